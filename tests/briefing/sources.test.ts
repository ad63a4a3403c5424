import { describe, expect, it } from 'vitest';
import { sourcingSection } from '#main/briefing/sections/sourcing.ts';
import { timelineSection } from '#main/briefing/sections/timeline.ts';
import { toldIn } from '#shared/figures/told.ts';
import { textOf } from '#shared/model/richtext/node.ts';
import { materialFrom } from './material.ts';

const opening = 'The harbour board of Kelsey met on Monday in the old town hall.\n\n';
const from = (text: string) => materialFrom(opening + text, { type: 'text' }, '2025-12-04');
const cited = async (text: string): Promise<string> => {
  const material = await from(text);
  return sourcingSection([material]).map(textOf).join('\n');
};

describe('[F9] sources', () => {
  it.each([
    ['a definite description leads back', 'A European envoy said the pact was close. The envoy said two clauses were left.', 1],
    ['its adjective tells which', 'A European envoy said it was close. An Asian envoy said it was not. The European envoy said it was late.', 2],
    ['the case of a letter tells nothing', 'The coast guard said the boat had sunk. Two men were saved, the coast guard said.', 1],
    ['two indefinite descriptions are two', 'A European envoy said the pact was close. An envoy said two clauses were left.', 2],
    ['another adjective is another', 'A European envoy said the pact was close. The Asian envoy said two clauses were left.', 2],
    ['another noun is another', 'A European envoy said the pact was close. The mayor said two clauses were left.', 2],
  ])('are counted once: %s', async (_, text, count) =>
    expect(await cited(text)).toMatch(new RegExp(`\\b${count} sources? cited`, 'u'))); // biome-ignore format: one line reads better

  it('are one on the map of origins too', async () => {
    const { source, reading } = await from('The coast guard said it sank. Two men were saved, the coast guard said.');
    expect(new Set(toldIn(source.text, reading).told.map(({ speaker }) => speaker))).toEqual(
      new Set(['The coast guard']),
    );
  });

  it('are named by the body that owns the figures, still as a document', async () => {
    const text =
      'The International Energy Agency said oil fell in May. The agency’s own figures show that 40 ships left.';
    const { reading } = await from(text);
    const claims = reading.statements.filter(({ kind }) => kind === 'claim');
    expect(claims.map(({ grade }) => grade)).toEqual(['S2', 'S3']);
    expect(claims[1]?.speaker?.entity).toBe(claims[0]?.speaker?.entity);
    expect(await cited(text)).toContain('1 source cited');
  });

  it('are officials where officials say it, the outlet where nobody does', async () => {
    const rows = async (text: string) =>
      timelineSection([await from(text)])
        .map(textOf)
        .join('\n');
    expect(await rows('The quay was closed on 2 December, officials said.')).toMatch(/officials/u);
    expect(await rows('The quay was closed on 2 December.')).toMatch(/the outlet/u);
  });
});
