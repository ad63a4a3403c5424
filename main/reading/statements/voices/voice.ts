import type { Article } from '#main/reading/article/article.ts';
import type { Item } from '#main/reading/statements/frame/frame.ts';
import { isCapital } from '#main/reading/statements/frame/grammar.ts';
import type { Phrase } from '#main/reading/statements/frame/phrase.ts';
import { type Known, mentionAt, mentionsInOrder } from '#main/reading/statements/mentions.ts';
import type { Entity, Voice } from '#shared/model/finding.ts';
import type { Span } from '#shared/model/span.ts';
import { type Course, courseOf } from './course.ts';
import { descriptionsOf } from './descriptions.ts';
import { voiceOf } from './entityVoice.ts';
import { nameAtEnd, namedBeside, ownerOf } from './named.ts';
import { documents } from './speakers.ts';
import { misspeltIn } from './spelling.ts';
import { unnamedVoice } from './unnamed.ts';

/** Words that close a company's name. */
const companyEnds = new Set(['plc', 'inc', 'corp', 'ltd', 'llc', 'ag', 'sa', 'nv', 'gmbh', 'co']);

const firstPerson = new Set(['i', 'we']);

const personal = new Set(['he', 'she', 'it', 'they', 'him', 'her', 'them', 'his', 'its', 'their', 'who']);

/** Leads from the words of a phrase to who they name, and keeps who spoke last for the pronouns that nothing else resolves. */
export type Voices = Pick<Course, 'heard' | 'spoke'> & {
  /**
   * The voice of a phrase, undefined where its words are the outlet's own "I" or "we". `said` are the stretches of its speech: people seldom name
   * themselves, so a pronoun does not lead to somebody whom they name.
   */
  of(phrase: Phrase, items: readonly Item[], paragraph: number, said?: readonly Span[]): Voice | undefined;
  /** It publishes news: an agency, a paper, a broadcaster. */
  isMedium(voice: Voice): boolean;
  /** The entity whose mention covers an offset, the longest mention first. */
  at(start: number): Known | undefined;
};

export function voicesOf(article: Article, entities: readonly Entity[]): Voices {
  const known = mentionsInOrder(article, entities);
  const media = new Set(entities.flatMap(({ id, medium }) => (medium === true ? [id] : [])));
  const misspelt = misspeltIn(article, entities);
  const course = courseOf(article, entities, known);
  const described = descriptionsOf(article);
  const at = (start: number): Known | undefined => mentionAt(known, start);

  /** No entity, or a person of whom only a surname is known. */
  const isAlone = (found: Known | undefined): boolean =>
    found === undefined ||
    (found.entity.type === 'person' && !/\s/.test(article.text.slice(found.entity.span.start, found.entity.span.end)));

  const of = (
    phrase: Phrase,
    items: readonly Item[],
    paragraph: number,
    said: readonly Span[] = [],
  ): Voice | undefined => {
    const named = companyEnds.has(items[phrase.head]?.lower ?? '') && phrase.head > phrase.from;
    const head = items[named ? phrase.head - 1 : phrase.head];
    const first = items[phrase.from];
    const last = items[phrase.to - 1];
    if (head === undefined || first === undefined || last === undefined) return undefined;
    const beside = namedBeside(phrase, items, at);
    if (beside !== undefined) return voiceOf(beside, beside.mention.span, 'voice-appositive', beside.mention.certainty);
    const called = nameAtEnd(phrase, items, at);
    if (called !== undefined)
      return voiceOf(called, called.mention.span, 'voice-name-at-end', called.mention.certainty);
    if (firstPerson.has(head.lower)) return undefined;
    if (personal.has(head.lower) && phrase.to - phrase.from <= 2)
      return course.pronoun(head, paragraph, said, at(head.start));
    const span: Span = { source: article.source, start: first.start, end: last.end };
    const found = at(head.start);
    const slip = isCapital(head) && isAlone(found) ? misspelt(head.lower) : undefined;
    if (slip !== undefined)
      return { kind: 'person', span, entity: slip.id, certainty: 'worked-out', rule: 'voice-misspelt' };
    if (found !== undefined) {
      const isName = found.mention.form === 'name' || found.mention.form === 'acronym';
      const own = isName && covers(span, found.mention.span) ? found.mention.span : span;
      // "The Washington Post" is a paper, "The Border Report" a document
      const inTitle = documents.has(head.lower) && found.entity.medium !== true;
      const same =
        found.mention.form === 'nominal' && head.shape === 'lower'
          ? course.sameAgain(head.lower, paragraph)
          : undefined;
      if (same !== undefined)
        return {
          ...same,
          antecedent: same.antecedent ?? same.span,
          span,
          certainty: 'worked-out',
          rule: 'voice-goes-on',
        };
      if (!inTitle) return voiceOf(found, own, 'voice-mention', found.mention.certainty);
    }
    return unnamedVoice(phrase, head, items, span, () => ownerOf(phrase, items, at), described);
  };

  return {
    of,
    at,
    isMedium: ({ entity }) => entity !== undefined && media.has(entity),
    heard: course.heard,
    spoke: course.spoke,
  };
}

const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
