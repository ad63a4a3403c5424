import { stored } from '#shared/messages/en/stored.ts';
import type { Claim } from './state.ts';

const name = /^\p{Lu}[\p{L}'’.-]+(?: (?:\p{Lu}[\p{L}'’.-]*|de|da|del|van|von|der|den|la|al|bin|el)){1,4}$/u;

/** Two names or more, of one person. */
export const isName = (words: string): boolean => name.test(words);

const job =
  /^(?:[\p{L}'’&-]+ ){0,4}(?:correspondent|editor|reporter|writer|columnist|journalist|critic)(?: in \p{Lu}[\p{L} ]{1,30})?$/iu;
/** What the field or the rank of a job begins with. */
const desks = new Set(['africa', 'americas', 'arts', 'asia', 'business', 'chief', 'city', 'crime', 'culture', 'defence', 'defense', 'deputy', 'diplomatic', 'east', 'economics', 'education', 'energy', 'environment', 'europe', 'film', 'finance', 'foreign', 'global', 'health', 'home', 'labour', 'legal', 'local', 'media', 'medical', 'middle', 'north', 'political', 'politics', 'religion', 'rural', 'science', 'security', 'senior', 'social', 'south', 'sport', 'sports', 'staff', 'tech', 'technology', 'trade', 'transport', 'travel', 'west', 'world']); // biome-ignore format: one line reads better
const fewestNames = 2;
const mostWriters = 4;

/**
 * A byline without its "By", below a headline only: "Marta Lindqvist, Transport correspondent", "Marta Lindqvist Transport correspondent", "Marta
 * Lindqvist in Oslo and Jan Roe".
 */
export function signature(words: string): Claim | undefined {
  const value = oneWriter(words) ?? someWhere(words);
  return value === undefined ? undefined : { field: 'author', value, from: stored.origins.byline };
}

function oneWriter(words: string): string | undefined {
  const [who = '', does, ...more] = words.split(/, | [|–—] /);
  if (does !== undefined) return more.length === 0 && name.test(who) && job.test(does) ? who : undefined;
  const parts = words.split(' ');
  const desk = parts.findIndex((part, at) => at >= fewestNames && desks.has(part.toLowerCase()));
  const called = parts.slice(0, Math.max(0, desk)).join(' ');
  return name.test(called) && job.test(parts.slice(desk).join(' ')) ? called : undefined;
}

/** Full names and the places that they write from, one at least. */
function someWhere(words: string): string | undefined {
  const writers = words.split(/, and | and |, /).map((each) => each.split(' in '));
  const are = writers.every(
    ([who = '', where, ...more]) =>
      name.test(who) && more.length === 0 && (where === undefined || /^\p{Lu}[\p{L} '’.-]{1,30}$/u.test(where)),
  );
  if (!are || writers.length > mostWriters || writers.every(([, where]) => where === undefined)) return undefined;
  const names = writers.map(([who = '']) => who);
  return names.length < 2 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
