import { describe, expect, it } from 'vitest';
import { readable } from '#main/pdf/ink.ts';
import { readPng } from '#main/pdf/logo.ts';
import { lookOf } from '#main/pdf/look.ts';
import { typeset } from '#main/pdf/typeset.ts';
import type { PrintJob } from '#shared/model/print.ts';
import { HouseStyle, readyStyleNames, readyStyles, usualStyle } from '#shared/model/style.ts';
import { accessibilityFaults } from './checkers/accessible.ts';
import { harbourBackground, harbourNote } from './fixtures/harbour.ts';
import { pngOf } from './fixtures/png.ts';
import { proseJob } from './fixtures/prose.ts';
import { laidOut, linesIn } from './laid.ts';
import { elementsOf } from './open.ts';
import { fontFolder, has, setAndOpen } from './set.ts';

const styled = (job: PrintJob, style: Partial<HouseStyle>): PrintJob => ({
  ...job,
  briefing: { ...job.briefing, style: { ...usualStyle, ...style } },
});
const lines = async (job: PrintJob): Promise<string[]> =>
  (await setAndOpen(job)).opened.pages.flatMap((page) => page.lines.map((line) => line.trim()));

describe('the house style', () => {
  it('[P6] a briefing without one prints as one with the usual style', async () => {
    expect((await typeset(harbourNote, fontFolder)).pdf).toEqual(
      (await typeset(styled(harbourNote, {}), fontFolder)).pdf,
    );
  });

  it.each(readyStyleNames)('[P2] “%s” is a style that can be stored, and keeps its sizes on both papers', (name) => {
    const style = readyStyles[name];
    expect(HouseStyle.parse(style)).toEqual(style);
    for (const paper of ['a4', 'letter'] as const)
      for (const kind of ['note', 'background'] as const) {
        const look = lookOf(style, kind, paper);
        expect(look.styles.body.size).toBe(style.size);
        for (const { size } of Object.values(look.styles)) expect(size).toBeGreaterThanOrEqual(style.smallest);
        expect(look.sheet.textLeft).toBeGreaterThan(look.sheet.left + 20);
        expect(look.grid / style.size).toBeCloseTo(style.leading, 1);
      }
  });

  it('[P2] large print is 16 points throughout its text, never under 14 but for raised figures, in a sans', async () => {
    const layout = await laidOut(styled(harbourBackground, readyStyles.large));
    for (const { line, tag } of linesIn(layout))
      for (const { ink, text } of line.pieces) {
        expect(ink.style.cut).not.toMatch(/^text/);
        const isSign = /^[\s\d,]*$/.test(text) || /^S[1-6]$/.test(text.trim());
        if (!isSign)
          expect(ink.style.size, text).toBeGreaterThanOrEqual(
            tag.type === 'P' && tag.parent?.type === 'LBody' ? 14 : 12,
          );
      }
  });

  it('[P2] large print begins its first section on the first page; its contents are read column by column', async () => {
    const layout = await laidOut(styled(harbourBackground, readyStyles.large));
    expect(layout.pages[0]!.placed.some(({ section }) => section?.title === 'Bottom line')).toBe(true);
    const entries = linesIn(layout).filter(({ tag, text }) => tag.parent?.type === 'TOCI' && !/^\d+$/.test(text));
    const heads = layout.flow.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(entries.map(({ text }) => text.trim()).join(' ')).toBe(heads.join(' '));
  });

  it('[P2] ragged is ragged, justified is justified', async () => {
    const gaps = async (alignment: 'ragged' | 'justified') =>
      linesIn(await laidOut(styled(proseJob(12), { alignment }))).filter(
        ({ tag, line }) => tag.type === 'P' && line.pieces[0]?.gap !== 0,
      ).length;
    expect(await gaps('ragged')).toBe(0);
    expect(await gaps('justified')).toBeGreaterThan(40);
  });

  it('[P1] entries are numbered through the document, by section, or not at all; annex A cites by the same', async () => {
    const bySection = await lines(styled(harbourNote, { numbering: 'section' }));
    expect(bySection.join('\n')).toMatch(/(?:^|\n)1 Bottom/);
    expect(bySection.some((line) => line.includes('3.1'))).toBe(true);
    expect(bySection.some((line) => /cited in .*3\.1/.test(line))).toBe(true);
    const none = await lines(styled(harbourNote, { numbering: 'none' }));
    expect(none.some((line) => /cited in .*Key points/.test(line))).toBe(true);
    expect(none.some((line) => /^\d+ [A-Z“]/.test(line) && /claim|fact/.test(line))).toBe(false);
  });

  it('[P1] dates of the block are written as the style wants them', async () => {
    expect((await lines(styled(harbourNote, { dates: 'month-day' }))).join('\n')).toContain(
      'December 4, 2025, 09:00 UTC',
    );
    expect((await lines(styled(harbourNote, { dates: 'iso' }))).join('\n')).toContain('2025-12-04, 09:00 UTC');
  });

  it('[P1] head and foot name what the style names; the organisation stands at the head of the first page', async () => {
    const job = styled(harbourBackground, {
      organisation: 'Ministry of Ports',
      head: ['reference', 'section'],
      foot: ['organisation', 'date'],
    });
    const { pages } = (await setAndOpen(job)).opened;
    expect(pages[0]!.lines.find((line) => line.startsWith('background brief'))).toMatch(/Ministry of Ports$/);
    expect(pages[1]!.lines[1]).toMatch(/^MPU\/2025\/119/);
    for (const { lines: printed } of pages)
      expect(
        printed.some((line) => line.startsWith('Ministry of Ports · 4 December 2025') && / of \d+$/.test(line)),
      ).toBe(true);
  });

  it('[P4] an accent too light to read on white is darkened to 4.5 to 1, one that reads is kept', () => {
    expect(readable('#0d4a6b')).toBe('0.051 0.29 0.42');
    const [r = 1, g = 1, b = 1] = readable('#ffe14d').split(' ').map(Number);
    const part = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    expect(1.05 / (0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b) + 0.05)).toBeGreaterThanOrEqual(4.45);
  });
});

