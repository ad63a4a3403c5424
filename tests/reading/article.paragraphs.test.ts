import { describe, expect, it } from 'vitest';
import { cut } from './named.ts';

const paragraphs = (text: string): string[] => {
  const { article, words } = cut(text);
  return article.paragraphs.map(({ span }) => words(span));
};
const long =
  'The ministers met for a second day and agreed on nothing that they had not agreed on before they came to the city.';

describe('[A4] paragraphs', () => {
  it('parts at every newline where each line is a paragraph', () => {
    expect(paragraphs(`${long} One.\n${long} Two.\r\n\r\n${long} Three.\r${long} Four.`)).toHaveLength(4);
  });

  it('joins lines that were broken at a column, and parts them at blank lines', () => {
    const wire = [
      'SAN TELMO (Agency) - The government said on Monday that it would not',
      'send more police to the border after the clashes of last week, and',
      'asked both sides to wait.',
      '',
      'The opposition called that too little, and said that its people in the',
      'valley had been waiting since March for an answer from the capital.',
    ].join('\n');
    expect(paragraphs(wire)).toHaveLength(2);
  });

  it('does not join short lines that end where their author ended them', () => {
    expect(paragraphs('First point.\nSecond point.\nThird point.')).toHaveLength(3);
  });

  it('numbers them from 1 and leaves out white space at their ends', () => {
    const { article } = cut(`\n\n  ${long}  \n\n\t${long}\n`);
    expect(article.paragraphs.map(({ number }) => number)).toEqual([1, 2]);
    expect(article.text.slice(article.paragraphs[0]!.span.start, article.paragraphs[0]!.span.end)).toBe(long);
  });
});

describe('[A4] a note on the story itself', () => {
  const closing = (last: string): [string | undefined, string | undefined] => {
    const { article, rules } = cut([long, `${long} One.`, `${long} Two.`, last].join('\n\n'));
    return [article.paragraphs.at(-1)?.kind, rules.at(-1)];
  };

  it.each([
    'This story was corrected on 8 June to say that the boat was struck on its left side, not its right side.',
    '(This June 3 story has been refiled to fix a typing error in paragraph 2.)',
    'This article was amended on 4 May 2024. An earlier version gave the wrong height of the tower.',
    'This article was first published on 2 March and has since been revised.',
    'An earlier version of this story said that ten people were hurt. There were two.',
    'The original headline of this article was wrong.',
    'Correction: The height of the tower is 40 metres, not 400.',
    'CORRECTION (June 4, 2024): The tower stands in Lima.',
    'Clarification: The firm says that it had not been asked.',
    "Editor's note: This story has been updated with the minister's answer.",
  ])('“%s” belongs to the page', (last) => expect(closing(last)).toEqual(['boilerplate', 'correction-note']));

  it.each([
    'This report was written by three engineers and shows where the wall gave way.',
    'This story was told to her by a neighbour who had seen the wall give way.',
    'The report was published on Monday and shows where the wall gave way.',
    'This report was published by the ministry and shows where the wall gave way.',
    'The article of the treaty was amended in May after ten years of argument.',
    'The minister corrected the story on Monday and said that the wall had given way.',
    'Corrections officers walked out on Monday and said that they would not come back.',
    'An earlier version of the bill was rejected in May by both houses.',
    'The original headline rate fell to 2 per cent in May, the lowest in ten years.',
  ])('“%s” is the story', (last) => expect(closing(last)[0]).toBe('body'));

  it('leaves such words alone in the midst of the story', () => {
    const note = 'This report was updated on Monday and shows where the wall gave way.';
    const many = Array.from({ length: 6 }, (_, at) => `${long} Number ${at}.`);
    expect(cut([...many, note, ...many].join('\n\n')).article.paragraphs[6]?.kind).toBe('body');
  });
});

