import { describe, expect, it } from 'vitest';
import { publishedDate } from '#main/intake/meta/publishedDate.ts';
import { kindOf, paragraphs, taken } from './take.ts';

const body = paragraphs.join('\n\n');
const page = (head: string, inner = ''): string =>
  `<!doctype html><html><head>${head}</head><body><article>${inner}${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`;

describe('[A3] dates are read where they are stated in full', () => {
  it.each([
    ['2025-12-04', '2025-12-04'],
    ['2025-12-04T10:04:31Z', '2025-12-04T10:04:31Z'],
    ['2025-12-04T10:04:31.123+0200', '2025-12-04T10:04:31+02:00'],
    ['2025-12-04 10:04', '2025-12-04T10:04:00'],
    ['20251204', '2025-12-04'],
    ['December 4, 2025', '2025-12-04'],
    ['4 Dec. 2025', '2025-12-04'],
    ['Thursday, the 4th of December 2025', '2025-12-04'],
    ['Thu, 04 Dec 2025 10:00:00 GMT', '2025-12-04'],
    ['Updated 10:04 AM EST, Thu December 4, 2025', '2025-12-04'],
    ['04.12.2025', '2025-12-04'],
    ['14/12/2025', '2025-12-14'],
    ['12/14/2025', '2025-12-14'],
  ])('%s', (words, date) => expect(publishedDate(words)).toBe(date));

  it.each([
    ['two countries read it differently', '04/12/2025'],
    ['no year', 'December 4'],
    ['no day', 'December 2025'],
    ['no such day', '31 November 2025'],
    ['no such day in ISO', '2025-02-30'],
    ['two dates', '4 December 2025 to 6 December 2025'],
    ['relative', 'Thursday'],
    ['a number', '2025'],
    ['a month name in a sentence', 'May 20th'],
  ])('not: %s', (_why, words) => expect(publishedDate(words)).toBeUndefined());
});

