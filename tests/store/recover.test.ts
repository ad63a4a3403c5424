import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { backUpDaily } from '#main/store/backups.ts';
import { openStore, type Store } from '#main/store/store.ts';
import { noCorrections } from '#shared/model/source.ts';
import { readyStyles } from '#shared/model/style.ts';
import { remount, whyNoMounts, withTmpfs } from '../faults/mounts.ts';
import { fill, told } from './library.fixture.ts';
import { article, codeOf, contentOf, newFolder, noon, sectionOf, sentenceOf, sourceOf, take } from './samples.ts';

const fileIn = (folder: string): string => join(folder, 'brevier.sqlite');
const text = (words: string) => contentOf('Talks', sectionOf('a', 'Bottom line', words));
const save = (store: Store, id: string, base: number, words: string) =>
  take(store.commit(id, base, text(words), { label: 'Typing', at: noon }));
const titles = (store: Store): string[] => take(store.list({ trash: false })).map(({ title }) => title);

/** A library with a backup that holds version 2 of `x`; then came version 3, a new briefing, a long text, a name, a style, and one went to the trash. */
function library(): string {
  const folder = newFolder();
  const store = take(openStore(folder));
  take(store.putSource(article));
  take(store.create('x', text('one'), noon));
  save(store, 'x', 1, 'two');
  take(store.create('old', contentOf('Old'), noon));
  store.close();
  take(backUpDaily(folder, '2025-12-04'));
  const again = take(openStore(folder));
  save(again, 'x', 2, 'three');
  take(again.putSource(later));
  take(
    again.create(
      'new',
      {
        ...contentOf('New', sectionOf('a', 'Long', long)),
        sources: [{ source: later.id, meta: {}, corrections: noCorrections }],
      },
      '2025-12-05T08:00:00.000Z',
    ),
  );
  take(again.nameVersion('x', 3, 'Sent', noon));
  take(again.noteExport('x', 3, { name: 'talks.pdf', hash: null }, noon));
  take(again.keepStyle({ ...readyStyles.newsroom, name: 'Ours' }, noon));
  take(again.trash('old', noon));
  again.close();
  return folder;
}
const later = sourceOf('Grain prices fell on Friday.');
/** Longer than several pages of the file. */
const long = Array.from({ length: 3000 }, (_, i) => `word${i}`).join(' ');

/** Writes over the page with the list of tables; what the other pages hold can still be read. */
function spoilSchema(folder: string): Buffer {
  const bytes = readFileSync(fileIn(folder));
  bytes.fill(0xa5, 0, 4096);
  writeFileSync(fileIn(folder), bytes);
  return bytes;
}
/** Nothing of it can be read any more. */
function spoilAll(folder: string): Buffer {
  const bytes = Buffer.alloc(20_000, 0xa5);
  writeFileSync(fileIn(folder), bytes);
  return bytes;
}

