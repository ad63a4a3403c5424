import { describe, expect, it } from 'vitest';
import { buildBriefing } from '#main/briefing/build.ts';
import type { BriefingKind } from '#shared/model/briefing.ts';
import { entriesOf, textOf } from '#shared/model/richtext/node.ts';
import { hash, materialFrom } from './material.ts';

const lede =
  'HARBOUR CITY, June 10 (Wire) - Harbour City has chosen a builder for its new bridge, officials said on Tuesday.';

/** The entries of one section of the briefing of an article that opens with `lede`, by what they show. */
async function shown(kind: BriefingKind, section: string, text: string, date?: string): Promise<string[]> {
  const material = await materialFrom(`Harbour City chooses a bridge builder\n\n${text}\n`, { name: 'a.txt' }, date);
  const { sections } = buildBriefing({ materials: [material], sources: [], kind, paper: 'a4', hash });
  const body = sections.find(({ kind: one }) => one === section)?.body;
  return body === undefined ? [] : entriesOf(body).map(({ node }) => textOf(node));
}

/** The words of each cell of each row. */
async function cells(kind: BriefingKind, section: string, text: string, date: string): Promise<string[][]> {
  const material = await materialFrom(`Harbour City chooses a bridge builder\n\n${text}\n`, { name: 'a.txt' }, date);
  const { sections } = buildBriefing({ materials: [material], sources: [], kind, paper: 'a4', hash });
  const body = sections.find(({ kind: one }) => one === section)?.body;
  return body === undefined
    ? []
    : entriesOf(body).map(({ node }) => (node.content ?? []).map((cell) => textOf(cell).trim()));
}

const wednesday = '2026-06-10';

describe('what is still to come', () => {
  it('[B2] a clause that holds two dates stands once, by the nearer', async () => {
    const text = `${lede}\n\nThe mayor is due to meet the builder on Friday and to report to the council on 2 July.`;
    const watch = await shown('note', 'watch', text, wednesday);
    expect(watch).toHaveLength(1);
    expect(watch[0]).toMatch(/^Friday 12 June 2026 – The mayor is due to meet/);
  });

  it('[B3] is told with its condition, and never opens with “which”', async () => {
    const supposed = `${lede}\n\nThe owners would go to court if the city had made no plan by 1 July.`;
    expect((await shown('note', 'watch', supposed, wednesday))[0]).toMatch(
      / – The owners would go to court if the city/,
    );
    const relative = `${lede}\n\nTwo officials familiar with the talks said the finance office had already set aside some money in its books for a much smaller bridge, which is expected to be presented in July.`;
    expect((await shown('note', 'watch', relative, wednesday)).join()).not.toContain('[…] which');
  });

  it('[B2] stands in order of what is known, the nearest first, in an article of no date', async () => {
    const text = `${lede}\n\nThe bridge will open by the end of 2029.\n\nWork will begin on 15 January.\n\nThe mayor will meet the builder on Friday.`;
    const watch = await shown('note', 'watch', text);
    expect(watch.map((words) => words.split(' – ')[0])).toEqual(['Friday', '15 January', 'by 31 December 2029']);
  });

  it.each([
    ['Builders will meet the mayor before 1 July 2026.', 'before Wednesday 1 July 2026'],
    ['An answer is due by 17 July.', 'by Friday 17 July 2026'],
    ['The council will answer by the end of 2029.', 'by 31 December 2029'],
    ['The mayor will meet the builder on 1 July.', 'Wednesday 1 July 2026'],
    ['The bridge is not due to open until April 2028.', 'April 2028'],
    ['The mayor will meet the builder before the 1 July vote.', 'Wednesday 1 July 2026'],
  ])('[B2] keeps the limit that makes a date the last of its time: %j', async (text, when) =>
    expect((await shown('note', 'watch', `${lede}\n\n${text}`, wednesday))[0]?.split(' – ')[0]).toBe(when),
  );

  it('[B2] leaves out a plan as it stood where the article says that it was stopped, and keeps it in the timeline', async () => {
    const text = `${lede.replace('chosen a builder for', 'suspended')}\n\nWork was due to begin on 15 January.`;
    expect(await shown('note', 'watch', text, wednesday)).toEqual([]);
    const timeline = (await shown('background', 'timeline', text, wednesday)).join('\n');
    expect(timeline).toContain('scheduled');
    expect(timeline).toContain('Work was due to begin on 15 January');
  });

  it('[B2] leaves it out where the sentence beside it says so', async () => {
    const text = `${lede}\n\n${Array(4).fill('The river rose again in the night.').join(' ')}\n\nWork was due to begin on 15 January. It has been postponed.`;
    expect(await shown('note', 'watch', text, wednesday)).toEqual([]);
  });

  it.each([
    `${lede}\n\nWork was due to begin on 15 January.`,
    `${lede}\n\nWork was due to begin on 15 January. ${Array(4).fill('The river rose again in the night.').join(' ')} A fair was postponed.`,
    `${lede.replace('chosen a builder for', 'suspended')}\n\nWork is due to begin on 15 January.`,
  ])('[B2] keeps a plan that nothing stopped, and one that still stands: %s', async (text) => {
    const watch = await shown('note', 'watch', text, wednesday);
    expect(watch).toHaveLength(1);
    expect(watch[0]).toMatch(/Work (?:is|was) due to begin on 15 January/);
  });
});

