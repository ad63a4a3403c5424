import type { Certainty, Voice } from './finding.ts';
import type { Span } from './span.ts';
import type { Time } from './time.ts';

/**
 * [F9] How a statement is sourced, from the text alone: S1 quotation, named speaker; S2 paraphrase, named; S3 document, data or named
 * institution's assessment; S4 unnamed but described; S5 vague; S6 the outlet's own voice.
 */
export const grades = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'] as const;
export type Grade = (typeof grades)[number];

/** A row or paragraph that rests on several is as weakly sourced as the weakest; `S6` where it rests on none. */
export const weakest = (all: readonly Grade[]): Grade =>
  all.length === 0 ? 'S6' : (grades[Math.max(...all.map((grade) => grades.indexOf(grade)))] ?? 'S6');

export const gradeNames: Readonly<Record<Grade, string>> = {
  S1: 'quotation, named speaker',
  S2: 'paraphrase, named speaker',
  S3: 'document, data or assessment, named',
  S4: 'unnamed but described source',
  S5: 'vague source',
  S6: 'the outlet’s own voice',
};

/**
 * [F4] [F9] What one sentence, or one attributed clause of it, asserts. Every body sentence has at least one. `claim`: somebody says so;
 * `fact`: the outlet reports it in its own voice. `span` is the whole clause with its attribution, `content` only what is asserted.
 */
export type Statement = {
  readonly kind: 'claim' | 'fact';
  readonly id: string;
  readonly span: Span;
  readonly sentence: number;
  readonly content: readonly [Span, ...Span[]];
  /** `direct`: all quoted; `mixed`: partly; `indirect`: no marks; `own`: the outlet's voice. */
  readonly manner: 'direct' | 'mixed' | 'indirect' | 'own';
  readonly speaker?: Voice;
  readonly cue?: Span;
  readonly carriers: readonly Voice[];
  readonly venue?: Span;
  /** Ids of the quotations inside. */
  readonly quotations: readonly string[];
  /** "reportedly", "is believed to": kept, never dropped. */
  readonly hedges: readonly Span[];
  readonly grade: Grade;
  readonly certainty: Certainty;
  readonly rule: string;
};

export type EventStatus = 'past' | 'current' | 'scheduled' | 'projected' | 'conditional';

/** [F6] One dated clause: `span` is the clause, `time.edtf` when; `when` the words that date it. `who` are entity ids in order. */
export type Event = {
  readonly kind: 'event';
  readonly id: string;
  readonly span: Span;
  readonly sentence: number;
  readonly time: Time;
  readonly when: Span;
  readonly status: EventStatus;
  readonly who: readonly string[];
  readonly place?: string;
  /** What the "it" or "they" that opens it stands for, where that is clear. */
  readonly antecedent?: Span;
  /** Who says so, where somebody does; else the outlet. */
  readonly statement: string;
  /** Other places that tell the same event. */
  readonly also: readonly Span[];
  readonly certainty: Certainty;
  readonly rule: string;
};

/** What a party wants, refuses, opposes, offers, accepts, denies, doubts, fears, warns of, accuses another of, expects, does, or plainly says, in one statement. `party` is an entity id or an ISO 3166 code; `label` how to name it. */
export type Position = {
  readonly party: string;
  readonly label: string;
  readonly stance:
    | 'wants'
    | 'refuses'
    | 'opposes'
    | 'offers'
    | 'accepts'
    | 'denies'
    | 'doubts'
    | 'fears'
    | 'warns'
    | 'accuses'
    | 'expects'
    | 'says'
    | 'does';
  readonly span: Span;
  readonly statement: string;
  readonly rule: string;
};

/** What the source says is not known, not disclosed, not agreed, or disputed. */
export type Gap = {
  readonly type: 'not-known' | 'not-disclosed' | 'not-agreed' | 'disputed';
  readonly span: Span;
  readonly sentence: number;
  readonly statement: string;
  readonly rule: string;
};
