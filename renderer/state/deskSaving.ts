import { ORPCError } from '@orpc/client';
import type { Written } from '#shared/contract/contract.ts';
import { Briefing } from '#shared/model/briefing.ts';
import type { SavedStateHolder, SaveState, SavingWorld, Waiting } from './deskSaved.ts';
import {
  addStep,
  clashesOf,
  copiesOf,
  type Step,
  sameList,
  sharing,
  withCommitted,
  withoutWrites,
  withSteps,
} from './deskSteps.ts';
import { sentenceOf } from './fault.ts';
import { say } from './language.ts';

const saved: SaveState = { kind: 'saved' };
const saving: SaveState = { kind: 'saving' };

/** Milliseconds: from the last key to saving, the longest wait while typing goes on [R3], and the waits after failures. */
const pace = { rest: 400, most: 900, retries: [1000, 2000, 4000, 8000, 15_000, 30_000] } as const;

/**
 * Keeps what the user sees and what the store holds together [E4]: steps are shown at once, sent one at a time with the version they
 * were made on, tried again when they fail, and never dropped. Commands of the store (undo, rebuild, restore) run after what was typed before them.
 */
export function createSaving(state: SavedStateHolder, world: SavingWorld) {
  let base: Briefing | undefined;
  let steps: readonly Step[] = [];
  let undone: readonly Step[] = [];
  let sending: Step | undefined;
  let stored = { canUndo: false, canRedo: false };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | undefined;
  let failures = 0;
  let tail: Promise<unknown> = Promise.resolve();

  /** Puts `base` and the steps on top of it on the screen. */
  const show = (save: SaveState): void => {
    if (base === undefined) return;
    const before = state.getState().briefing;
    const shown = withSteps(base, steps);
    state.setState({
      briefing: before === undefined ? shown : sameList(before, shown),
      save,
      canUndo: stored.canUndo || steps.length > 0,
      canRedo: stored.canRedo || undone.length > 0,
    });
  };
  const quiet = (): SaveState => (steps.length === 0 ? saved : saving);

  const accept = (written: Written): void => {
    // What did not change stays the very object it was: nothing is compared, or drawn, again.
    base = base === undefined ? written.briefing : sharing(base, written.briefing);
    stored = { canUndo: written.canUndo, canRedo: written.canRedo };
    failures = 0;
  };

  const failed = async (error: unknown): Promise<false> => {
    const theirs = await theirsOf(error);
    if (theirs !== undefined) return met(theirs);
    if (steps.length === 0) {
      show(saved);
      world.warn(sentenceOf(error));
      return false;
    }
    failures += 1;
    show({ kind: 'failed', sentence: sentenceOf(error) });
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pace.retries[Math.min(failures, pace.retries.length) - 1]);
    return false;
  };

  /** The briefing as it stands in the store, where the error is a conflict. */
  const theirsOf = async (error: unknown): Promise<Briefing | undefined> => {
    if (!(error instanceof ORPCError) || error.code !== 'conflict') return undefined;
    const current = Briefing.safeParse((error.data as { current?: unknown } | undefined)?.current);
    if (current.success) return current.data;
    return world.calls.get({ id: world.id }).then(
      ({ briefing }) => briefing,
      () => undefined,
    );
  };

  /** Somebody else saved first. Where the two touch different sections both stay; where they do not, the user chooses. */
  const met = (theirs: Briefing): false => {
    if (base === undefined) return false;
    const clashes = clashesOf(base, steps, theirs);
    if (clashes.length > 0) {
      state.setState({ conflict: { theirs, clashes }, save: { kind: 'failed', sentence: say.desk.bothWrote } });
      return false;
    }
    base = theirs;
    show(quiet());
    world.tell(say.desk.otherWindow);
    soon(0);
    return false;
  };

  /** Runs one thing after the other: never two writes in flight. */
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const next = tail.then(run);
    tail = next.catch(() => undefined);
    return next;
  };

  /** Sends all, or what stands there now: keys that come while a save is on its way wait for the next, or each of them would be one. */
  const drain = async (which: 'all' | 'standing' = 'all'): Promise<boolean> => {
    let left = which === 'all' ? Number.POSITIVE_INFINITY : steps.length;
    while (steps.length > 0 && left > 0) {
      left -= 1;
      if (base === undefined || state.getState().conflict !== undefined) return false;
      const step = steps[0] as Step;
      if (state.getState().save.kind !== 'saving') show(saving);
      const { changes, label, burst } = step;
      sending = step;
      try {
        const sent = { id: world.id, base: base.version, changes: [...changes], label };
        const { canUndo, canRedo, ...now } = await world.calls.commit(burst === undefined ? sent : { ...sent, burst });
        accept({ briefing: withCommitted(base, step, now), canUndo, canRedo });
        steps = steps.slice(1);
      } catch (error) {
        return await failed(error);
      } finally {
        sending = undefined;
      }
    }
    show(quiet());
    if (steps.length > 0) soon(pace.rest);
    return true;
  };
  /** Sends everything now; answers whether all of it is in the store. */
  const flush = (): Promise<boolean> => {
    clearTimeout(timer);
    waitingSince = undefined;
    return inTurn(drain);
  };

  const soon = (after: number): void => {
    waitingSince ??= Date.now();
    clearTimeout(timer);
    const wait = Math.max(0, Math.min(after, waitingSince + pace.most - Date.now()));
    timer = setTimeout(() => {
      waitingSince = undefined;
      void inTurn(() => drain('standing'));
    }, wait);
  };

  return {
    open: (written: Written): void => {
      accept(written);
      show(quiet());
    },
    /** Shows a step at once and sends it: `soon` for typing, else without waiting. */
    add: (step: Step, when: 'now' | 'soon'): void => {
      if (base === undefined) return;
      // A step on its way is not changed any more; what is typed meanwhile follows it.
      steps = sending !== undefined && steps.at(-1) === sending ? [...steps, step] : addStep(steps, step);
      undone = [];
      const { save } = state.getState();
      show(save.kind === 'failed' ? save : saving);
      if (save.kind !== 'failed') soon(when === 'now' ? 0 : pace.rest);
    },
    flush,
    /** A command of the store, after all that was typed before it, where there is then something to undo, or redo, if that is what it `needs`. Answers whether it was done. */
    command: (
      run: (at: { id: string; base: number }) => Promise<Written>,
      needs?: 'canUndo' | 'canRedo',
    ): Promise<boolean> => {
      clearTimeout(timer);
      return inTurn(async () => {
        if (!(await drain()) || base === undefined) return false;
        if (needs !== undefined && !stored[needs]) return false;
        try {
          accept(await run({ id: world.id, base: base.version }));
          show(quiet());
          return true;
        } catch (error) {
          return await failed(error);
        }
      });
    },
    /** What cannot be sent can still be taken back: the last step that is only here. Answers whether there was one. */
    takeBack: (): boolean => {
      const last = steps.at(-1);
      if (state.getState().save.kind !== 'failed' || last === undefined || last === sending) return false;
      steps = steps.slice(0, -1);
      undone = [...undone, last];
      show(steps.length === 0 ? saved : state.getState().save);
      return true;
    },
    putBack: (): boolean => {
      const last = undone.at(-1);
      if (last === undefined) return false;
      undone = undone.slice(0, -1);
      steps = [...steps, last];
      show(saving);
      soon(0);
      return true;
    },
    /** Ends a conflict: my text stays as a section of its own, or theirs is taken. Everything else I did stays. */
    settle: (choice: 'copy' | 'theirs'): void => {
      const { conflict, briefing } = state.getState();
      if (conflict === undefined || briefing === undefined) return;
      const rest = withoutWrites(steps, new Set(conflict.clashes.map(({ section }) => section)));
      const copy = copiesOf(briefing, conflict.theirs, conflict.clashes, world.newId);
      base = conflict.theirs;
      steps = choice === 'copy' ? [...rest, copy] : rest;
      state.setState({ conflict: undefined });
      show(quiet());
      soon(0);
    },
    /** Takes over what another window saved, when nothing is waiting here. */
    refresh: async (): Promise<void> => {
      if (steps.length > 0 || base === undefined) return;
      try {
        const written = await world.calls.get({ id: world.id });
        if (steps.length > 0 || written.briefing.version <= base.version) return;
        accept(written);
        show(quiet());
      } catch {
        // Nothing is lost: the next save says what is wrong.
      }
    },
    /** All that is here and not in the store, and the version it was done on; undefined where that is nothing. */
    waiting: (): Waiting | undefined =>
      base === undefined || steps.length === 0
        ? undefined
        : { base: base.version, changes: steps.flatMap(({ changes }) => changes) },
    stop: (): void => clearTimeout(timer),
  };
}
