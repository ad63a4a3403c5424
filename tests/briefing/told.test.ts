import { describe, expect, it } from 'vitest';
import { rankedClaims } from '#main/briefing/claims.ts';
import { bottomLineSection } from '#main/briefing/sections/bottomLine.ts';
import { claimsSection } from '#main/briefing/sections/claims.ts';
import { pointsMadeSection } from '#main/briefing/sections/pointsMade.ts';
import { positionLines } from '#main/briefing/sections/positions.ts';
import { expectedQuestionsSection } from '#main/briefing/sections/questions.ts';
import { unverifiedSection } from '#main/briefing/sections/unverified.ts';
import { textOf } from '#shared/model/richtext/node.ts';
import { materialFrom } from './material.ts';

const article = (...paragraphs: string[]) => materialFrom(paragraphs.join('\n\n'), { type: 'text' }, '2025-12-04');
const lines = (nodes: ReturnType<ReturnType<typeof positionLines>>): string[] =>
  nodes.map((node) => textOf(node).trim());

const lead = 'Kenya rejected the river pact with Uganda on Monday.';
const rest = 'The dam on the river holds back the water of two lakes.';

describe('[B3] a claim whose words open in the middle of a sentence', () => {
  it('has who says so before it, where nothing else leads in', async () => {
    const claim = 'Ann Roe said the quay would be rebuilt by 2027 at a cost of 40 million euros.';
    const material = await article(lead, claim, rest);
    const unverified = unverifiedSection({ above: 1, said: 0, count: 5, most: 40 })([material]);
    expect(lines(unverified)[0]).toMatch(/^Ann Roe: the quay would be rebuilt/);
    const expected = expectedQuestionsSection({ claims: 5, gaps: 0, most: 40 })([material]);
    expect(lines(expected).filter((line) => line.includes('quay'))).toEqual([
      expect.stringMatching(/^What do you say to this\? Ann Roe: the quay/),
    ]);
  });
});

describe('[B2] what the bottom line tells is not told again', () => {
  const positions = positionLines({ count: 4, most: 25, above: 1, points: 0 });

  it('as a position: the party’s next one is', async () => {
    const material = await article(lead, rest, 'Kenya demands a new survey of the lakes. Uganda welcomed the pact.');
    expect(lines(bottomLineSection({ count: 1, most: 30 })([material]))[0]).toContain('Kenya rejected');
    const shown = lines(positions([material]));
    expect(shown.filter((line) => line.startsWith('Kenya'))).toEqual([
      expect.stringContaining('Kenya demands a new survey'),
    ]);
  });

  it('and a party that holds nothing else is left out for the next', async () => {
    const material = await article(lead, rest, 'Uganda welcomed the pact.');
    expect(lines(positions([material])).map((line) => line.split(' ')[0])).toEqual(['Uganda']);
  });

  it('as a claim of a press brief or a point made, unless it is the only one', async () => {
    const claim = 'The harbour board has closed the quay to every lorry, Ann Roe said on Monday.';
    const two = await article(claim, rest, 'Tom Bell said the quay was still safe for lorries.');
    const one = await article(claim, rest);
    for (const section of [claimsSection, pointsMadeSection]) {
      const build = section({ above: 1, count: 5, most: 40 });
      expect(lines(build([two])).map((line) => /Ann Roe|Tom Bell/.exec(line)?.[0])).toEqual(['Tom Bell']);
      expect(lines(build([one])).map((line) => /Ann Roe|Tom Bell/.exec(line)?.[0])).toEqual(['Ann Roe']);
    }
    expect(rankedClaims([two])).toHaveLength(2);
  });

  it('but a claim that is a small part of a sentence above is', async () => {
    const material = await article(
      'The harbour board has closed the old western quay to every lorry that brings in stone from the hills, which Tom Bell called “a disgrace”.',
      rest,
      'Ann Roe said the quay was safe.',
    );
    const shown = lines(claimsSection({ above: 1, count: 5, most: 40 })([material]));
    expect(shown.some((line) => line.includes('a disgrace'))).toBe(true);
  });
});
