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
  };

/** The forms of one text by their letters, and the lexicon that their traits are told with. */
export type Forms = { readonly byLetters: Map<string, Form>; readonly lexicon?: Lexicon };

/** The form of a token; worked out once for each way of writing. */
export function formOf(words: string, { byLetters, lexicon }: Forms): Form {
  const seen = byLetters.get(words);
  if (seen !== undefined) return seen;
  const form = lexicon === undefined ? makeForm(words) : sharedForm(words, lexicon);
  byLetters.set(words, form);
  return form;
}

/** Forms kept from text to text; those beyond the bound live as long as their text. */
const mostShared = 32_768;
const sharedForms = perLexicon(() => ({ byLetters: new Map<string, Form>(), told: 0 }));

function sharedForm(words: string, lexicon: Lexicon): Form {
  const shared = sharedForms(lexicon);
  const told = traitCount() + hintCount();
  if (shared.told !== told) {
    shared.byLetters.clear();
    shared.told = told;
  }
  const known = shared.byLetters.get(words);
  if (known !== undefined) return known;
  const form = makeForm(words, lexicon);
  if (shared.byLetters.size < mostShared) shared.byLetters.set(words, form);
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
  return { lower, shape, kind, capital, traits: tell(words, lower), hints, atoms, sole };
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
