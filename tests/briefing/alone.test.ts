import { describe, expect, it } from 'vitest';
import { buildBriefing } from '#main/briefing/build.ts';
import type { BriefingKind } from '#shared/model/briefing.ts';
import { entriesOf, textOf } from '#shared/model/richtext/node.ts';
import { hash, materialFrom } from './material.ts';

const lede = 'The Transport and Islands Committee published a report on Monday.';

/** The entries of a section of an article that opens with `lede`; a line of `text` that follows another is a paragraph of its own. */
async function shown(kind: BriefingKind, section: string, text: string): Promise<string[]> {
  const material = await materialFrom(`The ferries of Kelsey\n\n${lede}\n\n${text}\n`, { name: 'a.txt' }, '2026-11-18');
  const { sections } = buildBriefing({ materials: [material], sources: [], kind, paper: 'a4', hash });
  const body = sections.find(({ kind: one }) => one === section)?.body;
  return body === undefined ? [] : entriesOf(body).map(({ node }) => textOf(node).trim());
}

describe('[B3] an answer', () => {
  const answers = [
    'Will the MV Skarv be scrapped?\nNo decision has been made. Norrland Ferries said in August that the vessel would be withdrawn “no later than 2028”.',
    'What does a ticket cost?\nThe board said in June that the fare would be £12 by 2028.',
  ].join('\n\n');

  it('that leaves something open is told with its question', async () => {
    expect(await shown('note', 'unknowns', answers)).toEqual([
      'Not known: on “Will the MV Skarv be scrapped?”: No decision has been made.',
    ]);
    expect(await shown('meeting', 'questions', answers)).toEqual([
      'What is known by now of this? On “Will the MV Skarv be scrapped?”: No decision has been made.',
    ]);
  });

  it('is told with it where its words lean on what the question names, and only there', async () => {
    const points = (await shown('meeting', 'likely-points', answers)).join('\n');
    expect(points).toContain('Norrland Ferries – on “Will the MV Skarv be scrapped?”: the vessel would be withdrawn');
    expect(points).not.toContain('What does a ticket cost?');
  });

  it('has no question where the paragraph before asks nothing', async () => {
    const text = 'The MV Skarv is old.\n\nNo decision has been made.';
    expect(await shown('note', 'unknowns', text)).toEqual(['Not known: No decision has been made.']);
  });
});

describe('[B3] words that stand alone', () => {
  it('say who speaks where a pronoun does', async () => {
    const text = 'Harald Brandt, a harbour master, spoke in Kelsey. “The yards are full until 2030,” he said.';
    expect((await shown('note', 'watch', text)).join()).toContain(
      '“The yards are full until 2030,” he [Harald Brandt] said.',
    );
  });

  it('open with who does it, not with “but he”', async () => {
    const text =
      'Harald Brandt, a harbour master, praised the board, but he declined to say who would pay for the quay.';
    expect((await shown('note', 'unknowns', text)).join()).toBe(`Not disclosed: ${text}`);
  });

  it('keep the verb of a wish: “the government bring forward” is no sentence', async () => {
    const text =
      'The committee recommends that the government bring forward the £190m vessel replacement fund, which is not due to open until April 2028.';
    expect((await shown('press', 'expected-questions', text)).join()).toContain('recommends that the government');
  });

  it('name the party once where they open with a pronoun for it', async () => {
    const text =
      'The Kelsey Quay Committee recommends a new ferry. It also wants the operator to pay £50 to any resident.';
    expect((await shown('meeting', 'likely-points', text)).join()).not.toMatch(/wants: It/);
  });
});

describe('[B2] what is accepted', () => {
  it('is not what is welcomed by who asks for more', async () => {
    const agreed = (tail: string) =>
      shown('readout', 'agreed', `The tenants’ association Huurders Zuid welcomed the price guarantee${tail}.`);
    expect(await agreed('')).toHaveLength(1);
    expect(await agreed(' but asked for it to be extended')).toEqual([]);
  });
});

describe('[F7] a figure', () => {
  it('is not how many speak', async () => {
    const figures = (
      await shown('background', 'figures', 'Two officials familiar with the talks said that 14 berths were closed.')
    ).join('\n');
    expect(figures).toMatch(/^14/);
    expect(figures.split('\n')).toHaveLength(1);
  });
});
