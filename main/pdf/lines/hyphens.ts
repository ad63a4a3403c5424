/** Cuts a lower-case word at its syllables; one part where it has none. */
export type Hyphenate = (word: string, language: string | undefined) => readonly string[];

type Patterns = { readonly hyphenateSync: (text: string, options: { minWordLength: number }) => string };
type PatternModule = { readonly default: Patterns };

/** Pattern files by language; each is loaded when a text needs it. */
const loaders: Readonly<Record<string, () => Promise<PatternModule>>> = {
  'en-GB': () => import('hyphen/en-gb/index.js'),
  'en-US': () => import('hyphen/en-us/index.js'),
  uk: () => import('hyphen/uk/index.js'),
  ru: () => import('hyphen/ru/index.js'),
  el: () => import('hyphen/el/index.js'),
};

const loaded = new Map<string, Patterns>();
const known = new Map<string, Map<string, readonly string[]>>();
const softHyphen = '\u00ad';

/** The hyphenator of a document in `language`, with patterns for the other languages that stand in it. Words of other languages stay whole. */
export async function loadHyphens(language: string, others: ReadonlySet<string>): Promise<Hyphenate> {
  for (const tag of [language, ...others]) {
    const load = loaders[tag];
    if (load !== undefined && !loaded.has(tag)) loaded.set(tag, (await load()).default);
  }
  return (word, wordLanguage) => {
    const tag = wordLanguage ?? language;
    const patterns = loaded.get(tag);
    if (patterns === undefined) return [word];
    let words = known.get(tag);
    if (words === undefined || words.size > 40_000) {
      words = new Map();
      known.set(tag, words);
    }
    let parts = words.get(word);
    if (parts === undefined) {
      parts = joined(patterns.hyphenateSync(word, { minWordLength: 6 }).split(softHyphen));
      words.set(word, parts);
    }
    return parts;
  };
}

/** At least two letters before a hyphen and three after it. */
function joined(syllables: readonly string[]): readonly string[] {
  const parts = [...syllables];
  while (parts.length > 1 && (parts[0] ?? '').length < 2) parts.splice(0, 2, `${parts[0]}${parts[1]}`);
  while (parts.length > 1 && (parts.at(-1) ?? '').length < 3) parts.splice(-2, 2, `${parts.at(-2)}${parts.at(-1)}`);
  return parts;
}
