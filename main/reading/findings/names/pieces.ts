import type { Article, Token } from '#main/reading/article/article.ts';
import { type Lexicon, listOf } from '#main/reading/lexicon.ts';
import { bodyAt, prefixedPlaceEnd } from './bodies.ts';
import { calledEnd } from './called.ts';
import type { Candidate } from './candidate.ts';
import { isCapital } from './capitals.ts';
import { takeCompound } from './compounds.ts';
import { type Cut, isGiven, isNoName, roleAt, take, tokenAt, wordsOf } from './cutting.ts';
import { isInflected } from './everyday.ts';
import { type Gazetteer, knownAt } from './gazetteer.ts';
import { foreignLinks } from './joiners.ts';
import { likely } from './likely.ts';
import { isModel, isPartOfMore, takeKnown } from './listed.ts';
import { links, otherNameEnd, takeOther } from './others.ts';
import { addresses, generations, givenEnd, particles, titleEnd } from './people.ts';
import type { Run } from './runs.ts';
import { isShip, ship } from './ships.ts';
import { teamEnd } from './teams.ts';
import { thing } from './things.ts';
import { takeTitled } from './titled.ts';

/** Cuts a run of capitalised words into names: "Russian President Vladimir Putin", "US State Department", "Apple Computer". */
export function piecesIn(article: Article, lexicon: Lexicon, gazetteer: Gazetteer, run: Run): Candidate[] {
  const cut: Cut = { article, lexicon, gazetteer, run, found: [] };
  cutBetween(cut, afterOpening(cut), run.last);
  return cut.found;
}

function cutBetween(cut: Cut, from: number, last: number): void {
  let at = from;
  while (at < last) at = Math.max(at + 1, cutOne(cut, at, last));
}

/** Leaves out the everyday word that opens a sentence: "Meanwhile Trump", but not in "The Guardian", "Mark Rutte", "Science Museum". */
function afterOpening(cut: Cut): number {
  const { run, gazetteer, lexicon } = cut;
  let at = run.first;
  if (!run.initial) return at;
  while (at < run.last) {
    const { lower } = tokenAt(cut, at);
    const known = knownAt(gazetteer, cut.article.tokens, at, run.last);
    if (known !== undefined && (known.end > at + 1 || !lexicon.starters.has(lower) || isAcronym(cut, at))) return at;
    if (otherNameEnd(cut, at, run.last) > at) return at;
    const everyday =
      (lexicon.starters.has(lower) && !isPeoples(cut, at)) ||
      (gazetteer.common.has(lower) && run.last > at + 1 && !beginsName(cut, at));
    if (!everyday) return at;
    at += 1;
    while (at < run.last && links.has(tokenAt(cut, at).lower)) at += 1;
  }
  return at;
}

/** "The People’s Court of …". */
const isPeoples = (cut: Cut, at: number): boolean =>
  at + 2 < cut.run.last && tokenAt(cut, at + 1).lower === "'s" && (bodyAt(cut, at, cut.run.last)?.end ?? at) > at + 2;

/** "WHO", "US". */
const isAcronym = (cut: Cut, at: number): boolean =>
  tokenAt(cut, at).shape === 'CAPS' && tokenAt(cut, at).lower.length > 1;

/** An everyday word that is a given name before a surname, part of a body's name, or a role. */
function beginsName(cut: Cut, at: number): boolean {
  const { gazetteer, run } = cut;
  const next = tokenAt(cut, at + 1);
  if (isGiven(cut, at) && !gazetteer.common.has(next.lower)) return true;
  return roleAt(cut, at, run.last) > at || (bodyAt(cut, at, run.last)?.end ?? at) > at + 1;
}

