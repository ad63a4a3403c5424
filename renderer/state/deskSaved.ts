import type { Briefing } from '#shared/model/briefing.ts';
import type { Change } from '#shared/model/change.ts';
import type { Client } from './client.ts';
import type { Clash } from './deskSteps.ts';

/** `saving`: typed or on its way. `failed`: the text is kept here and tried again; `sentence` says why. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly sentence: string };

/** Both sides wrote these sections: nothing is sent until the user has chosen [E8]. */
type Conflict = { readonly theirs: Briefing; readonly clashes: readonly Clash[] };

/** The part of the desk that saving owns. `briefing` is what the user sees; `undefined` until it has been read. */
export type SavedState = {
  readonly briefing: Briefing | undefined;
  readonly save: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly conflict: Conflict | undefined;
};

export type SavingWorld = {
  readonly id: string;
  readonly calls: Client['briefings'];
  readonly newId: () => string;
  /** Shows a sentence that asks for nothing. */
  readonly tell: (message: string) => void;
  /** Shows why something that is no saving was not done. */
  readonly warn: (sentence: string) => void;
};

/** Changes that are not in the store, in order, and the version of the briefing that they were made on. */
export type Waiting = { readonly base: number; readonly changes: readonly Change[] };

/** Where the shared part of the state lives. */
export type SavedStateHolder = {
  getState(): SavedState;
  setState(patch: Partial<SavedState>): void;
};
