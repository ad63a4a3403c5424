import { describe, expect, it } from 'vitest';
import { findEntities } from '#main/reading/findings/names/names.ts';
import type { Corrections } from '#shared/model/source.ts';
import { cut, lexicon, named } from './named.ts';

describe('[F2] “he”, “she”', () => {
  it.each([
    ['Maria Keller met Tom Hale. She left early.', 'Maria Keller', 'She'],
    ['Maria Keller met Tom Hale. He left early.', 'Tom Hale', 'He'],
    ['Tom Hale met Jan Nowak. He left early.', 'Tom Hale', 'He'],
    ['Prior to the Nowak summit, Tom Hale gave an interview in which he agreed.', 'Tom Hale', 'he'],
    ['In Tom Hale’s account of his meeting with Jan Nowak and Ivan Petrov, he agreed.', 'Tom Hale', 'he'],
    ['Among them was Hale’s aide Jan Nowak confirming it. Tom Hale left. He agreed.', 'Tom Hale', 'He'],
  ])('“%s”: %s', (text, name, pronoun) => expect(named(text).mentions(name)).toContain(pronoun));

  it('says that it was worked out', () => {
    const mention = named('Maria Keller left. She was tired.').one('Maria Keller')?.mentions.at(-1);
    expect(mention).toMatchObject({ form: 'pronoun', certainty: 'worked-out' });
  });

  it('leaves a pronoun inside quotation marks alone', () => {
    expect(named('Tom Hale spoke. “I think he is right,” said Maria Keller.').mentions('Tom Hale')).toEqual([
      'Tom Hale',
    ]);
  });

  it('leaves it alone where only the other sex was named', () => {
    expect(named('Maria Keller spoke. He was not there.').mentions('Maria Keller')).toEqual(['Maria Keller']);
  });

  it.each([
    ['Tom Hale left. Since he joined the race, Jan Nowak’s climb has been quick.', 'Jan Nowak'],
    ['Tom Hale left. While he was mayor, Jan Nowak built a pier.', 'Jan Nowak'],
    ['Tom Hale left. When he came back, it rained.', 'Tom Hale'],
    ['Tom Hale left. As Tom Hale said he would, Jan Nowak stayed.', 'Tom Hale'],
    ['Tom Hale left. He was tired, Jan Nowak said.', 'Tom Hale'],
  ])('in a clause put first it is whom the main clause begins with: “%s”', (text, name) => {
    const of = (each: string) => (named(text).mentions(each) ?? []).filter((words) => /^he$/i.test(words));
    expect(of(name)).toHaveLength(1);
  });

  describe('behind somebody who was only asked for a word', () => {
    const about = 'Tom Hale joined the race. Rivals fear Hale. Hale has money.\n';
    const asked = '“He has money,” said Jan Nowak, a former editor. “It is a risk.”\n';
    const his = (text: string, name: string) =>
      (named(text).mentions(name) ?? []).filter((words) => /^(?:he|his)$/i.test(words));

    it('is whom the article is about, in the outlet’s own words', () => {
      const text = `${about}${asked}The debate marks his debut.`;
      expect([his(text, 'Tom Hale'), his(text, 'Jan Nowak')]).toEqual([['his'], []]);
    });

    it.each([
      ['the speaker himself where he goes on', `${about}${asked}“He will lose,” he added.`],
      ['the speaker himself in his own paragraph', `${about}${asked.trimEnd()} He once ran a paper.`],
      [
        'the speaker himself where the article is as much about him',
        `Tom Hale left.\n${asked}The debate marks his debut.`,
      ],
    ])('is %s', (_, text) => expect(his(text, 'Jan Nowak')).toHaveLength(1));
  });

  it('does not reach back further than three sentences', () => {
    const text = 'Maria Keller spoke. It rained. It snowed. It froze. It thawed. She left.';
    expect(named(text).mentions('Maria Keller')).toEqual(['Maria Keller']);
  });
});

describe('[F2] “the minister”, “the Institute”', () => {
  it.each([
    [
      'Russian President Pyotr Orlov spoke. Then the Russian head of state left.',
      'Pyotr Orlov',
      'the Russian head of state',
    ],
    ['Trade minister Jan Nowak came. Later the minister left.', 'Jan Nowak', 'the minister'],
    ['Chief executive Jan Nowak came. Later the boss left.', 'Jan Nowak', 'the boss'],
    ['The Sarvik Institute warned them. Then the Institute closed.', 'Sarvik Institute', 'the Institute'],
  ])('“%s”: %s', (text, name, words) => expect(named(text).mentions(name)).toContain(words));

  it.each([
    ['Russian President Pyotr Orlov spoke. The president of Finland left.', 'Pyotr Orlov'],
    ['Russian President Pyotr Orlov spoke. The Finnish president left.', 'Pyotr Orlov'],
    ['Trade minister Jan Nowak came. The ministers left.', 'Jan Nowak'],
    ['Trade minister Jan Nowak came. The minister Maria Keller left.', 'Jan Nowak'],
    ['Singer Jan Nowak came. The minister left.', 'Jan Nowak'],
  ])('“%s” speaks of somebody else', (text, name) =>
    expect(
      named(text)
        .mentions(name)
        ?.filter((words) => /^the /i.test(words)),
    ).toEqual([]),
  );
});