describe('[A3] a plain text’s own head', () => {
  it('labelled lines are read and voted on', async () => {
    const source = await taken(
      `Title: Quay to be rebuilt\nAuthor: Ann Roe\nSource: Harbour Times\nDate: 4 December 2025\nURL: https://example.org/quay\n\n${body}`,
    );
    expect(source.meta).toEqual({
      title: { value: 'Quay to be rebuilt', from: '“title” line' },
      author: { value: 'Ann Roe', from: '“author” line' },
      outlet: { value: 'Harbour Times', from: '“source” line' },
      published: { value: '2025-12-04', from: '“date” line' },
      url: { value: 'https://example.org/quay', from: '“url” line' },
    });
    expect(kindOf(source, 'Title:')).toBe('head');
    expect(kindOf(source, 'Author:')).toBe('credit');
    expect(kindOf(source, 'Date:')).toBe('boilerplate');
    expect(kindOf(source, 'In part 1')).toBeUndefined();
  });

  it('the first line, apart from the text, is its headline, in capitals or not', async () => {
    for (const line of ['Quay at Kelsey to be rebuilt', "QUAY 'TO BE REBUILT', BOARD HEARS"]) {
      const source = await taken(`${line}\n\nBy our harbour correspondent\n\n${body}`);
      expect(source.meta.title?.value).toBe(line);
      expect(source.meta.author?.value).toBe('our harbour correspondent');
      expect(kindOf(source, line.slice(0, 9))).toBe('head');
    }
    const alone = await taken(`Quay at Kelsey to be rebuilt\n\n${body}`);
    expect(alone.meta.title).toEqual({ value: 'Quay at Kelsey to be rebuilt', from: 'first line' });
  });

  it.each([
    ['every word has its capital', 'Quay at Kelsey to Be Rebuilt After Storm: Board.', ''],
    ['its story opens with a dateline', 'Quay at Kelsey rebuilt after the storm.', 'KELSEY, Ky., Dec. 4 (Wire) — '],
    [
      'its story tells it again at length',
      'Board votes to rebuild Kelsey quay after storm.',
      'The board of the Kelsey harbour voted on Monday to rebuild the quay that a storm broke in March, two years after the first plan. ',
    ],
  ])('a first line with a full stop is the headline where %s', async (_what, line, lead) => {
    const source = await taken(`${line}\n\n${lead}${body}`);
    expect(source.meta.title?.value).toBe(line.slice(0, -1));
    expect(kindOf(source, line.slice(0, 9))).toBe('head');
  });

  it.each([
    ['a first paragraph of names', 'Prime Minister Ann Roe met Foreign Minister Jo van Dyk.', ''],
    ['a question that leads on', 'Who Will Pay for the Quay at Kelsey?', ''],
    ['a sentence that the next goes on from', 'The quay at Kelsey will be rebuilt by its board.', ''],
  ])('%s is no headline', async (_what, line, lead) =>
    expect((await taken(`${line}\n\n${lead}${body}`)).meta.title).toBeUndefined(),
  );

  it.each([
    ['a line that goes on below', `Quay at Kelsey to be rebuilt\n${body}`],
    ['a sentence', `The quay at Kelsey will be rebuilt.\n\n${body}`],
    ['a line that leads on', `What we know of the quay:\n\n${body}`],
    ['a word or two', `Harbour Times\n\n${body}`],
    ['a line with no text below', 'Quay at Kelsey to be rebuilt\n\nKelsey'],
  ])('%s is no headline', async (_what, text) => expect((await taken(text)).meta.title).toBeUndefined());

  it.each([
    ['By Ann Roe in Cairo', 'Ann Roe'],
    ['By Ann Roe and Ben Ito in Addis Ababa', 'Ann Roe and Ben Ito'],
    ['By Ann Roe', 'Ann Roe'],
    ['By Ingrid in der Au', 'Ingrid in der Au'],
  ])('the author of “%s” is %s: where they were is no part of a name', async (byline, author) => {
    const { meta } = await taken(`Quay to be rebuilt\n${byline}\n\n${body}`);
    expect(meta.author).toEqual({ value: author, from: 'byline' });
  });

  it('a headline above a byline and a date line', async () => {
    const { meta } = await taken(
      `Quay to be rebuilt\nBy Ann Roe and Jo van Dyk, Harbour Times\nPublished 4 December 2025, 10:04 GMT\n\n${body}`,
    );
    expect(meta.title).toEqual({ value: 'Quay to be rebuilt', from: 'line above the byline' });
    expect(meta.author?.value).toBe('Ann Roe and Jo van Dyk');
    expect(meta.outlet).toEqual({ value: 'Harbour Times', from: 'byline' });
    expect(meta.published).toEqual({ value: '2025-12-04', from: 'date line' });
  });

  it.each([
    ['By Ann Roe, The Harbour Times', { author: 'Ann Roe', outlet: 'The Harbour Times' }],
    ['By Ann Roe for the Quay Gazette', { author: 'Ann Roe', outlet: 'Quay Gazette' }],
    ['By April Roe, Sunday Mail', { author: 'April Roe', outlet: 'Sunday Mail' }],
    ['The Harbour Times', { outlet: 'The Harbour Times' }],
    ['The Harbour Times, 4 December 2025', { outlet: 'The Harbour Times', published: '2025-12-04' }],
    ['Published 4 December 2025, updated 5 December 2025', { published: '2025-12-04' }],
    [
      'Ann Roe | 4 December 2025 | The Harbour Times',
      { author: 'Ann Roe', outlet: 'The Harbour Times', published: '2025-12-04' },
    ],
    ['4 December 2025 · 4 min read', { published: '2025-12-04' }],
    ['This article was first published on 4 December 2025', { published: '2025-12-04' }],
  ])('a line of it that states more than one thing, or where it appeared: “%s”', async (line, stated) => {
    const { meta } = await taken(`Quay to be rebuilt\n\n${line}\n\n${body}`);
    const { author, outlet, published } = meta;
    expect({ author: author?.value, outlet: outlet?.value, published: published?.value }).toEqual({
      author: undefined,
      outlet: undefined,
      published: undefined,
      ...stated,
    });
  });

  it.each([
    ['a place behind the name', 'By Ann Roe, Harbour City', 'Ann Roe, Harbour City', undefined],
    ['a second writer behind the name', 'By Ann Roe, Jo Post', 'Ann Roe, Jo Post', undefined],
    ['a section of a paper', 'Latest Post', undefined, undefined],
    [
      'two dates of neither of which it says that it is an update',
      '4 December 2025, 5 December 2025',
      undefined,
      undefined,
    ],
    ['a date in a sentence', 'The Harbour Times was founded on 4 December 1825 and burned down', undefined, undefined],
  ])('no outlet and no date out of %s', async (_why, line, author, outlet) => {
    const { meta } = await taken(`Quay to be rebuilt\n\n${line}\n\n${body}`);
    expect([meta.author?.value, meta.outlet?.value, meta.published]).toEqual([author, outlet, undefined]);
  });

  it.each([
    ['KELSEY (AW) — December 4, 2025 — The board met', 'AW', '2025-12-04'],
    ['KELSEY, Dec. 4 (Reuters) - The board met', 'Reuters', undefined],
    ['KELSEY (UK) — The board met', undefined, undefined],
    ['KELSEY (the port) — The board met', undefined, undefined],
    ['The board (AW) met', undefined, undefined],
  ])('the agency and the day that open the first paragraph: “%s”', async (opening, outlet, published) => {
    const { meta } = await taken(`Quay to be rebuilt\n\n${opening} ${body}`);
    expect([meta.outlet?.value, meta.published?.value]).toEqual([outlet, published]);
  });

  it.each([
    ['Marta van Dyk, Transport correspondent', 'Marta van Dyk'],
    ['Ann Roe | Political editor', 'Ann Roe'],
    ['Jo Ito – Senior science reporter in Addis Ababa', 'Jo Ito'],
    ['Ann Roe Health correspondent', 'Ann Roe'],
    ['Ann Ó Roe Middle East editor', 'Ann Ó Roe'],
    ['Ann Roe in Lima and Jo van Dyk', 'Ann Roe and Jo van Dyk'],
    ['Ann Roe in Addis Ababa', 'Ann Roe'],
  ])('a byline without its “By”: “%s”', async (line, author) => {
    const source = await taken(`Quay to be rebuilt\n\n${line}\nPublished 4 December 2025\n\n${body}`);
    expect(source.meta.author).toEqual({ value: author, from: 'byline' });
    expect(source.meta.title?.value).toBe('Quay to be rebuilt');
    expect(kindOf(source, line)).toBe('credit');
  });

  it.each([
    ['nobody is named', 'Health correspondent'],
    ['no place stands with the names', 'Ann Roe and Jo van Dyk'],
    ['what joins the names is no place', 'Ann Roe in trouble'],
    ['more is said of them', 'Ann Roe, editor, resigns'],
    ['it is no trade of the press', 'Ann Roe, Harbour engineer'],
    ['it is no name', 'Letters, from our editor'],
    ['the words only hold a trade', 'Ann Roe, the editorial board and the quay'],
  ])('no byline, because %s', async (_why, line) =>
    expect((await taken(`Quay to be rebuilt\n\n${line}\n\n${body}`)).meta.author).toBeUndefined(),
  );

  it.each([
    ['© 2026 The Northern Courier. All rights reserved.', 'The Northern Courier'],
    ['Copyright 2026 Harbour Times Ltd', 'Harbour Times Ltd'],
    ['Copyright © 2019–2026, Quay & Coast News | Terms', 'Quay & Coast News'],
    ['© Harbour Times 2026', 'Harbour Times'],
  ])('the outlet of “%s”', async (line, outlet) => {
    const { meta } = await taken(`Source: The Wire\n\n${body}\n\n${line}\n`);
    expect(meta.outlet?.value).toBe('The Wire');
    expect((await taken(`${body}\n\n${line}\n`)).meta.outlet).toEqual({ value: outlet, from: 'copyright line' });
  });

  it.each([
    ['it names nobody', '© 2026 All rights reserved.'],
    ['it has no year', '© Ann Roe'],
    ['it is the author’s', '© 2026 Ann Roe'],
    ['it is a sentence', 'Copyright law of 2026 protects The Northern Courier.'],
    ['it is a picture’s', '© 2026 Jo Ito/Harbour Agency'],
  ])('no outlet, because %s', async (_why, line) =>
    expect((await taken(`Quay to be rebuilt\nBy Ann Roe\n\n${body}\n\n${line}\n`)).meta.outlet).toBeUndefined(),
  );

  it('the day of publication goes before the day of an update, whichever stands first', async () => {
    const { meta } = await taken(`Updated 6 December 2025\nPublished 4 December 2025\n\n${body}`);
    expect(meta.published).toEqual({ value: '2025-12-04', from: 'date line' });
  });

  it.each([
    ['a first line that is a sentence', `The board met on 4 December 2025.\n\n${body}`],
    ['a sentence that begins with “By”', `By Monday the talks had failed, officials said.\n\n${body}`],
    ['a dateline in words', `Rotterdam, 4 December (Harbour News)\n\n${body}`],
    ['a dateline without a year', `ROTTERDAM, Dec 4 (Harbour News)\n\n${body}`],
    [
      'a label in running text',
      `The minister put it so\nsource: officials who know that the harbour, which is old, will close, and that it will do so in the coming year whatever the board may say about it now, or what the unions say, they told us\n\n${body}`,
    ],
  ])('nothing is guessed from %s', async (_what, words) => expect((await taken(words)).meta).toEqual({}));

  it('a date far down in the text is not the article’s', async () => {
    expect((await taken(`${body}\n\nPublished 4 December 2025\n`)).meta.published).toBeUndefined();
  });
});

