import { describe, expect, it } from 'vitest';
import { paragraphs, taken } from './take.ts';

const body = paragraphs.join('\n\n');

describe('[A3] the headline of what a person pastes', () => {
  it.each([
    ['FOR IMMEDIATE RELEASE\n4 December 2025'],
    ['View in browser'],
    ['Skip to main content\nMenu\nNEWS\nSPORT'],
    ['The Harbour Courier                 Page 3\n\nHARBOUR'],
    ['Press release'],
    ['4 December 2025'],
  ])('is not “%s”', async (above) => {
    const { meta } = await taken(`${above}\n\nQuay at Kelsey to be rebuilt\n\n${body}`);
    expect(meta.title).toEqual({ value: 'Quay at Kelsey to be rebuilt', from: 'first line' });
  });

  it.each([
    ['a line of the first paragraphs', `Ann Roe met Jo van Dyk on the western quay.\n\nWhat the board said\n\n${body}`],
    ['a line that goes on', `Menu\n\nQuay at Kelsey to be rebuilt\n${body}`],
  ])('is not %s', async (_what, text) => expect((await taken(text)).meta.title).toBeUndefined());

  it('stands above columns too', async () => {
    const column = (paragraphs[0] ?? '').replace(/(.{30,38}) /g, '$1\n');
    const { meta } = await taken(`Quay at Kelsey to be rebuilt\n\n${column}\n\n${column}`);
    expect(meta.title?.value).toBe('Quay at Kelsey to be rebuilt');
  });
});

describe('[A1] a message that sends an article on', () => {
  const quoted = (text: string): string => text.replace(/^/gm, '> ');
  const article = `Quay to be rebuilt\nBy Ann Roe\nPublished 4 December 2025\n\n${body}`;

  it('is the article: the marks of quoting are off, the day is the article’s', async () => {
    const head = 'From: Jo van Dyk\nDate: Sat, 6 Dec 2025 08:14\nSubject: FW: the quay\nTo: Team\n\nSee below.\n\n';
    const { text, meta, notices } = await taken(head + quoted(article));
    expect(notices).toEqual(['The marks of a quoted message (“>”) were taken off the lines.']);
    expect(text).toBe(head + article);
    expect(meta.published?.value).toBe('2025-12-04');
    expect(meta.author?.value).toBe('Ann Roe');
    expect((await taken(`On Friday Jo wrote:\n${quoted(quoted(article))}`)).text).toBe(
      `On Friday Jo wrote:\n${article}`,
    );
  });

  it('a quotation or two in an article keep their marks', async () => {
    const text = `${body}\n\n> The quay will be rebuilt.\n> It will take two years.\n\n3 > 2`;
    expect((await taken(text)).text).toBe(text);
  });

  it('a date line by itself is the article’s', async () =>
    expect((await taken(`Subject: the quay\nDate: 4 December 2025\n\n${body}`)).meta.published?.value).toBe(
      '2025-12-04',
    ));
});

describe('[A1] words broken at line ends, as in a PDF’s columns', () => {
  it('are put together', async () => {
    const { text, notices } = await taken(
      'The north-\nern valleys lose a mater-\nnity ward, the coun-\ncil’s head said.',
    );
    expect(text).toBe('The northern\nvalleys lose a maternity\nward, the council’s\nhead said.');
    expect(notices).toEqual(['3 words that were broken at line ends were put together.']);
    expect((await taken('A mater-\nnity\nward of the north-\nern town')).text).toBe(
      'A maternity\nward of the northern\ntown',
    );
  });

  it('keep a hyphen of their own: it stands elsewhere in the text, or the first part makes compounds', async () => {
    const { text } = await taken(
      'A long-\nterm plan for the tug-\nboat and the ferry-\nhouse, the board said. No tugboat runs; the ferry-house is shut.',
    );
    expect(text).toBe(
      'A long-term\nplan for the tugboat\nand the ferry-house,\nthe board said. No tugboat runs; the ferry-house is shut.',
    );
  });

  it.each([
    ['one line that ends so', 'The plan is long-\nterm, the board said.'],
    ['dashes and names', 'Ann Roe-\nBell and Jo-\nAnn Lee spoke -\nand left –\nand came back.'],
    ['numbers', 'From 2019-\n2024 and 3-\n4 more.'],
  ])('%s is left as it is', async (_what, text) => expect((await taken(text)).text).toBe(text));
});
