import type { Entity, Quotation, Voice } from '#shared/model/finding.ts';
import { nameSpanIn, type Reading, sentenceAt } from '#shared/model/reading.ts';
import type { ParagraphKind, Source } from '#shared/model/source.ts';
import { plain, type Span, wordsAt } from '#shared/model/span.ts';
import type { Statement } from '#shared/model/statement.ts';
import { withId } from './touching.ts';

/** An article that a briefing is built from, with its reading. `source.meta` is as this briefing knows it. */
export type Material = {
  readonly source: Pick<Source, 'id' | 'hash' | 'text' | 'meta'>;
  readonly reading: Reading;
};

/** The source's words on one line. */
export const wordsOf = (material: Material, span: Span): string => plain(wordsAt(material.source.text, span));

export const entityOf = (material: Material, id: string | undefined): Entity | undefined =>
  id === undefined ? undefined : withId(material.reading.entities, id);

export const statementOf = (material: Material, id: string): Statement | undefined =>
  withId(material.reading.statements, id);

export const nameSpan = ({ reading }: Material, voice: Voice): Span => nameSpanIn(reading, voice);

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
export const bodySentence = (material: Material, span: Span): Span | undefined => sentenceIn(material, span, 'body');

/** The same where it stands under a picture: who is shown, and what they are, is all that a section takes from there. */
export const captionSentence = (material: Material, span: Span): Span | undefined =>
  sentenceIn(material, span, 'caption');

function sentenceIn({ reading }: Material, span: Span, kind: ParagraphKind): Span | undefined {
  const sentence = sentenceAt(reading.sentences, span);
  if (sentence === undefined) return undefined;
  return reading.paragraphs[sentence.paragraph - 1]?.kind === kind ? sentence.span : undefined;
}

/** A question in the article's own words tells nothing: "Q: Will there be power cuts?" */
export const isQuestion = (material: Material, sentence: Span): boolean =>
  /^[^"“]*\?$/u.test(wordsOf(material, sentence));

/** A pronoun with the words that name what it stands for, and the record of these where there is one. */
type Named = { readonly pronoun: Span; readonly name: Span; readonly entity?: string };

const pronouns = new WeakMap<Reading, ReadonlyMap<number, Named>>();

/** What a pronoun leads to, by where the pronoun starts: a name, or the noun that an event’s "it" stands for. */
export function pronounAt({ source, reading }: Material, start: number): Named | undefined {
  let known = pronouns.get(reading);
  if (known === undefined) {
    const found = new Map<number, Named>();
    for (const { span, antecedent } of reading.events)
      if (antecedent !== undefined) {
        const end = span.start + source.text.slice(span.start).search(/\s/);
        found.set(span.start, { pronoun: { ...span, end }, name: antecedent });
      }
    for (const { id, span: name, mentions } of reading.entities)
      if (mentions.some(({ form }) => form === 'name'))
        for (const { span, form } of mentions)
          if (form === 'pronoun') found.set(span.start, { pronoun: span, name, entity: id });
    pronouns.set(reading, found);
    known = found;
  }
  return known.get(start);
}

/** Who says what nobody else says: the outlet, by its name where there are several articles and it is known. */
export function outletOf(materials: readonly Material[], material: Material): string {
  if (materials.length === 1) return 'the outlet';
  return material.source.meta.outlet?.value ?? `article ${materials.indexOf(material) + 1}`;
}

const leaning =
  /^["“‘']?(?:(?:but|and|so|yet|still|also|then|instead|meanwhile)\b,? (?:(?:on|in|by|at|since|until|for) [^,]{1,40}, )?)?(it|they|he|she|this|these|those|that|there|which|who|them|him|such)\b/i;
/** What these open says again, or says against, what stood before. */
const saidBefore =
  /^["“‘']?(?:in other words|in fact|in turn|that is|as such|as it happened|on the other hand|for one)[,:]/i;

/** It opens with a pronoun of which nobody knows what it stands for without the words before, or turns back to these. */
export function opensWithPronoun({ source, reading }: Material, span: Span): boolean {
  const words = source.text.slice(span.start, span.end);
  const found = leaning.exec(words);
  if (found === null) return saidBefore.test(words);
  const at = found[0].length - (found[1] ?? '').length;
  return pronounAt({ source, reading }, span.start + at) === undefined;
}

const namesNobody =
  /^(?:it|they|he|she|we|i|you|this|these|those|that|there|who|which|some|many|most|others?|both|all|one|each|several|few|none)$/i;

/** The words that name who speaks, where they do so away from their sentence: "officials" do, a pronoun that leads nowhere or "many" does not. */
export function speakerSpan(material: Material, { speaker }: Statement): Span | undefined {
  if (speaker === undefined) return undefined;
  const span = nameSpan(material, speaker);
  const words = wordsOf(material, span);
  return namesNobody.test(words) || /^(?:that|which|who|it['’]?s|['’]s) /i.test(words) ? undefined : span;
}