describe('the timeline', () => {
  it('[B2] says "late" before the weekday', async () => {
    const text = `${lede}\n\nThe mayor met the builder late on Monday.`;
    const timeline = (await shown('background', 'timeline', text, wednesday)).join('\n');
    expect(timeline).toContain('late Monday 8 June 2026');
    expect(timeline).toContain('Tuesday 9 June 2026');
  });
});

describe('actions of a readout', () => {
  it.each([
    'Mayor Ann Lee accused the builder of planning to close the road in July.',
    'Mayor Ann Lee criticised the plan to close the road in July.',
    'Mayor Ann Lee postponed the closure of the road until July.',
    'Mayor Ann Lee accused the council of hiding costs before the vote in July.',
  ])('[B2] what somebody said of others is no action of theirs: %s', async (sentence) => {
    expect(await shown('readout', 'actions', `${lede}\n\n${sentence}`, wednesday)).toEqual([]);
  });

  it.each([
    'Mayor Ann Lee will close the road in July.',
    'Mayor Ann Lee agreed to close the road in July.',
    'Mayor Ann Lee promised to close the road in July.',
    'Mayor Ann Lee is to close the road in July.',
    'Mayor Ann Lee was told to close the road by July.',
    'Mayor Ann Lee, who resigned once, will close the road in July.',
  ])('[B2] what somebody undertakes is: %s', async (sentence) => {
    const actions = await shown('readout', 'actions', `${lede}\n\n${sentence}`, wednesday);
    expect(actions).toHaveLength(1);
    expect(actions[0]).toContain('Ann Lee');
    expect(actions[0]).toContain('July 2026');
  });

  it.each([
    ['The committee recommends that the government bring forward the £190m vessel replacement fund, which is not due to open until April 2028.', 'the government', 'not stated'],
    ['The harbour committee urged Norrland Ferries to close the road by July 2027.', 'Norrland Ferries', 'by July 2027'],
  ])('[B2] what is asked of another is theirs to do, and due when it is asked for: %s', async (sentence, owner, due) => {
    const actions = await cells('readout', 'actions', `${lede}\n\n${sentence}`, wednesday);
    expect(actions.map(([, ...rest]) => rest)).toEqual([[owner, due]]);
  }); // biome-ignore format: one line reads better

  it('[B2] a date that is not an action’s own is still one to follow', async () => {
    const text = `${lede}\n\nThe committee recommends that the government bring forward the £190m vessel replacement fund, which is not due to open until April 2028.`;
    expect((await shown('readout', 'watch', text, wednesday)).join()).toContain('April 2028');
  });

  it.each([
    'Asked whether the ferry would sail in July 2027, Mayor Ann Lee said: “I do not know.”',
    'Mayor Ann Lee will open the fund, which pays for a quay that is due to close in July 2027.',
  ])('[B2] no date of a question or of something else makes an action: %s', async (sentence) => {
    expect(await shown('readout', 'actions', `${lede}\n\n${sentence}`, wednesday)).toEqual([]);
  });
});

describe('[B2] a question in the article’s own words', () => {
  const told = 'Ann Roe, the chair, met the press on Monday to discuss the quay and the crane of Kelsey.';

  it.each([['Q: Minister, will there be power cuts on Friday?'], ['Will the quay of Kelsey reopen on Friday?']])(
    'is no point and nothing to watch: %s',
    async (question) => {
      expect((await shown('note', 'bottom-line', `${told}\n\n${question}`, '2026-02-09')).join()).not.toContain('?');
      expect(await shown('note', 'watch', `${told}\n\n${question}`, '2026-02-09')).toEqual([]);
    },
  );

  it.each([
    ['“Will the quay reopen on Friday?” asked Tom Bell, the head of the union.'],
    ['The quay of Kelsey will reopen on Friday, the board said.'],
  ])('but not: %s', async (text) => {
    expect((await shown('note', 'bottom-line', `${told}\n\n${text}`, '2026-02-09')).join()).toContain('Friday');
  });
});
