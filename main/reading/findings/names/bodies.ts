import type { Token } from '#main/reading/article/article.ts';
import type { EntityKind } from '#shared/model/finding.ts';
import { isCapital } from './capitals.ts';
import { type Cut, isGiven, isNoName, roleAt, tokenAt } from './cutting.ts';
import { isNoun } from './everyday.ts';
import { knownAt } from './gazetteer.ts';
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
const frontHeads = new Set(['air', 'grupo', 'groupe', 'radio', 'club', 'team', 'bank', 'banco', 'banca', 'banque', 'bank-e', 'partido', 'parti', 'partai', 'partito', 'partia', 'universidad', 'universidade', 'università', 'université', 'universitas', 'universiti', 'ministerio', 'ministério', 'ministère', 'fiscalía', 'fiscalia', 'instituto', 'institut', 'istituto', 'fundación', 'fundacion', 'fundação', 'fondation', 'fondazione', 'federación', 'federação', 'confederación', 'sindicato', 'syndicat', 'movimiento', 'movimento', 'mouvement', 'frente', 'alianza', 'aliança', 'asociación', 'associação', 'comité', 'comisión', 'consejo', 'conselho', 'conseil', 'cámara', 'petróleos', 'aerolíneas', 'hizb', 'hezb', 'jamaat', 'jamiat', 'tehreek', 'harakat', 'dewan', 'kementerian', 'komisi', 'badan', 'barisan', 'pakatan', 'gerakan', 'persatuan', 'yayasan', 'deportivo', 'atlético', 'atletico', 'olympique', 'dinamo', 'dynamo', 'spartak', 'lokomotiv', 'shakhtar', 'zenit', 'borussia', 'fc', 'afc', 'sc', 'ac', 'as', 'rc', 'cd', 'cf', 'tp', 'js', 'usm']); // biome-ignore format: one line reads better
/** After these English head words one name follows. */
const single = new Set(['air', 'radio', 'club', 'team', 'bank']);
/** Clubs' letters count only in capitals: "as Mali" is no club. */
const clubLetters = new Set(['fc', 'afc', 'sc', 'ac', 'as', 'rc', 'cd', 'cf', 'tp', 'js', 'usm']);
const surnameHeads = new Set(['woods', 'hill', 'hills', 'fields', 'field', 'banks', 'lake', 'park', 'parks', 'hall', 'lane', 'castle', 'marsh', 'meadows', 'springs', 'green', 'church', 'post', 'guard', 'ward', 'pond', 'forest', 'downs', 'moor', 'ridge', 'pass', 'watch', 'works', 'cave', 'point', 'stores', 'house', 'cove', 'order', 'guards', 'brothers', 'common', 'board', 'press', 'camp', 'range', 'power', 'fleet', 'force', 'court', 'temple', 'waters', 'street', 'coast', 'towers', 'gardens', 'garden', 'gate', 'pier', 'staff', 'chapel', 'abbey', 'wall', 'border', 'bond', 'mission', 'capital']); // biome-ignore format: one line reads better

const marksInside = new Set(['&', '.', "'s"]);

/** The longest body or place named by a head word from `at` ("Indonesian Navy", "Ministry of Trade", "Hudson River"), or undefined. */
export function bodyAt(cut: Cut, at: number, last: number): Body | undefined {
  const { gazetteer } = cut;
  const over = overBody(cut, at, last);
  if (over !== undefined) return over;
  let best: Body | undefined;
  for (let i = at; i < last; i += 1) {
    const { lower, shape } = tokenAt(cut, i);
    if ((shape === 'mark' && !marksInside.has(lower)) || (i > at && stops(cut, i, last))) break;
    if (i === at) continue;
    const organisation = gazetteer.organisationHeads.has(headPart(lower, shape)) || isCentreFor(cut, i, last);
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

/** "League-Nawaz": the head word before a hyphen. */
function headPart(lower: string, shape: Token['shape']): string {
  const hyphen = shape === 'Mixed' || shape === 'Title' ? lower.indexOf('-') : -1;
  return hyphen > 3 ? lower.slice(0, hyphen) : lower;
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

/** "Air Namibia", "Radio Okapi", "Partido dos Trabalhadores", "TP Mazembe": the head word first, then names and what holds them together. */
function frontBody(cut: Cut, at: number, last: number): Body | undefined {
  const head = tokenAt(cut, at);
  if (!frontHeads.has(head.lower) || at + 1 >= last || (clubLetters.has(head.lower) && head.shape !== 'CAPS'))
    return undefined;
  let first = at + 1;
  while (first < last && particles.has(tokenAt(cut, first).lower)) first += 1;
  if (first >= last) return undefined;
  const next = tokenAt(cut, first);
  if (next.shape === 'lower' || next.shape === 'mark' || cut.gazetteer.common.has(next.lower) || isNoName(cut, first))
    return undefined;
  const known = knownAt(cut.gazetteer, cut.article.tokens, first, last);
  if (known !== undefined && first === at + 1) return { end: known.end, type: 'organisation' };
  let end = first;
  while (
    end < last &&
    (isCapital(cut.article, tokenAt(cut, end)) || particles.has(tokenAt(cut, end).lower)) &&
    (end === first || roleAt(cut, end, last) === end)
  )
    end += 1;
  while (!isCapital(cut.article, tokenAt(cut, end - 1))) end -= 1;
  return { end: single.has(head.lower) || clubLetters.has(head.lower) ? first + 1 : end, type: 'organisation' };
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

const placePrefixes = new Set(['north', 'south', 'east', 'west', 'upper', 'lower', 'central', 'new', 'plaza', 'parque', 'avenida', 'calle', 'puerto', 'playa', 'cerro', 'rua', 'praça', 'rue', 'kot', 'tal', 'barangay', 'kampung', 'ulu', 'kota', 'tanjung', 'pulau', 'bukit', 'gunung', 'jebel', 'umm', 'ain', 'oued', 'kafr', 'shahr', 'mount', 'lake', 'cape', 'port', 'fort', 'san', 'santa', 'são', 'sao', 'saint', 'st', 'ft', 'mt', 'camp', 'isle', 'nova', 'novo', 'beit', 'tel', 'deir', 'ras', 'wadi', 'nizhny', 'stary', 'khan', 'cabo', 'monte', 'río', 'rio', 'costa', 'isla', 'île', 'villa', 'val', 'côte']); // biome-ignore format: one line reads better

const compass = new Set(['north', 'south', 'east', 'west', 'upper', 'lower', 'central', 'new']);

/** The end of "Mount Sinabung", "Fort Meade", "San Marcos", "Plaza de Bolívar", "East Nusa Tenggara" from `at`, or `at`. */
export function prefixedPlaceEnd(cut: Cut, at: number, last: number): number {
  const { lower } = tokenAt(cut, at);
  if (!placePrefixes.has(lower)) return at;
  let end = at + 1;
  if (end < last && tokenAt(cut, end).lower === '.') end += 1;
  while (end < last && particles.has(tokenAt(cut, end).lower) && tokenAt(cut, end).shape === 'lower') end += 1;
  if (end >= last || !isCapital(cut.article, tokenAt(cut, end)) || isNoName(cut, end)) return at;
  if (!compass.has(lower)) return end + 1;
  if (knownAt(cut.gazetteer, cut.article.tokens, end, last)?.known.kind === 'demonym') return at;
  const first = end;
  while (
    end < last &&
    isCapital(cut.article, tokenAt(cut, end)) &&
    !isNoun(cut.gazetteer, tokenAt(cut, end).lower) &&
    roleAt(cut, end, last) === end
  )
    end += 1;
  return end > first ? end : at;
}
