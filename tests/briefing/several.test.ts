import { describe, expect, it } from 'vitest';
import { buildBriefing, type Material } from '#main/briefing/build.ts';
import type { BriefingKind } from '#shared/model/briefing.ts';
import { entriesOf, textOf } from '#shared/model/richtext/node.ts';
import { noCorrections } from '#shared/model/source.ts';
import { hash, materialFrom } from './material.ts';

const first = [
  'The harbour board of Kelsey voted on Thursday to rebuild the western quay, which collapsed in a storm in March.',
  '“We will rebuild the quay by next summer,” said Ann Roe, the chair of the harbour board.',
  'The work will cost 12 million pounds and needs 40 workers, the board said.',
  'The board will meet fishermen in Kelsey on Monday to discuss the plan.',
  'It is not known who will pay for the crane.',
  'The western quay has 300 granite blocks from the old harbour wall.',
].join('\n\n');
const second = [
  'Kelsey’s harbour board voted on Thursday to rebuild the western quay that collapsed in a storm in March.',
  'Fishermen oppose the plan and want the eastern quay repaired first, said Tom Bell, the head of the fishermen’s union.',
  'The work will cost 12 million pounds and needs 60 workers, the board said.',
  'The board will meet fishermen in Kelsey on Monday to discuss the plan.',
  'Ms Roe said that the insurers had agreed to pay half.',
  'The quay in the west has 300 granite blocks of the old harbour wall.',
].join('\n\n');

const outlet = (value: string) => ({ outlet: { value, from: 'typed in' } });
const one = await materialFrom(first, { type: 'text' }, '2025-12-04', outlet('Harbour Times'));
const two = await materialFrom(second, { type: 'text' }, '2025-12-05', outlet('Quay Post'));
const sections = (kind: BriefingKind, materials: readonly Material[]) =>
  buildBriefing({
    materials,
    sources: materials.map(({ source }) => ({ source: source.id, meta: source.meta, corrections: noCorrections })),
    kind,
    paper: 'a4',
    hash,
  }).sections;
const entries = (kind: BriefingKind, id: string, materials: readonly Material[] = [one, two]) =>
  entriesOf(sections(kind, materials).find((section) => section.id === id)!.body).map(({ node, evidence }) => ({
    words: textOf(node),
    from: new Set(evidence.map(({ source }) => source)).size,
  }));

describe('a briefing of two articles', () => {
  it('[A1] tells once what both report, and rests it on both', () => {
    const points = [...entries('background', 'bottom-line'), ...entries('background', 'key-points')];
    const voted = points.filter(({ words }) => words.includes('voted'));
    expect(voted).toHaveLength(1);
    expect(voted[0]!.from).toBe(2);
  });

  it('[A1] keeps what only one of them reports', () => {
    const all = [...entries('background', 'bottom-line'), ...entries('background', 'key-points')];
    expect(all.some(({ words }) => words.includes('next summer'))).toBe(true);
    expect(all.some(({ words }) => words.includes('eastern quay'))).toBe(true);
  });

  it('[A1] makes one row of an event that both tell of the same day', () => {
    const rows = entries('background', 'timeline').filter(({ words }) => words.includes('meet fishermen'));
    expect(rows).toHaveLength(1);
    expect(rows[0]!.from).toBe(2);
  });

  it('[A1] knows a person by the last name that the other article uses alone', () => {
    const rows = entries('background', 'people').filter(({ words }) => words.includes('Roe'));
    expect(rows).toHaveLength(1);
    expect(rows[0]!.words).toContain('Ann Roe');
    expect(rows[0]!.words).toContain('2 statements');
  });

  it('[A1] never rests a figure on a sentence that gives another', () => {
    const points = [...entries('background', 'bottom-line'), ...entries('background', 'key-points')];
    expect(points.filter(({ words }) => words.includes('40 workers')).map(({ from }) => from)).toEqual([1]);
    expect(points.filter(({ words }) => words.includes('60 workers')).map(({ from }) => from)).toEqual([1]);
  });

  it('[A1] makes one row of a figure that both give of the same thing, and two of different ones', () => {
    const rows = entries('background', 'figures');
    expect(rows.filter(({ words }) => words.startsWith('300')).map(({ from }) => from)).toEqual([2]);
    expect(rows.filter(({ words }) => words.startsWith('40') || words.startsWith('60'))).toHaveLength(2);
  });

  it('[A1] makes one party of a person whom one article calls by the last name', () => {
    const parties = entries('background', 'positions').filter(({ words }) => words.includes('Roe'));
    expect(parties).toHaveLength(1);
  });

  it('[B8] shows side by side where they differ, with the outlet of each', () => {
    const differ = entries('background', 'unknowns').filter(({ words }) => words.startsWith('The articles differ'));
    expect(differ).toHaveLength(1);
    expect(differ[0]!.words).toContain('40 workers');
    expect(differ[0]!.words).toContain('(Harbour Times)');
    expect(differ[0]!.words).toContain('60 workers');
    expect(differ[0]!.words).toContain('(Quay Post)');
    expect(differ[0]!.from).toBe(2);
  });

  it('[B8] sees no difference where both give the same figure, nor within one article', () => {
    const differ = (materials: readonly Material[]) =>
      entries('background', 'unknowns', materials).filter(({ words }) => words.startsWith('The articles differ'));
    expect(differ([one, two]).some(({ words }) => words.includes('300'))).toBe(false);
    expect(differ([one])).toEqual([]);
  });

  it('[A3] names the outlet where it speaks itself', () => {
    const figures = entries('background', 'timeline').map(({ words }) => words);
    expect(figures.some((words) => words.includes('Harbour Times'))).toBe(true);
    expect(figures.some((words) => words.includes('the outlet'))).toBe(false);
  });
});

describe('a briefing of one article', () => {
  it('[B2] does not say the same sentence twice among its points', async () => {
    const twice = await materialFrom(`${first}\n\n${first.split('\n\n')[0]}`, { type: 'text' }, '2025-12-04');
    const points = [
      ...entries('background', 'bottom-line', [twice]),
      ...entries('background', 'key-points', [twice]),
    ].filter(({ words }) => words.includes('voted'));
    expect(points).toHaveLength(1);
  });
});
