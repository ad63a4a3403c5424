import type { Item } from '#main/reading/statements/frame/frame.ts';
import {
  type Grammar,
  isCapital,
  isConjunction,
  isDeterminer,
  isPreposition,
  isRelative,
} from '#main/reading/statements/frame/grammar.ts';
import type { Phrase } from '#main/reading/statements/frame/phrase.ts';
import type { Known } from '#main/reading/statements/mentions.ts';
import type { Voice } from '#shared/model/finding.ts';
import { voiceOf } from './entityVoice.ts';
import type { Voices } from './voice.ts';

/** In items, the "Mr." and "the" before a name. */
const longestLead = 3;

/**
 * [F3] "Mr. Lee and Mr. Dahl say": the speaker with whom "and" joins to it, where both are people or both are bodies, and nothing but the two names is
 * the subject.
 */
export function jointly(speaker: Voice, { from, to }: Phrase, items: readonly Item[], voices: Voices): Voice {
  if (speaker.entity === undefined) return speaker;
  let and = from + 1;
  while (and < to && (items[and] as Item).start < speaker.span.end) and += 1;
  if (and >= to || items[and]?.lower !== 'and') return speaker;
  const first = voices.at(speaker.span.start)?.entity;
  for (let at = and + 1; at < to && at <= and + longestLead; at += 1) {
    const item = items[at] as Item;
    const found = voices.at(item.start);
    if (found !== undefined && found.mention.span.start === item.start) {
      const { mention, entity } = found;
      const isName = mention.form === 'name' || mention.form === 'acronym';
      const closes = mention.span.end === items[to - 1]?.end;
      if (!isName || !closes || entity === first || entity.type === 'place' || entity.type !== first?.type)
        return speaker;
      return { ...speaker, also: voiceOf(found, mention.span, 'voice-joined', mention.certainty) };
    }
    if (!isCapital(item) && !isDeterminer(item) && item.lower !== '.') return speaker;
  }
  return speaker;
}

/** Most of those who speak together that are told apart. */
const mostTogether = 6;

/**
 * [F3] "Justice Minister Ann Lee, the mayor, Bo Dahl, and Cy Roe said": all whom a list before the verb at `cue` names, each alone, beside an office
 * or behind one. Nobody is added where a clause, a relative or a name that only says whose ("of Ann Lee") stands between.
 */
export function inList(speaker: Voice, cue: number, items: readonly Item[], voices: Voices, grammar: Grammar): Voice {
  if (speaker.kind !== 'person' || speaker.entity === undefined) return speaker;
  const from = listStart(items, cue);
  for (let at = from; at < cue; at += 1)
    if (isRelative(items[at]) || grammar.finite(items, at) || parting.has(items[at]?.lower ?? '')) return speaker;
  const last = items.findLastIndex(({ lower }, at) => at < cue && at >= from && lower === 'and');
  const named = namesIn(items, from, cue, voices);
  const behind = named?.findIndex(({ at }) => at > last) ?? -1;
  if (last < 0 || named === undefined || named.length < 2 || behind < 1 || named.length > mostTogether) return speaker;
  if (!named.some(({ known }) => known.entity.id === speaker.entity)) return speaker;
  return named
    .map(({ known }) => voiceOf(known, known.mention.span, 'voice-joined', known.mention.certainty))
    .reduceRight((also, voice) => ({ ...voice, also }));
}

/** What stands behind these is no part of a list of speakers. */
const parting = new Set([
  'such',
  'like',
  'including',
  'despite',
  'with',
  'after',
  'before',
  'against',
  'about',
  'over',
]);

/** Behind a quotation, a colon, a dash or a conjunction that opens the sentence. */
function listStart(items: readonly Item[], cue: number): number {
  const edge = items.findLastIndex(
    ({ lower, quote, shape }, at) =>
      at < cue && (quote !== undefined || (shape === 'mark' && /^(?:[:;]|—|–|-+)$/.test(lower))),
  );
  return isConjunction(items[edge + 1]) ? edge + 2 : edge + 1;
}

/** The people named in a stretch, in order; undefined where a name stands behind a preposition or a possessive: it is not in the list. */
function namesIn(
  items: readonly Item[],
  from: number,
  to: number,
  voices: Voices,
): { readonly known: Known; readonly at: number }[] | undefined {
  const found: { known: Known; at: number }[] = [];
  for (let at = from; at < to; at += 1) {
    const known = voices.at((items[at] as Item).start);
    if (known?.entity.type !== 'person' || known.mention.span.start !== items[at]?.start) continue;
    if (known.mention.form !== 'name' || found.some(({ known: { entity } }) => entity === known.entity)) continue;
    let before = at - 1;
    while (before >= from && isCapital(items[before])) before -= 1;
    if (isPreposition(items[before]) || items[before]?.lower === "'s") return undefined;
    found.push({ known, at });
  }
  return found;
}
