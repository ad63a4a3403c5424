import type { Article } from '#main/reading/article/article.ts';
import type { Atom } from '#main/reading/article/atoms.ts';
import { digitsAt } from './expression.ts';
import { months, shortMonths } from './vocabulary.ts';

/**
 * Whether the article writes the day or the month first in dates such as 04/12/2025: by its other numeric dates that can only be one,
 * else by how it spells dates out ("4 December", "December 4"), else day first.
 */
export function numericOrder(article: Article): 'day-first' | 'month-first' {
  let dayFirst = 0;
  let monthFirst = 0;
  if (!article.text.includes('/')) return 'day-first';
  const { atoms } = article;
  for (let at = 0; at < atoms.length; at += 1) {
    const atom = atoms[at] as Atom;
    if (atom.kind === 'number' && atoms[at + 1]?.lower === '/' && atoms[at + 3]?.lower === '/') {
      const first = digitsAt(atoms, at) ?? 0;
      const second = digitsAt(atoms, at + 2) ?? 0;
      if (first > 12 && first <= 31 && second <= 12) dayFirst += 10;
      if (second > 12 && second <= 31 && first <= 12) monthFirst += 10;
    }
    if (!atom.capital || !(months.has(atom.lower) || shortMonths.has(atom.lower))) continue;
    const dot = atoms[at + 1]?.lower === '.' ? 1 : 0;
    if ((digitsAt(atoms, at + 1 + dot) ?? 99) <= 31) monthFirst += 1;
    else if ((digitsAt(atoms, at - 1) ?? 99) <= 31) dayFirst += 1;
  }
  return monthFirst > dayFirst ? 'month-first' : 'day-first';
}
