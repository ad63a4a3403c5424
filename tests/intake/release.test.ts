import { describe, expect, it } from 'vitest';
import { kindOf, paragraphs, taken } from './take.ts';

const body = paragraphs.join('\n\n');
const headline = 'Harbour Board and Kelsey Energy sign €84 million deal to rebuild the western quay';
const dated = { value: '2026-11-12', from: 'dateline' };

describe('[A3] the headline of a press release', () => {
  it.each([
    ['a dateline alone', 'PRESS RELEASE\nFOR IMMEDIATE RELEASE\nKelsey, 12 November 2026\n\n', ''],
    ['a dateline without a year', 'Press release\nKelsey, 12 November\n\n', ''],
    ['an embargo', 'NEWS RELEASE\nSTRICTLY EMBARGOED until 12 November 2026, 09:00 GMT\n\n', ''],
    ['a number', 'Media release no. 45/2026\n\n', ''],
    ['whom to call', 'FOR IMMEDIATE RELEASE\n\nContact: Ann Roe\n+31 10 555 0142\nroe@quay.example\n\n', ''],
    ['two announcements in one line', 'PRESS RELEASE – FOR IMMEDIATE RELEASE\n\n', ''],
    ['a subheading below', 'PRESS RELEASE\n\n', '\nFirst ships to call in the autumn of 2028'],
    ['a dateline below', 'PRESS RELEASE\n\n', '\nKelsey, 12 November 2026'],
  ])('is read beside %s', async (_what, above, below) => {
    const source = await taken(`${above}${headline}${below}\n\n${body}`);
    expect(source.meta.title?.value).toBe(headline);
    expect(kindOf(source, headline)).toBe('head');
  });

  it('has its subheading below: no text, where it has no stop and stands apart', async () => {
    const line =
      'First homes in two districts to be connected in the autumn of 2028; board expects to save 39,000 tonnes a year';
    const kind = async (above: string, below: string): Promise<string | undefined> =>
      kindOf(await taken(`${above}${headline}\n\n${below}\n\n${body}`), line);
    expect(await kind('PRESS RELEASE\n\n', line)).toBe('head');
    expect(await kind('PRESS RELEASE\n\n', `${line}.`)).toBeUndefined();
    expect(await kind('PRESS RELEASE\n\n', `${line}\nand more`)).toBeUndefined();
    expect(await kind('', line)).toBeUndefined();
  });

  it('may stand on the line of the announcement, and may tell of releases and embargoes', async () => {
    expect((await taken(`Press release: ${headline}\n\n${body}`)).meta.title?.value).toBe(headline);
    for (const line of ['Press release law tightened in Kelsey', 'Embargo on grain exports is lifted'])
      expect((await taken(`${line}\n\n${body}`)).meta.title?.value).toBe(line);
  });

  it('is no line that the text goes on from, where the text is no release', async () =>
    expect((await taken(`${headline}\nFirst ships to call in 2028\n\n${body}`)).meta.title).toBeUndefined());
});

describe('[A3] a dateline with a full date is the day of publication', () => {
  it.each([
    'Rotterdam, 12 November 2026',
    'ROTTERDAM, Netherlands, Nov. 12, 2026',
    'The Hague, Thursday 12 November 2026',
    'Rotterdam (12 November 2026)',
    '12 November 2026, Rotterdam',
    'November 12, 2026 – Stratford-upon-Avon, UK',
  ])('alone: “%s”', async (line) => {
    const source = await taken(`${headline}\n\n${line}\n\n${body}`);
    expect(source.meta.published).toEqual(dated);
    expect(source.meta.title?.value).toBe(headline);
    expect(kindOf(source, line)).toBe('head');
  });

  it.each([
    'ROTTERDAM, Netherlands – 12 November 2026 – ',
    'ROTTERDAM, Netherlands, Nov. 12, 2026 /Wire Agency/ -- ',
    'NEW YORK, N.Y. (November 12, 2026) - ',
    'Rotterdam, 12 November 2026 (Quay News) — ',
    'November 12, 2026 – Rotterdam – ',
  ])('opening the first paragraph: “%s”', async (opening) => {
    const source = await taken(`${headline}\n\n${opening}${body}`);
    expect(source.meta.published).toEqual(dated);
    expect(source.votes).toHaveLength(1);
    const page = `<article><h1>${headline}</h1><p>${opening}${paragraphs.join('</p><p>')}</p></article>`;
    expect((await taken(page, { type: 'html' })).meta.published).toEqual(dated);
  });

  it('goes behind a date line and before an update’s', async () => {
    const below = `Rotterdam, 12 November 2026\n\n${body}`;
    expect((await taken(`Published 13 November 2026\n${below}`)).meta.published?.value).toBe('2026-11-13');
    expect((await taken(`Updated 14 November 2026\n${below}`)).meta.published).toEqual(dated);
  });

  it.each([
    ['a day without its year', 'ROTTERDAM, Nov. 12 (Wire) — '],
    ['a sentence of that day', 'On Thursday, 12 November 2026 – a day of storms – '],
    ['a clause of a place and a day', 'In Rotterdam, 12 November 2026 – the day of the storm – '],
    ['a day that the sentence goes on from', 'Rotterdam, 12 November 2026, was where the board met. '],
    ['words in small letters', 'Board meetings, 12 November 2026 – '],
    ['a word of time', 'Late Thursday, 12 November 2026 – '],
    ['no such day', 'Rotterdam, 31 November 2026 – '],
  ])('not: %s', async (_what, opening) =>
    expect((await taken(`${headline}\n\n${opening}${body}`)).meta.published).toBeUndefined(),
  );

  it('not one that opens a later paragraph', async () =>
    expect((await taken(`${headline}\n\n${body}\n\nROTTERDAM, 12 November 2026 – ${body}`)).meta.published).toBe(
      undefined,
    ));
});