describe('a logo', () => {
  it.skipIf(!has('qpdf')).each([true, false])(
    '[P1] prints once, with its alternative, and the file stays the same (opaque: %s)',
    async (opaque) => {
      const job = styled(harbourNote, { logo: { data: pngOf(60, 20, opaque), alt: 'Ministry of Ports', height: 24 } });
      const { pdf, opened } = await setAndOpen(job);
      expect(accessibilityFaults(pdf)).toEqual([]);
      expect([...elementsOf(opened.pages[0]!.structure)].filter(({ role }) => role === 'Figure')).toHaveLength(1);
      expect((await typeset(job, fontFolder)).pdf).toEqual(pdf);
    },
  );

  it('[P5] one that is damaged, or no PNG, does not print, and nothing else is lost', async () => {
    const whole = pngOf(60, 20);
    expect(readPng(whole)).toMatchObject({ width: 60, height: 20 });
    const broken = Buffer.from(whole, 'base64');
    broken[60] = broken[60]! ^ 0xff;
    for (const data of [broken.toString('base64'), whole.slice(0, 60), Buffer.from('GIF89a').toString('base64'), '']) {
      expect(readPng(data)).toBeUndefined();
      const job = styled(harbourNote, { logo: { data, alt: 'Broken', height: 24 } });
      expect((await setAndOpen(job)).opened.pages[0]!.text).toContain('Bottom line');
    }
  });
});

describe('handling', () => {
  const handled = (job: PrintJob, draft: boolean, expires: string): PrintJob => ({
    ...job,
    briefing: { ...job.briefing, handling: { draft, expires } },
  });

  it('[B6] DRAFT stands across every page as an artifact: it is seen, and not read', async () => {
    const { opened } = await setAndOpen(handled(harbourNote, true, ''));
    for (const { lines: seen, text } of opened.pages) {
      expect(seen.filter((line) => line.includes('DRAFT'))).toHaveLength(1);
      expect(text).not.toContain('DRAFT');
    }
  });

  it('[B6] the expiry date and the number of the copy stand at the foot of every page', async () => {
    const job: PrintJob = { ...handled(harbourNote, false, '2026-01-04'), copy: { number: 3, of: 10 } };
    const { pages } = (await setAndOpen(job)).opened;
    for (const { lines: printed } of pages)
      expect(printed.some((line) => line.includes('Expires 4 January 2026 · Copy 3 of 10'))).toBe(true);
    for (const printed of (await setAndOpen(harbourNote)).opened.pages)
      expect(printed.lines.join(' ')).not.toMatch(/DRAFT|Expires|Copy/);
  });
});
