import type { RichNode } from '#shared/model/richtext/node.ts';
import { dateOf } from '#shared/model/source.ts';
import type { Event } from '#shared/model/statement.ts';
import { onQuestionIfLeaning } from './asked.ts';
import { abridged, marked, standing, text } from './compose.ts';
import { eventsOf, type Told } from './events.ts';
import { countWords, isQuestion, type Material, opensWithPronoun, sentenceSpan, wordsOf } from './material.ts';
import { isOvertaken } from './overtaken.ts';
import { shorten } from './shorten.ts';

/** What is still to come, the nearest first; a clause that holds two dates stands once, by the nearer. A date already past when the article appeared is not ahead. */
export const ahead = (materials: readonly Material[]): Told[] => {
  const told = eventsOf(materials, isAhead).toSorted((a, b) => distance(a) - distance(b));
  const clauses = new Map(told.toReversed().map((one) => [clauseKey(one), one]));
  return told.filter((one) => clauses.get(clauseKey(one)) === one);
};

const clauseKey = ({ material, event: { span } }: Told): string => `${material.source.id} ${span.start} ${span.end}`;

function isAhead(material: Material, event: Event): boolean {
  const { status, time } = event;
  if (status === 'past' || isOvertaken(material, event)) return false;
  const sentence = sentenceSpan(material, event.sentence);
  if (sentence !== undefined && isQuestion(material, sentence)) return false;
  const date = dateOf(material.source.meta);
  const until = time.to ?? time.from;
  return until === undefined || date === undefined ? status !== 'current' : until.slice(0, 10) >= date;
}

/**
 * How far off a time may be told to be: the words for one known to no year ("Friday", "next week", "15 January") say that it is near; dates of one kind
 * keep their order.
 */
function distance({ material, event: { time, when } }: Told): number {
  if ((time.from ?? time.to) !== undefined) return 4;
  switch (time.precision) {
    case 'minute':
    case 'part-of-day':
    case 'day':
      return /\p{Lu}\p{Ll}+\.? \p{N}|\p{N} \p{Lu}/u.test(wordsOf(material, when)) ? 2 : 0;
    case 'week':
    case 'weekend':
      return 1;
    case 'month':
    case 'part-of-month':
      return 3;
    case 'order':
    case 'unknown':
      return 6;
    default:
      return 5;
  }
}

/** What a condition or a relative clause says is not said without the words before it. */
const supposed = /\b(?:if|unless)\s$/i;
const leaning = /^(?:which|who|whom|whose|where|that)\b/i;

/** The event's clause cut to `most` words, without its date again where that stands beside it; the end of a long clause where that is what is dated, the sentence where the clause opens with a pronoun or is a condition. */
export const eventWords = (material: Material, event: Event, most: number): RichNode[] => [
  ...onQuestionIfLeaning(material, event.span),
  ...clauseWords(material, event, most),
];

function clauseWords(material: Material, event: Event, most: number): RichNode[] {
  const sentence = sentenceSpan(material, event.sentence);
  const { text: words } = material.source;
  const needsItsSentence =
    opensWithPronoun(material, event.span) || supposed.test(words.slice(0, event.span.start).slice(-8));
  if (sentence !== undefined && needsItsSentence && !opensWithPronoun(material, sentence))
    return abridged(material, [sentence], sentence);
  const shown = shorten(material, event.span, most);
  if (shown.end >= event.when.end || shown.end >= event.span.end) {
    return marked(material, standing(material, shown, event.when), shown.end);
  }
  const before = words.slice(event.span.start, event.when.start);
  const start = event.span.start + Math.max(0, before.lastIndexOf(', ') + 2);
  const end = { ...event.span, start };
  const isShorter =
    start > event.span.start + 1 &&
    !leaning.test(words.slice(start, start + 8)) &&
    countWords(wordsOf(material, end)) <= most;
  const kept = isShorter
    ? [text('[…] '), ...standing(material, end, event.when)]
    : standing(material, event.span, event.when);
  return marked(material, kept, event.span.end);
}
