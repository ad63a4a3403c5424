import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { backUpDaily, isBackupDue, superseded } from '#main/store/backups.ts';
import { openStore } from '#main/store/store.ts';
import { remount, whyNoMounts, withTmpfs } from '../faults/mounts.ts';
import { article, codeOf, contentOf, newFolder, noon, sectionOf, sentenceOf, take } from './samples.ts';

const day = '2025-12-04';
const backupsIn = (folder: string): string[] => readdirSync(join(folder, 'backups')).sort();

function library() {
  const folder = newFolder();
  const store = take(openStore(folder));
  take(store.putSource(article));
  take(store.create('x', contentOf('Talks', sectionOf('a', 'Bottom line', 'alpha')), noon));
  return { folder, store };
}

/** The days from one to another, both included. */
function days(from: string, to: string): string[] {
  const all: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    all.push(new Date(at).toISOString().slice(0, 10));
  return all;
}

describe('a backup of the day', () => {
  it('[R7] is made beside the library while that is open, once, and says what the library says', () => {
    const { folder, store } = library();
    expect(isBackupDue(folder, day)).toBe(true);
    take(backUpDaily(folder, day));
    expect([isBackupDue(folder, day), isBackupDue(folder, '2025-12-05')]).toEqual([false, true]);
    const copy = newFolder();
    writeFileSync(join(copy, 'brevier.sqlite'), readFileSync(join(folder, 'backups', `${day}.sqlite`)));
    const again = take(openStore(copy));
    expect(take(again.get('x'))).toEqual(take(store.get('x')));
    again.close();
    take(store.trash('x', noon));
    store.close();
    expect(backupsIn(folder)).toEqual([`${day}.sqlite`]);
    expect(readdirSync(folder).sort()).toEqual(['backups', 'brevier.lock', 'brevier.sqlite']);
  });

  it('[L4] removes those that are no longer kept, and nothing that is no backup of a day', () => {
    const { folder, store } = library();
    mkdirSync(join(folder, 'backups'));
    for (const old of days('2025-01-01', '2025-12-03')) writeFileSync(join(folder, 'backups', `${old}.sqlite`), 'old');
    const others = ['2025-01-05.sqlite.txt', 'mine.sqlite', 'schema-003.sqlite'];
    for (const name of others) writeFileSync(join(folder, 'backups', name), 'mine');
    take(backUpDaily(folder, day));
    // 7 days to 4 December; the last days of the weeks before, 16, 23 and 30 November; the last days of the months before
    expect(backupsIn(folder)).toEqual([
      ...['01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31'].map((at) => `2025-${at}.sqlite`),
      ...['11-16', '11-23', '11-28', '11-29', '11-30', '12-01', '12-02', '12-03', '12-04'].map((at) => `2025-${at}.sqlite`),
      ...others,
    ].sort()); // biome-ignore format: a table
    store.close();
  });

  it('[L4] that is not true to every hash takes no older one’s place', () => {
    const { folder, store } = library();
    store.close();
    mkdirSync(join(folder, 'backups'));
    for (const old of days('2025-10-01', '2025-12-03')) writeFileSync(join(folder, 'backups', `${old}.sqlite`), 'old');
    const file = new DatabaseSync(join(folder, 'brevier.sqlite'));
    file.exec("UPDATE object SET json = replace(json, 'alpha', 'gamma')");
    file.close();
    take(backUpDaily(folder, day));
    expect(backupsIn(folder)).toHaveLength(65);
  });

  it('[R7] of a library that is damaged in places is not made, says so, and leaves the ones before', () => {
    const { folder, store } = library();
    take(backUpDaily(folder, '2025-12-03'));
    store.close();
    const path = join(folder, 'brevier.sqlite');
    const file = new DatabaseSync(path);
    const page = Number(file.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'object'").get()?.rootpage);
    file.close();
    const bytes = readFileSync(path);
    bytes.fill(0x5a, (page - 1) * 4096, page * 4096);
    writeFileSync(path, bytes);
    const answer = backUpDaily(folder, day);
    expect([codeOf(answer), sentenceOf(answer)]).toEqual([
      'store-damaged',
      `Today’s backup could not be written to ${join(folder, 'backups')} because the library’s file is damaged in places; the backups made before are kept, so copy their folder to another disk.`,
    ]);
    expect(backupsIn(folder)).toEqual(['2025-12-03.sqlite']);
  });

  it('[R4] whose folder cannot be made says so in one sentence', () => {
    const { folder, store } = library();
    writeFileSync(join(folder, 'backups'), 'a file');
    const answer = backUpDaily(folder, day);
    expect(codeOf(answer)).toBe('store-unwritable');
    expect(sentenceOf(answer)).toMatch(
      /^Today’s backup could not be written to \S+ because the folder cannot be written; make it writable, and Brevier tries again within the hour\.$/,
    );
    store.close();
  });

  const mounts = whyNoMounts();
  it.skipIf(mounts !== undefined)(
    '[R4] for which the disk has no room says so, leaves no half, and is made when there is',
    () => {
      const { folder, store } = library();
      withTmpfs('64k', (disk) => {
        symlinkSync(disk, join(folder, 'backups'));
        const answer = backUpDaily(folder, day);
        expect([codeOf(answer), sentenceOf(answer)]).toEqual([
          'store-unwritable',
          `Today’s backup could not be written to ${join(folder, 'backups')} because the disk is full; free some space, and Brevier tries again within the hour.`,
        ]);
        expect([backupsIn(folder), isBackupDue(folder, day)]).toEqual([[], true]);
        take(store.trash('x', noon));
        remount(disk, 'size=8m');
        take(backUpDaily(folder, day));
        expect(backupsIn(folder)).toEqual([`${day}.sqlite`]);
      });
      store.close();
    },
  );
});

describe('which backups are kept', () => {
  it('[L4] the newest of each of 7 days, 4 weeks and 12 months that have any', () => {
    const all = days('2023-01-01', '2025-12-31');
    const gone = new Set(superseded(all, '2025-12-31'));
    const kept = all.filter((each) => !gone.has(each));
    expect(kept).toEqual([
      ...['01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', '11-30', '12-14', '12-21'].map((at) => `2025-${at}`),
      ...['12-25', '12-26', '12-27', '12-28', '12-29', '12-30', '12-31'].map((at) => `2025-${at}`),
    ]); // biome-ignore format: a table
  });

  it('[L4] all of them while they are few, however far apart', () => {
    expect(superseded(['2019-05-01', '2021-01-01', '2025-12-31'], '2025-12-31')).toEqual([]);
  });

  it('[R11] always the one just made, though the clock went back by years', () => {
    expect(superseded([...days('2024-01-01', '2025-12-31'), '1999-01-01'], '1999-01-01')).not.toContain('1999-01-01');
  });
});
