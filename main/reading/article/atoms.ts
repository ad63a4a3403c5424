import type { Span } from '#shared/model/span.ts';
import { firstFrom } from './order.ts';

/**
 * The smallest piece a date or a figure is read from: a run of letters, a run of digits, or one mark. Finer than a token, so that
 * "mid-August", "1990s", "$1.2bn" and "2025-12-04" are read by the same rules however they are written. Offsets are UTF-16 units.
 */
export type Atom = {
  readonly start: number;
  readonly end: number;
  /** Lower-cased; curly quotes, no-break hyphen and minus folded to their plain forms. */
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** White space (or the paragraph's start) stands before it. */
  readonly gap: boolean;
  /** It begins with a capital letter. */
  readonly capital: boolean;
  /** What `trait` has asked of its letters. */
  readonly traits: number;
};

const folded: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‑': '-',
  '‐': '-',
  '−': '-',
};

const isLetter = (char: string): boolean => /[\p{L}\p{M}]/u.test(char);

type Kind = Atom['kind'] | 'space';

const asciiKinds: readonly Kind[] = Array.from({ length: 128 }, (_, code) => {
  if (code <= 32) return 'space';
  if (code >= 48 && code <= 57) return 'number';
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? 'word' : 'mark';
});

function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  if (code < 128) return asciiKinds[code] ?? 'mark';
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000 || code === 0xfeff)
    return 'space';
  return isLetter(text.charAt(at)) ? 'word' : 'mark';
}

/**
 * The copy of a string that the engine keeps for keys and for the strings of the code: where all words of a text are such, comparing a word with one
 * of the code's is comparing addresses, which halves the time of a walk over tokens. A number makes no key of its own, but a piece of JSON.
 */
export const interned = (words: string): string =>
  /^\d+$/.test(words) ? (JSON.parse(`"${words}"`) as string) : (Object.keys({ [words]: 0 })[0] as string);

/** The atoms of `[start, end)` of a text, in order; `traitsOf` tells those of a piece, none where it is left out. */
export function atomsIn(
  text: string,
  start: number,
  end: number,
  traitsOf: (written: string, lower: string) => number = () => 0,
): Atom[] {
  const atoms: Atom[] = [];
  let gap = isGapBefore(text, start);
  for (let at = start; at < end; ) {
    const kind = kindAt(text, at);
    if (kind === 'space') {
      gap = true;
      at += 1;
      continue;
    }
    let stop = at + 1;
    if (kind !== 'mark') while (stop < end && kindAt(text, stop) === kind) stop += 1;
    const words = text.slice(at, stop);
    const lower = interned(kind === 'word' ? words.toLowerCase() : (folded[words] ?? words));
    const capital = kind === 'word' && beginsGreat(words, lower);
    atoms.push({ start: at, end: stop, lower, kind, gap, capital, traits: traitsOf(words, lower) });
    gap = false;
    at = stop;
  }
  return atoms;
}

/** Whether white space, or nothing, stands before an offset. */
export const isGapBefore = (text: string, at: number): boolean => at === 0 || kindAt(text, at - 1) === 'space';

/** Lower-casing changed its first letter. */
const beginsGreat = (words: string, lower: string): boolean => words.charCodeAt(0) !== lower.charCodeAt(0);

/** The atoms, of all of an article in order, that stand in `[start, end)`. */
export function atomsWithin(atoms: readonly Atom[], { start, end }: Pick<Span, 'start' | 'end'>): readonly Atom[] {
  const first = firstFrom(atoms, start);
  // an atom has one character or more
  return atoms.slice(first, firstFrom(atoms, end, first, first + end - start));
}

/** The atoms of a stretch with each number whole ("1,500", "3.5", "22:30"), for who looks for the pauses of a clause: a mark inside a number is none. */
export function withWholeNumbers(atoms: readonly Atom[]): readonly Atom[] {
  const parted = atoms.findIndex(({ kind }, at) => kind === 'number' && isInNumber(atoms, at + 1));
  if (parted < 0) return atoms;
  const whole = atoms.slice(0, parted);
  for (let at = parted; at < atoms.length; at += 1) {
    let atom = atoms[at] as Atom;
    while (atom.kind === 'number' && isInNumber(atoms, at + 1)) {
      const [mark, digits] = [atoms[at + 1] as Atom, atoms[at + 2] as Atom];
      atom = { ...atom, end: digits.end, lower: `${atom.lower}${mark.lower}${digits.lower}` };
      at += 2;
    }
    whole.push(atom);
  }
  return whole;
}

/** A comma, dot or colon with digits right before and behind it. */
function isInNumber(atoms: readonly Atom[], at: number): boolean {
  const [mark, digits] = [atoms[at], atoms[at + 1]];
  return mark?.gap === false && digits?.kind === 'number' && !digits.gap && /^[.,:]$/.test(mark.lower);
}