/** Takes one name (or one word that is none) off the front; answers where to go on. The order is the order of certainty. */
function cutOne(cut: Cut, at: number, last: number): number {
  const { gazetteer, article } = cut;
  const token = tokenAt(cut, at);
  if (!isCapital(article, token)) return at + 1;
  if (isShip(cut, at, last)) {
    take(cut, at, last, { rule: ship });
    return last;
  }
  if (takeCompound(cut, at) || isCurrency(cut, at)) return at + 1;
  const body = bodyAt(cut, at, last);
  const called = body === undefined ? calledEnd(cut, at, last) : at;
  if (called > at) {
    take(cut, at, called, { firm: 'organisation', rule: 'called' });
    return called;
  }
  const other = otherNameEnd(cut, at, last);
  if (other > (body?.end ?? at)) {
    takeOther(cut, at, other);
    return other;
  }
  const known = knownAt(gazetteer, article.tokens, at, last);
  if (token.lower === 'the' && (body?.end ?? at) > (known?.end ?? at)) return at + 1;
  const titled = Math.max(roleAt(cut, at, last), titleEnd(cut, at, last));
  if (titled > at && !beginsBody(cut, titled, last) && (known === undefined || known.end <= titled))
    return takeTitled(cut, at, titled, last, (from, to) => cutBetween(cut, from, to));
  if (body !== undefined && body.end > (known?.end ?? at)) {
    const end = withDot(cut, body.end, last);
    const medium = gazetteer.mediumHeads.has(tokenAt(cut, end - 1).lower);
    const paper = medium ? { known: { kind: 'organisation', medium } as const } : {};
    take(cut, at, end, { firm: body.type, rule: 'head-word', ...paper });
    return end;
  }
  if (known !== undefined && known.end > at + 1) return takeKnown(cut, at, known.end, known.known);
  const team = teamEnd(cut, at, last);
  if (team > at) {
    take(cut, at, team, { firm: 'organisation', rule: 'team' });
    return team;
  }
  const person = givenEnd(cut, at, last);
  if (person > at) {
    take(cut, at, person, {
      firm: 'person',
      rule: 'given-name',
      gender: gazetteer.given.get(wordsOf(cut, at, at + 1)),
    });
    return person;
  }
  if (known !== undefined && !isPartOfMore(cut, at, last, known.known))
    return takeKnown(cut, at, known.end, known.known);
  const place = prefixedPlaceEnd(cut, at, last);
  if (place > at) {
    take(cut, at, place, { firm: 'place', rule: 'place-prefix' });
    return place;
  }
  if (isNoName(cut, at) || /^\d/.test(token.lower)) return at + 1;
  return takeUnknown(cut, at, last);
}

const legalForms = new Set(['inc', 'corp', 'co', 'ltd', 'bros', 'llc', 'plc']);

/** The dot of "Inc." belongs to the name, unless the sentence ends there. */
function withDot(cut: Cut, end: number, last: number): number {
  const dot = end < last ? tokenAt(cut, end) : undefined;
  if (dot?.lower !== '.' || !legalForms.has(tokenAt(cut, end - 1).lower)) return end;
  const { last: close } = cut.article.bounds[cut.run.sentence] as { last: number };
  return end + 1 < close ? end + 1 : end;
}

/** "Ms. Mills": behind a form of address stands a person. */
function isAddress(cut: Cut, titled: number): boolean {
  const { lower, shape } = tokenAt(cut, tokenAt(cut, titled - 1).lower === '.' ? titled - 2 : titled - 1);
  return shape === 'Title' && addresses.has(lower);
}

/** A role that opens the name of a body: "Teachers Union", "General Assembly". */
const beginsBody = (cut: Cut, titled: number, last: number): boolean =>
  titled < last &&
  !isAddress(cut, titled) &&
  (tokenAt(cut, titled).lower === "'" ||
    tokenAt(cut, titled).lower === "'s" ||
    cut.gazetteer.organisationHeads.has(tokenAt(cut, titled).lower)) &&
  !isGiven(cut, titled);

