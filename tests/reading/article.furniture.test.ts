import { describe, expect, it } from 'vitest';
import { cut } from './named.ts';

const long =
  'The ministers met for a second day and agreed on nothing that they had not agreed on before they came to the city.';

/** The kind and rule of lines that stand in the midst of a text, a blank line around each. */
const classed = (...lines: string[]): string[] => {
  const { article } = cut([`${long} One.`, ...lines, `${long} Two.`].join('\n\n'));
  return article.paragraphs.slice(1, -1).map(({ kind, rule }) => (kind === 'boilerplate' ? rule : kind));
};

describe('[A4] lines that carry no story', () => {
  it.each([
    ['214 comments', 'count-line'],
    ['1.2k shares', 'count-line'],
    ['Shares: 340', 'count-line'],
    ['Updated 18 minutes ago', 'count-line'],
    ['2 hrs ago', 'count-line'],
    ['4 min read', 'count-line'],
    ['***', 'no-words'],
    ['—————', 'no-words'],
    ['(Adds comment of the governor, market reaction)', 'desk-note'],
    ['(UPDATES with the vote)', 'desk-note'],
    ['((ann.roe@agency.example; +44 20 7946 0018))', 'desk-note'],
    ['---------- Forwarded message ---------', 'mail-head'],
    ['-----Original Message-----', 'mail-head'],
    ['Yоur аdvеrtіѕеmеnt hеrе rеасhеѕ еvеrу hоmе in thе іѕlаndѕ, саll us.', 'disguised'],
  ])('“%s” (%s)', (line, rule) => expect(classed(line)).toEqual([rule]));

  it.each([
    ['214 comments were read out in court on Monday.', 'body'],
    ['Two hours ago, nobody knew.', 'body'],
    ['(Updates are promised for Monday, the ministry said.)', 'body'],
    ['From: the sea to the hills, the rain did not stop.', 'body'],
    ['2024', 'body'],
    ['The fake address read “аpple.example”, with a Cyrillic first letter, the police said.', 'body'],
    ['Президент Зеленський met the chancellor in Kyiv, and Μητσοτάκης came later.', 'body'],
  ])('“%s” is none of them', (line, kind) => expect(classed(line)).toEqual([kind]));

  it('the head of a message that was sent on', () => {
    const head = [
      'From: Ann Roe <ann@example.org>',
      'Date: Fri, 6 Mar 2026 at 08:14',
      'Subject: The ruling',
      'To: Team',
    ];
    expect(classed(...head)).toEqual(head.map(() => 'mail-head'));
  });

  it.each(['READ MORE', 'Related stories', 'Most read:', 'Topics', 'You may also like'])(
    'what is listed below “%s”, up to the next sentence',
    (name) => {
      const list = classed(name, 'Ferry to be sold', 'Mayor of Tarn resigns', 'The council met again.', 'A new start');
      expect(list.slice(1)).toEqual(['listed', 'listed', 'body', 'head']);
    },
  );

  it('a heading that is no name of a list lists nothing', () =>
    expect(classed('Related problems in other towns', 'Ferry to be sold')).toEqual(['head', 'head']));

  it('a time of day by itself stands above an entry of a live report', () => {
    expect(classed('17:42', '5.45 p.m.', '09:05 GMT')).toEqual(['head', 'head', 'head']);
    expect(classed('17:42 was the time of the last train.')).toEqual(['body']);
  });
});

describe('[A4] narrow columns, as they are copied from a PDF', () => {
  const kinds = (text: string): string[] => cut(text).article.paragraphs.map(({ kind }) => kind);

  it('are put together', () => {
    const column = [
      'The hospital trust that serves the',
      'valleys will close its two wards in',
      'Hexley and Dunmoor by the end of',
      'June, its board said on Monday,',
      'because it cannot find the staff.',
    ].join('\n');
    expect(kinds(`${column}\n\n${column.replace('June', 'May')}`)).toEqual(['body', 'body']);
  });

  it('and so is a headline of two lines, but not two headlines', () => {
    const one = 'Hospital trust to close two rural\nmaternity wards by the summer';
    const two = 'Hospital trust to close two wards\nMayor of Tarn resigns over ferries';
    expect(kinds(`${one}\n\n${long}`)).toEqual(['head', 'body']);
    expect(kinds(`${two}\n\n${long}`)).toEqual(['head', 'head', 'body']);
  });

  it.each([
    [
      'a list of names',
      'Ann Roe, of Hexley, aged 41 years\nBen Ito, of Dunmoor, aged 38 years\nJo van Dyk, of Carrick, aged 52 years',
    ],
    ['a list of short words', 'bread\nmilk\nbutter\nsalt'],
    [
      'a list of sentences',
      'The wards close in the month of May.\nthe trust has no staff for any of them.\nthe board will meet again in the autumn.',
    ],
  ])('%s is not', (_what, list) => expect(kinds(`${long}\n\n${list}`).length).toBe(1 + list.split('\n').length));
});
