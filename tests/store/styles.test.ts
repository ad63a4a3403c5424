import { describe, expect, it } from 'vitest';
import { pack, unpack } from '#main/store/content.ts';
import { openDatabase } from '#main/store/database.ts';
import { migrate } from '#main/store/migrate.ts';
import { migrations } from '#main/store/migrations/migrations.ts';
import { openMemoryStore } from '#main/store/store.ts';
import type { BriefingContent } from '#shared/model/briefing.ts';
import { readyStyles } from '#shared/model/style.ts';
import { article, contentOf, noon, sectionOf, take } from './samples.ts';

const open = () => {
  const database = openDatabase(':memory:');
  take(migrate(database, migrations));
  return database;
};
const section = sectionOf('a', 'Bottom line', 'alpha');
const logo = { data: 'A'.repeat(200_000), alt: 'The ministry', height: 30 };
const styled = (title: string): BriefingContent => ({
  ...contentOf(title, section),
  style: { ...readyStyles.newsroom, logo },
  handling: { draft: true, expires: '2026-01-04' },
});

describe('the look of a briefing', () => {
  it('[R21] a briefing from before there were styles has none, and its stored form is what it was', () => {
    const database = open();
    const content = contentOf('old', section);
    const { manifest } = take(pack(database, content));
    expect(unpack(database, manifest)).toEqual(content);
    expect(String(database.first('SELECT json FROM object WHERE hash = ?', manifest)?.json)).not.toMatch(
      /style|handling/,
    );
    database.close();
  });

  it('[P6] is kept with every version, logo included, but stored once', () => {
    const database = open();
    const [one, two] = [styled('one'), styled('two')].map((content) => take(pack(database, content)));
    expect(unpack(database, one!.manifest)).toEqual(styled('one'));
    expect(one!.objects.filter((hash) => two!.objects.includes(hash))).toHaveLength(2);
    const sizes = database.all('SELECT length(json) AS size FROM object').map(({ size }) => Number(size));
    expect(sizes.filter((size) => size > 200_000)).toHaveLength(1);
    database.close();
  });

  it('[R6] a look that is damaged is said to be, and an older version can be restored', () => {
    const database = open();
    const { manifest, objects } = take(pack(database, styled('one')));
    database.run('UPDATE object SET json = ? WHERE hash = ?', '{}', objects.at(-1)!);
    expect(() => unpack(database, manifest)).toThrow('look is damaged');
    database.close();
  });

  it('[E4] undo takes a first style away again', () => {
    const store = openMemoryStore();
    take(store.putSource(article));
    const { style, handling: _, ...plain } = styled('one');
    take(store.create('b', plain, noon));
    take(store.commit('b', 1, { ...plain, style }, { label: 'Look', at: noon }));
    expect(take(store.undo('b', 2, noon)).briefing).not.toHaveProperty('style');
  });

  it('[E4] survives commits of other things, undo and redo', () => {
    const store = openMemoryStore();
    take(store.putSource(article));
    take(store.create('b', styled('one'), noon));
    take(store.commit('b', 1, { ...styled('one'), style: readyStyles.large }, { label: 'Look', at: noon }));
    expect(take(store.get('b')).briefing.style).toEqual(readyStyles.large);
    expect(take(store.undo('b', 2, noon)).briefing.style).toEqual({ ...readyStyles.newsroom, logo });
    expect(take(store.redo('b', 3, noon)).briefing).toMatchObject({
      style: readyStyles.large,
      handling: { draft: true },
    });
    store.close();
  });
});
