import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

/** The sample with nothing told to be near until `wake`: every section below the first ones is only drawn. */
async function drawnOnly(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const told: (() => void)[] = [];
    Reflect.set(
      globalThis,
      'IntersectionObserver',
      class {
        private readonly tell: (entries: readonly { readonly isIntersecting: boolean; target: unknown }[]) => void;
        constructor(tell: (entries: readonly { readonly isIntersecting: boolean; target: unknown }[]) => void) {
          this.tell = tell;
        }
        observe(target: unknown): void {
          told.push(() => this.tell([{ isIntersecting: true, target }]));
        }
        unobserve(): void {}
        disconnect(): void {}
      },
    );
    Reflect.set(globalThis, 'wake', () => {
      for (const tell of told) tell();
    });
  });
  await page.reload();
  await page.locator('.briefings-title a').first().click();
  await expect(page.locator('[data-entry]').first()).toBeVisible();
}

test('[E1] a word double-clicked in a section that is only drawn is bold at once by Ctrl+B', async ({
  opened: page,
}) => {
  await drawnOnly(page);
  const section = page.getByRole('region', { name: 'Quotations', exact: true });
  await expect(section.locator('[contenteditable]')).toHaveCount(0);
  const words = section.locator('[data-entry] p').first();
  const bold = await section.locator('strong').count();
  // It waits until the page stands still: sections above are laid out as they come into view.
  await words.dblclick({ position: { x: 60, y: 12 } });
  await page.keyboard.press('Control+b');
  await expect(section.locator('strong')).toHaveCount(bold + 1);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
});

test('[E1] words selected in a section that is only drawn stay selected when it becomes an editor', async ({
  opened: page,
}) => {
  await drawnOnly(page);
  const section = page.getByRole('region', { name: 'Background', exact: true });
  await expect(section.locator('[contenteditable]')).toHaveCount(0);
  const selected = () => page.evaluate(() => String(Reflect.get(globalThis, 'getSelection').call(globalThis)));
  await section
    .locator('[data-entry] p')
    .first()
    .evaluate((words) => {
      const text = Reflect.get(words, 'firstChild');
      const range = Reflect.get(words, 'ownerDocument').createRange();
      const node = text.nodeType === 3 ? text : text.firstChild;
      range.setStart(node, 4);
      range.setEnd(node, 11);
      const selection = Reflect.get(globalThis, 'getSelection').call(globalThis);
      selection.removeAllRanges();
      selection.addRange(range);
    });
  const before = await selected();
  expect(before).toHaveLength(7);
  await page.evaluate(() => Reflect.get(globalThis, 'wake')());
  await expect(section.locator('[contenteditable=true]')).toBeFocused();
  expect(await selected()).toBe(before);
  await page.keyboard.press('Control+b');
  await expect(section.locator('strong').filter({ hasText: before })).toHaveCount(1);
});

test('[E4] Ctrl+Z past the start asks nothing of the store', async ({ opened: page }) => {
  const refused: string[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/rpc/briefings/') && !response.ok()) refused.push(`${response.status()}`);
  });
  await page.locator('.briefings-title a').first().click();
  await page
    .getByRole('region', { name: 'Key points', exact: true })
    .locator('[contenteditable=true] p')
    .first()
    .click();
  await page.keyboard.type('Two');
  for (let i = 0; i < 8; i += 1) await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await page.waitForTimeout(500);
  expect(refused).toEqual([]);
});
