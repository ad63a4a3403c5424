import type { Article } from '#main/reading/article/article.ts';
import type { Item } from '#main/reading/statements/frame/frame.ts';
import { entityById, type Known, lastBefore as lastOf } from '#main/reading/statements/mentions.ts';
import type { Entity, Voice } from '#shared/model/finding.ts';
import type { Span } from '#shared/model/span.ts';
import { voiceOf } from './entityVoice.ts';
import { isOneOf } from './sex.ts';

/** Who has spoken so far, for one reading of a text from its beginning to its end: where "he said" and "the spokesman said" lead. */
export type Course = {
  /** The voice of a pronoun; `said` are the stretches of its speech, `direct` whom it was already found to mean. */
  pronoun(item: Item, paragraph: number, said: readonly Span[], direct: Known | undefined): Voice;
  sameAgain(noun: string, paragraph: number): Voice | undefined;
  /** Notes whom a paragraph is about. */
  heard(voice: Voice, paragraph: number): void;
  /** Notes that a voice has spoken in a paragraph, in words that end at `end`. */
  spoke(voice: Voice, paragraph: number, end: number): void;
};

/** Nobody has spoken yet; `known` are the mentions in order of the text. */
export function courseOf(article: Article, entities: readonly Entity[], known: readonly Known[]): Course {
  const byId = entityById(article, entities);
  const recent: { voice: Voice; paragraph: number }[] = [];
  let last: { readonly voice: Voice; readonly paragraph: number; readonly end: number } | undefined;

  let joint: { readonly voice: Voice; readonly paragraph: number } | undefined;

  const lastBefore = (start: number): number => lastOf(known, start);

  /** The nearest person named before an offset, in the same paragraph or the one before, whom the words said do not name. */
  const otherBefore = (
    start: number,
    paragraph: number,
    named: ReadonlySet<Entity>,
    gender: Entity['gender'],
  ): Known | undefined => {
    const floor = article.paragraphs[Math.max(0, paragraph - 2)]?.span.start ?? start;
    for (let index = lastBefore(start); index >= 0; index -= 1) {
      const { mention, entity } = known[index] as Known;
      if (mention.span.start < floor) return undefined;
      if (mention.form !== 'name' || entity.type !== 'person' || named.has(entity)) continue;
      if (entity.gender === undefined || gender === undefined || entity.gender === gender) return { mention, entity };
    }
    return undefined;
  };

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

  const pronoun = (item: Item, paragraph: number, said: readonly Span[], direct: Known | undefined): Voice => {
    const span: Span = { source: article.source, start: item.start, end: item.end };
    if (direct?.mention.form === 'pronoun' && said.length > 0) {
      const named = namedIn(said);
      const other = named.has(direct.entity)
        ? otherBefore(item.start, paragraph, named, direct.entity.gender)
        : undefined;
      if (other !== undefined) return voiceOf(other, span, 'voice-not-named-by-itself', 'worked-out');
    }
    const both = item.lower === 'they' && direct === undefined ? joint : undefined;
    if (both !== undefined && paragraph - both.paragraph < 2)
      return { ...both.voice, span, antecedent: both.voice.span, certainty: 'worked-out', rule: 'voice-goes-on' };
    const goesOn = goingOn(item, paragraph, said, direct?.entity);
    if (goesOn !== undefined) {
      const antecedent = goesOn.entity === undefined ? { antecedent: goesOn.antecedent ?? goesOn.span } : {};
      return { ...goesOn, ...antecedent, span, certainty: 'worked-out', rule: 'voice-goes-on' };
    }
    if (direct !== undefined) return voiceOf(direct, span, 'voice-pronoun-mention', direct.mention.certainty);
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

  return {
    pronoun,
    sameAgain,
    heard: (said, paragraph) => {
      if (said.rule === 'voice-pronoun-open') return;
      recent.push({ voice: alone(said), paragraph });
    },
    spoke: (voice, paragraph, end) => {
      last = { voice: alone(voice), paragraph, end };
      joint = voice.also === undefined ? undefined : { voice, paragraph };
    },
  };
}

/** "He" after "Ann Lee and Bo Dahl said" is one of them. */
function alone(voice: Voice): Voice {
  const { also: _, ...rest } = voice;
  return rest;
}
