import type { Said } from '../outcome.ts';
import { type FaultName, faults } from './en/faults.ts';
import type { Messages } from './languages.ts';

/** A fault's sentence by its name in the catalogue: English where it is written down, and what it takes to say it in the user's language. */
export function said<Name extends FaultName>(name: Name, ...values: Parameters<(typeof faults)[Name]>): Said {
  return { name, values, sentence: tell(faults[name], values) };
}

/** The sentence in a language; undefined where its catalogue knows no such fault, as when the window is older than the program. */
export function sayAgain(
  { faults: known }: Messages,
  { name, values }: Pick<Said, 'name' | 'values'>,
): string | undefined {
  return Object.hasOwn(known, name) ? tell(known[name as FaultName], values) : undefined;
}

const tell = (message: (...values: never[]) => string, values: Said['values']): string =>
  message(...(values as never[]));
