import type { Atom } from '#main/reading/article/atoms.ts';
import type { Expression } from './expression.ts';
import { type VerbForms, verbAt } from './tense.ts';
import { wordSet } from './vocabulary.ts';

/** What a figure does: only beside these "from 2.9% in May" is where it came from. */
const movement: ReadonlySet<string> = wordSet(`
  up down rose rises rise risen rising fell falls fall fallen falling climbed climbs climb climbing dropped drops drop dropping increased increases
  increase increasing decreased decreases decrease decreasing declined declines decline declining slowed slows slowing eased eases easing ease grew
  grows grow grown growing growth jumped jumps jump jumping slipped slips slip slipping edged edging higher lower widened widening narrowed
  narrowing shrank shrunk shrinking improved improvement accelerated accelerating slid slide slides sliding surged surge surging soared soaring
  plunged plunge plunging tumbled tumble tumbling dipped dip dipping doubled tripled halved gain gained gains gaining lost swung rebounded recovered
  raised lifted trimmed cut revised contracted contraction expanded expansion unchanged change changed quickened cooled moderated ticked advanced
  retreated more less fewer better worse above below compared
`);

/** Between a figure's lead and the date that it is of. */
const dateLeads: ReadonlySet<string> = wordSet('in on at for of the during by as');

/** In atoms, from a date back to the word that opens the comparison, and from there to the movement. */
const farthest = 14;

/**
 * The time `[from, to)` is that of a figure which another is measured against, and not when something happened: "than in May", "compared with 3.1% in
 * the same month last year", "rose to 3.4% from 2.9% in May", "below the 7.1% recorded in October", "after a 1.9% fall in June".
 */
export function isCompared(
  atoms: readonly Atom[],
  { from }: { readonly from: number },
  expression: Expression,
  first: number,
  forms: VerbForms,
): boolean {
  let at = from - 1;
  while (at > first && dateLeads.has(lowerAt(atoms, at))) at -= 1;
  if (lowerAt(atoms, at) === 'than') return isThanTime(atoms, at, from, expression);
  if (lowerAt(atoms, at) === 'from' && at === leadBefore(atoms, from)) return isFromTime(atoms, at, expression, first);
  for (let steps = 0; at > first && steps < farthest; at -= 1, steps += 1) {
    const word = lowerAt(atoms, at);
    const anchor = anchors.get(word);
    if (anchor?.(atoms, at, first, from) === true) return true;
    if (isStop(atoms, at)) return false;
    if (
      !partOfFigure.test(word) &&
      !recorded.has(word) &&
      !isThanVerb(atoms, at) &&
      verbAt(atoms, at, first, forms) !== undefined
    )
      return false;
  }
  return false;
}

const lowerAt = (atoms: readonly Atom[], at: number): string => atoms[at]?.lower ?? '';

const leadBefore = (atoms: readonly Atom[], from: number): number =>
  lowerAt(atoms, from - 1) === 'the' ? from - 2 : from - 1;

/** A participle that only says that the figure is one. */
const recorded: ReadonlySet<string> = wordSet(
  'recorded seen reported posted registered set reached forecast published estimated revised made sold',
);

/** "than it was in May", "than they did". */
const isThanVerb = (atoms: readonly Atom[], at: number): boolean =>
  /^(?:was|were|did|had)$/.test(lowerAt(atoms, at)) &&
  atoms.slice(Math.max(0, at - 2), at).some(({ lower }) => lower === 'than');

const partOfFigure = /^(?:increase|cut|lost|rise|fall|set)$/;

