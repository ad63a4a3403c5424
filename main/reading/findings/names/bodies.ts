import type { EntityKind } from '#shared/model/finding.ts';
import { isCapital } from './capitals.ts';
import { type Cut, isGiven, isNoName, roleAt, tokenAt, wordsOf } from './cutting.ts';
import { isNounWord } from './everyday.ts';
import { beginsFront, knownAt, roleEnd } from './gazetteer.ts';
import { foreignLinks } from './joiners.ts';
import { nationalEnd } from './national.ts';
import { givenEnd, particles } from './people.ts';

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
const surnameHeads = new Set(['woods', 'hill', 'hills', 'fields', 'field', 'banks', 'lake', 'park', 'parks', 'hall', 'lane', 'castle', 'marsh', 'meadows', 'springs', 'green', 'church', 'post', 'guard', 'ward', 'pond', 'forest', 'downs', 'moor', 'ridge', 'pass', 'watch', 'works', 'cave', 'point', 'stores', 'house', 'cove', 'order', 'guards', 'brothers', 'common', 'board', 'press', 'camp', 'range', 'power', 'fleet', 'force', 'court', 'temple', 'waters', 'street', 'coast', 'towers', 'gardens', 'garden', 'gate', 'pier', 'staff', 'chapel', 'abbey', 'wall', 'border', 'bond', 'mission', 'capital', 'mills']); // biome-ignore format: one line reads better

const marksInside = new Set(['&', '.', "'s", "'"]);

/** The longest body or place named by a head word from `at` ("Indonesian Navy", "Ministry of Trade", "Hudson River"), or undefined. */
export function bodyAt(cut: Cut, at: number, last: number): Body | undefined {
  const { gazetteer } = cut;
  const over = overBody(cut, at, last);
  if (over !== undefined) return over;
  const national = nationalEnd(cut, at, last);
  if (national > at) return { end: national, type: 'organisation' };
  let best: Body | undefined;
  for (let i = at; i < last; i += 1) {
    const { lower, shape } = tokenAt(cut, i);
    if ((shape === 'mark' && !marksInside.has(lower)) || (i > at && stops(cut, i, last))) break;
    if (i === at) continue;
    const organisation =
      gazetteer.organisationHeads.has(headPart(cut, i)) ||
      isCentreFor(cut, i, last) ||
      working.get(lower)?.has(tokenAt(cut, i - 1).lower) === true;
    if (organisation && i + 1 < last && overWords.has(tokenAt(cut, i + 1).lower) && !isForPerson(cut, i + 1, last)) {
      best = { end: overEnd(cut, i + 1, last), type: 'organisation' };
      break;
    }
    if (organisation) best = { end: i + 1, type: 'organisation' };
    else if (gazetteer.placeHeads.has(lower)) best = { end: i + 1, type: 'place' };
  }
  if (best === undefined) return frontBody(cut, at, at, last) ?? frontBody(cut, at, at + 1, last);
  if (isPerson(cut, at, best.end) || onlyDescribes(cut, at, best.end)) return undefined;
  return best.type === 'organisation' ? { ...best, end: withCountry(cut, best.end, last) } : best;
}

/** "left the Civic Party for Jane Roe": whom somebody is for, no part of the body's name. */
const isForPerson = (cut: Cut, at: number, last: number): boolean =>
  tokenAt(cut, at).lower === 'for' && at + 1 < last && givenEnd(cut, at + 1, last) > at + 1;

/** "Rivers Agency Wales": the country right after the head word belongs to the name. */
function withCountry(cut: Cut, end: number, last: number): number {
  const known = end < last ? knownAt(cut.gazetteer, cut.article.tokens, end, last) : undefined;
  return known?.known.sovereign === true && tokenAt(cut, end).shape === 'Title' ? known.end : end;
}

/** "League-Nawaz": the head word before a hyphen and a capital ("League-trained" is none); "S.A.": the legal form without its dots. */
function headPart(cut: Cut, at: number): string {
  const { lower, shape } = tokenAt(cut, at);
  if (lower.includes('.')) return lower.replaceAll('.', '');
  const hyphen = shape === 'Mixed' || shape === 'Title' ? lower.indexOf('-') : -1;
  return hyphen > 3 && /^\p{Lu}/u.test(wordsOf(cut, at, at + 1).slice(hyphen + 1)) ? lower.slice(0, hyphen) : lower;
}

