import type { Article } from '#main/reading/article/article.ts';
import type { Item } from '#main/reading/statements/frame/frame.ts';
import { isCapital, isDeterminer, isPreposition } from '#main/reading/statements/frame/grammar.ts';
import type { Phrase } from '#main/reading/statements/frame/phrase.ts';
import { type Known, lastBefore as lastOf, mentionAt, mentionsInOrder } from '#main/reading/statements/mentions.ts';
import type { Entity, Voice } from '#shared/model/finding.ts';
import type { Span } from '#shared/model/span.ts';
import { descriptionsOf } from './descriptions.ts';
import { isOneOf } from './sex.ts';
import { documents, guarded, institutions, sayNothing, vague } from './speakers.ts';
import { misspeltIn } from './spelling.ts';

/** Words that close a company's name. */
const companyEnds = new Set(['plc', 'inc', 'corp', 'ltd', 'llc', 'ag', 'sa', 'nv', 'gmbh', 'co']);

const firstPerson = new Set(['i', 'we']);

const personal = new Set(['he', 'she', 'it', 'they', 'him', 'her', 'them', 'his', 'its', 'their', 'who']);

/** Leads from the words of a phrase to who they name, and keeps who spoke last for the pronouns that nothing else resolves. */
export type Voices = {
  /**
   * The voice of a phrase, undefined where its words are the outlet's own "I" or "we". `said` are the stretches of its speech: people seldom name
   * themselves, so a pronoun does not lead to somebody whom they name.
   */
  of(phrase: Phrase, items: readonly Item[], paragraph: number, said?: readonly Span[]): Voice | undefined;
  /** Notes whom a paragraph is about. */
  heard(voice: Voice, paragraph: number): void;
  /** Notes that a voice has spoken in a paragraph, in words that end at `end`. */
  spoke(voice: Voice, paragraph: number, end: number): void;
  /** It publishes news: an agency, a paper, a broadcaster. */
  isMedium(voice: Voice): boolean;
  /** The entity whose mention covers an offset, the longest mention first. */
  at(start: number): Known | undefined;
};

