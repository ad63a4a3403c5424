import type { RichNode } from '#shared/model/richtext/node.ts';
import { dateOf } from '#shared/model/source.ts';
import type { Event } from '#shared/model/statement.ts';
import { abridged, standing, text } from './compose.ts';
import { eventsOf, type Told } from './events.ts';
import { countWords, type Material, opensWithPronoun, sentenceSpan, wordsOf } from './material.ts';
import { shorten } from './shorten.ts';

/** What is still to come, in order of date. A date already past when the article appeared is not ahead. */
export const ahead = (materials: readonly Material[]): Told[] => eventsOf(materials, isAhead);

function isAhead({ source }: Material, { status, time }: Event): boolean {
  if (status === 'past') return false;
  const date = dateOf(source.meta);
  const until = time.to ?? time.from;
  return until === undefined || date === undefined ? status !== 'current' : until.slice(0, 10) >= date;
}

/** The event's clause cut to `most` words, without its date again where that stands beside it; the end of a long clause where that is what is dated, the sentence where the clause opens with a pronoun. */
export function eventWords(material: Material, event: Event, most: number): RichNode[] {
  const sentence = sentenceSpan(material, event.sentence);
  if (sentence !== undefined && opensWithPronoun(material, event.span) && !opensWithPronoun(material, sentence))
    return abridged(material, [sentence], sentence);
  const shown = shorten(material, event.span, most);
  if (shown.end >= event.when.end || shown.end >= event.span.end) {
    const cut = shown.end < event.span.end ? [text(' […]')] : [];
    return [...standing(material, shown, event.when), ...cut];
  }
  const before = material.source.text.slice(event.span.start, event.when.start);
  const start = event.span.start + Math.max(0, before.lastIndexOf(', ') + 2);
  const end = { ...event.span, start };
  const isShorter = start > event.span.start + 1 && countWords(wordsOf(material, end)) <= most;
  return isShorter
    ? [text('[…] '), ...standing(material, end, event.when)]
    : standing(material, event.span, event.when);
}
