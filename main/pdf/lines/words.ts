import type { Hyphenate } from './hyphens.ts';

/** A part of a word up to a place where a line may end; `hyphen`: one is added there. `cost` as Knuth and Plass's penalty. */
export type Part = { readonly text: string; readonly cost: number; readonly hyphen: boolean };

const letters = /^([“‘"'([«]*)(\p{L}[\p{L}\p{M}]*(?:[’'][\p{L}\p{M}]+)*)([^\p{L}\p{M}\p{N}]*)$/u;

const joint = /[-–—/]/;

/** Costs of a break inside a word: at its own hyphen, at a dash or slash, at a hyphen that is added. */
const costs = { ownHyphen: 40, dash: 10, slash: 60, added: 600, anywhere: 500 } as const;

/**
 * Where a line may break inside one word: after its own hyphens and dashes, and, with
 * `hyphenate`, at syllables of a lower-case word. A name (any capital) is never hyphenated. `tooWide`: the word fits no line and is cut anywhere.
 */
export function breaksIn(
  word: string,
  hyphenate: Hyphenate | undefined,
  language: string | undefined,
  tooWide: boolean,
): readonly Part[] {
  const whole: Part = { text: word, cost: 0, hyphen: false };
  const parts = natural(word, hyphenate, language) ?? [whole];
  return tooWide ? parts.flatMap((part) => (Array.from(part.text).length > 4 ? anywhere(part) : [part])) : parts;
}

function natural(
  word: string,
  hyphenate: Hyphenate | undefined,
  language: string | undefined,
): readonly Part[] | undefined {
  if (word.length < 5) return undefined;
  if (word.includes('://') || word.startsWith('www.')) return cut(word, /(?<=[/?&=._-])(?=[\p{L}\p{N}])/u, costs.slash);
  if (joint.test(word) && /\p{L}[-–—/]\p{L}/u.test(word))
    return word.split(/(?<=\p{L}[-–—/])(?=\p{L})/u).map((text) => ({
      text,
      cost: text.endsWith('-') ? costs.ownHyphen : text.endsWith('/') ? costs.slash : costs.dash,
      hyphen: false,
    }));
  if (hyphenate === undefined || word.length < 6) return undefined;
  const match = letters.exec(word);
  if (match === null) return undefined;
  const [, open = '', core = '', close = ''] = match;
  if (core.length < 6 || isName(core, language)) return undefined;
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

/** Cut between any two characters, three at a time so that long junk stays quick. */
function anywhere(part: Part): Part[] {
  const all = Array.from(part.text);
  const parts: Part[] = [];
  for (let i = 0; i < all.length; i += 3)
    parts.push({ text: all.slice(i, i + 3).join(''), cost: costs.anywhere, hyphen: false });
  const last = parts.at(-1);
  if (last !== undefined) parts[parts.length - 1] = { ...last, cost: part.cost, hyphen: part.hyphen };
  return parts;
}
