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

describe('[F9] sources of two articles', () => {
  const both = async (first: string, second: string): Promise<string> =>
    sourcingSection([await from(first), await from(second)])
      .map(textOf)
      .join('\n');

  it.each([
    ['Ann Roe said the quay was safe.', 'Ann Roe said the crane was not.', 1],
    ['Ann Roe said the quay was safe.', 'Ann Roe met the board. Ms Roe said the crane was not.', 1],
    ['Ann Roe said the quay was safe.', 'Tom Bell said the crane was not.', 2],
    ['Officials said the quay was safe.', 'Officials said the crane was not.', 2],
    ['Ann Roe said the quay was safe. Tom Bell said it was not.', 'Tom Bell said the crane was not.', 2],
  ])('are counted once where both name them: %s / %s', async (first, second, count) =>
    expect(await both(first, second)).toMatch(new RegExp(`\\b${count} sources? cited`, 'u')),
  );
});

describe('[F9] what a press release states in its own voice', () => {
  const release = (head: string, tail: string): string =>
    `${head}Quay Works Ltd Starts Rebuilding of Western Quay in Kelsey\n\nKELSEY, 2 December 2025 – Quay Works Ltd, the builder, has started to rebuild the western quay. The work will cost 12 million pounds and needs 40 workers.\n\n“We will be done by May,” said Ann Roe, the chief executive of Quay Works Ltd.\n\nThe quay has 300 granite blocks from the old harbour wall, and all of them will be used again.${tail}`;
  const own = async (text: string): Promise<(string | undefined)[]> => {
    const { source, reading } = await materialFrom(text, { type: 'text' }, '2025-12-04');
    const about = reading.statements.filter(({ span }) =>
      /12 million|300 granite/.test(source.text.slice(span.start, span.end)),
    );
    return about.map(({ kind, grade, speaker }) =>
      kind === 'fact'
        ? grade
        : `${grade} ${speaker === undefined ? '' : source.text.slice(speaker.span.start, speaker.span.end)}`,
    );
  };

  it('its sender says, whom its closing part or its first sentence names', async () => {
    const head = 'FOR IMMEDIATE RELEASE\n\n';
    const tail =
      '\n\nAbout Quay Works Ltd\nQuay Works Ltd builds harbours and has 300 staff.\n\nMedia contact:\nJo Ito';
    expect(await own(release(head, tail))).toEqual(['S2 Quay Works Ltd', 'S2 Quay Works Ltd']);
    expect(await own(release(head, ''))).toEqual(['S2 Quay Works Ltd', 'S2 Quay Works Ltd']);
  });

  it.each([
    ['an article', ''],
    ['an article with a kicker', 'HARBOUR\n\n'],
  ])('but %s states it itself', async (_, head) => expect(await own(release(head, ''))).toEqual(['S6', 'S6']));

  it('and what a person is quoted as saying stays that person’s', async () => {
    const { reading } = await materialFrom(release('PRESS RELEASE\n\n', ''), { type: 'text' }, '2025-12-04');
    expect(reading.statements.filter(({ grade }) => grade === 'S1')).toHaveLength(1);
  });
});
