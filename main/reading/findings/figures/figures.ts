import type { Article } from '#main/reading/article/article.ts';
import { type Atom, atomsWithin } from '#main/reading/article/atoms.ts';
import { readParagraphs } from '#main/reading/article/readable.ts';
import { trait } from '#main/reading/article/traits.ts';
import { isOneOf } from '#main/reading/findings/dates/expression.ts';
import { verbForms } from '#main/reading/findings/dates/tense.ts';
import type { Lexicon } from '#main/reading/lexicon.ts';
import { type Figure, findingId, type Timex } from '#shared/model/finding.ts';
import type { Span } from '#shared/model/span.ts';
import { readCount } from './counts.ts';
import { readFraction } from './fractions.ts';
import { readAge, readMeasure } from './measures.ts';
import { readMoney } from './money.ts';
import { smallNumbers } from './numbers.ts';
import type { FigureRead, Page } from './reading.ts';
import { readShare } from './shares.ts';
import { currencySigns, unitsOf } from './units.ts';
import { wholeAfter } from './wholes.ts';

/**
 * [F7] The figures of the article's body and headlines, in order: money, per cent, quantities with a unit, and counts with what they
 * count. The source's own digits keep their span; numbers that belong to a time, name, rank or address are none.
 */
export function findFigures(article: Article, lexicon: Lexicon, times: readonly Timex[]): Figure[] {
  const units = unitsOf(lexicon);
  const forms = verbForms(lexicon);
  const figures: Figure[] = [];
  let time = 0;
  for (const { span } of readParagraphs(article)) {
    const atoms = atomsWithin(article.atoms, span);
    const inTime = atoms.map(({ start, end }) => {
      while (time < times.length && (times[time]?.span.end ?? 0) <= start) time += 1;
      return (times[time]?.span.start ?? Number.POSITIVE_INFINITY) < end;
    });
    for (const read of scan({ atoms, inTime, units, forms })) figures.push(figureOf(article, atoms, read));
  }
  return figures;
}

/** In order: a number with a sign or unit of its own is never a plain count, nor one that is part of a share. */
const readers = [readMoney, readShare, readFraction, readAge, readMeasure, readCount];

function scan(page: Page): FigureRead[] {
  const { atoms, inTime } = page;
  const found: FigureRead[] = [];
  for (let at = 0; at < atoms.length; ) {
    const read = inTime[at] === true || !canBegin(atoms[at]) ? undefined : firstReading(page, at);
    if (read === undefined) {
      at += 1;
      continue;
    }
    const whole = wholeAfter(page, read);
    const counted = whole === undefined ? read : { ...read, whole };
    found.push(withHedge(atoms, counted, found.at(-1)?.to ?? 0));
    at = read.to;
  }
  return joinRanges(atoms, found);
}

const canBegin = (atom: Atom | undefined): boolean =>
  atom !== undefined && (atom.kind === 'number' || opensFigure(atom) || (atom.capital && atom.end - atom.start < 4));

const openers: ReadonlySet<string> = new Set([
  ...currencySigns.keys(),
  ...smallNumbers.keys(),
  'a',
  'an',
  'half',
  'twice',
]);
const opensFigure = trait(({ lower }) => openers.has(lower));

function firstReading(page: Page, at: number): FigureRead | undefined {
  for (const reader of readers) {
    const read = reader(page, at);
    // a measure may end in a rate that is also a time ("2 million barrels a day")
    if (read === undefined || page.inTime.slice(read.number, read.numberEnd).includes(true)) continue;
    if (read.rule === 'measure' || page.inTime[read.to - 1] !== true) return read;
  }
  return undefined;
}

/** Words before a number that bound or soften it, longest first. */
const hedges: readonly (readonly string[])[] = [
  ['no', 'more', 'than'],
  ['no', 'fewer', 'than'],
  ['as', 'many', 'as'],
  ['as', 'much', 'as'],
  ['as', 'few', 'as'],
  ['as', 'little', 'as'],
  ['as', 'high', 'as'],
  ['more', 'than'],
  ['less', 'than'],
  ['fewer', 'than'],
  ['at', 'least'],
  ['at', 'most'],
  ['up', 'to'],
  ['close', 'to'],
  ['well', 'over'],
  ['well', 'under'],
  ['just', 'over'],
  ['just', 'under'],
  ['about'],
  ['around'],
  ['approximately'],
  ['roughly'],
  ['nearly'],
  ['almost'],
  ['over'],
  ['under'],
  ['some'],
  ['all'],
  ['only'],
];

const byLastWord = Map.groupBy(hedges, (words) => words.at(-1));

/** The figure with its hedge, which it must not be shown without. */
function withHedge(atoms: readonly Atom[], read: FigureRead, floor: number): FigureRead {
  for (const words of byLastWord.get(atoms[read.from - 1]?.lower) ?? []) {
    const from = read.from - words.length;
    if (from >= floor && words.every((word, index) => isOneOf(atoms, from + index, [word]))) return { ...read, from };
  }
  return read;
}

/** "between $12 million and $20 million" is one figure; its value is the lower end. */
function joinRanges(atoms: readonly Atom[], reads: readonly FigureRead[]): FigureRead[] {
  const joined: FigureRead[] = [];
  for (const read of reads) {
    const last = joined.at(-1);
    const pair = last !== undefined && last.type === read.type && isOneOf(atoms, last.from - 1, ['between']);
    if (pair && last.to + 1 === read.number - signsBefore(atoms, read) && isOneOf(atoms, last.to, ['and']))
      joined[joined.length - 1] = { ...last, from: last.from - 1, to: read.to, numberEnd: read.numberEnd };
    else joined.push(read);
  }
  return joined;
}

const signsBefore = (atoms: readonly Atom[], { number }: FigureRead): number =>
  currencySigns.has(atoms[number - 1]?.lower ?? '') ? 1 : 0;

function figureOf(article: Article, atoms: readonly Atom[], read: FigureRead): Figure {
  const spanOf = (from: number, to: number): Span => ({
    source: article.source,
    start: atoms[from]?.start ?? 0,
    end: atoms[to - 1]?.end ?? 0,
  });
  const span = spanOf(read.from, read.to);
  const counted = countedIn(read);
  return {
    kind: 'figure',
    id: findingId('figure', span),
    span,
    certainty: 'stated',
    rule: read.rule,
    type: read.type,
    digits: spanOf(read.number, read.numberEnd),
    value: read.value,
    unit: read.unit,
    ...(counted === undefined ? {} : { counts: spanOf(counted.from, counted.to) }),
  };
}

/** The noun that a count stands before, with what that is of; what a share, measure or sum is of. */
function countedIn({ counted, whole, to }: FigureRead): { from: number; to: number } | undefined {
  return counted === undefined ? whole : { from: counted, to: whole?.to ?? to };
}
