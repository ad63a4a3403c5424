import type { Entity, Figure, Quotation, Term, Timex, Voice } from './finding.ts';
import type { ParagraphKind } from './source.ts';
import type { SourceId, Span } from './span.ts';
import type { Event, Gap, Position, Statement } from './statement.ts';

/** [A4] A block of the source with its class. `number` counts non-empty paragraphs from 1; `reason` is shown to the user. */
export type Paragraph = {
  readonly number: number;
  readonly span: Span;
  readonly kind: ParagraphKind;
  readonly reason: string;
  readonly rule: string;
  /** The user chose this class. */
  readonly corrected: boolean;
};

/** [F1] `number` is its index in `Reading.sentences`; sentences of every paragraph are listed, body or not. */
export type Sentence = { readonly number: number; readonly span: Span; readonly paragraph: number };

/** [F10] Best first. Every reason is a sentence for the user, with its share of the score. */
export type Ranked = {
  readonly sentence: number;
  readonly score: number;
  readonly reasons: readonly { readonly rule: string; readonly reason: string; readonly weight: number }[];
};

/** Everything found in one source: derived, never stored as truth, the same for the same text, date, corrections and rules. */
export type Reading = {
  readonly source: SourceId;
  /** Version of the rules that made it. */
  readonly rules: string;
  /** The article's date that relative times were worked out from. */
  readonly date?: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly quotations: readonly Quotation[];
  readonly times: readonly Timex[];
  readonly figures: readonly Figure[];
  readonly terms: readonly Term[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly positions: readonly Position[];
  readonly gaps: readonly Gap[];
  readonly ranking: readonly Ranked[];
};

/** The sentence a span lies in (its start), or undefined; binary search, sentences are in order. */
export function sentenceAt(sentences: readonly Sentence[], span: Pick<Span, 'start'>): Sentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (sentence === undefined) return undefined;
    if (span.start < sentence.span.start) high = middle - 1;
    else if (span.start >= sentence.span.end) low = middle + 1;
    else return sentence;
  }
  return undefined;
}

/** The sentences that share a character with a stretch, in order; binary search for the first. */
export function touching(sentences: readonly Sentence[], { start, end }: Pick<Span, 'start' | 'end'>): Sentence[] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).span.end <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((sentences[last]?.span.start ?? end) < end) last += 1;
  return sentences.slice(low, last);
}

/** Where a voice's fullest name stands: the entity's where it is known, else what a pronoun stands for, else the words that stand there. */
export const nameSpanIn = ({ entities }: Reading, { entity, antecedent, span }: Voice): Span =>
  (entity === undefined ? undefined : entities.find(({ id }) => id === entity)?.span) ?? antecedent ?? span;