export function voicesOf(article: Article, entities: readonly Entity[]): Voices {
  const known = mentionsInOrder(entities);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const misspelt = misspeltIn(article, entities);
  const recent: { voice: Voice; paragraph: number }[] = [];
  let last: { readonly voice: Voice; readonly paragraph: number; readonly end: number } | undefined;
  const spanOf = (start: number, end: number): Span => ({ source: article.source, start, end });

  const lastBefore = (start: number): number => lastOf(known, start);
  const at = (start: number): Known | undefined => mentionAt(known, start);

  /** The nearest person named before an offset, in the same paragraph or the one before, whom the words said do not name. */
  const otherBefore = (start: number, paragraph: number, named: ReadonlySet<Entity>): Known | undefined => {
    const floor = article.paragraphs[Math.max(0, paragraph - 2)]?.span.start ?? start;
    const gender = at(start)?.entity.gender;
    for (let index = lastBefore(start); index >= 0; index -= 1) {
      const { mention, entity } = known[index] as Known;
      if (mention.span.start < floor) return undefined;
      if (mention.form !== 'name' || entity.type !== 'person' || named.has(entity)) continue;
      if (entity.gender === undefined || gender === undefined || entity.gender === gender) return { mention, entity };
    }
    return undefined;
  };

  /** No entity, or a person of whom only a surname is known. */
  const isAlone = (found: Known | undefined): boolean =>
    found === undefined ||
    (found.entity.type === 'person' && !/\s/.test(article.text.slice(found.entity.span.start, found.entity.span.end)));

  const namedIn = (spans: readonly Span[]): ReadonlySet<Entity> => {
    const named = new Set<Entity>();
    for (const span of spans)
      for (let index = lastBefore(span.end); index >= 0; index -= 1) {
        const { mention, entity } = known[index] as Known;
        if (mention.span.start < span.start) break;
        if (mention.form === 'name') named.add(entity);
      }
    return named;
  };

  /**
   * "Ann Lee said … She added …": whoever has just spoken goes on, where nobody else of that sex was named since. Reporters change the speaker by a
   * name, seldom by a pronoun; whom the speaker spoke of does not count.
   */
  const goingOn = (
    { lower, start }: Item,
    paragraph: number,
    said: readonly Span[],
    meant: Entity | undefined,
  ): Voice | undefined => {
    const gender = lower === 'he' ? 'male' : lower === 'she' ? 'female' : undefined;
    if (gender === undefined || last === undefined || last.end > start || paragraph - last.paragraph > 1)
      return undefined;
    const { voice: speaker, end } = last;
    const entity = speaker.entity === undefined ? undefined : byId.get(speaker.entity);
    if (speaker.kind === 'person' && (entity === undefined || entity === meant)) return undefined;
    const words = article.text.slice(speaker.span.start, speaker.span.end);
    if (speaker.kind === 'person' ? entity?.gender !== undefined && entity.gender !== gender : !isOneOf(words, gender))
      return undefined;
    const quoted = (at: number): boolean => said.some((one) => one.start <= at && at < one.end);
    for (let index = lastBefore(start - 1); index >= 0; index -= 1) {
      const { mention, entity: other } = known[index] as Known;
      if (mention.span.start < end) break;
      if (other.type !== 'person' || mention.form === 'pronoun' || other === entity || quoted(mention.span.start))
        continue;
      if (other.gender === undefined || other.gender === gender) return undefined;
    }
    return speaker;
  };

  /** "the spokesman" behind "a spokesman for the alliance said": the one who has just spoken, not a named one further up. */
  const sameAgain = (noun: string, paragraph: number): Voice | undefined =>
    last !== undefined &&
    last.voice.kind === 'described' &&
    last.voice.entity === undefined &&
    paragraph - last.paragraph < 2 &&
    article.text
      .slice((last.voice.antecedent ?? last.voice.span).start, (last.voice.antecedent ?? last.voice.span).end)
      .toLowerCase()
      .split(/\s/)
      .includes(noun)
      ? last.voice
      : undefined;

  const pronoun = (item: Item, paragraph: number, said: readonly Span[]): Voice => {
    const span = spanOf(item.start, item.end);
    const direct = at(item.start);
    if (direct?.mention.form === 'pronoun' && said.length > 0) {
      const named = namedIn(said);
      const other = named.has(direct.entity) ? otherBefore(item.start, paragraph, named) : undefined;
      if (other !== undefined) return voice(other, span, 'voice-not-named-by-itself', 'worked-out');
    }
    const goesOn = goingOn(item, paragraph, said, direct?.entity);
    if (goesOn !== undefined) {
      const antecedent = goesOn.entity === undefined ? { antecedent: goesOn.antecedent ?? goesOn.span } : {};
      return { ...goesOn, ...antecedent, span, certainty: 'worked-out', rule: 'voice-goes-on' };
    }
    if (direct !== undefined) return voice(direct, span, 'voice-pronoun-mention', direct.mention.certainty);
    const he = /^(?:he|him|his)$/.test(item.lower);
    const she = /^(?:she|her)$/.test(item.lower);
    for (let index = recent.length - 1; index >= 0 && index >= recent.length - 4; index -= 1) {
      const { voice: earlier, paragraph: where } = recent[index] as (typeof recent)[number];
      if (paragraph - where > 3) break;
      const entity = earlier.entity === undefined ? undefined : byId.get(earlier.entity);
      if (he || she) {
        if (earlier.kind !== 'person' && earlier.kind !== 'described') continue;
        if (entity?.gender !== undefined && entity.gender !== (he ? 'male' : 'female')) continue;
        if (earlier.kind === 'described' && earlier.entity === undefined) break;
      } else if (earlier.kind === 'person') continue;
      const antecedent = entity === undefined ? { antecedent: earlier.antecedent ?? earlier.span } : {};
      return { ...earlier, ...antecedent, span, certainty: 'worked-out', rule: 'voice-speaker-in-progress' };
    }
    return { kind: he || she ? 'person' : 'described', span, certainty: 'stated', rule: 'voice-pronoun-open' };
  };

  const voice = ({ entity }: Known, span: Span, rule: string, certainty: Voice['certainty']): Voice => ({
    kind: entity.type === 'person' ? 'person' : 'organisation',
    span,
    entity: entity.id,
    certainty,
    rule,
  });

  /** "The agency’s own figures", "its report": the body that the words before the document lead back to. */
  const ownerOf = ({ from, head }: Phrase, items: readonly Item[]): Entity | undefined => {
    const genitive = items.slice(from, head).findIndex(({ lower }) => lower === "'s");
    const owner = /^(?:its|their)$/.test(items[from]?.lower ?? '') ? items[from] : items[from + genitive - 1];
    const found = owner === undefined || (genitive < 1 && owner !== items[from]) ? undefined : at(owner.start);
    return found !== undefined &&
      found.entity.type === 'organisation' &&
      /^(?:nominal|pronoun)$/.test(found.mention.form)
      ? found.entity
      : undefined;
  };

  /**
   * "University of Lund Student Union president Ann Lee", "head of the Refugee Council Ann Lee": the person whose name ends the phrase, with the body
   * she serves or her office right before it. In "a spokesman for Ann Lee" a preposition stands there.
   */
  const nameAtEnd = ({ from, head, to }: Phrase, items: readonly Item[]): Known | undefined => {
    if (to - from < 3 || !isCapital(items[to - 1])) return undefined;
    const end = items[to - 1]?.end ?? 0;
    const name = items.slice(from, to).findIndex(({ start }) => {
      const found = at(start);
      return (
        found?.entity.type === 'person' &&
        found.mention.form === 'name' &&
        found.mention.span.end === end &&
        found.mention.span.start === start
      );
    });
    const first = from + name;
    if (name < 2 || first <= head) return undefined;
    const found = at(items[first]?.start ?? 0);
    const before = items[first - 1];
    if (
      found === undefined ||
      before === undefined ||
      before.shape === 'mark' ||
      isPreposition(before) ||
      isDeterminer(before)
    )
      return undefined;
    const body = at(before.start);
    if (isCapital(before))
      return body?.entity.type === 'organisation' && body.mention.span.end === before.end ? found : undefined;
    return isCapital(items[head]) &&
      /^(?:president|leader|chair|chairman|chairwoman|chairperson|director|head|chief|member|secretary|spokes(?:man|woman|person)|professor|researcher|student|economist|analyst|lawyer|officer|manager|coach|founder|editor)$/.test(
        before.lower,
      )
      ? found
      : undefined;
  };

  const described = descriptionsOf(article);

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
    if (phrase.also !== undefined) {
      const name = lastCapital(items, phrase.also.from, phrase.also.to);
      const found = name === undefined ? undefined : at(name.start);
      const opened = items[isDeterminer(items[phrase.also.from]) ? phrase.also.from + 1 : phrase.also.from];
      const opens = found?.mention.span.start === opened?.start;
      if (found !== undefined && (found.entity.type === 'person' || (opens && found.entity.type === 'organisation')))
        return voice(found, found.mention.span, 'voice-appositive', found.mention.certainty);
    }
    const called = nameAtEnd(phrase, items);
    if (called !== undefined) return voice(called, called.mention.span, 'voice-name-at-end', called.mention.certainty);
    if (firstPerson.has(head.lower)) return undefined;
    if (personal.has(head.lower) && phrase.to - phrase.from <= 2) return pronoun(head, paragraph, said);
    const span = spanOf(first.start, last.end);
    const found = at(head.start);
    const slip = isCapital(head) && isAlone(found) ? misspelt(head.lower) : undefined;
    if (slip !== undefined)
      return { kind: 'person', span, entity: slip.id, certainty: 'worked-out', rule: 'voice-misspelt' };
    if (found !== undefined) {
      const own =
        found.mention.form === 'name' || found.mention.form === 'acronym'
          ? covers(span, found.mention.span)
            ? found.mention.span
            : span
          : span;
      // "The Washington Post" is a paper, "The Border Report" a document
      const inTitle = documents.has(head.lower) && found.entity.medium !== true;
      const same =
        found.mention.form === 'nominal' && head.shape === 'lower' ? sameAgain(head.lower, paragraph) : undefined;
      if (same !== undefined)
        return {
          ...same,
          antecedent: same.antecedent ?? same.span,
          span,
          certainty: 'worked-out',
          rule: 'voice-goes-on',
        };
      if (!inTitle) return voice(found, own, 'voice-mention', found.mention.certainty);
    }
    const lower = head.lower;
    const opens = items.slice(0, phrase.head).every((item) => item.shape === 'mark' && item.quote === undefined);
    // "a student reading the results": the document is what the participle takes
    const taken =
      documents.has(lower) &&
      items
        .slice(phrase.from + 1, phrase.head)
        .some((item, at) => isDeterminer(item) && items[phrase.from + at]?.lower.endsWith('ing') === true);
    if (documents.has(lower) && !taken && (head.shape === 'lower' || opens)) {
      if (vague.has(lower) && !isDescribed(phrase, items))
        return { kind: 'vague', span, certainty: 'stated', rule: 'voice-vague' };
      const owner = ownerOf(phrase, items);
      const owned = owner === undefined ? {} : { entity: owner.id };
      return { kind: 'document', span, ...owned, certainty: 'stated', rule: 'voice-document' };
    }
    const plural = head.shape === 'Title' && /[^s]s$/.test(lower);
    if (isCapital(head) && !opens && !plural)
      return {
        kind: institutions.has(lower) ? 'organisation' : 'person',
        span,
        certainty: 'stated',
        rule: 'voice-capital',
      };
    if (vague.has(lower) && !isDescribed(phrase, items))
      return { kind: 'vague', span, certainty: 'stated', rule: 'voice-vague' };
    if ((institutions.has(lower) || isGuard(phrase, items)) && !/^(?:an?|one|another)$/.test(first.lower))
      return { kind: 'organisation', span, certainty: 'stated', rule: 'voice-institution' };
    // "A new study documenting the decline": what stands before its participle speaks in writing
    const writes = items
      .slice(phrase.from, phrase.head)
      .some(
        ({ lower: noun }, at) => documents.has(noun) && /(?:ing|ed)$/.test(items[phrase.from + at + 1]?.lower ?? ''),
      );
    if (writes) return { kind: 'document', span, certainty: 'stated', rule: 'voice-document' };
    const earlier = described.leadBack(phrase, items);
    const antecedent = earlier === undefined ? {} : { antecedent: earlier };
    return { kind: 'described', span, ...antecedent, certainty: 'stated', rule: 'voice-described' };
  };

  return {
    of,
    at,
    isMedium: ({ entity }) => entity !== undefined && byId.get(entity)?.medium === true,
    heard: (said, paragraph) => {
      if (said.rule === 'voice-pronoun-open') return;
      recent.push({ voice: said, paragraph });
    },
    spoke: (voice, paragraph, end) => {
      last = { voice, paragraph, end };
    },
  };
}

const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

function lastCapital(items: readonly Item[], from: number, to: number): Item | undefined {
  let found: Item | undefined;
  for (let index = from; index < to; index += 1) {
    if (isCapital(items[index])) found = items[index];
    else if (items[index]?.lower === "'s")
      found = undefined; // "Ghana’s former chief justice Akosua Dwamena"
    else if (found !== undefined && items[index]?.shape !== 'mark') break;
  }
  return found;
}

/** More than an article and the head: "Ukrainian officials", "two people briefed on the matter"; but "local media", "media reports" say no more than the head. */
function isDescribed(phrase: Phrase, items: readonly Item[]): boolean {
  let words = 0;
  for (let index = phrase.from; index < phrase.to; index += 1) {
    const item = items[index];
    if (item === undefined || item.shape === 'mark' || (index < phrase.head && sayNothing.has(item.lower))) continue;
    if (!(isDeterminer(item) && index === phrase.from)) words += 1;
  }
  return words > 1;
}

/** "The coast guard" is a body, "the security guard" a man. */
const isGuard = (phrase: Phrase, items: readonly Item[]): boolean =>
  items[phrase.head]?.lower === 'guard' && guarded.has(items[phrase.head - 1]?.lower ?? '');