/** What makes a body of a word that is else a place: "School District", "Tax Policy Center", "United Mine Workers". */
const studied = new Set(['policy', 'research', 'law', 'rights', 'studies', 'information', 'press', 'data', 'monitoring', 'coordination', 'intelligence', 'security', 'analysis', 'documentation', 'justice', 'poverty', 'legal', 'advocacy', 'warning', 'prediction', 'forecasting', 'hurricane', 'tsunami', 'seismological', 'defamation']); // biome-ignore format: one line reads better
const working: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['district', new Set(['school', 'fire', 'sanitation', 'irrigation', 'utility'])],
  ['center', studied],
  ['centre', studied],
]);

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

/**
 * "Air Namibia", "Radio Okapi", "Partido dos Trabalhadores", "TP Mazembe": the head word at `head` first, or after one word that describes it
 * ("Freie Universität zu Lübeck"), then names and what holds them together.
 */
function frontBody(cut: Cut, at: number, head: number, last: number): Body | undefined {
  if (head + 1 >= last) return undefined;
  const { gazetteer, article } = cut;
  const token = tokenAt(cut, head);
  if (!beginsFront(token)) return undefined;
  const { lower, shape } = token;
  const follows = gazetteer.frontHeads.get(lower);
  if (follows === undefined || shape === 'lower' || (follows === 'letters' && shape !== 'CAPS')) return undefined;
  if (head > at && (follows !== '' || !describesHead(cut, at))) return undefined;
  let first = head + 1;
  while (first < last && isLink(tokenAt(cut, first).lower)) first += 1;
  if (first >= last) return undefined;
  const next = tokenAt(cut, first);
  const isEnglish = follows !== '' && (gazetteer.common.has(next.lower) || isNoName(cut, first));
  if (next.shape === 'lower' || next.shape === 'mark' || isEnglish) return undefined;
  const known = knownAt(gazetteer, article.tokens, first, last);
  if (known !== undefined && first === head + 1 && follows !== '') return { end: known.end, type: 'organisation' };
  if (follows !== '') return { end: first + 1, type: 'organisation' };
  let end = first;
  while (end < last && belongs(cut, end, first, last)) end += 1;
  while (!isCapital(article, tokenAt(cut, end - 1))) end -= 1;
  return { end, type: 'organisation' };
}

/** "Freie", "Deutsche": a word of another language before a head word. */
const describesHead = (cut: Cut, at: number): boolean =>
  isCapital(cut.article, tokenAt(cut, at)) &&
  !isNounWord(tokenAt(cut, at)) &&
  !cut.lexicon.starters.has(tokenAt(cut, at).lower) &&
  !isGiven(cut, at) &&
  roleAt(cut, at, at + 1) === at &&
  knownAt(cut.gazetteer, cut.article.tokens, at, at + 1) === undefined;

const isLink = (word: string): boolean => particles.has(word) || foreignLinks.has(word);

function belongs(cut: Cut, at: number, first: number, last: number): boolean {
  const { lower, shape } = tokenAt(cut, at);
  if (isLink(lower)) return true;
  if (shape === 'mark' || shape === 'lower' || !isCapital(cut.article, tokenAt(cut, at))) return false;
  return at === first || roleAt(cut, at, last) === at;
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
  if (role < last && (tokenAt(cut, role).lower === "'" || tokenAt(cut, role).lower === "'s")) return false;
  return !(role < last && gazetteer.organisationHeads.has(tokenAt(cut, role).lower));
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
      const role = roleAt(cut, end, last);
      const person =
        role > end &&
        !(role === last && lower.endsWith('s') && shape === 'Title') && // "Union of Orlik Farmers"
        !gazetteer.organisationHeads.has(lower) &&
        !(role < last && gazetteer.organisationHeads.has(tokenAt(cut, role).lower));
      if (person || givenEnd(cut, end, last) > end || days.has(lower)) break;
    }
    if (shape === 'mark' && lower !== '&') break;
    end += 1;
  }
  while (end > at && !isCapital(article, tokenAt(cut, end - 1))) end -= 1;
  return end;
}

