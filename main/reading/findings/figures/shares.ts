import { isGlued } from '#main/reading/findings/dates/expression.ts';
import { readAmount } from './amount.ts';
import type { FigureRead, Page } from './reading.ts';

/** "5%", "5 per cent", "15-20 percent", "two percentage points", "50 basis points", "5pc". */
export function readShare({ atoms }: Page, at: number): FigureRead | undefined {
  const amount = readAmount(atoms, at, false);
  if (amount === undefined) return undefined;
  const dash = atoms[amount.end]?.lower === '-' && isGlued(atoms, amount.end) ? 1 : 0;
  const next = amount.end + dash;
  const word = atoms[next]?.lower ?? '';
  const after = atoms[next + 1]?.lower ?? '';
  const found = (to: number, unit: string): FigureRead => ({
    rule: 'per cent',
    type: 'percent',
    from: at,
    to,
    number: at,
    numberEnd: amount.end,
    value: amount.value,
    unit,
  });
  if (word === '%') return found(isPoints(after) ? next + 2 : next + 1, isPoints(after) ? 'percentage point' : '%');
  if (word === 'percent' || word === 'pct' || (word === 'pc' && isGlued(atoms, next))) return found(next + 1, '%');
  if (word === 'per' && after === 'cent') return found(next + 2, '%');
  if ((word === 'percentage' || word === 'basis') && isPoints(after)) return found(next + 2, `${word} point`);
  return undefined;
}

const isPoints = (word: string): boolean => word === 'point' || word === 'points';
