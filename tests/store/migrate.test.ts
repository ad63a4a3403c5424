import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#main/store/database.ts';
import { type Migration, migrate } from '#main/store/migrate.ts';
import { migrations } from '#main/store/migrations/migrations.ts';
import { openMemoryStore, openStore } from '#main/store/store.ts';
import { briefingKinds } from '#shared/model/briefing.ts';
import { fill, told } from './library.fixture.ts';
import { contentOf, newFolder, noon, sectionOf, take } from './samples.ts';

const fixtures = join(import.meta.dirname, 'fixtures');

/** A folder with a library as a Brevier of that schema wrote it. */
function libraryOf(schema: string): string {
  const folder = newFolder();
  copyFileSync(join(fixtures, `schema-${schema}.sqlite`), join(folder, 'brevier.sqlite'));
  return folder;
}

/** What a library holds, read without the store. */
function rowsIn(file: string): unknown {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = ['source', 'object', 'history'].map((table) =>
    database.prepare(`SELECT * FROM ${table} ORDER BY 1`).all(),
  );
  const schema = database.prepare('PRAGMA user_version').get();
  database.close();
  return [schema, rows];
}

const next = (up: Migration['up']): Migration => ({ name: 'next', up });

/** The lines of a library of that schema, as this Brevier lists them. */
const linesOf = (schema: string) => {
  const store = take(openStore(libraryOf(schema)));
  const lines = take(store.list({ trash: false }));
  store.close();
  return lines;
};

describe('migrations', () => {
  it.each(migrations.map(({ name }, index) => [String(index + 1).padStart(3, '0'), name]))(
    '[R21] from schema %s (%s) to the newest keep everything a library says',
    (schema) => {
      const fresh = openMemoryStore();
      fill(fresh);
      const store = take(openStore(libraryOf(schema)));
      expect(told(store)).toEqual(told(fresh));
      store.close();
    },
  );

  it('[R21] have a fixture for every schema there ever was', () => {
    const expected = migrations.map((_migration, index) => `schema-${String(index + 1).padStart(3, '0')}.sqlite`);
    expect(readdirSync(fixtures).sort()).toEqual(expected);
  });

  it('[R21] copy the library before they touch it', () => {
    const folder = libraryOf('001');
    const file = join(folder, 'brevier.sqlite');
    const before = rowsIn(file);
    const database = openDatabase(file);
    const added = next((it) => it.exec('ALTER TABLE briefing ADD COLUMN tag TEXT; DELETE FROM history'));
    take(migrate(database, [...migrations.slice(0, 1), added], folder));
    database.close();
    expect(rowsIn(file)).not.toEqual(before);
    expect(rowsIn(join(folder, 'backups', 'schema-001.sqlite'))).toEqual(before);
    expect(readdirSync(join(folder, 'backups'))).toEqual(['schema-001.sqlite']);
  });

  it('[R21] make no copy of a library that is new or up to date', () => {
    const folder = newFolder();
    for (const _time of [1, 2]) take(openStore(folder)).close();
    expect(existsSync(join(folder, 'backups'))).toBe(false);
  });

  it('[R21] that fail leave the library as it was, to the row', () => {
    const folder = libraryOf('001');
    const file = join(folder, 'brevier.sqlite');
    const before = rowsIn(file);
    const database = openDatabase(file);
    const good = next((it) => it.exec('DELETE FROM history'));
    const bad = next((it) => it.exec('ALTER TABLE missing ADD COLUMN tag TEXT'));
    expect(() => migrate(database, [...migrations.slice(0, 1), good, bad], folder)).toThrow(/no such table/);
    database.close();
    expect(rowsIn(file)).toEqual(before);
  });

  it('[R21] do not begin where the copy cannot be made', () => {
    const folder = libraryOf('001');
    const file = join(folder, 'brevier.sqlite');
    const before = rowsIn(file);
    mkdirSync(join(folder, 'backups', 'schema-001.sqlite'), { recursive: true });
    const database = openDatabase(file);
    expect(() =>
      migrate(database, [...migrations.slice(0, 1), next((it) => it.exec('DELETE FROM history'))], folder),
    ).toThrow();
    database.close();
    expect(rowsIn(file)).toEqual(before);
    expect(readdirSync(join(folder, 'backups'))).toEqual(['schema-001.sqlite']);
  });

  it('[R21] 001 makes every table strict, and keys that hold', () => {
    const database = openDatabase(':memory:');
    take(migrate(database, migrations.slice(0, 1)));
    const tables = database.all(
      "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%'",
    );
    expect(tables.length).toBeGreaterThanOrEqual(8);
    expect(tables.filter(({ strict }) => strict !== 1)).toEqual([]);
    const links = database.all(
      `SELECT t.name, k."from", k."table" FROM pragma_table_list t, pragma_foreign_key_list(t.name) k WHERE t.schema = 'main' ORDER BY 1, 2`,
    );
    expect(links.map(({ name, from, table }) => `${String(name)}.${String(from)} → ${String(table)}`)).toEqual([
      'cites.briefing → briefing',
      'cites.source → source',
      'history.briefing → briefing',
      'history.manifest → object',
      'holds.briefing → briefing',
      'holds.object → object',
      'section_passage.briefing → briefing',
      'source_passage.source → source',
    ]);
    database.close();
  });

  it.each(['001', '004'])(
    '[L1] 005 lets briefings of schema %s be tagged and archived; before that they are neither',
    (schema) => {
      expect(linesOf(schema).map(({ tags, archived }) => [tags, archived])).toEqual([
        [[], false],
        [[], false],
      ]);
      const folder = libraryOf(schema);
      const store = take(openStore(folder));
      const { briefing } = take(store.get('prices'));
      const { id, version, createdAt: _created, updatedAt: _updated, ...content } = briefing;
      take(store.commit(id, version, { ...content, tags: ['Grain'], archived: true }, { label: 'l', at: noon }));
      store.close();
      const again = take(openStore(folder));
      expect(take(again.get('prices')).briefing).toMatchObject({ tags: ['Grain'], archived: true });
      expect(take(again.list({ trash: false }))[0]).toMatchObject({ id: 'prices', tags: ['Grain'], archived: true });
      again.close();
      const database = openDatabase(join(folder, 'brevier.sqlite'));
      expect(migrate(database, migrations.slice(0, 4))).toMatchObject({
        ok: false,
        fault: { code: 'store-unwritable' },
      });
      database.close();
    },
  );

  it('[R21] 002 lets a library of the first schema hold every kind of briefing, and a Brevier that knows none of them says it is newer', () => {
    const folder = libraryOf('001');
    const store = take(openStore(folder));
    for (const kind of briefingKinds)
      take(store.create(kind, { ...contentOf(kind, sectionOf('a', 'Bottom line', 'Ministers met.')), kind }, noon));
    store.close();
    const again = take(openStore(folder));
    expect(briefingKinds.map((kind) => take(again.get(kind)).briefing.kind)).toEqual(briefingKinds);
    again.close();
    const database = openDatabase(join(folder, 'brevier.sqlite'));
    expect(migrate(database, migrations.slice(0, 1))).toMatchObject({
      ok: false,
      fault: {
        code: 'store-unwritable',
        sentence: expect.stringContaining(`newer Brevier (schema ${migrations.length}; this one knows 1)`),
      },
    });
    database.close();
  });
});