/** "Tiger Woods", "Rosa Parks": a given name and a head word that is also a surname; with one more name between them after a role ("professor"). */
function isPerson(cut: Cut, at: number, end: number): boolean {
  if (!isGiven(cut, at) || !surnameHeads.has(tokenAt(cut, end - 1).lower)) return false;
  if (knownAt(cut.gazetteer, cut.article.tokens, at, at + 1) !== undefined) return false;
  if (end - at === 2) return !isPlaced(cut, at);
  const { first } = cut.article.bounds[cut.run.sentence] as { first: number };
  return end - at === 3 && at > first && roleEnd(cut.gazetteer, cut.article.tokens, at - 1, at) === at;
}

/** "near Nelson Ridge": where, not who. */
function isPlaced(cut: Cut, at: number): boolean {
  const { first } = cut.article.bounds[cut.run.sentence] as { first: number };
  return (
    at > first &&
    at === cut.run.first &&
    whereOnly.has(tokenAt(cut, at - 1).lower) &&
    cut.gazetteer.placeHeads.has(tokenAt(cut, at + 1).lower)
  );
}

const whereOnly = new Set(['near', 'off', 'along', 'atop', 'outside', 'across', 'around', 'throughout', 'in']);

/** "Western Government", "Last Press": no name, its first capital comes from its place in the sentence. */
function onlyDescribes(cut: Cut, at: number, end: number): boolean {
  if (end - at !== 2 || !cut.run.initial || at !== cut.run.first) return false;
  const { lower } = tokenAt(cut, at);
  return cut.lexicon.starters.has(lower) || cut.gazetteer.common.has(lower);
}

const placePrefixes = new Set(['north', 'south', 'east', 'west', 'upper', 'lower', 'central', 'new', 'plaza', 'parque', 'avenida', 'calle', 'puerto', 'playa', 'cerro', 'rua', 'praça', 'rue', 'kot', 'tal', 'barangay', 'kampung', 'ulu', 'kota', 'tanjung', 'pulau', 'bukit', 'gunung', 'jebel', 'umm', 'ain', 'oued', 'kafr', 'shahr', 'mount', 'lake', 'cape', 'port', 'fort', 'san', 'santa', 'são', 'sao', 'saint', 'st', 'ft', 'mt', 'camp', 'isle', 'nova', 'novo', 'beit', 'tel', 'masjid', 'deir', 'ras', 'wadi', 'nizhny', 'stary', 'khan', 'cabo', 'monte', 'río', 'rio', 'costa', 'isla', 'île', 'villa', 'val', 'côte', 'château', 'chateau', 'palazzo', 'schloss', 'palais', 'kasteel', 'castillo']); // biome-ignore format: one line reads better

const compass = new Set(['north', 'south', 'east', 'west', 'upper', 'lower', 'central', 'new']);

/** The end of "Mount Sinabung", "Fort Meade", "San Marcos", "Plaza de Bolívar", "East Nusa Tenggara" from `at`, or `at`. */
export function prefixedPlaceEnd(cut: Cut, at: number, last: number): number {
  const { lower } = tokenAt(cut, at);
  if (!placePrefixes.has(lower)) return at;
  let end = at + 1;
  if (end < last && tokenAt(cut, end).lower === '.') end += 1;
  while (end < last && particles.has(tokenAt(cut, end).lower) && tokenAt(cut, end).shape === 'lower') end += 1;
  if (end >= last || !isCapital(cut.article, tokenAt(cut, end)) || isNoName(cut, end)) return at;
  const inner = prefixedPlaceEnd(cut, end, last);
  if (inner > end) return inner;
  if (!compass.has(lower)) return end + 1;
  if (knownAt(cut.gazetteer, cut.article.tokens, end, last)?.known.kind === 'demonym') return at;
  const first = end;
  while (
    end < last &&
    isCapital(cut.article, tokenAt(cut, end)) &&
    !isNounWord(tokenAt(cut, end)) &&
    roleAt(cut, end, last) === end
  )
    end += 1;
  return end > first ? end : at;
}
