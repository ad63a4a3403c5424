import type { Paragraph, Sentence } from '#shared/model/reading.ts';
import type { SourceId } from '#shared/model/span.ts';
import type { Atom } from './atoms.ts';
import type { Form } from './form.ts';

/**
 * A word, number or mark of the text, UTF-16 offsets. `lower` is the lower-cased form with ’ folded to '. `shape` tells how it is
 * written: `lower`, `Title`, `CAPS` (two letters or more), `Mixed` (McDonald, iPhone), `number`, `mark`.
 * A possessive 's (’s) is a token of its own; hyphenated words, initials ("J.", "U.S.") and numbers ("1,200.5") are one token. A token that
 * is but one atom is that atom.
 */
export type Token = Atom & {
  readonly shape: 'lower' | 'Title' | 'CAPS' | 'Mixed' | 'number' | 'mark';
};

/** The article cut up: what every finder works on. */
export type Article = {
  readonly source: SourceId;
  readonly text: string;
  /** The article's date, `YYYY-MM-DD`, where known. */
  readonly date?: string;
  /** The article's title where it is known from outside the text. */
  readonly title?: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  /** What each token hints at, see `hint`. */
  readonly hints: readonly number[];
  /** Every different way in which a token is written, by its letters: whether the article writes a word is asked here. */
  readonly forms: ReadonlyMap<string, Form>;
  /** The whole text in finer pieces, as dates and figures are read from. */
  readonly atoms: readonly Atom[];
  /** For each sentence number, the index of its first token and one past its last. */
  readonly bounds: readonly { readonly first: number; readonly last: number }[];
  /** What `perArticle` has worked out, by what makes it and from what. */
  readonly made: Map<unknown, unknown>;
};

/**
 * What is worked out from an article, and from something else that its reading has found, is worked out once for each. The article itself holds it and
 * takes it along when it goes: a weak map would keep alive what each reading has left there until the engine next collects everything.
 */
export const perArticle =
  <From, Made>(make: (from: From, article: Article) => Made): ((article: Article, from: From) => Made) =>
  (article, from) => {
    const known = article.made.get(make) as Map<From, Made> | undefined;
    const all = known ?? new Map<From, Made>();
    if (known === undefined) article.made.set(make, all);
    const seen = all.get(from);
    if (seen !== undefined) return seen;
    const made = make(from, article);
    all.set(from, made);
    return made;
  };
