import { describe, expect, it } from 'vitest';
import { sentenceEntry } from '#main/briefing/sentenceEntry.ts';
import { textOf } from '#shared/model/richtext/node.ts';
import { materialFrom } from './material.ts';

const lead = 'The harbour board of Kelsey will rebuild the western quay, the council said on Monday.';

/** Each sentence of an article, its lead left out, as an entry by itself. */
async function alone(paragraph: string): Promise<string[]> {
  const material = await materialFrom(`${lead}\n\n${paragraph}`, { type: 'text' }, '2025-12-04');
  return material.reading.sentences
    .slice(1)
    .map(({ span }) => textOf(sentenceEntry('key-points', material, span, span)).trim());
}

describe('[B3] a sentence of a quotation that goes over several', () => {
  it('has its marks, and who says it where another sentence does', async () => {
    expect(
      await alone('“The quay is old. The work takes a year. It is dear,” Ann Roe told the Courier. “We will pay.”'),
    ).toEqual([
      '“The quay is old.” (Ann Roe)',
      '“The work takes a year.” (Ann Roe)',
      '“It is dear,” Ann Roe told the Courier.',
      '“We will pay.” (Ann Roe)',
    ]);
  });

  it('has the marks that its source writes', async () => {
    expect(await alone('"The quay is old. The work takes a year," said Ann Roe.')).toEqual([
      '"The quay is old." (Ann Roe)',
      '"The work takes a year," said Ann Roe.',
    ]);
  });

  it('that has its own marks or none gets no others', async () => {
    expect(await alone('Ann Roe said the quay is old. “The work takes a year,” she said. It rained.')).toEqual([
      'Ann Roe said the quay is old.',
      '“The work takes a year,” she [Ann Roe] said.',
      'It rained.',
    ]);
    expect(await alone('The so-called “long quay” is old. It leaks.')).toEqual([
      'The so-called “long quay” is old.',
      'It leaks.',
    ]);
  });
});