/** "NZ$ 26 million", "CFA francs". */
const isCurrency = ({ article, lexicon, gazetteer }: Cut, at: number): boolean => {
  const { lower, shape } = article.tokens[at] as Token;
  const next = article.tokens[at + 1];
  if (shape !== 'CAPS' || next === undefined) return false;
  return next.lower === '$' || (!gazetteer.names.has(lower) && listOf(lexicon, 'unit-currencies').has(next.lower));
};

/** Words no list knows: one candidate up to the next role or known name. */
function takeUnknown(cut: Cut, at: number, last: number): number {
  if (cut.gazetteer.common.has(tokenAt(cut, at).lower) && at + 1 < last && givenEnd(cut, at + 1, last) > at + 1)
    return at + 1;
  let end = at + 1;
  const acronym = tokenAt(cut, at).shape === 'CAPS' && end < last && givenEnd(cut, end, last) > end;
  while (!acronym && end < last && continues(cut, end, last)) end += 1;
  while (end > at + 1 && !isCapital(cut.article, tokenAt(cut, end - 1)) && tokenAt(cut, end - 1).lower !== '.')
    end -= 1;
  const next = cut.article.tokens[end];
  if (
    next !== undefined &&
    isModel(cut, next.start, next.end) &&
    !amounts.has(cut.article.tokens[end + 1]?.lower ?? '')
  )
    return end;
  if (end === at + 1 && isNumbered(cut, at)) {
    take(cut, at, end, { rule: thing });
    return end;
  }
  if (isVersion(cut, at, end)) return end;
  const scores = likely(cut, at, end);
  if (scores !== undefined) take(cut, at, end, { scores, rule: 'capitals' });
  return end;
}

/** After these a number counts something: "lent Norsund 300 million". */
const amounts = new Set([
  'million',
  'billion',
  'trillion',
  'thousand',
  'hundred',
  'crore',
  'lakh',
  'percent',
  'per',
  '%',
]);

/** "787 Dreamliner": one unknown word after a number is what a thing is called. */
function isNumbered({ article, run }: Cut, at: number): boolean {
  const { first } = article.bounds[run.sentence] as { first: number };
  const quoted = at - 1 > first && (article.tokens[at - 1] as Token).shape === 'mark' ? at - 2 : at - 1;
  const before = article.tokens[quoted] as Token | undefined;
  return quoted >= first && before?.shape === 'number' && before.end - before.start === 3;
}

/** "Windows XP": letters right behind an everyday word in a capital are of what a thing is called. */
function isVersion({ article, lexicon, gazetteer, run }: Cut, at: number, end: number): boolean {
  if (end > at + 1 || at === run.first || (article.tokens[at] as Token).shape !== 'CAPS') return false;
  // the capital of "Striking RMZ drivers" is its sentence's
  if (at - 1 === article.bounds[run.sentence]?.first) return false;
  const { lower, shape } = article.tokens[at - 1] as Token;
  if (
    shape !== 'Title' ||
    lexicon.starters.has(lower) ||
    gazetteer.organisationHeads.has(lower) ||
    gazetteer.roles.has(lower)
  )
    return false;
  return (
    (gazetteer.common.has(lower) || gazetteer.english.has(lower) || isInflected(gazetteer, lower)) &&
    knownAt(gazetteer, article.tokens, at - 1, at) === undefined
  );
}

function continues(cut: Cut, at: number, last: number): boolean {
  const token = tokenAt(cut, at);
  if (!isCapital(cut.article, token))
    return particles.has(token.lower) || foreignLinks.has(token.lower) || token.lower === '&' || token.lower === '.';
  const known = knownAt(cut.gazetteer, cut.article.tokens, at, last);
  if (known !== undefined && (known.end > at + 1 || known.known.sovereign || known.known.kind === 'demonym'))
    return false;
  if (isNoName(cut, at) && !generations.has(token.lower)) return false;
  return !(roleAt(cut, at, last) > at && !isGiven(cut, at));
}
