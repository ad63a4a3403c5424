import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#main/store/database.ts';
import { openStore } from '#main/store/store.ts';
import { article, codeOf, newFolder, sentenceOf, take } from './samples.ts';

const fileIn = (folder: string): string => join(folder, 'brevier.sqlite');

describe('opening a library', () => {
  it('[X4] makes the folder and all above it', () => {
    const folder = join(newFolder(), 'a', 'b');
    take(openStore(folder)).close();
    expect(existsSync(fileIn(folder))).toBe(true);
  });

  it('[R2] sets the file up so that a commit answered survives a power cut', () => {
    const database = openDatabase(fileIn(newFolder()));
    const pragma = (name: string) => Object.values(database.first(`PRAGMA ${name}`) ?? {})[0];
    expect([
      pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys'), pragma('cell_size_check'), pragma('trusted_schema'),
    ]).toEqual(['wal', 2, 1, 1, 0]); // biome-ignore format: a list
    database.close();
  });

  it('[R4] in a path under a file says that it cannot be written, and names it', () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, 'x');
    const answer = openStore(join(file, 'library'));
    expect(codeOf(answer)).toBe('store-unwritable');
    expect(sentenceOf(answer)).toContain(join(file, 'library'));
  });

  it.runIf(process.platform === 'linux')(
    '[R4] where the system makes no folders (/proc) says so instead of trying for ever',
    () => {
      for (const folder of ['/proc/brevier', '/proc/brevier/library'])
        expect(codeOf(openStore(folder))).toBe('store-unwritable');
    },
  );

  it('[R4] at a path that is a file says that it cannot be written', () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, 'x');
    expect(codeOf(openStore(file))).toBe('store-unwritable');
  });

  it('[R4] where its file is a folder says that it cannot be written', () => {
    const folder = newFolder();
    mkdirSync(fileIn(folder));
    expect(codeOf(openStore(folder))).toBe('store-unwritable');
  });

  it('[R5] of a file that is no database says so and leaves it as it is, and gives the lock back', () => {
    const folder = newFolder();
    writeFileSync(fileIn(folder), 'not a database '.repeat(1000));
    for (const _time of [1, 2]) expect(codeOf(openStore(folder))).toBe('store-damaged');
    expect(readFileSync(fileIn(folder), 'utf8')).toBe('not a database '.repeat(1000));
  });

  it('[R5] of another program’s database refuses and leaves it as it is', () => {
    const folder = newFolder();
    const other = new DatabaseSync(fileIn(folder));
    other.exec('CREATE TABLE song (name TEXT)');
    other.close();
    const bytes = readFileSync(fileIn(folder));
    const answer = openStore(folder);
    expect(readFileSync(fileIn(folder))).toEqual(bytes);
    expect(codeOf(answer)).toBe('store-damaged');
    expect(sentenceOf(answer)).toContain('is not a Brevier library');
    const again = new DatabaseSync(fileIn(folder));
    expect(again.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'song' }]);
    again.close();
  });

  it('[R21] of a library that a newer Brevier wrote refuses with a sentence and changes nothing', () => {
    const folder = newFolder();
    const store = take(openStore(folder));
    take(store.putSource(article));
    store.close();
    const file = new DatabaseSync(fileIn(folder));
    file.exec('PRAGMA user_version = 99');
    file.close();
    const answer = openStore(folder);
    expect(codeOf(answer)).toBe('store-unwritable');
    expect(sentenceOf(answer)).toMatch(/newer Brevier \(schema 99; this one knows \d+\); update Brevier/);
    const again = new DatabaseSync(fileIn(folder));
    expect(again.prepare('SELECT count(*) AS n FROM source').get()).toEqual({ n: 1 });
    expect(again.prepare('PRAGMA user_version').get()).toEqual({ user_version: 99 });
    again.close();
  });

  it('[R5] of a library whose tables are not as they were made refuses with a sentence', () => {
    const folder = newFolder();
    take(openStore(folder)).close();
    const file = new DatabaseSync(fileIn(folder));
    file.exec('ALTER TABLE cites RENAME COLUMN is_current TO is_curren4');
    file.close();
    const answer = openStore(folder);
    expect(codeOf(answer)).toBe('store-damaged');
    expect(sentenceOf(answer)).toContain('damaged where it says what it holds');
  });

  it('[R9] twice in one process is refused with a sentence, and possible after the first is closed', () => {
    const folder = newFolder();
    const first = take(openStore(folder));
    const second = openStore(folder);
    expect(codeOf(second)).toBe('store-locked');
    expect(sentenceOf(second)).toContain('is open in another Brevier');
    first.close();
    take(openStore(folder)).close();
  });

  it('[R9] leaves nothing behind but the library and its lock', () => {
    const folder = newFolder();
    take(openStore(folder)).close();
    expect(readdirSync(folder).sort()).toEqual(['brevier.lock', 'brevier.sqlite']);
  });
});
