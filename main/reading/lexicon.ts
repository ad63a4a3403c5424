import { oncePer } from './once.ts';

/** A word list: entry → what stands after ` = ` on its line, or ''. Entries keep their capitals. */
export type WordList = ReadonlyMap<string, string>;

/** How an abbreviation behaves before a capital: a title never ends a sentence; `number` expects a number, `month` a day; the rest may. */
export type AbbreviationKind = 'title' | 'number' | 'month' | 'maybe';

/** The word lists reading works with: plain data, made once by a host and passed in. */
export type Lexicon = {
  /** Every list by its file's name without `.txt`. A finder that needs a list of its own reads it here with `listOf`. */
  readonly lists: Readonly<Record<string, WordList>>;
  /** Without the last dot; a lower-case entry also stands for its capitalised form. */
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>;
  /** Lower case: words that often open a sentence and are no names. */
  readonly starters: ReadonlySet<string>;
  /** Lower case: names written with an exclamation mark. */
  readonly exclaimed: ReadonlySet<string>;
  /** Lower case: verbs that tag a quotation ("asked"). */
  readonly speechTags: ReadonlySet<string>;
};

/**
 * Makes a lexicon from the texts of word-list files, by file name. One entry per line, `entry` or `entry = value`; `#` opens a comment
 * line. The same entry twice keeps the first value. A list that is missing is empty.
 */
export function makeLexicon(files: Readonly<Record<string, string>>): Lexicon {
  const lists: Record<string, WordList> = {};
  for (const [name, text] of Object.entries(files)) lists[name.replace(/\.txt$/, '')] = parse(text);
  const words = (name: string): ReadonlySet<string> => new Set(lists[name]?.keys() ?? []);
  return {
    lists,
    abbreviations: new Map((lists.abbreviations ?? new Map()) as ReadonlyMap<string, AbbreviationKind>),
    starters: words('sentence-starters'),
    exclaimed: words('exclaimed-names'),
    speechTags: words('speech-tags'),
  };
}

const none: WordList = new Map();

/** The list of a file, empty where there is none. */
export const listOf = (lexicon: Lexicon, name: string): WordList => lexicon.lists[name] ?? none;

/** What is worked out from a lexicon's lists is worked out once. */
export const perLexicon = <Made>(make: (lexicon: Lexicon) => Made): ((lexicon: Lexicon) => Made) => oncePer(make);

function parse(text: string): WordList {
  const list = new Map<string, string>();
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const cut = line.indexOf(' = ');
    const entry = cut < 0 ? line : line.slice(0, cut).trim();
    if (!list.has(entry)) list.set(entry, cut < 0 ? '' : line.slice(cut + 3).trim());
  }
  return list;
}
