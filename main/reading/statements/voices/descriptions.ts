import type { Article } from '#main/reading/article/article.ts';
import type { Item } from '#main/reading/statements/frame/frame.ts';
import type { Phrase } from '#main/reading/statements/frame/phrase.ts';
import type { Span } from '#shared/model/span.ts';

/** The unnamed people of a text, by the noun that says what they are. */
export type Descriptions = {
  /** Where "the diplomat" leads back to: the last "a European diplomat", where the definite words say nothing else. Notes an indefinite description for later. */
  leadBack(phrase: Phrase, items: readonly Item[]): Span | undefined;
};

/** Descriptions by one noun that a later one is compared with. */
const mostKept = 12;

const indefinite = /^(?:an?|one|another)$/;

/** What was described so far, for one reading of a text from its beginning to its end. */
export function descriptionsOf({ source }: Article): Descriptions {
  const known = new Map<string, { readonly span: Span; readonly words: ReadonlySet<string> }[]>();
  return {
    leadBack: ({ from, to, head }, items) => {
      const words = items.slice(from, to).map(({ lower }) => lower);
      const noun = items[head]?.lower ?? '';
      const start = items[from]?.start ?? 0;
      if (indefinite.test(words[0] ?? '')) {
        const span = { source, start, end: items[to - 1]?.end ?? start };
        known.set(noun, [...(known.get(noun) ?? []), { span, words: new Set(words) }].slice(-mostKept));
        return undefined;
      }
      if (words[0] !== 'the') return undefined;
      const fits = (one: { readonly span: Span; readonly words: ReadonlySet<string> }): boolean =>
        one.span.start < start && words.slice(1).every((word) => one.words.has(word));
      return known.get(noun)?.findLast(fits)?.span;
    },
  };
}
