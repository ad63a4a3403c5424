import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { screens } from './screens.ts';

test.use({ trace: 'off' });

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** CSS pixels; a window of 1440 × 900 at 200 % is half of it. */
const sizes = [
  { name: '1440 × 900', width: 1440, height: 900 },
  { name: '1024 × 700', width: 1024, height: 700 },
  { name: '2560 × 1440', width: 2560, height: 1440 },
  { name: '200 %', width: 720, height: 450 },
] as const;

/** What axe, which an earlier run put into the page, says against a screen as it now stands: all of WCAG, or only what another colour changes. */
const violations = (page: Page, region: string, only: 'all' | 'colours'): Promise<string[]> =>
  page.evaluate(`(async () => {
    const { violations } = await axe.run(document.querySelector(${JSON.stringify(region)}) ?? document, {
      runOnly: ${only === 'all' ? JSON.stringify({ type: 'tag', values: wcag }) : JSON.stringify(['color-contrast'])},
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => [id, target, failureSummary].join(' ')));
  })()`);

test('[E7] every screen keeps WCAG 2.2 AA in light and dark, at 1024 × 700, 1440 × 900, 2560 × 1440 and at 200 %', async ({
  opened: page,
}) => {
  test.setTimeout(300_000);
  page.setDefaultTimeout(15_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // Colours on their way from one theme to the other are no theme's.
  await page.evaluate(`{
    const still = new CSSStyleSheet();
    still.replaceSync('*, ::before, ::after { transition: none !important }');
    document.adoptedStyleSheets.push(still);
  }`);
  await new AxeBuilder({ page }).analyze();
  for (const { name, open, isView } of screens) {
    await page.setViewportSize(sizes[0]);
    await open(page);
    const isOver = (await page.getByRole('dialog').count()) > 0;
    const region = isOver ? '[role=dialog]' : isView ? '.pane-side' : 'body';
    for (const { name: size, ...viewport } of sizes) {
      await page.setViewportSize(viewport);
      if (isView) await open(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const found = await violations(page, region, colorScheme === 'light' ? 'all' : 'colours');
        expect.soft(found, `${name}, ${size}, ${colorScheme}`).toEqual([]);
      }
      const over = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect.soft(over, `${name} is wider than the window at ${size}`).toBeLessThanOrEqual(0);
    }
  }
});
