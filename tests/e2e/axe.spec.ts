import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { screens } from './screens.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What another theme or size can change. */
const bySize = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'aria-hidden-focus'];

/** CSS pixels; a window of 1440 × 900 at 200 % is half of it. */
const sizes = [
  { name: '1440 × 900', width: 1440, height: 900 },
  { name: '1024 × 700', width: 1024, height: 700 },
  { name: '2560 × 1440', width: 2560, height: 1440 },
  { name: '200 %', width: 720, height: 450 },
] as const;

async function violations(page: Page, all: boolean): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations: found } = await (all ? axe.withTags(wcag) : axe.withRules(bySize)).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${String(target)} ${failureSummary ?? ''}`),
  );
}

test('[E7] every screen keeps WCAG 2.2 AA in light and dark, at 1024 × 700, 1440 × 900, 2560 × 1440 and at 200 %', async ({
  opened: page,
}) => {
  test.setTimeout(240_000);
  page.setDefaultTimeout(15_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const { name, open, isView } of screens) {
    await page.setViewportSize(sizes[0]);
    await open(page);
    for (const { name: size, ...viewport } of sizes) {
      await page.setViewportSize(viewport);
      if (isView) await open(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const all = colorScheme === 'light' && (viewport.width === 1440 || viewport.width === 720);
        expect.soft(await violations(page, all), `${name}, ${size}, ${colorScheme}`).toEqual([]);
        const wide = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
        expect.soft(wide, `${name} is cut at ${size}`).toBeLessThanOrEqual(0);
      }
    }
  }
});
