import { describe, expect, it } from 'vitest';
import { participantsSection } from '#main/briefing/sections/participants.ts';
import { type RichNode, textOf } from '#shared/model/richtext/node.ts';
import { materialFrom } from './material.ts';

const rowsIn = (nodes: readonly RichNode[]): RichNode[] =>
  nodes.flatMap((node) => (node.type === 'tableRow' ? [node] : rowsIn(node.content ?? [])));

/** The cell with the last quotation of the first person at the table. */
async function lastSaid(...sentences: string[]): Promise<string> {
  const text = ['The harbour board of Kelsey met.', ...sentences].join('\n\n');
  const material = await materialFrom(text, { type: 'text' }, '2025-12-04');
  const [, first] = rowsIn(participantsSection({ count: 1, most: 30 })([material]));
  return textOf(first!.content![2]!).trim();
}

describe('[B2] the date of a last quotation', () => {
  it.each([
    '“This should have been done in 2019,” said Ann Roe, who chairs the board.',
    '“From 2028 that ferry will stay in the port,” said Ann Roe, chair of the board.',
    'Asked whether the ferry would sail this winter, Ann Roe, chair of the board, said: “That is an operational matter.”',
    'Ann Roe, chair of the board since 2019, said: “The quay is safe.”',
    '“The quay is safe,” said Ann Roe, who has chaired the board since 2019.',
    '“The quay is safe,” Ann Roe, the chair, said after the storm of 2019.',
  ])('is never one of what was said, or of who said it: %s', async (sentence) => {
    expect(await lastSaid(sentence)).toMatch(/\(reported 4 December 2025\)$/);
  });

  it.each([
    '“The quay is safe,” Ann Roe, the chair, said on Tuesday.',
    'On Tuesday Ann Roe, the chair, said: “The quay is safe.”',
    'Ann Roe told the board on Tuesday that the quay was “safe and sound since 2019”.',
    '“The quay is safe,” Ann Roe, the chair, said on Tuesday. “It has been so since 2019.”',
  ])('is the day of saying where the reporter’s clause states it: %s', async (sentence) => {
    expect(await lastSaid(sentence)).toMatch(/\(2 December 2025\)$/);
  });
});
