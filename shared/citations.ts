import { type Sentence, sentenceAt } from './model/reading.ts';
import { isEmptyDoc, spansOf, walk } from './model/richtext/node.ts';
import type { Section } from './model/section.ts';
import type { SourceId, Span } from './model/span.ts';

/** A cited sentence of a source, with the number it has everywhere: on screen, in the PDF and in every export [X1]. */
export type Citation = {
  readonly number: number;
  /** The whole sentence, as annex A prints it. */
  readonly sentence: Span;
  /** Number of the paragraph it stands in, from 1. */
  readonly paragraph: number;
};

export type Citations = {
  /** In order of number. */
  readonly list: readonly Citation[];
  /** The numbers of one evidence mark, ascending, each once. A span in no known sentence has none. */
  numbersOf(spans: readonly Span[]): readonly number[];
};

/** Sections that print, in order: neither hidden nor empty. */
export const printed = (sections: readonly Section[]): Section[] =>
  sections.filter((section) => !section.hidden && !isEmptyDoc(section.body));

/**
 * Numbers the evidence once: every cited sentence gets the next number where it is first cited, in the order in which the
 * sections print. `sentences` lists each source's sentences with their paragraph numbers.
 */
export function cite(sections: readonly Section[], sentences: (source: SourceId) => readonly Sentence[]): Citations {
  const byKey = new Map<string, Citation>();
  const find = (span: Span): Sentence[] => {
    const all = sentences(span.source);
    const first = sentenceAt(all, span);
    if (first === undefined) return [];
    const found: Sentence[] = [];
    for (let i = first.number; i < all.length; i += 1) {
      const sentence = all[i];
      if (sentence === undefined || sentence.span.start >= span.end) break;
      found.push(sentence);
    }
    return found;
  };
  const key = (span: Span): string => `${span.source}:${span.start}`;
  for (const section of printed(sections))
    for (const node of walk(section.body)) {
      for (const span of spansOf(node))
        for (const { span: sentence, paragraph } of find(span))
          if (!byKey.has(key(sentence))) byKey.set(key(sentence), { number: byKey.size + 1, sentence, paragraph });
    }
  return {
    list: [...byKey.values()],
    numbersOf: (spans) => {
      const numbers = spans.flatMap(find).flatMap(({ span }) => byKey.get(key(span))?.number ?? []);
      return [...new Set(numbers)].sort((a, b) => a - b);
    },
  };
}
