import type { EntityKind } from '#shared/model/finding.ts';
import type { Known } from './gazetteer.ts';

/** How much speaks for each kind of thing; any scale, compared only with each other. */
export type Scores = { person: number; organisation: number; place: number };

/** A name of a caption is the article's; one of a credit only adds a mention to whom the article names. */
export type Aside = 'caption' | 'credit';

/**
 * A stretch that may be a name: tokens `[first, last)` of a sentence, characters `[start, end)`. What is not known of it is there and undefined: all
 * candidates have one shape, so that the engine finds a field in each at the same place.
 */
export type Candidate = {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** Lower-cased words with single spaces, no leading article: the same for the same name. */
  readonly key: string;
  /** Its words, lower case, without marks. */
  readonly words: readonly string[];
  readonly rule: string;
  readonly known: Known | undefined;
  /** What its own words make it, certain enough to overrule what stands around it. */
  readonly firm: EntityKind | undefined;
  /** What its own words make likely: the same wherever it stands. */
  readonly own: Readonly<Scores>;
  /** What the words around it make likely. */
  readonly scores: Scores;
  /** It stands beside the running text: who or what a caption shows, or who made the picture or helped with the report. */
  readonly aside: Aside | undefined;
  /** Nothing but its place in the sentence gives it its capital. */
  readonly initial: boolean;
  /** The title or capitalised role right before it, as tokens. */
  readonly role: { readonly first: number; readonly last: number } | undefined;
  readonly gender: 'female' | 'male' | undefined;
};

export const noScores = (): Scores => ({ person: 0, organisation: 0, place: 0 });
