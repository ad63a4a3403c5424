import { describe, expect, it } from 'vitest';
import { claimsOf } from '#main/briefing/claims.ts';
import { claimEntry } from '#main/briefing/sections/claims.ts';
import { unknownsSection } from '#main/briefing/sections/unknowns.ts';
import { textOf } from '#shared/model/richtext/node.ts';
import { materialFrom } from './material.ts';

const opening = 'The harbour board of Kelsey met on Monday in the old town hall.\n\n';
const from = (text: string) => materialFrom(opening + text, { type: 'text' }, '2025-12-04');
const unknowns = async (text: string): Promise<string[]> =>
  unknownsSection({ count: 5, most: 25 })([await from(text)]).map((node) => textOf(node).trim());

describe('[B2] a dispute', () => {
  it('is shown with what is disputed, which stands in the sentence before', async () => {
    const told = 'Tom Bell said the board had emptied the repair fund. The treasury rejected the claim on Monday.';
    expect((await unknowns(told))[0]).toMatch(
      /^Disputed: Tom Bell said the board had emptied the repair fund\. The treasury rejected the claim/u,
    );
  });

  it('needs no sentence before it where it says itself what is disputed', async () => {
    const told = 'Tom Bell left the room. The treasury rejected the claim that the board had emptied the fund.';
    expect((await unknowns(told))[0]).toMatch(/^Disputed: The treasury rejected the claim that the board/u);
  });

  it('[F9] keeps the verb that says it is not so', async () => {
    const material = await from('Tom Bell denied that the board had emptied the fund. Ann Roe said that it had.');
    const shown = claimsOf(material).map((claim) => textOf(claimEntry('claims', claim, 40)).trim());
    expect(shown[0]).toMatch(/^Tom Bell denied that the board had emptied the fund/u);
    expect(shown[1]).toMatch(/^Ann Roe: it had/u);
  });
});

describe('[B2] what is not known', () => {
  it('is shown with every question that it opens', async () => {
    const told = 'It is not known who gave the order to the crew, or whether the crane can be repaired.';
    expect(await unknowns(told)).toEqual([
      'Not known: It is not known who gave the order to the crew, or whether the crane can be repaired.',
    ]);
  });
});

describe('[A4] a note that takes something back', () => {
  it('is shown before what is not known, in its own words', async () => {
    const note = 'Correction: An earlier version of this article said that the quay was 40 metres long. It is 14.';
    const shown = await unknowns(`The quay fell on Monday. It is not known why it fell.\n\n${note}`);
    expect(shown[0]).toBe(`Corrected: ${note}`);
    expect(shown).toHaveLength(2);
  });

  it.each([
    'This article was first published on 2 December 2025.',
    'This story has been updated.',
    'The minister corrected the figure on Monday and said that 14 had died.',
  ])('is none that only says when the story appeared, and no news: %s', async (last) =>
    expect(
      (await unknowns(`The quay fell on Monday and was closed by the board.\n\n${last}`)).filter((words) =>
        words.startsWith('Corrected'),
      ),
    ).toEqual([]),
  );
});
