/** Cuts a lower-case word at its syllables; one part where it has none. */
export type Hyphenate = {
  (word: string, language: string | undefined): readonly string[];
  /** Those whose patterns it has: what it does is the same where they are. */
  readonly languages: string;
  /** Only for words that fit no line: the style does not hyphenate. */
  readonly sparing: boolean;
};

type Patterns = { readonly hyphenateSync: (text: string, options: { minWordLength: number }) => string };
type PatternModule = { readonly default: Patterns };

/** Pattern files by language; each is loaded when a text needs it. */
const loaders: Readonly<Record<string, () => Promise<PatternModule>>> = {
  'en-GB': () => import('hyphen/en-gb/index.js'),
  'en-US': () => import('hyphen/en-us/index.js'),
  uk: () => import('hyphen/uk/index.js'),
  ru: () => import('hyphen/ru/index.js'),
  be: () => import('hyphen/be/index.js'),
  bg: () => import('hyphen/bg/index.js'),
  hy: () => import('hyphen/hy/index.js'),
  el: () => import('hyphen/el/index.js'),
  de: () => import('hyphen/de/index.js'),
  fr: () => import('hyphen/fr/index.js'),
  es: () => import('hyphen/es/index.js'),
  it: () => import('hyphen/it/index.js'),
  pt: () => import('hyphen/pt/index.js'),
  nl: () => import('hyphen/nl/index.js'),
  pl: () => import('hyphen/pl/index.js'),
};

const loaded = new Map<string, Patterns>();
const known = new Map<string, Map<string, readonly string[]>>();
const softHyphen = '\u00ad';

/** The hyphenator of a document in `language`, with patterns for the other languages that stand in it. Words of other languages stay whole. */
export async function loadHyphens(language: string, others: ReadonlySet<string>, sparing = false): Promise<Hyphenate> {
  const own = new Map<string, Patterns>();
  for (const tag of [language, ...[...others].sort()]) {
    const patterns = loaded.get(tag) ?? (await loaders[tag]?.())?.default;
    if (patterns === undefined) continue;
    loaded.set(tag, patterns);
    own.set(tag, patterns);
  }
  const hyphenate = (word: string, wordLanguage: string | undefined): readonly string[] => {
    const tag = wordLanguage ?? language;
    const patterns = own.get(tag);
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
  return Object.assign(hyphenate, { languages: [...own.keys()].join(' '), sparing });
}

/** At least two letters before a hyphen and three after it. */
function joined(syllables: readonly string[]): readonly string[] {
  const parts = [...syllables];
  while (parts.length > 1 && (parts[0] ?? '').length < 2) parts.splice(0, 2, `${parts[0]}${parts[1]}`);
  while (parts.length > 1 && (parts.at(-1) ?? '').length < 3) parts.splice(-2, 2, `${parts.at(-2)}${parts.at(-1)}`);
  return parts;
}
