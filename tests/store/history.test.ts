import { describe, expect, it } from 'vitest';
import { openStore } from '#main/store/store.ts';
import { codeOf, newFolder, noon, sentenceOf, take } from './samples.ts';
import { begun, redo, stand, titled, type, undo, versionOf } from './typing.ts';

describe('undo and redo', () => {
  it('[E4] undo is a new version that says what stood before; redo one that says what was undone', () => {
    const store = begun();
    type(store, '1');
    const undone = take(undo(store));
    expect(undone).toMatchObject({ briefing: { title: '0', version: 3 }, canUndo: false, canRedo: true });
    expect(undone.briefing.sections).toEqual(titled('0').sections);
    expect(take(redo(store))).toMatchObject({ briefing: { title: '1', version: 4 }, canUndo: true, canRedo: false });
  });

  it('[E4] says so where there is nothing to undo or redo, and makes no version', () => {
    const store = begun();
    expect([codeOf(undo(store)), codeOf(redo(store))]).toEqual(['bad-input', 'bad-input']);
    expect(sentenceOf(undo(store))).toBe('There is nothing left to undo in this briefing.');
    expect(versionOf(store)).toBe(1);
  });

  it('[E4] takes back a whole burst at once, and only that one', () => {
    const store = begun();
    type(store, '1', 'p');
    type(store, '2', 'q');
    type(store, '3', 'q');
    type(store, '4', 'q');
    undo(store);
    expect(stand(store)).toBe('1');
    redo(store);
    expect(stand(store)).toBe('4');
    undo(store);
    undo(store);
    expect(stand(store)).toBe('0');
    redo(store);
    redo(store);
    expect(stand(store)).toBe('4');
  });

  it('[E4] commits without a burst are undone one by one', () => {
    const store = begun();
    type(store, '1');
    type(store, '2');
    undo(store);
    expect(stand(store)).toBe('1');
  });

  it('[E4] a change after an undo ends what could be redone, and the history still has it', () => {
    const store = begun();
    type(store, '1');
    undo(store);
    type(store, '2');
    expect(take(store.get('x')).canRedo).toBe(false);
    expect(take(store.history('x')).map(({ version, action, undone }) => [version, action, undone])).toEqual([
      [4, 'change', false],
      [3, 'undo', false],
      [2, 'change', true],
      [1, 'create', false],
    ]);
    expect(take(store.at('x', 2)).title).toBe('1');
  });

  it('[E4] survives a restart', () => {
    const folder = newFolder();
    let store = begun(take(openStore(folder)));
    for (const title of ['1', '2', '3']) type(store, title);
    undo(store);
    undo(store);
    store.close();
    store = take(openStore(folder));
    expect(take(store.get('x'))).toMatchObject({ briefing: { title: '1' }, canUndo: true, canRedo: true });
    redo(store);
    redo(store);
    expect(stand(store)).toBe('3');
    undo(store);
    undo(store);
    undo(store);
    expect(stand(store)).toBe('0');
    store.close();
  });

  it('[R8] a restore is a change like any other and can be undone', () => {
    const store = begun();
    type(store, '1');
    type(store, '2');
    const restored = take(store.restore('x', 3, 1, noon));
    expect(restored).toMatchObject({ briefing: { title: '0', version: 4 }, canUndo: true, canRedo: false });
    expect(take(store.history('x'))[0]).toMatchObject({ action: 'restore', label: 'Version 1 restored' });
    undo(store);
    expect(stand(store)).toBe('2');
  });

  it('[R11] follows versions, not clocks: a clock that jumps back changes nothing but the times shown', () => {
    const store = begun();
    const clocks = ['2031-01-01T00:00:00.000Z', '1999-01-01T00:00:00.000Z', '2025-06-01T00:00:00.000Z'];
    clocks.forEach((at, index) => {
      take(store.commit('x', index + 1, titled(`${index + 1}`), { label: 'l', at }));
    });
    expect(take(store.history('x')).map(({ version, at }) => [version, at])).toEqual([
      [4, clocks[2]],
      [3, clocks[1]],
      [2, clocks[0]],
      [1, noon],
    ]);
    take(store.undo('x', 4, '1980-01-01T00:00:00.000Z'));
    expect(stand(store)).toBe('2');
  });
});
