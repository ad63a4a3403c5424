import type { Article } from '#main/reading/article/article.ts';
import { type Atom, atomsWithin, withWholeNumbers } from '#main/reading/article/atoms.ts';
import { pastDateline } from '#main/reading/article/dateline.ts';
import { type VerbForms, verbForms } from '#main/reading/findings/dates/tense.ts';
import { type SpeechWords, speechWords } from '#main/reading/findings/quotes/speech.ts';
import { type Lexicon, listOf, type WordList } from '#main/reading/lexicon.ts';
import type { Entity, Quotation, Timex } from '#shared/model/finding.ts';
import type { Sentence } from '#shared/model/reading.ts';
import type { Span } from '#shared/model/span.ts';
import type { Statement } from '#shared/model/statement.ts';

/** What events are read from besides the article. */
export type Findings = {
  readonly times: readonly Timex[];
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  readonly quotations: readonly Quotation[];
};

/** One body sentence with its atoms, numbers whole, and the times in it. */
export type Line = { readonly sentence: Sentence; readonly atoms: readonly Atom[]; readonly times: readonly Timex[] };

/** Word forms, the words that name something that happens with their kind, and the verbs of speech. */
export type Words = { readonly forms: VerbForms; readonly happenings: WordList; readonly speech: SpeechWords };

export const wordsOf = (lexicon: Lexicon): Words => ({
  forms: verbForms(lexicon),
  happenings: listOf(lexicon, 'time-event-words'),
  speech: speechWords(lexicon),
});

/** Characters; what runs on for longer is a list or a table without full stops, and has no clauses to tell apart. */
const longestSentence = 3000;

/** The sentences of the body behind their datelines, in order, with the times each holds: one after the other, as none is looked at again. */
export function* linesOf(article: Article, times: readonly Timex[]): Generator<Line> {
  let next = 0;
  for (const sentence of article.sentences) {
    const { span } = sentence;
    while (next < times.length && (times[next]?.span.start ?? 0) < span.start) next += 1;
    let end = next;
    while (end < times.length && (times[end]?.span.start ?? 0) < span.end) end += 1;
    const body = article.paragraphs[sentence.paragraph - 1]?.kind === 'body';
    if (body && span.end - span.start <= longestSentence) {
      const start = article.tokens[pastDateline(article, sentence.number)]?.start ?? span.start;
      const said = { ...span, start: Math.max(start, span.start) };
      while (next < end && (times[next]?.span.start ?? 0) < said.start) next += 1;
      yield {
        sentence: { ...sentence, span: said },
        atoms: withWholeNumbers(atomsWithin(article.atoms, said)),
        times: times.slice(next, end),
      };
    }
    next = end;
  }
}

/** A stretch of a line's atoms, `[from, to)`. */
export type Range = { readonly from: number; readonly to: number };

/** The atoms of a line that a span covers. */
export function rangeOf({ atoms }: Line, span: Pick<Span, 'start' | 'end'>): Range {
  let from = 0;
  while (from < atoms.length && (atoms[from]?.end ?? 0) <= span.start) from += 1;
  let to = from;
  while (to < atoms.length && (atoms[to]?.start ?? 0) < span.end) to += 1;
  return { from, to };
}

/** The span of a range of a line's atoms. */
export const spanOf = ({ sentence, atoms }: Line, { from, to }: Range): Span => ({
  source: sentence.span.source,
  start: atoms[from]?.start ?? sentence.span.start,
  end: atoms[to - 1]?.end ?? sentence.span.end,
});

/** The first word in a range that names something that happens, or -1. */
export function happeningIn({ atoms }: Line, { from, to }: Range, words: Words): number {
  for (let at = from; at < to; at += 1) if (words.happenings.has(atoms[at]?.lower ?? '')) return at;
  return -1;
}