/** A mark that ends a phrase; those inside a number do not. */
function isStop(atoms: readonly Atom[], at: number): boolean {
  const word = lowerAt(atoms, at);
  if (atoms[at]?.kind !== 'mark' || !/^[.,;:()"–—]$/.test(word)) return false;
  return !(atoms[at + 1]?.kind === 'number' && atoms[at + 1]?.gap === false);
}

/** "higher than in May", "4% more than a year ago"; not "no later than 3 May", "began more than a year ago". */
function isThanTime(atoms: readonly Atom[], than: number, from: number, expression: Expression): boolean {
  const measure = lowerAt(atoms, than - 1);
  if (/^(?:later|earlier|sooner|rather|other|longer|older)$/.test(measure)) return false;
  if (!/^(?:more|less|fewer)$/.test(measure)) return true;
  const counted = /^(?:%|percent|cent|points?|million|billion)$/.test(lowerAt(atoms, than - 2));
  return counted || (from > than + 1 && expression.kind !== 'offset' && lowerAt(atoms, than + 1) !== 'the');
}

/** "rose 4% from a year earlier", "down from May"; not "fares rise from May" nor a day ("up 2% from 1 May"), when it begins. */
function isFromTime(atoms: readonly Atom[], at: number, { kind }: Expression, first: number): boolean {
  if (/^(?:day|weekday|near|clock|part)$/.test(kind)) return false;
  return moved.has(lowerAt(atoms, movedBefore(atoms, at, first) ?? -1));
}

const moved: ReadonlySet<string> = wordSet(`
  up down higher lower unchanged rose fell climbed dropped increased decreased declined slowed eased grew jumped slipped edged slid surged soared
  plunged tumbled dipped doubled tripled halved
`);

/** The index of the movement that stands before `at` in its phrase. */
function movedBefore(atoms: readonly Atom[], at: number, first: number): number | undefined {
  for (let back = at - 1; back >= Math.max(first, at - farthest); back -= 1) {
    if (movement.has(lowerAt(atoms, back)))
      return /^(?:will|would|to)$/.test(lowerAt(atoms, back - 1)) ? undefined : back;
    if (/^[.;:"()]$/.test(lowerAt(atoms, back)) && isStop(atoms, back)) return undefined;
  }
  return undefined;
}

/** A number begins here, its article, currency and "about" first. */
function isFigure(atoms: readonly Atom[], at: number): boolean {
  let next = at;
  while (next < at + 5 && figureLead.test(lowerAt(atoms, next))) next += 1;
  return atoms[next]?.kind === 'number' || numberWords.has(lowerAt(atoms, next));
}

const figureLead =
  /^(?:a|an|the|its|their|about|around|nearly|just|only|some|roughly|almost|over|record|\$|£|€|¥|us|c|minus|-)$/;

const numberWords: ReadonlySet<string> = wordSet(
  'two three four five six seven eight nine ten eleven twelve twenty half',
);

type Anchor = (atoms: readonly Atom[], at: number, first: number, from: number) => boolean;

/** What opens the figure that is measured against, each with what must stand around it. */
const anchors: ReadonlyMap<string, Anchor> = new Map<string, Anchor>([
  ['compared', (atoms, at) => /^(?:with|to)$/.test(lowerAt(atoms, at + 1))],
  ['versus', () => true],
  ['vs', () => true],
  ['than', (atoms, at) => /^(?:the|that|those|its|it|they|did|was|were|had|during)$/.test(lowerAt(atoms, at + 1))],
  // "charges against 12 officers in May"
  ['against', (atoms, at) => isFigure(atoms, at + 1) && (lowerAt(atoms, at - 1) === ',' || hasMeasure(atoms, at + 1))],
  ['below', isRecorded],
  ['above', isRecorded],
  ['from', isFromFigure],
  ['after', isAfterMove],
  ['following', isAfterMove],
]);

/** A percentage or an amount of money. */
function hasMeasure(atoms: readonly Atom[], at: number): boolean {
  for (let ahead = at; ahead < at + 7; ahead += 1)
    if (/^(?:%|percent|cent|million|billion|trillion|bn|m|[$£€¥])$/.test(lowerAt(atoms, ahead))) return true;
  return false;
}

/** "below the 7.1% recorded in October"; "fell below 5% in October" is told of October. */
function isRecorded(atoms: readonly Atom[], at: number, _first: number, from: number): boolean {
  return isFigure(atoms, at + 1) && atoms.slice(at, from).some(({ lower }) => recorded.has(lower));
}

/** "to 3.4% from 2.9% in May", "up from 250 in May"; not "rose from 266 in May", "from 4% to 3.75% in May" nor "cut jobs from 12 sites in May". */
function isFromFigure(atoms: readonly Atom[], at: number, first: number, from: number): boolean {
  const moved = isFigure(atoms, at + 1) ? movedBefore(atoms, at, first) : undefined;
  const figure = atoms.slice(at + 1, from);
  if (moved === undefined || figure.some(({ lower }) => lower === 'to')) return false;
  if (/^(?:up|down)$/.test(lowerAt(atoms, moved))) return true;
  const isLevel = atoms.slice(moved + 1, at).some(({ kind }) => kind === 'number');
  return (
    isLevel &&
    (hasMeasure(atoms, at + 1) ||
      figure.every(({ kind, lower }) => kind !== 'word' || dateLeads.has(lower) || isUnit.test(lower)))
  );
}

const isUnit = /^(?:same|week|month|quarter|half|year|period)$/;

const moves: ReadonlySet<string> = wordSet(
  'rise fall increase drop decline gain growth contraction dip jump slide surge decrease expansion',
);

/** "after a 1.9% rise in May", "after falling 2% in May": a figure of before, beside that of the sentence. */
function isAfterMove(atoms: readonly Atom[], at: number): boolean {
  const next = lowerAt(atoms, at + 1);
  if (next.endsWith('ing') && movement.has(next)) return hasMeasure(atoms, at + 2);
  if (!isFigure(atoms, at + 1) || !hasMeasure(atoms, at + 1)) return false;
  return atoms.slice(at + 2, at + 9).some(({ lower }) => moves.has(lower));
}
