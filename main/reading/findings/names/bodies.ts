import type { EntityKind } from '#shared/model/finding.ts';
import { isCapital } from './capitals.ts';
import { type Cut, isGiven, isNoName, roleAt, tokenAt } from './cutting.ts';
import { knownAt } from './gazetteer.ts';
import { givenEnd } from './people.ts';

/** A body or place named by one of its own words, up to token `end`. */
export type Body = { readonly end: number; readonly type: EntityKind };

const days = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);
const overWords = new Set(['of', 'for', 'on']);
const ofPlaces = new Set([
  'gulf',
  'strait',
  'straits',
  'isle',
  'bay',
  'cape',
  'sea',
  'horn',
  'mount',
  'plains',
  'city',
  'port',
]);
const frontHeads = new Set([
  'air',
  'banco',
  'banca',
  'banque',
  'grupo',
  'radio',
  'club',
  'team',
  'bank',
  'université',
  'groupe',
]);
const surnameHeads = new Set(['woods', 'hill', 'hills', 'fields', 'field', 'banks', 'lake', 'park', 'parks', 'hall', 'lane', 'castle', 'marsh', 'meadows', 'springs', 'green', 'church', 'post', 'guard', 'ward', 'pond', 'forest', 'downs', 'moor', 'ridge', 'pass', 'watch', 'works', 'cave', 'point', 'stores', 'house', 'cove', 'order', 'guards', 'brothers', 'common', 'board', 'press', 'camp', 'range', 'power', 'fleet', 'force', 'court', 'temple', 'waters', 'street', 'coast', 'towers', 'gardens', 'garden', 'gate', 'pier', 'staff', 'chapel', 'abbey', 'wall', 'border', 'bond', 'mission', 'capital']); // biome-ignore format: one line reads better

/** The longest body or place named by a head word from `at` ("Indonesian Navy", "Ministry of Trade", "Hudson River"), or undefined. */
export function bodyAt(cut: Cut, at: number, last: number): Body | undefined {
  const { gazetteer } = cut;
  const over = overBody(cut, at, last);
  if (over !== undefined) return over;
  let best: Body | undefined;
  for (let i = at; i < last; i += 1) {
    const { lower, shape } = tokenAt(cut, i);
    if ((shape === 'mark' && lower !== '&' && lower !== '.') || (i > at && stops(cut, i, last))) break;
    if (i === at) continue;
    const organisation = gazetteer.organisationHeads.has(lower) || isCentreFor(cut, i, last);
    if (organisation && i + 1 < last && overWords.has(tokenAt(cut, i + 1).lower)) {
      best = { end: overEnd(cut, i + 1, last), type: 'organisation' };
      break;
    }
    if (organisation) best = { end: i + 1, type: 'organisation' };
    else if (gazetteer.placeHeads.has(lower)) best = { end: i + 1, type: 'place' };
  }
  if (best === undefined) return frontBody(cut, at, last);
  if ((best.end - at === 2 && isPerson(cut, at)) || onlyDescribes(cut, at, best.end)) return undefined;
  return best;
}

/** A centre is a place, a centre for something a body. */
const isCentreFor = (cut: Cut, at: number, last: number): boolean =>
  at + 1 < last && tokenAt(cut, at + 1).lower === 'for' && ['centre', 'center'].includes(tokenAt(cut, at).lower);

/** A head word first, then what it is over: "Institute for …", "Gulf of …". */
function overBody(cut: Cut, at: number, last: number): Body | undefined {
  const { lower } = tokenAt(cut, at);
  const organisation = cut.gazetteer.organisationHeads.has(lower) || isCentreFor(cut, at, last);
  if (!organisation && !cut.gazetteer.placeHeads.has(lower) && !ofPlaces.has(lower)) return undefined;
  if (at + 1 >= last || !overWords.has(tokenAt(cut, at + 1).lower)) return undefined;
  const end = overEnd(cut, at + 1, last);
  return end > at + 2 ? { end, type: organisation ? 'organisation' : 'place' } : undefined;
}

