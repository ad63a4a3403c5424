import type { Span } from './span.ts';
import type { Time } from './time.ts';

/** `stated`: the words say it. `worked-out`: a rule joined two places or a calendar to say it. */
export type Certainty = 'stated' | 'worked-out';

/** What every finding carries: a stable id (source, kind and span), where it stands, how sure, and the rule that made it. */
type Found<Kind extends string> = {
  readonly kind: Kind;
  readonly id: string;
  readonly span: Span;
  readonly certainty: Certainty;
  readonly rule: string;
};

/** The id of a finding or statement: the same as long as the same rule kind finds the same stretch of the same source. */
export const findingId = (kind: string, span: Span): string => `${kind}@${span.source}:${span.start}-${span.end}`;

export type EntityKind = 'person' | 'organisation' | 'place';

/** `name`: any proper-name form. `nominal`: "the Russian head of state". `pronoun`: only where it is clear. */
export type Mention = {
  readonly span: Span;
  readonly form: 'name' | 'acronym' | 'nominal' | 'pronoun';
  readonly certainty: Certainty;
  readonly rule: string;
};

/**
 * [F2] One record per person, organisation or place. `span` is the fullest form of the name; `mentions` every place it is spoken of,
 * in order, the first in `mentions[0]`. `roles` are the source's own words, first mention first.
 */
export type Entity = Found<'entity'> & {
  readonly type: EntityKind;
  readonly mentions: readonly Mention[];
  readonly roles: readonly Span[];
  /** ISO 3166 alpha-2 of the country the source ties it to ("Russian President", "Kyiv's Head of the General Staff"), with the words that say so. */
  readonly country?: { readonly code: string; readonly span: Span };
  /** For an organisation or medium: it publishes news (an agency, a paper, a broadcaster). */
  readonly medium?: boolean;
  readonly gender?: 'female' | 'male';
};

/** Who is said to have said something: `person`, `organisation` and `document` are named; `described` is unnamed but described; `vague` is "reports say". */
export type Voice = {
  readonly kind: 'person' | 'organisation' | 'document' | 'described' | 'vague';
  readonly span: Span;
  /** Id of the entity the words lead to. */
  readonly entity?: string;
  /** What a pronoun stands for where that is no entity: "the authors" of "they". */
  readonly antecedent?: Span;
  /** Who says it too, and who with them: the Bo Dahl of "Ann Lee and Bo Dahl said", and of "Ann Lee, Bo Dahl and Cy Roe said" with Cy Roe. */
  readonly also?: Voice;
  readonly certainty: Certainty;
  readonly rule: string;
};

/** A voice and all who speak with it, in order. */
export const together = (voice: Voice | undefined): Voice[] =>
  voice === undefined ? [] : [voice, ...together(voice.also)];

/**
 * [F3] A quoted stretch. `span` holds the marks, `words` does not. Parts of one utterance ("…," he said. "…") share `utterance`.
 * Only `use: 'speech'` has a speaker; the rest are titles of works, terms, nicknames and scare quotes.
 */
export type Quotation = Found<'quotation'> & {
  readonly words: Span;
  readonly use: 'speech' | 'title' | 'term' | 'scare';
  /** `full`: at least one whole clause of the speaker's. `partial`: a fragment inside the reporter's sentence. */
  readonly extent: 'full' | 'partial';
  readonly utterance: string;
  readonly speaker?: Voice;
  /** The speech verb as written. */
  readonly cue?: Span;
  readonly carriers: readonly Voice[];
  /** Where or to whom it was said: "an interview with India Today". */
  readonly venue?: Span;
};

/** [F5] `value` keeps precision; `deictic` says it was worked out from the article's date. A duration ("two days") is not a point in time. */
export type Timex = Found<'timex'> & {
  readonly type: 'date' | 'time' | 'duration' | 'set';
  readonly value: Time;
  readonly deictic: boolean;
  /** ISO 8601 duration ("P2D") for `duration` and `set`. */
  readonly duration?: string;
};

/** [F7] `digits` keeps the source's own figure; `value` is its number; `counts` what it counts. */
export type Figure = Found<'figure'> & {
  readonly type: 'money' | 'percent' | 'quantity' | 'count';
  readonly digits: Span;
  readonly value: number;
  /** Currency code, "%", SI or customary unit as written, "share" (of one) or "times" for what words tell so, or '' for a plain count. */
  readonly unit: string;
  readonly counts?: Span;
};

/** [F8] `definition` is absent where an acronym is used and never explained. */
export type Term = Found<'term'> & {
  readonly type: 'term' | 'acronym';
  readonly definition?: Span;
};