describe('[F2] where names come from', () => {
  const lead =
    'Maria Keller spoke to the court for an hour on Monday and was not asked a single question by the other side.';
  const text = `${lead}\n\nTom Hale at the court. Jane Roe/Reuters\n\nRead more: Jan Nowak in Oslo`;
  const namesOf = (corrections?: Corrections): string[] => {
    const { article, words } = cut(text, corrections === undefined ? {} : { corrections });
    return findEntities(article, lexicon).map(({ span }) => words(span));
  };

  it('a caption adds a mention to somebody whom the running text names', () => {
    const { article, words } = cut(`${lead}\n\nMaria Keller at the court with Tom Hale. Jane Roe/Reuters`);
    const entities = findEntities(article, lexicon);
    expect(entities.map(({ span }) => words(span))).toEqual(['Maria Keller', 'Tom Hale']);
    expect(entities[0]?.mentions.map(({ span }) => words(span))).toEqual(['Maria Keller', 'Maria Keller']);
  });

  it.each([
    ['Foreign Minister Tom Hale in Sarvik on Monday. Photo: Jane Roe', ['Tom Hale', 'Sarvik']],
    ['Foreign Minister Tom Hale in Sarvik on Monday. Jane Roe/Reuters', ['Tom Hale', 'Sarvik']],
    ['Tom Hale (left) in Sarvik on Monday. Jane Roe for Sarvik Photos', ['Tom Hale', 'Sarvik']],
    ['Tom Hale in Sarvik (AP Photo/Jane Roe)', ['Tom Hale', 'Sarvik']],
    ['Tom Hale (left) on Monday. Image: Jane Roe & Bo Dahl', ['Tom Hale']],
  ])('from captions, not who made the picture: “%s”', (caption, shown) => {
    const { article, words } = cut(`${lead}\n\n${caption}`);
    expect(findEntities(article, lexicon).map(({ span }) => words(span))).toEqual(['Maria Keller', ...shown]);
  });

  it.each([
    'Maria Keller (Photo: Jane Roe, Sarvik Images) spoke to the court for an hour on Monday and left.',
    'Maria Keller spoke to the court for an hour on Monday and left. (Reporting by Jane Roe; editing by Bo Dahl)',
    'Maria Keller [Image: Jane Roe] spoke to the court for an hour on Monday and left.',
    'Maria Keller spoke to the court for an hour on Monday. (Jane Roe/The Sarvik Post) She left.',
  ])('not from a credit in brackets: “%s”', (text) => expect(named(text).people).toEqual(['Maria Keller']));

  it('but from other brackets', () =>
    expect(named('Maria Keller (pictured with Jane Roe) spoke. A panel (chaired by Bo Dahl) left.').people).toEqual([
      'Maria Keller',
      'Jane Roe',
      'Bo Dahl',
    ]));

  it('nobody is “he” for standing in a caption', () => {
    const { article, words } = cut(
      `${lead}\n\nTom Hale (left) at the court.\n\nHe left the court at noon and was not seen again that day.`,
    );
    const hale = findEntities(article, lexicon).find(({ span }) => words(span) === 'Tom Hale');
    expect(hale?.mentions.length).toBe(1);
  });

  it('not from credits or what belongs to the page', () => expect(namesOf()).toEqual(['Maria Keller', 'Tom Hale']));

  it('from them too, once the user says that they are running text', () =>
    expect(namesOf({ paragraphs: [{ start: text.indexOf('Tom'), kind: 'body' }] })).toContain('Tom Hale'));
});

describe('[F2] letters in brackets behind a body', () => {
  it('are its initials in another language', () =>
    expect(named('The Sarvik Farmers Party (BBZ) won. The BBZ was glad.').mentions('Sarvik Farmers Party')).toEqual([
      'Sarvik Farmers Party',
      'BBZ',
      'BBZ',
    ]));

  it('are not, where they are a country', () =>
    expect(named('The Sarvik Farmers Party (USA) won.').mentions('Sarvik Farmers Party')).toEqual([
      'Sarvik Farmers Party',
    ]));
});
