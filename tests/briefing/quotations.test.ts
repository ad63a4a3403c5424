import { describe, expect, it } from 'vitest';
import { quotationsSection } from '#main/briefing/sections/quotations.ts';
import { toldIn } from '#shared/figures/told.ts';
import { textOf } from '#shared/model/richtext/node.ts';
import { quotationsOf } from '../../renderer/screens/desk/evidence/quotationsOf.ts';
import { materialFrom } from './material.ts';

const opening = 'The harbour board of Kelsey met on Monday in the old town hall.\n\n';
const shown = async (text: string): Promise<string> =>
  quotationsSection([await materialFrom(opening + text, { type: 'text' }, '2025-12-04')])
    .map(textOf)
    .join(' ');

/** How the first quotation is sourced. */
const graded = async (text: string) => {
  const [first] = quotationsSection([await materialFrom(opening + text, { type: 'text' }, '2025-12-04')]);
  return first?.attrs as { kind: string; grade: string } | undefined;
};

describe('[F3] a quotation in a briefing', () => {
  it('marks the reporter’s words that are left out between two parts of it', async () =>
    expect(await shown('“We will rebuild the quay,” Ann Roe said on Monday. “Nobody will stop us.”')).toContain(
      '“We will rebuild the quay” […] “Nobody will stop us.”',
    ));

  it('marks nothing where nothing stands between them', async () =>
    expect(
      await shown('Ann Roe said it at the gate. “We will rebuild the quay,” Ann Roe said.\n\n“Nobody will stop us.”'),
    ).not.toMatch(/quay” […]/u));

  it('[F9] is graded as a document’s where a document says it', async () => {
    const { kind, grade } = (await graded('“The quay is unsafe and will be shut,” the report said.'))!;
    expect([kind, grade]).toEqual(['claim', 'S3']);
    expect((await graded('“The quay is unsafe and will be shut,” Ann Roe said.'))?.grade).toBe('S1');
  });

  it('names both who say it together', async () =>
    expect(await shown('“We will rebuild the quay,” Ann Roe and Bo Lind told reporters.')).toContain(
      '— Ann Roe and Bo Lind; to reporters',
    ));

  it('counts for both who say it together', async () => {
    const { source, reading } = await materialFrom(
      `${opening}“We will rebuild the quay,” Ann Roe and Bo Lind told CNN.`,
      { type: 'text' },
      '2025-12-04',
    );
    expect(toldIn(source.text, reading).told.map(({ speaker, through }) => [speaker, ...through])).toEqual([
      ['Ann Roe', 'CNN'],
      ['Bo Lind', 'CNN'],
    ]);
    expect(quotationsOf(source.text, reading).map(({ name }) => name)).toEqual(['Ann Roe', 'Bo Lind']);
  });

  it('is said to somebody, or at some venue', async () => {
    expect(await shown('“We will rebuild the quay,” Ann Roe told reporters in Kelsey.')).toContain(
      '; to reporters in Kelsey',
    );
    expect(await shown('“We will rebuild the quay,” Ann Roe told Radio Nord.')).toContain('; venue: Radio Nord');
    expect(await shown('Bo Lind is a mayor. “We will rebuild the quay,” Ann Roe told Lind.')).toContain('; to Lind');
    expect(await shown('“We will rebuild the quay,” Ann Roe said in an interview on Sunday.')).toMatch(
      /; venue: an interview$/u,
    );
    expect(await shown('“We will rebuild the quay,” Ann Roe said in an interview on Radio Nord.')).toMatch(
      /; venue: an interview on Radio Nord$/u,
    );
  });
});