describe('[A4] the line below the headline', () => {
  const rule = (below: string, next = long): (string | undefined)[] =>
    cut(['Ministers meet again', below, 'By Jane Roe', next, long.replace('second', 'third')].join('\n\n')).rules;
  const standfirst = 'Unions say that the talks were broken off in anger as the second day came to its end';

  it('is a head though it is as long as a sentence', () => expect(rule(standfirst)[1]).toBe('standfirst'));

  it.each([
    ['it ends with a stop', `${standfirst}.`],
    ['it is an item of a list', `• ${standfirst}`],
    ['it opens with a dateline', `LIMA (Agency) - ${standfirst}`],
    ['it goes on from the line above', `and ${standfirst}`],
    ['it is quoted', `“${standfirst}”`],
  ])('is none where %s', (_, below) => expect(rule(below)[1]).not.toBe('standfirst'));

  it('is none below running text', () => {
    const { rules } = cut(['Ministers meet again', long, standfirst, long.replace('second', 'third')].join('\n\n'));
    expect(rules[2]).toBe('body');
  });
});

describe('[A4] who wrote the report', () => {
  const article = (first: string, closing: string): string =>
    [first, long, `${long} One.`, `${long} Two.`, closing].join('\n\n');
  const closing = (first: string, last: string): string | undefined => cut(article(first, last)).rules.at(-1);

  it.each([
    ['By Jane Roe', 'Jane Roe is a reporter in Lima. She covers courts.'],
    ['The ministers met again in the city', 'Siân Roe is rural affairs editor of the Review.'],
    ['The ministers met again in the city', 'Jane Roe covers courts for the Review.'],
    ['The ministers met again in the city', 'Jane Roe contributed to this report.'],
    ['By Jane Roe', 'Jane Roe can be reached at roe@review.example or followed on X at @roe.'],
    ['You can follow Jane Roe on X.', 'Jane Roe is a reporter in Lima. Follow her on X @roe.'],
    ['By Jane Roe', 'Review writers Jo Roe in Lima and Bo Kim contributed to this report.', 'credit-line'],
    ['By Jane Roe', '—With assistance from Bo Kim.', 'credit-line'],
    ['By Jane de la Roe', 'Jane de la Roe was the Lima correspondent until 2020.'],
    ['The ministers met again in the city', 'Jane Roe is the Founder & Principal Consultant at Hark! a firm in Lima.'],
  ])('%s … “%s” is a credit', (first, last, rule = 'author-line') => expect(closing(first, last)).toBe(rule));

  it.each([
    [`${long} Jane Roe, who was there, saw it.`, 'Jane Roe is a reporter in Lima.'],
    ['The ministers met again in the city', 'Jane Roe is a minister in Lima.'],
    ['The ministers met again in the city', 'Jane Roe can be seen in Lima.'],
    ['Jane Roe said that they would follow the vote on X', 'Jane Roe is a reporter in Lima.'],
    ['The ministers met again in the city', 'Jane Roe is ill. Her editor knows.'],
    ['The ministers met again in the city', 'The Review is a paper whose editor left.'],
    ['The ministers met again in the city', 'Jane Roe left for Lima with her editor.'],
    ['The ministers met again in the city', 'Farmers contributed to this report that the minister read.'],
    ['The ministers met again in the city', 'With assistance from abroad the bridge was built.'],
  ])('%s … “%s” is none', (first, last) => expect(closing(first, last)).toBe('body'));

  const life = 'Jane Roe is a reporter in Lima.';
  const followedBy = (block: string): string | undefined =>
    cut(
      [
        article('The ministers met', life),
        ...Array(5)
          .fill(block)
          .map((words: string, at) => words.replace('#', String(at))),
      ].join('\n\n'),
    ).rules[4];

  it('however many lines and teasers of the page come after it, but no more of the story', () => {
    expect(followedBy('Story # of the week')).toBe('author-line');
    expect(followedBy('In week # the mayor of the city said that it was not the...')).toBe('author-line');
    expect(followedBy('In week # the mayor of the city said that it was not done.')).not.toBe('author-line');
  });

  it('is told though the line below the headline names them', () => {
    const below = 'The envoy of the ministers talks to Jane Roe about the bridge and the men who built it';
    const { rules } = cut(['A bridge', below, long, `${long} One.`, 'Jane Roe is a reporter in Lima.'].join('\n\n'));
    expect(rules.at(-1)).toBe('author-line');
  });
});

