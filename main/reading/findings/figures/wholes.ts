import type { Atom } from '#main/reading/article/atoms.ts';
import { isGlued, isOneOf } from '#main/reading/findings/dates/expression.ts';
import { isPastForm } from '#main/reading/findings/dates/tense.ts';
import { wordSet } from '#main/reading/findings/dates/vocabulary.ts';
import { isPlural } from './counts.ts';
import type { FigureRead, Page } from './reading.ts';

const owners: ReadonlySet<string> = wordSet('the this these those its their his her our all every each');

const stops: ReadonlySet<string> = wordSet(`
  of in on at to for from by with about into over under after before as than per during and or but nor that which who
  whom whose where when while because if since until so a an it he she they we you i them him us is are was were be been
  being has have had do does did will would can could may might must should not also each this last next under between
  through out up down via without within near there then now only just still yesterday today tomorrow ago earlier later
`);

const possessors: ReadonlySet<string> = wordSet('the its their his her our my your');

const mostWords = 4;

/** A possessive mark at `at` with a word behind it that is owned. */
const isOwner = (atoms: readonly Atom[], at: number): boolean =>
  isOneOf(atoms, at, ["'"]) &&
  isOneOf(atoms, at + 1, ['s']) &&
  isGlued(atoms, at + 1) &&
  atoms[at + 2]?.kind === 'word' &&
  !stops.has(atoms[at + 2]?.lower ?? '');

/**
 * What a share, a measure or a sum is of, as it says itself: "70 per cent of the electricity", "398,000 tonnes of copper", "half the
 * water". A counted noun is told
 * more closely by a bare noun alone: "seven counts of fraud", but "members" of "the council".
 */
export function wholeAfter({ atoms, inTime, forms }: Page, read: FigureRead): { from: number; to: number } | undefined {
  const of = isOneOf(atoms, read.to, ['of']) ? 1 : 0;
  const halved = read.rule === 'fraction' && read.counted === undefined && owners.has(atoms[read.to]?.lower ?? '');
  const away = read.rule === 'measure' && isOneOf(atoms, read.from - 1, ['within']);
  if ((of === 0 && !halved) || read.rule === 'age' || away) return undefined;
  const owned =
    owners.has(atoms[read.to + of]?.lower ?? '') ||
    (read.rule === 'fraction' && isOneOf(atoms, read.to + of, ['a', 'an']));
  const from = read.to + of + (owned ? 1 : 0);
  if (read.type === 'count' && (owned || atoms[from]?.capital === true)) return undefined;
  let to = from;
  let begin = from;
  while (to < begin + mostWords) {
    const atom = atoms[to];
    // "the world's inmates": the inmates, not the world
    if (to > begin && isOwner(atoms, to)) {
      begin = to + 2;
      to = begin;
      continue;
    }
    if (atom?.kind !== 'word' || inTime[to] === true || stops.has(atom.lower)) break;
    // "warm water leave our plant": what stands before "our" is a verb
    if (to > from && !isPlural(atom) && possessors.has(atoms[to + 1]?.lower ?? '')) break;
    if (to > begin && (isPastForm(atoms, to, forms) || (isPlural(atoms[to - 1]) && !isPlural(atom)))) break;
    to += 1;
  }
  const isFormula = to > from && atoms[to - 1]?.capital === true && atoms[to]?.kind === 'number' && isGlued(atoms, to);
  return to > from ? { from, to: isFormula ? to + 1 : to } : undefined;
}
