import { type Ranked, type Reading, type Sentence, touching } from './model/reading.ts';
import { entriesOf } from './model/richtext/node.ts';
import type { Section } from './model/section.ts';
import type { Span } from './model/span.ts';

/** [F11] What became of one sentence: the entries that rest on it, or why none does. */
export type SentenceUse = {
  readonly sentence: Sentence;
  /** Ids of entries, in order. */
  readonly entries: readonly string[];
  /** A sentence for the user; only where `entries` is empty. */
  readonly reason?: string;
};

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
  const ranks = new Map(reading.ranking.map((ranked, index) => [ranked.sentence, { ranked, index }]));
  return reading.sentences.map((sentence) => {
    const entries = uses.get(sentence.number) ?? [];
    return entries.length > 0
      ? { sentence, entries }
      : { sentence, entries, reason: whyUnused(reading, sentence, ranks.get(sentence.number)) };
  });
}

function sentencesOf({ source, sentences }: Reading, spans: readonly Span[]): ReadonlySet<number> {
  const touched = spans.filter((span) => span.source === source).flatMap((span) => touching(sentences, span));
  return new Set(touched.map(({ number }) => number));
}

function whyUnused(reading: Reading, sentence: Sentence, rank: { ranked: Ranked; index: number } | undefined): string {
  const paragraph = reading.paragraphs[sentence.paragraph - 1];
  if (paragraph !== undefined && paragraph.kind !== 'body')
    return `Its paragraph is not body text: ${paragraph.reason}`;
  if (rank === undefined) return 'It was not ranked.';
  return `It ranked ${rank.index + 1} of ${reading.ranking.length}, and no section asked for what it holds.`;
}
