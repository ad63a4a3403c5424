import type { Entity, Quotation, Voice } from '#shared/model/finding.ts';
import { type Reading, sentenceAt } from '#shared/model/reading.ts';
import type { Source } from '#shared/model/source.ts';
import { plain, type Span, wordsAt } from '#shared/model/span.ts';
import type { Statement } from '#shared/model/statement.ts';

/** An article that a briefing is built from, with its reading. `source.meta` is as this briefing knows it. */
export type Material = {
  readonly source: Pick<Source, 'id' | 'hash' | 'text' | 'meta'>;
  readonly reading: Reading;
};

/** The source's words on one line. */
export const wordsOf = (material: Material, span: Span): string => plain(wordsAt(material.source.text, span));

export const entityOf = (material: Material, id: string | undefined): Entity | undefined =>
  id === undefined ? undefined : material.reading.entities.find((entity) => entity.id === id);

export const statementOf = (material: Material, id: string): Statement | undefined =>
  material.reading.statements.find((statement) => statement.id === id);

/** Where a voice's fullest name stands: the entity's where it is known, else the words that stand there. */
export const nameSpan = (material: Material, voice: Voice): Span =>
  entityOf(material, voice.entity)?.span ?? voice.span;

export const sentenceSpan = (material: Material, number: number): Span | undefined =>
  material.reading.sentences[number]?.span;

export const countWords = (text: string): number => text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The quotation's words without the comma or full stop that belongs to the reporter's sentence. */
export function quotedWords(material: Material, quotation: Quotation): Span {
  const { words, extent } = quotation;
  let { end } = words;
  const { text } = material.source;
  const drop = extent === 'full' ? ',' : ',.;:';
  while (end > words.start + 1 && (drop.includes(text.charAt(end - 1)) || text.charAt(end - 1) === ' ')) end -= 1;
  return { ...words, end };
}

/** The sentence that a span starts in, where that is body text: only the body feeds a section [A4]. */
export function bodySentence({ reading }: Material, span: Span): Span | undefined {
  const sentence = sentenceAt(reading.sentences, span);
  if (sentence === undefined) return undefined;
  return reading.paragraphs[sentence.paragraph - 1]?.kind === 'body' ? sentence.span : undefined;
}
