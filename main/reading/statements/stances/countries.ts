import { isWaters } from '#main/reading/findings/names/ties.ts';
import { listOf, perLexicon } from '#main/reading/lexicon.ts';
import type { Item } from '#main/reading/statements/frame/frame.ts';
import { isCapital } from '#main/reading/statements/frame/grammar.ts';

export type Country = { readonly code: string; readonly name: string };

/** Lower-cased runs of words that lead to a country, by their first word, longest first. */
type Countries = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly country: Country }[]>;

/** The countries of a lexicon, and their names by code. */
export const countriesOf = perLexicon(
  (lexicon): { readonly forms: Countries; readonly names: ReadonlyMap<string, string> } => {
    const found = new Map<string, { words: readonly string[]; country: Country }[]>();
    const byCode = new Map<string, Country>();
    const learn = (form: string, country: Country): void => {
      const words = form.toLowerCase().replaceAll('’', "'").split(' ').filter(Boolean);
      const [first] = words;
      if (first === undefined) return;
      const list = found.get(first) ?? [];
      list.push({ words, country });
      found.set(first, list);
    };
    for (const [name, value] of listOf(lexicon, 'countries')) {
      const [code = '', names = '', adjectives = '', capitals = ''] = value.split('|').map((part) => part.trim());
      const country = byCode.get(code) ?? { code, name };
      byCode.set(code, country);
      for (const form of [name, ...names.split(', '), ...adjectives.split(', '), ...capitals.split(', ')])
        learn(form, country);
    }
    for (const [name, code] of listOf(lexicon, 'seats-of-power')) {
      const country = byCode.get(code);
      if (country !== undefined) learn(name, country);
    }
    for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
    return { forms: found, names: new Map([...byCode].map(([code, { name }]) => [code, name])) };
  },
);

/** A word in which a country is looked for. */
export type Word = Pick<Item, 'lower' | 'shape'>;

/** The first country that words lead to. */
export function firstCountry(countries: Countries, words: readonly Word[]): Country | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const item = words[at] as Word;
    if (!isCapital(item)) continue;
    for (const { words: form, country } of countries.get(item.lower.toLowerCase()) ?? [])
      if (
        form.every((word, index) => words[at + index]?.lower.toLowerCase() === word) &&
        !isWaters(words, at, at + form.length)
      )
        return country;
  }
  return undefined;
}
