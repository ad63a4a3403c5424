import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '#main/store/store.ts';
import { openMemoryStore, openStore } from '#main/store/store.ts';
import { article, codeOf, contentOf, newFolder, noon, sectionOf, sentenceOf, take } from './samples.ts';

const titled = (title: string) => contentOf(title, sectionOf('a', 'h', `Text of ${title}`));

function begun(store: Store = openMemoryStore()): Store {
  take(store.putSource(article));
  take(store.create('x', titled('0'), noon));
  return store;
}

/** Commits a title on top of whatever stands; gives the new version. */
function type(store: Store, title: string, burst?: string): number {
  const base = take(store.get('x')).briefing.version;
  const note = { label: `To ${title}`, at: noon, ...(burst !== undefined && { burst }) };
  return take(store.commit('x', base, titled(title), note)).briefing.version;
}

const stand = (store: Store): string => take(store.get('x')).briefing.title;
const versionOf = (store: Store): number => take(store.get('x')).briefing.version;
const undo = (store: Store) => store.undo('x', versionOf(store), noon);
const redo = (store: Store) => store.redo('x', versionOf(store), noon);

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

type Step =
  | { readonly do: 'type'; readonly title: string; readonly burst?: string }
  | { readonly do: 'undo' | 'redo' }
  | { readonly do: 'restore'; readonly back: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record(
      {
        do: fc.constant('type' as const),
        title: fc.constantFrom('a', 'b', 'c', 'd'),
        burst: fc.constantFrom('p', 'q'),
      },
      { requiredKeys: ['do', 'title'] },
    ),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), back: fc.nat(10) }) },
);

/** What undo means, told in the plainest way: the chain of states that led here, and the chains that undo left. */
function model() {
  type State = { readonly title: string; readonly burst: string | undefined };
  let chain: readonly State[] = [{ title: '0', burst: undefined }];
  let left: (readonly State[])[] = [];
  const versions: string[] = ['0'];
  const top = (): State => chain.at(-1)!;
  const go = (state: State): void => {
    chain = [...chain, state];
    left = [];
    versions.push(state.title);
  };
  return {
    versions,
    expected: () => ({
      title: top().title,
      version: versions.length,
      canUndo: chain.length > 1,
      canRedo: left.length > 0,
    }),
    run(one: Step): void {
      if (one.do === 'type' && one.title !== top().title) go({ title: one.title, burst: one.burst });
      if (one.do === 'restore') go({ title: versions[one.back % versions.length]!, burst: undefined });
      if (one.do === 'undo' && chain.length > 1) {
        left.push(chain);
        const { burst } = top();
        do chain = chain.slice(0, -1);
        while (burst !== undefined && top().burst === burst);
        versions.push(top().title);
      }
      if (one.do === 'redo' && left.length > 0) {
        chain = left.pop()!;
        versions.push(top().title);
      }
    },
  };
}

function run(store: Store, one: Step, versions: readonly string[]): void {
  if (one.do === 'type') type(store, one.title, one.burst);
  if (one.do === 'undo') undo(store);
  if (one.do === 'redo') redo(store);
  if (one.do === 'restore') take(store.restore('x', versions.length, 1 + (one.back % versions.length), noon));
}

describe('the log as a whole', () => {
  it('[E4] any sequence of changes, undo, redo and restore leads where the plain model says, and every version stays', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const store = begun();
        const plain = model();
        for (const one of steps) {
          run(store, one, plain.versions);
          plain.run(one);
          const { briefing, canUndo, canRedo } = take(store.get('x'));
          expect({ title: briefing.title, version: briefing.version, canUndo, canRedo }).toEqual(plain.expected());
        }
        plain.versions.forEach((title, index) => {
          expect(take(store.at('x', index + 1)).title).toBe(title);
        });
        store.close();
      }),
      { numRuns: 150 },
    );
  });

  it('[E4] undo after any change is identity, and so is redo after undo', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const store = begun();
        const plain = model();
        for (const one of steps) {
          run(store, one, plain.versions);
          plain.run(one);
        }
        const before = take(store.get('x')).briefing;
        type(store, 'something else');
        const after = take(store.get('x')).briefing;
        const undone = take(undo(store)).briefing;
        expect({ ...undone, version: 0 }).toEqual({ ...before, version: 0 });
        expect({ ...take(redo(store)).briefing, version: 0 }).toEqual({ ...after, version: 0 });
        store.close();
      }),
      { numRuns: 60 },
    );
  });

  it('[R10] two windows writing at random never overwrite each other: every accepted text stays a version', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ window: fc.nat(1), look: fc.boolean() }), { maxLength: 40 }), (turns) => {
        const store = begun();
        const seen = [1, 1];
        const accepted = new Map<number, string>();
        turns.forEach(({ window, look }, turn) => {
          if (look) seen[window] = versionOf(store);
          const title = `window ${window} turn ${turn}`;
          const isFresh = seen[window] === versionOf(store);
          const answer = store.commit('x', seen[window]!, titled(title), { label: 'l', at: noon });
          expect(codeOf(answer)).toBe(isFresh ? 'done' : 'conflict');
          if (answer.ok) {
            seen[window] = answer.value.briefing.version;
            accepted.set(answer.value.briefing.version, title);
          }
        });
        for (const [version, title] of accepted) expect(take(store.at('x', version)).title).toBe(title);
        expect(take(store.history('x'))).toHaveLength(accepted.size + 1);
        store.close();
      }),
      { numRuns: 100 },
    );
  });
});
