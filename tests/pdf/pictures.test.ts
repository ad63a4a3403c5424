import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFonts } from '#main/pdf/fonts.ts';
import type { Layout } from '#main/pdf/layout.ts';
import { draw } from '#main/pdf/pen.ts';
import { startSteps } from '#main/pdf/progress.ts';
import { typeset } from '#main/pdf/typeset.ts';
import { harbourBackground } from './fixtures/harbour.ts';
import { type Greys, greysOfPng } from './fixtures/png.ts';
import { laidOut } from './laid.ts';
import { coarsely, differing, type Painter, painters } from './pictures/coarse.ts';
import { pictured } from './pictures/pages.ts';
import { fontFolder, has } from './set.ts';

/** Cells of a page that programs may draw otherwise. */
const allowed = 8;

const kept = (name: string): Greys => greysOfPng(readFileSync(join(import.meta.dirname, 'pictures', `${name}.png`)));

describe.for(Object.keys(painters) as Painter[])('pages as they were last looked at, drawn by %s', (painter) => {
  describe.skipIf(!has(painter))(`(needs ${painter})`, () => {
    it.each(pictured)(
      '[P1] $name is as it was: else look at it, and run “npm run pictures”',
      async ({ name, job, page }) => {
        const { pdf } = await typeset(job, fontFolder);
        expect(differing(coarsely(pdf, page, painter), kept(name))).toBeLessThanOrEqual(allowed);
      },
    );

    it('[P1] a heading that stands 4 points lower is seen', async () => {
      const layout = await laidOut(harbourBackground);
      const [first, second] = layout.pages[1]!.placed.flatMap(({ section }, i) => (section === undefined ? [] : [i]));
      expect(second).toBeDefined();
      const moved = await drawn(lowered(layout, first!, 4));
      expect(differing(coarsely(await drawn(layout), 2, painter), kept('entries'))).toBeLessThanOrEqual(allowed);
      expect(differing(coarsely(moved, 2, painter), kept('entries'))).toBeGreaterThan(2 * allowed);
    });
  });
});

/** The layout with one strip of its second page so many points lower. */
const lowered = (layout: Layout, strip: number, points: number): Layout => ({
  ...layout,
  pages: layout.pages.map((page, i) =>
    i === 1
      ? { ...page, placed: page.placed.map((one, n) => (n === strip ? { ...one, y: one.y + points } : one)) }
      : page,
  ),
});

const about = { title: 'A page', author: '', subject: '', language: 'en-GB', date: new Date(0), evidence: undefined };

const drawn = (layout: Layout): Promise<Uint8Array> => draw(layout, openFonts(fontFolder), about, startSteps({}));
