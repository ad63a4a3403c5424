import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

const sample = readFileSync(join(import.meta.dirname, '../../resources/samples/donbas-talks.txt'), 'utf8');

/** Drags over some words of a sentence of the source that stands in view. */
async function selectWords(page: Page): Promise<{ readonly top: number; readonly bottom: number }> {
  const sentence = page.locator('.source-body .sentence').nth(2);
  await sentence.scrollIntoViewIfNeeded();
  const box = await sentence.evaluate((element) => {
    const { left, top, right, bottom } = [...Reflect.get(element, 'getClientRects').call(element)][0];
    return { left, top, right, bottom };
  });
  const y = (box.top + box.bottom) / 2;
  await page.mouse.move(box.left + 4, y);
  await page.mouse.down();
  await page.mouse.move(box.right - 8, y, { steps: 6 });
  await page.mouse.up();
  return box;
}

const windows = [
  { name: '1440 × 900', width: 1440, height: 900 },
  { name: '1024 × 700', width: 1024, height: 700 },
  { name: '1440 × 900 at 200 %', width: 720, height: 450 },
] as const;

for (const { name, width, height } of windows)
  test(`[E2] words selected with the mouse bring their menu beside them, and a click adds them: ${name}`, async ({
    opened: page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.locator('.briefings-title a').first().click();
    await expect(page.locator('[data-entry]').first()).toBeVisible();
    if (width < 960) await page.keyboard.press('Control+Alt+1');
    const words = await selectWords(page);
    const menu = page.getByRole('group', { name: 'Add these words to the briefing' });
    const box = (await menu.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    const away = box.y > words.bottom ? box.y - words.bottom : words.top - (box.y + box.height);
    expect(away).toBeGreaterThanOrEqual(0);
    expect(away).toBeLessThan(24);
    const points = page.locator('.pane-page [data-entry]');
    const before = await points.count();
    await menu.getByRole('button', { name: /^Key point/ }).click();
    await expect(menu).toBeHidden();
    await expect(points).toHaveCount(before + 1);
  });

test('[A2] [B8] a new version of the article takes the place of the old one, what changed is shown, and undo brings the old one back', async ({
  opened: page,
}) => {
  await page.locator('.briefings-title a').first().click();
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  await page.getByRole('button', { name: 'Take in a new version of the article' }).click();
  const dialog = page.getByRole('dialog', { name: /^A new version of/ });
  const field = dialog.getByRole('textbox', { name: 'Text of the article' });
  await field.fill(sample);
  await dialog.getByRole('button', { name: 'Take the new version' }).click();
  await expect(dialog.getByRole('alert')).toContainText('These are the same words');
  await field.fill(sample.replace('Putin', 'Vladimir Putin himself').concat('\n\nMore talks will follow next week.\n'));
  await dialog.getByRole('button', { name: 'Take the new version' }).click();
  await expect(dialog).toBeHidden();
  const tabs = page.getByRole('tablist', { name: 'Sources' }).getByRole('tab');
  await expect(tabs).toHaveCount(2);
  await expect(tabs.nth(1)).toContainText('earlier version');
  await page.getByRole('button', { name: 'What changed', exact: true }).click();
  const changes = page.getByRole('dialog', { name: 'What changed in the article' });
  await expect(changes.locator('ins').last()).toContainText('More talks will follow next week.');
  await expect(changes).toContainText('2 paragraphs of');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(tabs).toHaveCount(0);
});

test('[E2] a sentence that is not used is set as its neighbours are', async ({ opened: page }) => {
  await page.locator('.briefings-title a').first().click();
  const unused = page.locator('#source-text .sentence.unused').first();
  await expect(unused).toHaveCSS('padding', '0px');
});
