import type { Atom } from '#main/reading/article/atoms.ts';
import { isGlued, isOneOf } from '#main/reading/findings/dates/expression.ts';
import { singleUnits, wordSet } from '#main/reading/findings/dates/vocabulary.ts';
import { isCounted, readNoun } from './counts.ts';
import { ordinalWords, readNumber } from './numbers.ts';
import type { FigureRead, Page } from './reading.ts';

const owners: ReadonlySet<string> = wordSet('the its their his her our your my all these those this that');

/** Before "half" or "a third" with nothing of what it is: the amount by which, or near which. */
const amounts: ReadonlySet<string> = wordSet(
  'by nearly almost about around roughly over under than just exactly only to',
);

/** Things that are compared by an amount: "twice as many", "three times as likely"; a thing "twice as fast" is not counted. */
const compared: ReadonlySet<string> = wordSet(
  'many much high large big long likely often great heavy expensive costly',
);
const moreThan: ReadonlySet<string> = wordSet('more higher larger bigger greater longer');

/**
 * [F7] A share or a multiple in words, as style guides have them spelt out (Guardian and AP: "two-thirds", "one in five", "twice as many"): a
 * part by its name, so many in so many, so many of so many, and how many times as much.
 */
export function readFraction(page: Page, at: number): FigureRead | undefined {
  const part = readHalf(page, at) ?? readPart(page, at);
  if (part !== undefined) return isOfTime(page.atoms, part.to) ? undefined : part;
  return readOneIn(page, at) ?? readTimes(page, at);
}

/** What stands at `at` is written together with what is before it: "half-time", "seven%", "quarter's". A stop or comma is not. */
const runsOn = (atoms: readonly Atom[], at: number): boolean =>
  isGlued(atoms, at) && (atoms[at]?.kind !== 'mark' || isOneOf(atoms, at, ['-', "'", '%', '/']));

const share = (from: number, to: number, value: number): FigureRead => ({
  rule: 'fraction',
  type: 'quantity',
  from,
  to,
  number: from,
  numberEnd: to,
  value,
  unit: 'share',
});

/** "a quarter of an hour", "half of the year": a time, where "half of the year's rain" is none. */
const isOfTime = (atoms: readonly Atom[], of: number): boolean =>
  isOneOf(atoms, of, ['of']) &&
  isOneOf(atoms, of + 1, ['a', 'an', 'the']) &&
  singleUnits.has(atoms[of + 2]?.lower ?? '') &&
  !isOneOf(atoms, of + 3, ["'"]);

/** "half of the water", "half its members", "fell by half", "nearly half voted": not "half an hour", "the second half", "half-brother". */
function readHalf({ atoms }: Page, at: number): FigureRead | undefined {
  if (!isOneOf(atoms, at, ['half']) || runsOn(atoms, at + 1) || isOneOf(atoms, at - 1, ['-'])) return undefined;
  if (isOneOf(atoms, at + 1, ['of'])) return isOneOf(atoms, at - 1, halves) ? undefined : share(at, at + 1, 0.5);
  if (isOneOf(atoms, at + 1, owners)) return share(at, at + 1, 0.5);
  return isOneOf(atoms, at - 1, amounts) && !isOneOf(atoms, at + 1, ['a', 'an']) ? share(at, at + 1, 0.5) : undefined;
}

/** One of two halves of a game, a year or a page. */
const halves: ReadonlySet<string> = wordSet(
  'first second other latter earlier later upper lower top bottom northern southern eastern western',
);

/** "a third of", "one-fifth of", "two-thirds", "three quarters of", "by a quarter": not "a third man", "the third of May", "the third quarter". */
function readPart({ atoms }: Page, at: number): FigureRead | undefined {
  const article = isOneOf(atoms, at, ['a']);
  const count = article ? 1 : readNumber(atoms, at)?.value;
  const next = article ? at + 1 : (readNumber(atoms, at)?.end ?? at + 1);
  if (count === undefined || count > 9 || atoms[at]?.kind !== 'word') return undefined;
  const dash = atoms[next]?.lower === '-' && isGlued(atoms, next) ? 1 : 0;
  const parts = partOf(atoms[next + dash], count > 1);
  const end = next + dash + 1;
  if (parts === undefined || count >= parts || runsOn(atoms, end)) return undefined;
  const led = isOneOf(atoms, at - 1, amounts) && !isOneOf(atoms, at - 1, ['to']);
  const told = isOneOf(atoms, end, ['of']) || count > 1 || (led && !isNoun(atoms[end]));
  return told ? share(at, end, count / parts) : undefined;
}