describe('[A4] who helped, and where to follow whom', () => {
  const last = (words: string): string | undefined => cut(`${long}\n\n${long} One.\n\n${words}`).kinds.at(-1);

  it.each([
    ['With assistance from Ann Lee and Bo Kim in Lima.', 'credit'],
    ['With reporting by Ann Lee.', 'credit'],
    ['You can follow Ann Lee on Bluesky.', 'boilerplate'],
    ['Follow Ann Lee on X: @annlee', 'boilerplate'],
  ])('“%s” is no story', (words, kind) => expect(last(words)).toBe(kind));

  it.each([
    'With assistance from the army, villagers built the bridge again.',
    'With reporting by the press banned, nobody knew of it.',
    'You can follow the river on foot, the minister said on Monday.',
    'Followers of Ann Lee met on Monday on a bridge in Lima.',
  ])('“%s” is the story', (words) => expect(last(words)).toBe('body'));
});

describe('[A4] a byline without its “By”', () => {
  const kinds = (name: string, job: string): string[] =>
    cut(['Budget passed', name, job, long, `${long} One.`].join('\n\n')).kinds.slice(1, 3);

  it.each([
    ['Rowan Pettifer', 'Economics correspondent'],
    ['Siân de Roe', 'Political editor, Cardiff'],
  ])('%s, %s', (name, job) => expect(kinds(name, job)).toEqual(['credit', 'credit']));

  it.each([
    ['Budget Vote Fails', 'The ministers met in the city'],
    ['Rowan Pettifer', 'The editor left on Monday.'],
    ['The letter to the editor', 'Rowan Pettifer'],
  ])('not %s, %s', (name, job) => expect(kinds(name, job)).not.toContain('credit'));
});

describe('[A4] a heading whose words also stand in the text', () => {
  const kind = (line: string): string | undefined =>
    cut(`${long}\n\n${line}\n\nIt told of ${line} and of much else that the wall had seen since it was built.`)
      .kinds[1];

  it.each(['the long history of the wall', 'Anna Holm of the Harbour Council'])('“%s” is no pull quote', (line) =>
    expect(kind(line)).toBe('head'),
  );

  it.each(['“the complicated history of the harbour”', 'the long history of the wall and of those who built it twice'])(
    '“%s” is one',
    (line) => expect(kind(line)).toBe('pullquote'),
  );
});

describe('[A4] items of a list', () => {
  const kindsOf = (...lines: readonly string[]): string[] => cut([long, ...lines, long].join('\n')).kinds.slice(1, -1);

  it.each([
    ['with figures', ['- Length of new pipes: 17.4 km', '- Capacity: 65 MW']],
    ['one with a figure', ['• Homes: 26,000']],
    ['a run without figures', ['– A new quay', '– Lights on the wall']],
    ['numbered', ['1. A new quay', '2. Lights on the wall']],
  ])('%s are body', (_what, lines) => expect(kindsOf(...lines)).toEqual(lines.map(() => 'body')));

  it('the line above them is their heading', () =>
    expect(kindsOf('Key figures', '- Homes: 26,000', '- Capacity: 65 MW')[0]).toBe('head'));

  it.each([
    ['a line between dashes', ['— What the ministers want']],
    ['a year in a heading', ['What the ministers want in 2027']],
    ['a numbered heading', ['1. What the ministers want']],
    ['a dash without a space', ['-What the ministers want']],
  ])('%s is a heading', (_what, lines) => expect(kindsOf(...lines)).toEqual(['head']));

  it('other pages’ names stay so', () =>
    expect(kindsOf('Related articles', '- Three ways to 2030', '- How 12 ships went')).toEqual([
      'boilerplate',
      'boilerplate',
      'boilerplate',
    ]));
});

