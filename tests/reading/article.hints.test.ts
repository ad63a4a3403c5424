import { describe, expect, it } from 'vitest';
import { type Article, perArticle } from '#main/reading/article/article.ts';
import { hint, hintsBetween, hintsWithin } from '#main/reading/article/hints.ts';
import { cut } from './named.ts';

const namesHerons = hint(/\bherons?\b/);
const twice = perArticle((words: readonly string[], { text }: Article) => ({ words, text }));

describe('[F1] hints', () => {
  const hintsOf = (text: string) => {
    const { article } = cut(text);
    return { hints: hintsBetween(article, 0, article.tokens.length) };
  };

  it.each([
    'A heron stood there.',
    'Three HERONS stood there.',
    'The heron-like bird left.',
    'It is the heron’s pond.',
  ])('sees the word in “%s”', (text) => expect(namesHerons(hintsOf(text))).toBe(true));

  it.each(['A stork stood there.', 'The heronry is full.', ''])('sees no such word in “%s”', (text) =>
    expect(namesHerons(hintsOf(text))).toBe(false),
  );

  it('sees a word of which a stretch holds only a part', () => {
    const text = 'Storks left. The heron stayed. Storks came.';
    const { article } = cut(text);
    const within = (start: number, end: number) => ({
      hints: hintsWithin(article, [{ source: article.source, start, end }]),
    });
    const at = text.indexOf('heron');
    expect(namesHerons(within(at + 2, at + 8))).toBe(true);
    expect(namesHerons(within(at - 3, at + 2))).toBe(true);
    expect(namesHerons(within(0, at - 4))).toBe(false);
    expect(namesHerons(within(text.indexOf('stayed') + 2, text.length))).toBe(false);
  });
});

describe('[F1] ways of writing', () => {
  it('lists each once for every text, whatever was cut before', () => {
    const written = (text: string) => [...cut(text).article.forms.keys()];
    const text = 'The crane saw the crane. The Crane left.';
    const listed = ['The', 'crane', 'saw', 'the', '.', 'Crane', 'left'];
    expect(written(text)).toEqual(listed);
    expect(written('The crane came.')).toEqual(['The', 'crane', 'came', '.']);
    expect(written(text)).toEqual(listed);
  });
});

describe('[F1] what is worked out from an article', () => {
  it('is worked out once for each thing it is worked out from', () => {
    const [{ article: one }, { article: other }] = [cut('One.'), cut('Other.')];
    const [words, more] = [['a'], ['a']];
    expect(twice(one, words)).toBe(twice(one, words));
    expect(twice(one, words)).not.toBe(twice(one, more));
    expect(twice(other, words)).toEqual({ words, text: 'Other.' });
  });
});
