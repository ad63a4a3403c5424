import type { Item } from '#main/reading/statements/frame/frame.ts';
import type { Grammar } from '#main/reading/statements/frame/grammar.ts';
import type { Phrase } from '#main/reading/statements/frame/phrase.ts';
import type { Cue } from './cues.ts';

/** Items `[from, to)`. */
export type Range = { readonly from: number; readonly to: number };

/** What one cue of a unit attributes, still in items. `phrase` is who says it; none for "it is believed that". */
export type RawClaim = {
  readonly rule: string;
  readonly cue?: Cue;
  /** The cue's own words. */
  readonly words?: Range;
  readonly phrase?: Phrase;
  readonly content: readonly Range[];
  readonly addressee?: Range;
  /** Further sources, of what already has a speaker. */
  readonly carriers: readonly Phrase[];
  /** Who tells that this was said, and is no more than its carrier: their own claim. */
  readonly retold?: RawClaim;
  readonly certain: boolean;
  /** The phrase stands with an earlier verb ("…, adding that"): it is not within this claim's words. */
  readonly shared?: boolean;
};

/** A unit while its claims are found: its cues with their subjects, by index, and the claims so far. */
export type Draft = {
  readonly items: readonly Item[];
  readonly grammar: Grammar;
  readonly cues: readonly Cue[];
  readonly subjects: (Phrase | undefined)[];
  readonly claims: RawClaim[];
};

/** What every claim of a verb has. */
export const byVerb = (cue: Cue): Pick<RawClaim, 'carriers' | 'certain'> & { cue: Cue; words: Range } => ({
  cue,
  words: { from: cue.at, to: cue.at + 1 },
  carriers: [],
  certain: true,
});
