import type { Hyphenate } from './hyphens.ts';

/** A part of a word up to a place where a line may end; `hyphen`: one is added there. `cost` as Knuth and Plass's penalty. */
export type Part = { readonly text: string; readonly cost: number; readonly hyphen: boolean };

const letters = /^([“‘"'([«]*)(\p{L}[\p{L}\p{M}]*(?:[’'][\p{L}\p{M}]+)*)([^\p{L}\p{M}\p{N}]*)$/u;

const joint = /[-–—/]/;

/** Costs of a break inside a word: at its own hyphen, at a dash or slash, at a hyphen that is added. */
const costs = { ownHyphen: 40, dash: 10, slash: 60, added: 600, anywhere: 500 } as const;

/** What a word that is wider than its line is cut by; `fits`: a part, with a hyphen added where it gets one, stands on a line. */
export type Need = {
  readonly fits: (text: string, hyphen: boolean) => boolean;
  readonly hyphenate: Hyphenate | undefined;
};

/**
 * Where a line may break inside one word: after its own hyphens and dashes, and, with `hyphenate`, at syllables of a lower-case word. A name
 * (any capital) is never hyphenated, unless it fits no line: then syllables come first, and what has none that fit is cut anywhere.
 */
export function breaksIn(
  word: string,
  hyphenate: Hyphenate | undefined,
  language: string | undefined,
  need?: Need,
): readonly Part[] {
  const jointed = atJoints(word);
  if (need === undefined || need.fits(word, false))
    return jointed ?? syllablesOf(word, hyphenate, language, false) ?? [uncut(word)];
  const { fits } = need;
  const fitting = (part: Part, cut: (part: Part) => readonly Part[]): readonly Part[] =>
    fits(part.text, part.hyphen) ? [part] : endingAs(cut(part), part);
  const marked = !isAddress(word);
  const syllables = (part: Part): readonly Part[] =>
    (marked ? syllablesOf(part.text, need.hyphenate, language, true) : undefined) ?? [part];
  return (jointed ?? [uncut(word)])
    .flatMap((part) => fitting(part, syllables))
    .flatMap((part) => fitting(part, ({ text }) => anywhere(text, marked)));
}

const uncut = (text: string): Part => ({ text, cost: 0, hyphen: false });

/** Parts of a part: the last ends as that did. */
const endingAs = (parts: readonly Part[], { cost, hyphen }: Part): readonly Part[] =>
  parts.map((part, i) => (i === parts.length - 1 ? { ...part, cost, hyphen } : part));

const isAddress = (word: string): boolean => word.includes('://') || word.startsWith('www.');

function atJoints(word: string): readonly Part[] | undefined {
  if (word.length < 5) return undefined;
  if (isAddress(word)) return cut(word, /(?<=[/?&=._-])(?=[\p{L}\p{N}])/u, costs.slash);
  if (!joint.test(word) || !/\p{L}[-–—/]\p{L}/u.test(word)) return undefined;
  return word.split(/(?<=\p{L}[-–—/])(?=\p{L})/u).map((text) => ({
    text,
    cost: text.endsWith('-') ? costs.ownHyphen : text.endsWith('/') ? costs.slash : costs.dash,
    hyphen: false,
  }));
}

function syllablesOf(
  word: string,
  hyphenate: Hyphenate | undefined,
  language: string | undefined,
  names: boolean,
): readonly Part[] | undefined {
  if (hyphenate === undefined || word.length < 6) return undefined;
  const match = letters.exec(word);
  if (match === null) return undefined;
  const [, open = '', core = '', close = ''] = match;
  if (core.length < 6 || (!names && isName(core, language))) return undefined;
  const syllables = hyphenate(core, language);
  if (syllables.length < 2) return undefined;
  return syllables.map((text, i) => ({
    text: `${i === 0 ? open : ''}${text}${i === syllables.length - 1 ? close : ''}`,
    cost: costs.added,
    hyphen: true,
  }));
}

/** German writes all its nouns with a capital. */
const isName = (word: string, language: string | undefined): boolean =>
  /\p{Lu}/u.test(language === 'de' && word.length >= 9 ? word.slice(1) : word);

const cut = (word: string, where: RegExp, cost: number): Part[] =>
  word.split(where).map((text) => ({ text, cost, hyphen: false }));

/** Scripts that mark a word cut in two. */
const hyphened = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Armenian}\p{M}’']+$/u;

/** Cut between any two characters, three at a time so that long junk stays quick; none alone at the end. `marked`: letters get a hyphen. */
function anywhere(text: string, marked: boolean): readonly Part[] {
  const all = Array.from(text);
  if (all.length < 4) return [uncut(text)];
  const hyphen = marked && hyphened.test(letters.exec(text)?.[2] ?? '');
  const parts: Part[] = [];
  for (let i = 0; i < all.length; ) {
    const to = i + (all.length - i === 4 ? 2 : 3);
    parts.push({ text: all.slice(i, to).join(''), cost: costs.anywhere, hyphen });
    i = to;
  }
  return parts;
}
