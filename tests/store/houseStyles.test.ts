import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openMemoryStore, openStore } from '#main/store/store.ts';
import { readyStyles } from '#shared/model/style.ts';
import { newFolder, noon, take } from './samples.ts';

const own = { ...readyStyles.ministry, name: 'Harbour office', organisation: 'Порт' };
const names = (store: ReturnType<typeof openMemoryStore>) => take(store.listStyles()).map(({ name }) => name);

describe('the user’s own house styles', () => {
  it('[P2] are there again after a restart, whole', () => {
    const folder = newFolder();
    const store = take(openStore(folder));
    take(store.keepStyle(own, noon));
    store.close();
    const again = take(openStore(folder));
    expect(take(again.listStyles())).toEqual([own]);
    again.close();
  });

  it('[P2] are one under each name, in the order of names; one that is removed is gone', () => {
    const store = openMemoryStore();
    for (const name of ['b', 'A', 'b', 'c'])
      take(store.keepStyle({ ...own, name, size: name === 'b' ? 12 : 10 }, noon));
    expect(names(store)).toEqual(['A', 'b', 'c']);
    take(store.removeStyle('A'));
    take(store.removeStyle('none'));
    expect(names(store)).toEqual(['b', 'c']);
  });

  it('[P2] never take the name of a ready style, and are no more than a hundred', () => {
    const store = openMemoryStore();
    expect(store.keepStyle({ ...own, name: 'Newsroom' }, noon)).toMatchObject({
      ok: false,
      fault: { code: 'bad-input' },
    });
    for (let i = 0; i < 100; i += 1) take(store.keepStyle({ ...own, name: `Style ${i}` }, noon));
    expect(store.keepStyle(own, noon)).toMatchObject({ ok: false, fault: { code: 'bad-input' } });
    take(store.keepStyle({ ...own, name: 'Style 3', size: 12 }, noon));
    expect(names(store)).toHaveLength(100);
  });

  it('[R6] one that is not as it was written is left out, and the others stay', () => {
    const folder = newFolder();
    const store = take(openStore(folder));
    take(store.keepStyle(own, noon));
    take(store.keepStyle({ ...own, name: 'Other' }, noon));
    store.close();
    const database = new DatabaseSync(join(folder, 'brevier.sqlite'));
    database.exec("UPDATE house_style SET json = replace(json, '10.5', '16') WHERE name = 'Other'");
    database.close();
    const again = take(openStore(folder));
    expect(names(again)).toEqual(['Harbour office']);
    again.close();
  });

  it('[R21] can be kept in a library of the oldest schema', () => {
    const folder = newFolder();
    copyFileSync(join(import.meta.dirname, 'fixtures/schema-001.sqlite'), join(folder, 'brevier.sqlite'));
    const store = take(openStore(folder));
    take(store.keepStyle(own, noon));
    expect(take(store.listStyles())).toEqual([own]);
    store.close();
  });
});
