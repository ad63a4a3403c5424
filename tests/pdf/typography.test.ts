import { describe, expect, it } from 'vitest';
import { openFonts } from '#main/pdf/fonts.ts';
import { grid, styles } from '#main/pdf/theme.ts';
import type { PrintJob } from '#shared/model/print.ts';
import { type HouseStyle, readyStyles } from '#shared/model/style.ts';
import { harbour } from './fixtures/harbour.ts';
import { bullets, doc, jobOf, p, quote, section } from './fixtures/make.ts';
import { paragraphs, proseJob } from './fixtures/prose.ts';
import { byTag, type LaidLine, laidOut, linesIn } from './laid.ts';
import { fontFolder } from './set.ts';

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const share = (part: readonly unknown[], all: readonly unknown[]): number => part.length / all.length;
const isBody = ({ tag, line }: LaidLine): boolean =>
  tag.type === 'P' && line.pieces[0]!.ink.style.size === styles.body.size;

/** Paragraphs of running text, and of these every line but the last: those that are stretched to the measure. Only a short paragraph may be left uneven. */
async function paragraphsOf(job: PrintJob): Promise<{ paragraphs: LaidLine[][]; full: LaidLine[]; measure: number }> {
  const layout = await laidOut(job);
  const paragraphs = [...byTag(linesIn(layout).filter(isBody)).values()];
  const isJustified = (lines: readonly LaidLine[]): boolean => lines.some(({ line }) => line.pieces[0]!.gap !== 0);
  for (const lines of paragraphs) if (!isJustified(lines)) expect(lines.length).toBeLessThanOrEqual(4);
  const full = paragraphs.filter(isJustified).flatMap((lines) => lines.slice(0, -1));
  return { paragraphs, full, measure: layout.sheet.measure };
}

const jobs = [1, 2, 3, 4].map((seed): [number, PrintJob] => [seed, proseJob(60, seed)]);

describe('the page, by PDF.md’s table', () => {
  it.each(jobs)('[P2] words stand neither loose nor tight: text %d', async (_, job) => {
    const fonts = openFonts(fontFolder);
    const { full } = await paragraphsOf(job);
    const gaps = full.map(({ line }) => {
      const piece = line.pieces[0]!;
      return fonts.width('text', ' ') / 1000 + piece.gap / piece.ink.style.size;
    });
    expect(median(gaps)).toBeLessThanOrEqual(0.29);
    expect(
      share(
        gaps.filter((gap) => gap > 0.42),
        gaps,
      ),
    ).toBeLessThan(0.01);
    expect(Math.min(...gaps)).toBeGreaterThan(0.15);
  });

  it.each(jobs)(
    '[P2] lines have 60 to 75 characters and reach the measure, letters stretched unseen: text %d',
    async (_, job) => {
      const { full, measure } = await paragraphsOf(job);
      const characters = median(full.map(({ text }) => text.trim().length));
      expect(characters).toBeGreaterThanOrEqual(60);
      expect(characters).toBeLessThanOrEqual(75);
      for (const { line } of full) {
        expect(Math.abs(line.width - measure)).toBeLessThan(5);
        for (const { scale } of line.pieces) expect(Math.abs(scale - 1)).toBeLessThan(0.03);
      }
    },
  );

  it.each(jobs)(
    '[P2] few hyphens, at most two in a row, none in a paragraph’s last word or in a name: text %d',
    async (_, job) => {
      const { paragraphs, full } = await paragraphsOf(job);
      const isHyphened = ({ text }: LaidLine): boolean => text.endsWith('-');
      expect(share(full.filter(isHyphened), full)).toBeLessThan(0.05);
      for (const lines of paragraphs) {
        const row = lines.map((line) => (isHyphened(line) ? 'h' : '.')).join('');
        expect(row).not.toContain('hhh');
        const broken = lines.filter(isHyphened).map(({ text }) => text.split(' ').at(-1)!);
        for (const part of broken) if (!/\p{L}-\p{L}/u.test(part)) expect(part.charAt(0)).toMatch(/[\p{Ll}“(]/u);
        if (lines.length > 1)
          expect(
            lines
              .at(-1)!
              .text.replace(/ {2}.*/, '')
              .trim(),
          ).toMatch(/ |^\S{7,}/);
      }
    },
  );

  it.each(jobs)('[P2] no last line is shorter than seven letters: text %d', async (_, job) => {
    const { paragraphs } = await paragraphsOf(job);
    for (const lines of paragraphs)
      if (lines.length > 1)
        expect(
          lines
            .at(-1)!
            .text.split('  ')[0]!
            .replace(/[\s\d]+$/, '').length,
        ).toBeGreaterThanOrEqual(7);
  });

  it.each(jobs)('[P2] all lines of running text stand on one grid: text %d', async (_, job) => {
    const { paragraphs } = await paragraphsOf(job);
    const offset = paragraphs[0]![0]!.y % (grid / 2);
    for (const { y } of paragraphs.flat()) expect(Math.abs((y % (grid / 2)) - offset)).toBeLessThan(0.01);
  });

  it('[P2] figures are old-style in text and tabular in tables, emphasis has its own cuts', async () => {
    const fonts = openFonts(fontFolder);
    const widths = (cut: 'text' | 'sans') => new Set(fonts.shape(cut, '0123456789').advances.map(Math.round));
    expect(widths('text').size).toBeGreaterThan(1);
    expect(widths('sans').size).toBe(1);
    const shapes = (['text', 'textItalic', 'textBold', 'textBoldItalic'] as const).map((cut) =>
      fonts.width(cut, 'emphasis'),
    );
    expect(new Set(shapes).size).toBe(4);
    expect(fonts.shape('label', 'small').ids).not.toEqual(fonts.shape('sansBold', 'small').ids);
  });

  it('[P2] list items and quotations are justified where the style is, and left uneven where it is not', async () => {
    const [words = ''] = paragraphs(1, 4);
    const body = doc(bullets(p(words)), quote(p(words)));
    const of = (style: HouseStyle) =>
      laidOut(jobOf([harbour], { kind: 'background', style, sections: [section('own', body)] }));
    for (const style of [readyStyles.ministry, readyStyles.large]) {
      const set = byTag(
        linesIn(await of(style)).filter(({ tag }) => /^(?:LBody|BlockQuote)$/.test(tag.parent?.type ?? '')),
      );
      expect(set.size).toBe(2);
      for (const lines of set.values()) {
        const ends = lines.slice(0, -1).map(({ x, line }) => x + line.width);
        const isEven = Math.max(...ends) - Math.min(...ends) < 8;
        expect(isEven).toBe(style.alignment === 'justified');
      }
    }
  });
});
