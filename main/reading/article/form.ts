import { type Lexicon, perLexicon } from '#main/reading/lexicon.ts';
import type { Token } from './article.ts';
import { type Atom, atomsIn, interned } from './atoms.ts';
import { classOf, digit, lowerCase, mark, uncased, upper } from './characters.ts';
import { type Hinted, hintCount, hintsOf } from './hints.ts';
import { traitCount, traitsOf } from './traits.ts';

/** What depends on a token's letters alone: most words of a text come again. */
export type Form = Hinted &
  Pick<Token, 'lower' | 'shape' | 'kind' | 'capital' | 'traits'> & {
    /** Its atoms, as if it began at 0. */
    readonly atoms: readonly Atom[];
    /** It is one atom, which reads as it does. */
    readonly sole: boolean;
    readonly written: string;
    /** The number of the text in which it was last met. */
    text: number;
  };

/** The forms of one text, each once, by their letters; `known` tells them by their letters, `own` those that are one too many for it. */
export type Forms = {
  readonly all: Map<string, Form>;
  readonly known: Known;
  readonly own: Map<string, Form>;
  /** The text's number. */
  readonly text: number;
};

/**
 * Forms kept from text to text, as long as their lexicon. `recent` holds one for each of so many hashes of their letters: the words of running text
 * are told without making strings of them. Where two share a hash, `byLetters` tells them apart.
 */
type Known = {
  readonly byLetters: Map<string, Form>;
  readonly recent: (Form | undefined)[];
  /** Without it forms have no traits and no hints. */
  readonly lexicon?: Lexicon;
  /** How many traits and hints there were. */
  readonly told: number;
  /** How many texts have been cut. */
  texts: number;
};

const mostKnown = 32_768;
/** A power of two. */
const mostRecent = 32_768;

const told = (): number => traitCount() + hintCount();

function nothingKnown(lexicon?: Lexicon): Known {
  const recent = new Array<Form | undefined>(mostRecent).fill(undefined);
  return { byLetters: new Map(), recent, ...(lexicon && { lexicon }), told: told(), texts: 0 };
}

const knownOf = perLexicon((lexicon) => ({ now: nothingKnown(lexicon) }));
const knownOfLetters = { now: nothingKnown() };

/** For a text that is now to be cut. */
export function formsOf(lexicon?: Lexicon): Forms {
  const known = lexicon === undefined ? knownOfLetters : knownOf(lexicon);
  if (known.now.told !== told()) known.now = nothingKnown(lexicon);
  known.now.texts += 1;
  return { all: new Map(), known: known.now, own: new Map(), text: known.now.texts };
}

/** The form of the token `[start, end)` of a text. */
export function formAt(text: string, start: number, end: number, forms: Forms): Form {
  const { recent } = forms.known;
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const place = (hash ^ (hash >>> 15)) & (mostRecent - 1);
  let form = recent[place];
  if (form === undefined || !isWritten(form.written, text, start, end)) {
    form = formOf(text.slice(start, end), forms);
    recent[place] = form;
  }
  if (form.text !== forms.text) {
    form.text = forms.text;
    forms.all.set(form.written, form);
  }
  return form;
}

function isWritten(written: string, text: string, start: number, end: number): boolean {
  if (written.length !== end - start) return false;
  for (let at = 0; at < written.length; at += 1)
    if (written.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** The form of a way of writing; worked out once. */
function formOf(words: string, { known: { byLetters, lexicon }, own }: Forms): Form {
  const seen = byLetters.get(words) ?? own.get(words);
  if (seen !== undefined) return seen;
  const form = makeForm(words, lexicon);
  (byLetters.size < mostKnown ? byLetters : own).set(form.written, form);
  return form;
}

function makeForm(words: string, lexicon?: Lexicon): Form {
  const lower = folded(words);
  const isMark = classOf(words.codePointAt(0) as number) === mark;
  const shape = isMark && !isHandle(words) ? 'mark' : lower === "'s" ? 'lower' : shapeOf(words);
  const tell = (written: string, lower: string): number =>
    lexicon === undefined ? 0 : traitsOf({ written, lower, shape }, lexicon);
  const atoms = atomsIn(words, 0, words.length, tell);
  const [first, second] = atoms;
  const sole = second === undefined && first?.end === words.length && first.lower === lower;
  const { kind, capital } = first ?? { kind: 'mark', capital: false };
  const hints = lexicon === undefined ? 0 : hintsOf(lower, lexicon);
  return {
    lower,
    shape,
    kind,
    capital,
    traits: tell(words, lower),
    hints,
    atoms,
    sole,
    written: interned(words),
    text: 0,
  };
}

function folded(words: string): string {
  const lower = words.toLowerCase();
  return interned(
    /[’\u00ad\u2011]/.test(lower)
      ? lower.replaceAll('’', "'").replaceAll('\u00ad', '').replaceAll('\u2011', '-')
      : lower,
  );
}

const isHandle = (words: string): boolean => words.length > 1 && (words[0] === '@' || words[0] === '#');

/** How a word is written; its parts at hyphens and apostrophes each count as a word ("Jean-Claude", "O’Brien" are `Title`). */
function shapeOf(words: string): Token['shape'] {
  const first = classOf(words.codePointAt(0) as number);
  if (first === digit) return 'number';
  let capitals = 0;
  let smalls = 0;
  let inner = 0;
  let fresh = true;
  let allFresh = true;
  for (const char of words) {
    const code = char.codePointAt(0) as number;
    const kind = classOf(code);
    if (kind === upper) {
      capitals += 1;
      if (!fresh) inner += 1;
      fresh = false;
    } else if (kind === lowerCase || kind === uncased) {
      smalls += 1;
      fresh = false;
    } else if (kind === digit) {
      fresh = false;
      allFresh = false;
    } else if (kind === mark) fresh = true;
  }
  if (capitals === 0) return 'lower';
  if (smalls === 0) return capitals > 1 ? 'CAPS' : allFresh ? 'Title' : 'Mixed';
  return first !== upper || inner > 0 ? 'Mixed' : 'Title';
}
