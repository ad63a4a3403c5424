import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '#main/reading/read.ts';
import { noCorrections, type SourceMeta } from '#shared/model/source.ts';
import { plain, wordsAt } from '#shared/model/span.ts';
import { lexicon } from './named.ts';

/** The sentences of a text in the order of their rank, with the reasons of each. */
function ranked(text: string, meta: SourceMeta = { published: { value: '2024-05-10', from: 'typed in' } }) {
  const id = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const reading = read({ source: { id, text, votes: [] }, meta, corrections: noCorrections }, lexicon);
  return reading.ranking.map(({ sentence, score, reasons }) => ({
    sentence,
    words: plain(wordsAt(text, reading.sentences[sentence]!.span)),
    score,
    reasons,
    rules: reasons.map(({ rule }) => rule),
  }));
}

const lead =
  'The government of Norland and the opposition agreed on Tuesday to hold talks on the closed border with Sudland.';
const second =
  'The talks will begin in Geneva on Thursday and are to last for a week, the two sides said in a statement.';
const story = (...more: string[]): string => [lead, second, ...more].join('\n\n');
const rulesOf = (text: string, start: string): string[] =>
  ranked(text).find(({ words }) => words.startsWith(start))?.rules ?? [];

describe('[F10] ranking', () => {
  it('puts the first sentence first where nothing speaks against it', () => {
    const text = story('Nobody was hurt in the valley, where the border runs along the river for a hundred miles.');
    expect(ranked(text)[0]?.words).toBe(lead);
  });

  it('takes no account of place in a transcript', () => {
    const spoken =
      'ANNA HOLM: Good morning to you all, and thank you for coming to this room today.\n\nBO DAHL: We closed the border with Sudland on Tuesday.\n\nANNA HOLM: Thank you, and good luck to everybody on the way home from here.\n\nBO DAHL: Good day.';
    expect(ranked(spoken)[0]?.words).toContain('We closed the border');
  });

  it('counts what leads up to a question as asked', () => {
    expect(rulesOf(story('You closed the border on Tuesday. Was that fair?'), 'You closed')).toContain('question');
    expect(rulesOf(story('You closed the border on Tuesday. That was fair.'), 'You closed')).not.toContain('question');
  });

  it('puts a sentence that says what the headline says before one that does not', () => {
    const text = `Earthquake kills dozens in Norland\n\nThe morning began like any other in the small town by the sea, with markets open and children at school.\n\nThen, at noon, an earthquake struck Norland and killed dozens in the town.`;
    expect(ranked(text)[0]?.words).toContain('an earthquake struck Norland');
  });

  it('takes the title that is known from outside for the headline', () => {
    const meta: SourceMeta = { title: { value: 'Border talks begin in Geneva', from: 'typed in' } };
    const text = `${lead}\n\n${second}`;
    expect(ranked(text, meta).find(({ words }) => words === second)?.rules).toContain('headline');
    expect(ranked(text).find(({ words }) => words === second)?.rules).not.toContain('headline');
  });

  it('holds against a sentence that it asks, is very short, or leans on another', () => {
    expect(
      rulesOf(story('Will the talks of the two governments bring the border open again this year?'), 'Will'),
    ).toContain('question');
    expect(rulesOf(story('Nobody knows.'), 'Nobody')).toEqual(expect.arrayContaining(['short']));
    expect(
      rulesOf(story('It was closed in March after a dispute over the price of water and of power.'), 'It'),
    ).toContain('pronoun');
  });

  it('does not hold these against a plain sentence', () => {
    const rules = rulesOf(
      story('The border was closed in March after a dispute over the price of water and of power.'),
      'The border',
    );
    for (const rule of ['question', 'short', 'pronoun', 'long', 'quoted']) expect(rules).not.toContain(rule);
  });

  it.each([
    'Getty Images 6 The leader of Norland walks along the closed border with the two guards.',
    'The talks of the two sides (Opens in new window) on the closed border will go on for a week.',
    'Image 1 of 40 (L-R) the leaders of the two sides stand at the closed border in the rain.',
  ])('holds against a sentence that it has words of the page: %j', (text) =>
    expect(rulesOf(story(text), text.slice(0, 20))).toContain('page'),
  );

  it.each([
    'The leader of Norland will share the talks of the two sides with all of his many friends.',
    'The guards opened the window in the tower of the closed border on the river at noon.',
    'Of the leaders 1 of 40 stood at the closed border in the rain and waited for an hour.',
  ])('but not: %j', (text) => expect(rulesOf(story(text), text.slice(0, 20))).not.toContain('page'));

  it('counts what long past events tell as background', () => {
    expect(
      rulesOf(story('The two countries fought a war over the valley in 1987 that killed thousands.'), 'The two'),
    ).toContain('old');
  });

  it('puts what says again what a better sentence says after it', () => {
    const again =
      'The government of Norland and the opposition agreed to hold talks on the closed border with Sudland, it was said.';
    const list = ranked(
      story(again, 'Farmers in the valley have lost most of their harvest since the crossing was closed in March.'),
    );
    expect(list.find(({ words }) => words === again)?.rules).toContain('repetition');
    expect(list.at(-1)?.words).toBe(again);
  });

  it('ranks running text only, every sentence of it once', () => {
    const text = `Talks agreed\n\n${story('Photo: Jane Roe/Reuters', 'Read more: The valley')}`;
    expect(
      ranked(text)
        .map(({ words }) => words)
        .sort(),
    ).toEqual([lead, second].sort());
  });

  it('gives each its reasons in sentences, and their weights make the score', () =>
    fc.assert(
      fc.property(
        fc.shuffledSubarray([
          lead,
          second,
          'Nobody knows.',
          'He said: “We wait.”',
          'Prices rose by 5 per cent.',
          'Why?',
        ]),
        (parts) => {
          for (const { score, reasons } of ranked(parts.join('\n\n'))) {
            for (const { reason } of reasons) expect(reason).toMatch(/^\p{Lu}.*\.$/u);
            expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 1);
          }
        },
      ),
      { numRuns: 30 },
    ));
});
