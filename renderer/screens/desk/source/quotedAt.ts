import type { Quotation, Voice } from '#shared/model/finding.ts';
import { type Reading, sentenceAt } from '#shared/model/reading.ts';
import { contains, overlaps, type Span } from '#shared/model/span.ts';
import { say } from '../../../state/language.ts';

/** Words that somebody said, without the marks around them, and who; `more` are the further parts of one utterance. */
export type Quoted = { readonly words: Span; readonly speaker: Voice | undefined; readonly more?: readonly Span[] };

/**
 * The quoted words that a selection means: what it covers of the one quotation it lies in, or the one quotation that stands whole in a
 * selection within one sentence. A string where there is none: why it cannot be taken as a quotation. Narration is nobody's words, and
 * marks around it would make them somebody's.
 */
export function quotedAt({ quotations, sentences }: Reading, span: Span): Quoted | string {
  const spoken = quotations.filter((quotation) => quotation.use === 'speech' && overlaps(quotation.span, span));
  const [only] = spoken;
  if (only === undefined) return say.source.nobodyQuoted;
  if (spoken.length > 1) return say.source.severalQuoted;
  if (contains(only.span, span)) return quoted(quotations, only, meet(span, only.words));
  const first = sentenceAt(sentences, span);
  const within = first !== undefined && span.end <= first.span.end;
  if (within && contains(span, only.span)) return quoted(quotations, only, only.words);
  return say.source.partlyQuoted;
}

/** The parts of one utterance share its speaker, who may be named beside one of them only. */
function quoted(all: readonly Quotation[], { utterance, speaker }: Quotation, words: Span): Quoted {
  const named = all.find((part) => part.utterance === utterance && part.speaker !== undefined);
  return { words, speaker: speaker ?? named?.speaker };
}

const meet = (span: Span, words: Span): Span => {
  const start = Math.max(span.start, words.start);
  const end = Math.min(span.end, words.end);
  return start < end ? { ...span, start, end } : words;
};