describe('[A4] classes', () => {
  const page = (middle: string): string => `${long}\n\n${middle}\n\n${long.replace('second', 'third')}`;
  const kindOf = (middle: string): string | undefined => cut(page(middle)).kinds[1];

  it.each([
    ['Read more: Why the talks matter', 'boilerplate'],
    ['Related articles', 'boilerplate'],
    ['Sign up to our daily newsletter', 'boilerplate'],
    ['Share this article', 'boilerplate'],
    ['© 2024 The Daily Example. All rights reserved.', 'boilerplate'],
    ['We use cookies to make this site work.', 'boilerplate'],
    ['Advertisement', 'boilerplate'],
    ['The best of the week, straight to your inbox', 'boilerplate'],
    ['Follow the Harbour News on Facebook and Instagram.', 'boilerplate'],
    ['Are\u00a0you already a\u00a0subscriber? Then log in', 'boilerplate'],
    ['Photo: Jane Roe', 'credit'],
    ['Reporting by Jane Roe; editing by John Doe', 'credit'],
    ['The bridge on the morning after the flood. Jane Roe/Reuters', 'caption'],
    ['Rescue workers at the bridge (AP Photo/Jane Roe)', 'caption'],
    ['A woman carries water past a dry pipe in Mombasa, Kenya, November 12, 2026. NEWSWIRE/Jane Roe', 'caption'],
    ['The minister (left) with his deputy on the steps of the court', 'caption'],
    ['What the ministers want', 'head'],
    ['THE ROAD AHEAD', 'head'],
    ['Monday, May 18, 2015', 'head'],
    ['Updated: 4 March 2021', 'head'],
  ])('“%s” is %s', (middle, kind) => expect(kindOf(middle)).toBe(kind));

  it.each([
    'Shares of the company fell by a tenth after the news, and the bank said it would sell its part by the summer.',
    'Sign up for the army or go to prison: that was the choice the young men of the valley had in those years.',
    'Related charges against two other men were dropped.',
    'Photographs of the site were shown to the court on Tuesday.',
    '“We will not go,” he said.',
    'The photo was taken by Reuters.',
    'More than 500 people signed a petition against the plan.',
    'By Monday the water had gone.',
    'They follow the minister. What he says on Facebook they repeat.',
    'Police said they would follow the money.',
    'The newsletter of the party had named him in March.',
    'They spoke for an hour of the NATO/Russia Council.',
    'The talks on the bridge were led by the EU/Jane Roe said.',
  ])('“%s” is body', (middle) => expect(kindOf(middle)).toBe('body'));

  describe('the author’s life', () => {
    const by = (author: string): string[] =>
      cut(
        `${long}\n\nAnn Roe has covered the harbour since 2008.\n\nAnn Roe, the mayor, stayed away.\n\nRoe is the mayor of the town.`,
        { meta: { author: { value: author, from: 'the byline' } } },
      ).kinds.slice(1);

    it('a paragraph that opens with the author’s full name and says what they do is a credit', () => {
      expect(by('Ann Roe')).toEqual(['credit', 'body', 'body']);
    });

    it.each(['Jane Doe', 'Ann', 'ann.roe', 'Ann Roe, Jane Doe and others'])(
      'not where the author is “%s”',
      (author) => {
        expect(by(author)).toEqual(['body', 'body', 'body']);
      },
    );
  });

  it('a line said again with a credit is a caption, both times', () => {
    const line = 'The minister met the envoy in the capital on Tuesday.';
    expect(cut(`${long}\n${line}\n${line} Jane Roe/Reuters\n${long.replace('second', 'third')}`).kinds).toEqual([
      'body',
      'caption',
      'caption',
      'body',
    ]);
  });

  it('the same paragraph again is a duplicate, the first stays', () => {
    expect(cut(`${long}\n\nOther words stand here.\n\n${long}`).kinds).toEqual(['body', 'body', 'duplicate']);
  });

  it.each([
    ['caption', 'It stands under a picture.'],
    ['head', 'It stands below the headline.'],
  ] as const)('what a %s says again takes nothing from the running text', (kind, reason) => {
    const told = 'The minister met the envoy in the capital on Tuesday.';
    const more = `${told} They spoke for an hour about the port.`;
    for (const [above, below] of [
      [told, told],
      [more, told],
    ] as const) {
      const text = `${above}\n\n${below}\n\n${long}`;
      const votes = [{ start: 0, end: above.length, kind, reason }];
      expect(cut(text, { votes }).kinds).toEqual([kind, 'body', 'body']);
      expect(cut(text).kinds.filter((each) => each === 'duplicate')).toHaveLength(1);
    }
  });

  it.each([
    'PUBLISHED: November 8, 2023 at 11:30 p.m. | UPDATED: November 9, 2023 at 12:21 a.m.',
    'Published: 8 November 2023 · Updated: 9 November 2023',
  ])('“%s” is the date line', (line) => {
    expect(cut(`A headline\n\n${line}\n\n${long}`).rules[1]).toBe('date-line');
  });

  it.each([
    'Published: 8 November 2023 | The minister met the envoy.',
    'November 8 | December 9 | a long wait for both.',
  ])('“%s” is none', (line) => expect(cut(`A headline\n\n${line}\n\n${long}`).rules[1]).not.toBe('date-line'));

  it('a quotation set apart that stands in the text too is a pull-quote', () => {
    const quote = '“We have waited since March for an answer”';
    expect(
      cut(`${long} ${quote}, she said to the crowd in the square.\n\n${quote}\n\n${long.replace('second', 'third')}`)
        .kinds,
    ).toEqual(['body', 'pullquote', 'body']);
  });

  it('a short first line without a stop is the headline, also where it is the title', () => {
    expect(cut(`Ministers meet again\n\n${long}`).kinds).toEqual(['head', 'body']);
    expect(
      cut(`Do ministers meet?\n\n${long}`, { meta: { title: { value: 'Do ministers meet?', from: 'typed in' } } })
        .rules[0],
    ).toBe('title');
  });

  it('follows the vote of the page’s markup', () => {
    const text = page('Some words of another kind stand here.');
    const start = text.indexOf('Some words');
    expect(
      cut(text, { votes: [{ start, end: start + 38, kind: 'caption', reason: 'It stands under a picture.' }] })
        .kinds[1],
    ).toBe('caption');
    expect(
      cut(text, { votes: [{ start: 0, end: 10, kind: 'caption', reason: 'It stands under a picture.' }] }).kinds[0],
    ).toBe('body');
  });

  it('lets the user’s correction win', () => {
    const text = page('Read more: Why the talks matter');
    const { article } = cut(text, { corrections: { paragraphs: [{ start: text.indexOf('Read'), kind: 'body' }] } });
    expect(article.paragraphs[1]).toMatchObject({ kind: 'body', corrected: true });
    expect(article.paragraphs[0]).toMatchObject({ corrected: false });
  });

  it('gives a reason to each', () => {
    for (const { reason } of cut(page('Read more: Why the talks matter')).article.paragraphs)
      expect(reason).toMatch(/^\p{Lu}.+\.$/u);
  });
});

describe('[A4] press releases', () => {
  const kinds = (text: string): string[] => cut(text).article.paragraphs.map(({ kind }) => kind);
  const closing =
    'About Holm Power\n\nHolm Power builds dams. It has 300 employees.\n\nMedia contact:\n\nAnn Lee, press desk\n\n###';

  it('takes the announcement, and all from the words about the sender on, for the page’s own', () => {
    expect(kinds(`FOR IMMEDIATE RELEASE\n\nHolm Power opens a dam\n\n${long}\n\n${closing}`)).toEqual([
      'boilerplate', 'head', 'body', 'boilerplate', 'boilerplate', 'boilerplate', 'boilerplate', 'boilerplate',
    ]); // biome-ignore format: one list
  });

  it('leaves such words alone where nothing says that it is a release', () => {
    expect(kinds(`Holm Power opens a dam\n\n${long}\n\nAbout Holm Power\n\nHolm Power builds dams for a living.`)).toEqual([
      'head', 'body', 'head', 'body',
    ]); // biome-ignore format: one list
  });
});