/** "Air Namibia", "Radio Okapi": the head word first, one name after it. */
function frontBody(cut: Cut, at: number, last: number): Body | undefined {
  if (!frontHeads.has(tokenAt(cut, at).lower) || at + 1 >= last) return undefined;
  const next = tokenAt(cut, at + 1);
  if (next.shape === 'lower' || next.shape === 'mark' || cut.gazetteer.common.has(next.lower) || isNoName(cut, at + 1))
    return undefined;
  const known = knownAt(cut.gazetteer, cut.article.tokens, at + 1, last);
  return { end: known?.end ?? at + 2, type: 'organisation' };
}

const links = new Set(['of', 'for', 'and', 'the', "'s", '.', '&', 'on']);

/** A title, a role or a weekday inside ends the body's name, unless the body is one of such people ("Teachers Union"). */
function stops(cut: Cut, at: number, last: number): boolean {
  const { gazetteer } = cut;
  const { lower } = tokenAt(cut, at);
  if (roleAt(cut, at, last) > at + 1) return true;
  if (links.has(lower) || gazetteer.organisationHeads.has(lower) || gazetteer.placeHeads.has(lower)) return false;
  const role = roleAt(cut, at, last);
  if (role === at) return days.has(lower);
  return !(role < last && lower !== 'general' && gazetteer.organisationHeads.has(tokenAt(cut, role).lower));
}

/** From "of", "for" or "on" at `of`, how far what it is over goes; may hold another ("for the Study of War"). */
function overEnd(cut: Cut, of: number, last: number): number {
  const { gazetteer, article } = cut;
  let at = of + 1;
  while (at < last && tokenAt(cut, at).lower === 'the') at += 1;
  const known = at < last ? knownAt(gazetteer, article.tokens, at, last) : undefined;
  let end = known !== undefined && known.known.kind !== 'demonym' ? known.end : at;
  while (end < last) {
    const { lower, shape } = tokenAt(cut, end);
    if (end > at && !links.has(lower)) {
      const person = roleAt(cut, end, last) > end && !gazetteer.organisationHeads.has(lower);
      if (person || givenEnd(cut, end, last) > end || days.has(lower)) break;
    }
    if (shape === 'mark' && lower !== '&') break;
    end += 1;
  }
  while (end > at && !isCapital(article, tokenAt(cut, end - 1))) end -= 1;
  return end;
}

/** "Tiger Woods", "Rosa Parks": a given name and a head word that is also a surname. */
const isPerson = (cut: Cut, at: number): boolean =>
  isGiven(cut, at) &&
  surnameHeads.has(tokenAt(cut, at + 1).lower) &&
  knownAt(cut.gazetteer, cut.article.tokens, at, at + 1) === undefined;

/** "Western Government", "Last Press": no name, its first capital comes from its place in the sentence. */
function onlyDescribes(cut: Cut, at: number, end: number): boolean {
  if (end - at !== 2 || !cut.run.initial || at !== cut.run.first) return false;
  const { lower } = tokenAt(cut, at);
  return cut.lexicon.starters.has(lower) || cut.gazetteer.common.has(lower);
}

const placePrefixes = new Set(['mount', 'lake', 'cape', 'port', 'fort', 'san', 'santa', 'são', 'sao', 'saint', 'st', 'ft', 'mt', 'camp', 'isle', 'el', 'los', 'las', 'nova', 'novo', 'beit', 'tel', 'deir', 'ras', 'wadi', 'nizhny', 'stary', 'khan', 'cabo', 'monte', 'río', 'rio', 'costa', 'isla', 'île', 'villa', 'val', 'côte']); // biome-ignore format: one line reads better

/** The end of "Mount Sinabung", "Fort Meade", "San Marcos" from `at`, or `at`. */
export function prefixedPlaceEnd(cut: Cut, at: number, last: number): number {
  if (!placePrefixes.has(tokenAt(cut, at).lower)) return at;
  let end = at + 1;
  if (end < last && tokenAt(cut, end).lower === '.') end += 1;
  if (end >= last || !isCapital(cut.article, tokenAt(cut, end)) || isNoName(cut, end)) return at;
  return end + 1;
}
