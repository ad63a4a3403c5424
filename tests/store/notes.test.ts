import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openMemoryStore, openStore, type Store } from '#main/store/store.ts';
import { article, contentOf, newFolder, noon, sectionOf, take } from './samples.ts';

const two = (store: Store): Store => {
  take(store.putSource(article));
  take(store.create('x', contentOf('Ferry', sectionOf('a', 'One', 'Old.'), sectionOf('b', 'Two', 'Still.')), noon));
  const next = contentOf('Ferry', sectionOf('a', 'One', 'New.'), sectionOf('b', 'Two', 'Still.'));
  take(store.commit('x', 1, next, { label: 'Typing', at: noon }));
  return store;
};
const named = (store: Store) => take(store.history('x')).map(({ version, name }) => [version, name]);
const hash = 'ab'.repeat(32);

describe('what is noted of a version', () => {
  it('[E4] is its name, which can be changed and taken away', () => {
    const store = two(openMemoryStore());
    take(store.nameVersion('x', 1, 'First draft', noon));
    expect(named(store)).toEqual([
      [2, null],
      [1, 'First draft'],
    ]);
    take(store.nameVersion('x', 1, 'Sent', noon));
    expect(named(store)).toEqual([
      [2, null],
      [1, 'Sent'],
    ]);
    take(store.nameVersion('x', 1, '', noon));
    expect(named(store)).toEqual([
      [2, null],
      [1, null],
    ]);
  });

  it('[P7] is every file that was exported from it, across restarts', () => {
    const folder = newFolder();
    const store = two(take(openStore(folder)));
    take(store.noteExport('x', 2, { name: 'Ferry.pdf', hash }, noon));
    take(store.noteExport('x', 2, { name: 'Ferry 2.pdf', hash: null }, noon));
    store.close();
    const again = take(openStore(folder));
    expect(take(again.history('x'))[0]?.exports).toEqual([
      { at: noon, file: 'Ferry.pdf', hash },
      { at: noon, file: 'Ferry 2.pdf', hash: null },
    ]);
    again.close();
  });

  it('[E4] makes no version of its own and changes no text', () => {
    const store = two(openMemoryStore());
    const before = take(store.get('x'));
    take(store.nameVersion('x', 2, 'Sent', noon));
    expect(take(store.get('x'))).toEqual(before);
  });

  it('[E4] is refused for a version or a briefing that is not there', () => {
    const store = two(openMemoryStore());
    for (const outcome of [store.nameVersion('x', 3, 'n', noon), store.noteExport('y', 1, { name: 'f', hash }, noon)])
      expect(outcome).toMatchObject({ ok: false, fault: { code: 'not-found' } });
  });

  it('[R6] is left out where it is not as it was written, and the history is read all the same', () => {
    const folder = newFolder();
    const store = two(take(openStore(folder)));
    take(store.nameVersion('x', 1, 'Sent', noon));
    store.close();
    const file = new DatabaseSync(join(folder, 'brevier.sqlite'));
    file.exec("UPDATE version_note SET words = 'Kept'");
    file.close();
    const again = take(openStore(folder));
    expect(named(again)).toEqual([
      [2, null],
      [1, null],
    ]);
    again.close();
  });

  it('[E4] goes with a briefing that is deleted for good', () => {
    const store = two(openMemoryStore());
    take(store.nameVersion('x', 1, 'Sent', noon));
    take(store.trash('x', noon));
    take(store.remove('x'));
    two(store);
    expect(named(store)).toEqual([
      [2, null],
      [1, null],
    ]);
  });
});

describe('the history of one section', () => {
  it('[E4] holds the versions that changed its heading, its text or its being there, and no other', () => {
    const store = two(openMemoryStore());
    take(store.commit('x', 2, contentOf('Ferry', sectionOf('b', 'Two, renamed', 'Still.')), { label: 'c', at: noon }));
    take(store.undo('x', 3, noon));
    const of = (section: string) => take(store.history('x', section)).map(({ version }) => version);
    expect(of('a')).toEqual([4, 3, 2, 1]);
    expect(of('b')).toEqual([4, 3, 1]);
    expect(of('none')).toEqual([]);
  });
});
