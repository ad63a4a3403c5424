import { describe, expect, it } from 'vitest';
import { clashes } from '#main/briefing/clashes.ts';
import { gathered, type Saying, sayingOf, saysTheSame } from '#main/briefing/sayings.ts';
import { notAgreedSection } from '#main/briefing/sections/agreed.ts';
import { unknownsSection } from '#main/briefing/sections/unknowns.ts';
import { entriesOf, textOf } from '#shared/model/richtext/node.ts';
import { materialFrom } from './material.ts';

const from = (text: string, date = '2026-05-28') => materialFrom(text, { type: 'text' }, date);

/** Whether the two sentences of a text say the same. */
async function isSame(first: string, second: string): Promise<boolean> {
  const opening = 'The harbour board of Kelsey met in the old town hall.';
  const material = await from(`${opening}\n\n${first}\n\n${second}`);
  const [, a, b] = material.reading.sentences.map(({ span }) => sayingOf(material, span)) as [Saying, Saying, Saying];
  return saysTheSame(a, b);
}

const disputed = async (...texts: string[]): Promise<string[]> => {
  const materials = await Promise.all(texts.map((text) => from(text)));
  const sides = clashes(materials).flat();
  return sides.map(({ material, statement: { span } }) => material.source.text.slice(span.start, span.end));
};

describe('[A1] two sentences say the same', () => {
  it.each([
    [
      'The board voted on Thursday to rebuild the western quay.',
      'On Thursday the harbour board voted to rebuild the western quay.',
    ],
    ['Ann Roe said the quay would reopen in September.', 'Ms Roe said that the quay would reopen in September.'],
    ['The harbour crane was inspected by divers in May.', 'The harbour crane was inspected by divers.'],
    ['The board did not rule out closing the western quay.', 'The board did not rule out closing the quay.'],
  ])('%s = %s', async (first, second) => expect(await isSame(first, second)).toBe(true));

  it.each([
    ['The western quay would close in September.', 'The western quay would not close in September.'],
    ['Ann Roe said the quay would close in September.', 'Tom Bell said the quay would close in September.'],
    ['Ann Roe said the quay would close in September.', 'The western quay would close in September.'],
    ['The harbour crane was inspected by divers in May.', 'The harbour crane was inspected by divers in March.'],
    ['Guards attacked protesters outside the ministry.', 'Protesters attacked guards outside the ministry.'],
    ['Exports of granite to Norway rose sharply.', 'Exports of granite to Norway fell sharply.'],
    ['The harbour water is safe for bathing children.', 'The harbour water is unsafe for bathing children.'],
    ['The board ruled out closing the western quay.', 'The board did not rule out closing the western quay.'],
    ['The fund needs 40 workers for the quay.', 'The fund needs 60 workers for the quay.'],
  ])('but not: %s / %s', async (first, second) => expect(await isSame(first, second)).toBe(false));
});

describe('[A1] what says the same', () => {
  it('is gathered behind the first, and only where it may be the same', () => {
    const items = ['board voted rebuild quay', 'storm closed harbour roads', 'board voted rebuild quay today'];
    const saying = (item: string): Saying => ({
      gist: new Set(item.split(' ')),
      denials: 0,
      speakers: new Set(),
      times: [],
    });
    const all = gathered(items, saying, () => true);
    expect(all.map(({ one, also }) => [one, also])).toEqual([
      [items[0], [items[2]]],
      [items[1], []],
    ]);
    expect(gathered(items, saying, () => false)).toHaveLength(3);
  });
});

describe('[B2] a dispute between two speakers', () => {
  const voss = 'Carla Voss, the minister, said the Kelsey quay would close in September.';
  const reid = 'Tom Reid, who leads the union, said the Kelsey quay would not close in September.';

  it('is shown with both sides, each resting on its own sentence', async () => {
    const material = await from(`${voss} ${reid}`);
    for (const section of [unknownsSection, notAgreedSection]) {
      const [entry, ...others] = section({ count: 5, most: 25 })([material]);
      expect(textOf(entry!)).toMatch(/^Disputed: Carla Voss.* September.*– Tom Reid.* would not close/su);
      expect(entriesOf({ type: 'doc', content: [entry!] })[0]!.evidence).toHaveLength(2);
      expect(others).toEqual([]);
    }
  });

  it.each([
    ['The regulator said the reactor was safe. An engineer said that the reactor was not safe.'],
    ['Tom Reid said the board had emptied the fund. Ann Roe denied that the board had emptied the fund.'],
    [
      'Police said protesters attacked officers outside the ministry. Witnesses said officers attacked protesters outside the ministry.',
    ],
  ])('is found in: %s', async (text) => expect(await disputed(text)).toHaveLength(2));

  it.each([
    ['Ann Roe said the quay would close in September. Ann Roe said the quay would not close in September.'],
    ['Ann Roe said the quay would close in September. Tom Reid said the fishermen would not strike in September.'],
    ['Ann Roe said the quay was closed in May 2025. Tom Reid said the quay was not closed in May 2026.'],
    ['Ann Roe said 40 workers had left the quay. Tom Reid said 60 workers had not left the quay.'],
    ['Ann Roe did not rule out closing the quay. Tom Reid said the board was closing the quay on time.'],
    ['Ann Roe said nobody knew what to make of Clarke. Tom Reid said the firm would make a deal with Clarke.'],
    ['Ann Roe said the quay was safe. Tom Reid said the quay was safe.'],
  ])('is none in: %s', async (text) => expect(await disputed(text)).toEqual([]));

  it('[B8] is seen between two articles that speak for themselves', async () => {
    const [first, second] = await disputed(
      'The old harbour bridge in Kelsey was inspected by divers.',
      'The old harbour bridge in Kelsey had not been inspected by divers.',
    );
    expect(first).toContain('was inspected');
    expect(second).toContain('had not been inspected');
  });
});
