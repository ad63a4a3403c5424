import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '#main/store/store.ts';
import { codeOf, noon, take } from './samples.ts';
import { begun, redo, titled, type, undo, versionOf } from './typing.ts';

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