function partOf(atom: Atom | undefined, plural: boolean): number | undefined {
  if (atom?.kind !== 'word') return undefined;
  const word = plural ? atom.lower.replace(/s$/, '') : atom.lower;
  if (plural && word === atom.lower) return undefined;
  if (word === 'quarter') return 4;
  const parts = ordinalWords.get(word);
  return parts !== undefined && parts > 2 && parts <= 20 ? parts : undefined;
}

const isNoun = (atom: Atom | undefined): boolean =>
  atom?.kind === 'word' &&
  !/^(?:from|since|in|on|at|to|and|or|but|over|after|compared|this|last|next|by|of)$/.test(atom.lower);

/** "three in ten", "9 out of 10", "Five of the seven", "214 of 6,300": not "four in Spain", "two in May", "one of the three". */
function readOneIn(page: Page, at: number): FigureRead | undefined {
  const { atoms, inTime } = page;
  const part = readNumber(atoms, at);
  if (part === undefined || part.value < 1 || !Number.isInteger(part.value)) return undefined;
  const joint = jointAfter(atoms, part.end);
  if (joint === undefined || inTime[joint.end] === true) return undefined;
  const whole = readNumber(atoms, joint.end);
  if (whole === undefined || whole.value <= part.value) return undefined;
  if (whole.written !== part.written && (joint.of ? joint.end - part.end < 2 : whole.value < 10)) return undefined;
  if (runsOn(atoms, whole.end)) return undefined;
  const noun = readNoun(page, whole.end);
  const counted = noun === undefined || !isCounted(atoms, noun) ? {} : { counted: noun.from, to: noun.to };
  if (!joint.of)
    return rounds.has(whole.value) ? { ...share(at, whole.end, part.value / whole.value), ...counted } : undefined;
  if (part.value === 1 || noun === undefined) return undefined;
  return { ...share(at, whole.end, part.value), ...counted, rule: 'so many of', type: 'count', unit: '' };
}

/** The wholes that people count in. */
const rounds: ReadonlySet<number> = new Set([
  2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10000, 100000, 1000000,
]);

function jointAfter(atoms: readonly Atom[], at: number): { end: number; of: boolean } | undefined {
  if (isOneOf(atoms, at, ['in'])) return { end: isOneOf(atoms, at + 1, ['every']) ? at + 2 : at + 1, of: false };
  if (isOneOf(atoms, at, ['out']) && isOneOf(atoms, at + 1, ['of'])) return { end: at + 2, of: false };
  if (!isOneOf(atoms, at, ['of'])) return undefined;
  return { end: isOneOf(atoms, at + 1, ['the', 'its', 'their', 'his', 'her', 'our']) ? at + 2 : at + 1, of: true };
}

/** "twice as many", "three times as high", "four times more than": not "twice as fast", "three times in May". */
function readTimes({ atoms }: Page, at: number): FigureRead | undefined {
  const once = isOneOf(atoms, at, ['twice']) ? { value: 2, end: at + 1 } : undefined;
  const number = once ?? readNumber(atoms, at);
  if (number === undefined || (once === undefined && !isOneOf(atoms, number.end, ['times']))) return undefined;
  const end = once === undefined ? number.end + 1 : once.end;
  const as = isOneOf(atoms, end, ['as']) && isOneOf(atoms, end + 1, compared);
  if (!as && !(isOneOf(atoms, end, moreThan) && once === undefined)) return undefined;
  return { ...share(at, as ? end + 2 : end + 1, number.value), numberEnd: end, unit: 'times' };
}
