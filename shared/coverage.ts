import { type Reading, type Sentence, touching } from './model/reading.ts';
import { entriesOf } from './model/richtext/node.ts';
import type { Section } from './model/section.ts';
import type { ParagraphKind } from './model/source.ts';
import type { Span } from './model/span.ts';

/** [F11] What became of one sentence: the entries that rest on it, or why none does. */
export type SentenceUse = {
  readonly sentence: Sentence;
  /** Ids of entries, in order. */
  readonly entries: readonly string[];
  /** Only where `entries` is empty. */
  readonly unused?: Unused;
};

/** Why no entry rests on a sentence. `place` is its rank, 1 for the first, `of` how many were ranked. */
export type Unused =
  | { readonly why: 'not-body'; readonly kind: ParagraphKind; readonly rule: string; readonly reason: string }
  | { readonly why: 'not-ranked' }
  | { readonly why: 'not-asked'; readonly place: number; readonly of: number };

/** Every sentence of the source with its use, in order. Nothing disappears silently. */
export function coverageOf(reading: Reading, sections: readonly Section[]): SentenceUse[] {
  const uses = new Map<number, string[]>();
  for (const section of sections) {
    if (section.hidden) continue;
    for (const entry of entriesOf(section.body))
      for (const number of sentencesOf(reading, entry.evidence)) {
        const ids = uses.get(number) ?? [];
        if (!ids.includes(entry.attrs.id)) ids.push(entry.attrs.id);
        uses.set(number, ids);
      }
  }
  const places = new Map(reading.ranking.map(({ sentence }, index) => [sentence, index + 1]));
  return reading.sentences.map((sentence) => {
    const entries = uses.get(sentence.number) ?? [];
    return entries.length > 0
      ? { sentence, entries }
      : { sentence, entries, unused: whyUnused(reading, sentence, places.get(sentence.number)) };
  });
}

function sentencesOf({ source, sentences }: Reading, spans: readonly Span[]): ReadonlySet<number> {
  const touched = spans.filter((span) => span.source === source).flatMap((span) => touching(sentences, span));
  return new Set(touched.map(({ number }) => number));
}

function whyUnused(reading: Reading, sentence: Sentence, place: number | undefined): Unused {
  const paragraph = reading.paragraphs[sentence.paragraph - 1];
  if (paragraph !== undefined && paragraph.kind !== 'body')
    return { why: 'not-body', kind: paragraph.kind, rule: paragraph.rule, reason: paragraph.reason };
  return place === undefined ? { why: 'not-ranked' } : { why: 'not-asked', place, of: reading.ranking.length };
}