describe('[A3] what a page states about itself', () => {
  it('linked data goes before meta tags, and each field says where it was read', async () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite', name: 'Not the article' },
        {
          '@type': 'NewsArticle',
          headline: 'Quay to be rebuilt',
          datePublished: '2025-12-04T08:00:00+01:00',
          author: [{ '@type': 'Person', name: 'Ann Roe' }, { name: 'Jo van Dyk' }],
          publisher: { name: 'Harbour Times' },
        },
      ],
    };
    const { meta } = await taken(
      page(
        `<script type="application/ld+json">${JSON.stringify(data)}</script><meta property="og:title" content="QUAY!!"><link rel="canonical" href="https://example.org/quay">`,
      ),
      { type: 'html' },
    );
    expect(meta).toEqual({
      title: { value: 'Quay to be rebuilt', from: 'JSON-LD headline' },
      published: { value: '2025-12-04T08:00:00+01:00', from: 'JSON-LD datePublished' },
      author: { value: 'Ann Roe, Jo van Dyk', from: 'JSON-LD author' },
      outlet: { value: 'Harbour Times', from: 'JSON-LD publisher' },
      url: { value: 'https://example.org/quay', from: 'canonical link' },
    });
  });

  it('meta tags of the usual kinds', async () => {
    const { meta } = await taken(
      page(
        '<title>Quay | Harbour Times</title><meta property="og:title" content="Quay to be rebuilt"><meta property="og:site_name" content="Harbour Times"><meta name="author" content="Ann Roe"><meta property="article:published_time" content="2025-12-04T08:00:00Z"><meta property="og:url" content="https://example.org/quay">',
      ),
      { type: 'html' },
    );
    expect(Object.fromEntries(Object.entries(meta).map(([field, stated]) => [field, stated?.from]))).toEqual({
      title: 'meta og:title',
      outlet: 'meta og:site_name',
      author: 'meta author',
      published: 'meta article:published_time',
      url: 'meta og:url',
    });
  });

  it('its heading, its byline and its one time element, where no tag says more', async () => {
    const { meta } = await taken(
      page('', '<h1>Quay to be rebuilt</h1><p>By Ann Roe</p><time datetime="2025-12-04">yesterday</time>'),
      { type: 'html' },
    );
    expect(meta).toEqual({
      title: { value: 'Quay to be rebuilt', from: 'main heading' },
      author: { value: 'Ann Roe', from: 'byline' },
      published: { value: '2025-12-04', from: 'time element' },
    });
  });

  it('where and when the browser saved it', async () => {
    const saved = page('').replace(
      '<html>',
      '<html><!--\n Page saved with SingleFile \n url: https://example.org/quay \n saved date: Thu Dec 04 2025 11:21:18 GMT+0100 (CET)\n-->',
    );
    const { meta } = await taken(saved, { type: 'html' });
    expect(meta.url?.value).toBe('https://example.org/quay');
    expect(meta.retrieved).toEqual({ value: '2025-12-04T10:21:18.000Z', from: 'comment of the saved page' });
  });

  it.each([
    [
      'two time elements do not say which is the article’s',
      '<time datetime="2025-12-04"></time><time datetime="2025-12-05"></time>',
    ],
    ['a time without a year', '<time datetime="12-04">4 December</time>'],
  ])('no date: %s', async (_why, inner) => {
    expect((await taken(page('', inner), { type: 'html' })).meta.published).toBeUndefined();
  });

  it('a value that does not fit is passed over for the next that does', async () => {
    const { meta } = await taken(
      page(
        '<meta property="article:published_time" content="soon"><meta name="date" content="2025-12-04"><link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="https://example.org/a"><meta property="article:author" content="https://example.org/people/ann"><meta name="dc.creator" content="Ann Roe">',
      ),
      { type: 'html' },
    );
    expect(meta.published?.value).toBe('2025-12-04');
    expect(meta.url?.value).toBe('https://example.org/a');
    expect(meta.author?.value).toBe('Ann Roe');
  });

  it('linked data that is broken, huge or of another kind is passed over', async () => {
    const { meta } = await taken(
      page(
        '<script type="application/ld+json">{"@type":"NewsArticle",</script><script type="application/ld+json">{"@type":"Recipe","name":"Soup","datePublished":"2020-01-01"}</script><script type="application/ld+json">[null,3,"x",{"@type":["NewsArticle"],"headline":7,"author":[{"@id":"a"}]}]</script>',
      ),
      { type: 'html' },
    );
    expect(meta).toEqual({});
  });
});