describe('a library that is damaged beyond opening', () => {
  it('[R5] opens its newest good backup, keeps the damaged file, and says up to when the backup reaches', () => {
    const folder = library();
    const bytes = spoilAll(folder);
    const store = take(openStore(folder));
    expect(take(store.get('x')).briefing).toMatchObject({ version: 2, title: 'Talks' });
    expect(titles(store).sort()).toEqual(['Old', 'Talks']);
    expect(store.recovery()).toEqual({
      kept: 'brevier-damaged.sqlite',
      ground: 'backup',
      reaches: noon,
      saved: 0,
      isNew: true,
    });
    expect(readFileSync(join(folder, 'brevier-damaged.sqlite'))).toEqual(bytes);
    save(store, 'x', 2, 'on we go');
    store.close();
    expect(readdirSync(folder).sort()).toEqual([
      'backups', 'brevier-damaged.sqlite', 'brevier.lock', 'brevier.sqlite', 'recovery.json',
    ]); // biome-ignore format: a list
  });

  it('[R5] says so at every start until the user puts it away, and a second damage keeps both files', () => {
    const folder = library();
    spoilAll(folder);
    take(openStore(folder)).close();
    const store = take(openStore(folder));
    expect(store.recovery()).toMatchObject({ kept: 'brevier-damaged.sqlite', isNew: false });
    take(store.forgetRecovery());
    expect(store.recovery()).toBeUndefined();
    store.close();
    const second = spoilAll(folder);
    const again = take(openStore(folder));
    expect(again.recovery()).toMatchObject({ kept: 'brevier-damaged-2.sqlite' });
    expect(readFileSync(join(folder, 'brevier-damaged-2.sqlite'))).toEqual(second);
    again.close();
  });

  it('[R5] brings what was newer in it and can still be read: versions, sources, notes, styles, the trash', () => {
    const folder = library();
    spoilSchema(folder);
    const store = take(openStore(folder));
    expect(store.recovery()).toMatchObject({ ground: 'backup', reaches: noon, saved: 2 });
    expect(take(store.get('x'))).toMatchObject({ briefing: { version: 3 }, canUndo: true });
    expect(take(store.history('x')).map(({ version, name, exports }) => [version, name, exports.length])).toEqual([
      [3, 'Sent', 1], [2, null, 0], [1, null, 0],
    ]); // biome-ignore format: a table
    expect(take(store.get('new')).briefing.sections[0]?.body.content?.[0]?.content?.[0]?.text).toBe(long);
    expect([titles(store), take(store.list({ trash: true })).map(({ title }) => title)]).toEqual([
      ['New', 'Talks'],
      ['Old'],
    ]);
    expect(take(store.getSource(later.id))).toEqual(later);
    expect(take(store.listStyles()).map(({ name }) => name)).toEqual(['Ours']);
    expect(take(store.search('word2999', 5)).map(({ briefing }) => briefing)).toEqual(['new']);
    expect(take(store.search('prices', 5)).map(({ briefing }) => briefing)).toEqual(['new']);
    take(store.undo('x', 3, noon));
    take(store.trash('x', noon));
    take(store.remove('x'));
    store.close();
  });

  it('[R5] without a backup is put together from what can be read, and says everything that it said before', () => {
    const folder = newFolder();
    const before = take(openStore(folder));
    fill(before);
    const expected = told(before);
    before.close();
    spoilSchema(folder);
    const store = take(openStore(folder));
    expect(store.recovery()).toMatchObject({ ground: 'file', reaches: null, saved: 3 });
    expect(told(store)).toEqual(expected);
    store.close();
  });

  it('[R5] brings what only the write-ahead log held, which is kept beside the damaged file', () => {
    const folder = library();
    const store = take(openStore(folder));
    const copy = newFolder();
    save(store, 'x', 3, 'four, in the log alone');
    for (const end of ['', '-wal']) copyFileSync(fileIn(folder) + end, fileIn(copy) + end);
    store.close();
    const wal = readFileSync(`${fileIn(copy)}-wal`);
    spoilAll(copy);
    writeFileSync(fileIn(copy), readFileSync(join(folder, 'backups', '2025-12-04.sqlite')).fill(0, 0, 4096));
    const recovered = take(openStore(copy));
    expect(take(recovered.get('x')).briefing.sections[0]?.body.content?.[0]?.content?.[0]?.text).toBe(
      'four, in the log alone',
    );
    expect(readFileSync(join(copy, 'brevier-damaged.sqlite-wal'))).toEqual(wal);
    recovered.close();
  });

  it('[R5] does not take for true what is not as it was written', () => {
    const folder = library();
    const bytes = readFileSync(fileIn(folder));
    for (let at = bytes.indexOf('three'); at !== -1; at = bytes.indexOf('three', at + 1))
      bytes.write('forged'.slice(0, 5), at);
    writeFileSync(fileIn(folder), bytes);
    spoilSchema(folder);
    const store = take(openStore(folder));
    expect(take(store.get('x')).briefing.version).toBe(2);
    expect(store.recovery()).toMatchObject({ saved: 1 });
    store.close();
  });

  const mounts = whyNoMounts();
  it.skipIf(mounts !== undefined)(
    '[R4] [R5] says that the disk is full or read-only and leaves all as it is; with room it is put together',
    () => {
      const origin = library();
      const bytes = spoilSchema(origin);
      withTmpfs('2m', (folder) => {
        cpSync(origin, folder, { recursive: true });
        const before = readdirSync(folder).sort();
        const { bsize, bavail } = statfsSync(folder);
        writeFileSync(join(folder, 'ballast'), Buffer.alloc(bsize * bavail - 40_000));
        const full = openStore(folder);
        expect([codeOf(full), sentenceOf(full)]).toEqual([
          'store-unwritable',
          expect.stringContaining('because the disk is full'),
        ]);
        rmSync(join(folder, 'ballast'));
        remount(folder, 'ro');
        expect(codeOf(openStore(folder))).toBe('store-unwritable');
        remount(folder, 'rw');
        expect(readdirSync(folder).sort()).toEqual(before);
        expect(readFileSync(fileIn(folder))).toEqual(bytes);
        const store = take(openStore(folder));
        expect([take(store.get('x')).briefing.version, store.recovery()?.kept]).toEqual([3, 'brevier-damaged.sqlite']);
        store.close();
      });
    },
  );

  it('[R5] has no table that nobody takes out of a damaged file: what is true is read, the rest is worked out again', () => {
    const folder = newFolder();
    take(openStore(folder)).close();
    const file = new DatabaseSync(fileIn(folder));
    const tables = file
      .prepare(
        `SELECT t.name, count(*) AS columns FROM pragma_table_list t, pragma_table_info(t.name)
         WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' GROUP BY 1 ORDER BY 1`,
      )
      .all()
      .map(({ name, columns }) => [name, columns]);
    file.close();
    expect(Object.fromEntries(tables)).toEqual({
      object: 2, house_style: 4, briefing: 5, source: 6, version_note: 8, history: 11,
      cites: 3, holds: 2, section_passage: 4, source_passage: 4,
    }); // biome-ignore format: a table
  });

  it('[R5] leaves no text behind that no version needs', () => {
    const folder = library();
    const bytes = readFileSync(fileIn(folder));
    const file = new DatabaseSync(fileIn(folder));
    file.exec("PRAGMA foreign_keys = OFF; DELETE FROM history WHERE briefing = 'new'");
    file.close();
    expect(readFileSync(fileIn(folder)).length).toBe(bytes.length);
    spoilSchema(folder);
    take(openStore(folder)).close();
    const recovered = new DatabaseSync(fileIn(folder));
    expect(recovered.prepare("SELECT count(*) AS n FROM object WHERE json LIKE '%word2999%'").get()).toEqual({ n: 0 });
    recovered.close();
  });

  it('[R5] that became empty is not taken for a new one where there is a backup', () => {
    const folder = library();
    truncateSync(fileIn(folder));
    const store = take(openStore(folder));
    expect([titles(store).sort(), store.recovery()?.ground]).toEqual([['Old', 'Talks'], 'backup']);
    store.close();
  });

  it('[R5] passes over backups that are damaged, and over what is none, to the newest by its commits and not by its name', () => {
    const folder = library();
    const backups = join(folder, 'backups');
    const good = readFileSync(join(backups, '2025-12-04.sqlite'));
    take(openStore(folder)).close();
    take(backUpDaily(folder, '2025-12-05'));
    const newer = readFileSync(join(backups, '2025-12-05.sqlite'));
    writeFileSync(join(backups, '1999-01-01.sqlite'), newer);
    writeFileSync(join(backups, '2025-12-05.sqlite'), newer.subarray(0, 8192));
    writeFileSync(join(backups, '2025-12-06.sqlite'), 'no backup');
    mkdirSync(join(backups, '2025-12-07.sqlite'));
    writeFileSync(join(backups, '2025-12-08.sqlite'), good);
    spoilAll(folder);
    const store = take(openStore(folder));
    expect([take(store.get('x')).briefing.version, store.recovery()?.reaches]).toEqual([3, '2025-12-05T08:00:00.000Z']);
    store.close();
  });

  it('[R5] opens a backup of an older schema, brought to the newest', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'backups'));
    copyFileSync(
      join(import.meta.dirname, 'fixtures', 'schema-001.sqlite'),
      join(folder, 'backups', 'schema-001.sqlite'),
    );
    spoilAll(folder);
    const store = take(openStore(folder));
    expect(take(store.get('talks')).briefing.version).toBe(7);
    store.close();
  });

  it.each([
    [
      'another program’s',
      (folder: string) => {
        rmSync(fileIn(folder));
        const other = new DatabaseSync(fileIn(folder));
        other.exec('CREATE TABLE song (name TEXT)');
        other.close();
      },
      'store-damaged',
    ],
    [
      'a newer Brevier’s',
      (folder: string) => {
        const file = new DatabaseSync(fileIn(folder));
        file.exec('PRAGMA user_version = 99');
        file.close();
      },
      'store-unwritable',
    ],
  ])('[R5] leaves a file alone that is %s', (_whose, make, code) => {
    const folder = library();
    make(folder);
    const bytes = readFileSync(fileIn(folder));
    expect(codeOf(openStore(folder))).toBe(code);
    expect(readFileSync(fileIn(folder))).toEqual(bytes);
    expect(readdirSync(folder)).not.toContain('brevier-damaged.sqlite');
  });

  it('[R5] where the page that says whose file it is was hit, is still known to be Brevier’s', () => {
    const folder = library();
    const bytes = readFileSync(fileIn(folder));
    bytes[68] = 0;
    writeFileSync(fileIn(folder), bytes);
    const store = take(openStore(folder));
    expect(take(store.get('x')).briefing.version).toBe(3);
    store.close();
    const older = library();
    const flipped = readFileSync(fileIn(older));
    flipped[63] = 0;
    writeFileSync(fileIn(older), flipped);
    const again = take(openStore(older));
    expect(take(again.get('x')).briefing.version).toBe(3);
    again.close();
  });

  it('[R5] that was being put together when the power went is put together at the next start', () => {
    const folder = library();
    const bytes = spoilSchema(folder);
    take(openStore(folder)).close();
    renameSync(fileIn(folder), join(folder, 'brevier.recovered.sqlite'));
    take(openStore(folder)).close();
    renameSync(fileIn(folder), join(folder, 'brevier.recovered.sqlite'));
    renameSync(join(folder, 'brevier-damaged.sqlite'), fileIn(folder));
    writeFileSync(join(folder, 'brevier.recovered.part'), 'half');
    const store = take(openStore(folder));
    expect(take(store.get('x')).briefing.version).toBe(3);
    expect(readFileSync(join(folder, 'brevier-damaged.sqlite'))).toEqual(bytes);
    store.close();
  });

  it('[L1] brings nothing back that was deleted for good', () => {
    const folder = newFolder();
    const store = take(openStore(folder));
    take(store.putSource(article));
    take(store.create('kept', contentOf('Kept'), noon));
    for (let i = 0; i < 20; i += 1)
      take(store.create(`gone${i}`, contentOf(`Gone ${i}`, sectionOf('a', 'A', long)), noon));
    for (let i = 0; i < 20; i += 1) {
      take(store.trash(`gone${i}`, noon));
      take(store.remove(`gone${i}`));
    }
    store.close();
    expect(readFileSync(fileIn(folder)).includes('word2999')).toBe(false);
    spoilSchema(folder);
    const recovered = take(openStore(folder));
    expect([titles(recovered), take(recovered.list({ trash: true }))]).toEqual([['Kept'], []]);
    recovered.close();
  });
});
