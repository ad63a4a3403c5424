import { describe, expect, it } from 'vitest';
import { cut } from './named.ts';

describe('[F1] tokens', () => {
  it.each([
    ['Putin’s aide', ['Putin', '’s', 'aide']],
    ["It's the boss's car", ['It', "'s", 'the', 'boss', "'s", 'car']],
    ['They don’t know O’Brien', ['They', 'don’t', 'know', 'O’Brien']],
    ['J. R. Smith of the U.S. at 5 a.m.', ['J.', 'R.', 'Smith', 'of', 'the', 'U.S.', 'at', '5', 'a.m.']],
    ['a 28-point plan of Jean-Claude', ['a', '28-point', 'plan', 'of', 'Jean-Claude']],
    ['$1,200.5 at 10:30', ['$', '1,200.5', 'at', '10:30']],
    ['in 2015, 2016 and 1,2', ['in', '2015', ',', '2016', 'and', '1', ',', '2']],
    ['see www.example.org/a?b=1.', ['see', 'www.example.org/a?b=1', '.']],
    ['ask jane.doe@example.com, please', ['ask', 'jane.doe@example.com', ',', 'please']],
    ['the end.Next line', ['the', 'end', '.', 'Next', 'line']],
    ['you and I. We', ['you', 'and', 'I', '.', 'We']],
    ['Albert I. Jones', ['Albert', 'I.', 'Jones']],
    ['wait... what', ['wait', '...', 'what']],
    ['by Jane Roe/Reuters', ['by', 'Jane', 'Roe', '/', 'Reuters']],
  ])('cuts “%s”', (text, tokens) => expect(cut(text).tokens).toEqual(tokens));

  it('tells how a word is written', () => {
    expect(cut('the Title NATO McDonald iPhone al-Assad O’Brien 28-point 5 U.S. co-op').shapes).toEqual({
      the: 'lower',
      Title: 'Title',
      NATO: 'CAPS',
      McDonald: 'Mixed',
      iPhone: 'Mixed',
      'al-Assad': 'Mixed',
      'O’Brien': 'Title',
      '28-point': 'number',
      '5': 'number',
      'U.S.': 'CAPS',
      'co-op': 'lower',
    });
  });

  it('folds the curly apostrophe in the lower-cased form, not in the text', () => {
    const { article } = cut('O’Brien’s');
    expect(article.tokens.map(({ lower }) => lower)).toEqual(["o'brien", "'s"]);
  });
});
