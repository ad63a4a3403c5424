import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, pastFirstSteps, test } from './app.ts';

const article = readFileSync(join(import.meta.dirname, '../corpus/wire-election/article.txt'), 'utf8');

/** Pastes as a person does, with the focus where it is. */
const paste = (page: Page, text: string): Promise<unknown> =>
  page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }`);

test('[H3] the first start shows the sample as a finished briefing with three steps, which are read out, and gone for good once put away', async ({
  app,
  page,
}) => {
  await page.goto(app.url);
  const steps = page.getByRole('complementary', { name: 'First steps' });
  await expect(steps).toContainText('Step 1 of 3');
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  await expect(page.locator('[data-announcements]')).toContainText('Step 1 of 3');
  expect((await new AxeBuilder({ page }).include('.first-steps').analyze()).violations).toEqual([]);
  await steps.getByRole('button', { name: 'Next step' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-announcements]')).toContainText('Step 2 of 3');
  await page.keyboard.press('Enter');
  await steps.getByRole('button', { name: 'Done' }).click();
  await expect(steps).toHaveCount(0);
  await page.goto(`${new URL('/', app.url).href}#/`);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  await page.getByRole('main').getByRole('row').nth(1).click();
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  await expect(steps).toHaveCount(0);
});

test('[H3] the sample opens by itself once; Escape puts the first steps away for good', async ({ app, page }) => {
  await page.goto(app.url);
  const steps = page.getByRole('complementary', { name: 'First steps' });
  await expect(steps).toContainText('Step 1 of 3');
  await page.goto(`${new URL('/', app.url).href}#/`);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  await page.getByRole('main').getByRole('row').nth(1).click();
  await expect(steps).toContainText('Step 1 of 3');
  await page.keyboard.press('Escape');
  await expect(steps).toHaveCount(0);
  await page.reload();
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  await expect(steps).toHaveCount(0);
});

test('[A1] [R17] an address is fetched only on demand, and one of this machine is refused in a sentence that keeps it', async ({
  app,
  page,
}) => {
  await pastFirstSteps(page);
  await page.goto(app.url);
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  await paste(page, `${new URL(app.url).origin}/#/library`);
  const fetchIt = page.getByRole('button', { name: 'Fetch the page' });
  await expect(fetchIt).toBeVisible();
  await expect(page.getByText(/^Asks 127\.0\.0\.1:\d+ for this page, once/)).toBeVisible();
  await fetchIt.click();
  await expect(page.getByRole('alert')).toContainText('leads to this machine or a local network');
  await expect(page.getByRole('textbox', { name: 'Text of the article' })).toHaveValue(/^http:/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('[H3] [A4] a paste anywhere makes a finished draft in about a second, says what was left out, and restores it', async ({
  app,
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('brevier.first-steps', 'done'));
  await page.goto(app.url);
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  const began = Date.now();
  await paste(page, `${article}\n\nSHARE THIS ARTICLE\n\nRead more: five things to know about the vote\n`);
  await page.locator('[data-entry]').first().waitFor();
  const took = Date.now() - began;
  test.info().annotations.push({ type: 'paste to draft', description: `${took} ms` });
  expect(took).toBeLessThan(15_000);
  const bar = page.getByRole('complementary', { name: 'New briefing' });
  await expect(bar).toContainText(/Left out: .*lines? of the page/);
  expect((await new AxeBuilder({ page }).include('.fresh-bar').analyze()).violations).toEqual([]);
  await bar.getByRole('button', { name: 'See and restore' }).click();
  const dialog = page.getByRole('dialog', { name: 'Left out of the briefing' });
  const lines = dialog.getByRole('listitem');
  const before = await lines.count();
  await dialog.getByRole('button', { name: /^Restore “Read more/ }).click();
  await expect(lines).toHaveCount(before - 1);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
  await bar.getByRole('button', { name: 'See and restore' }).click();
  await expect(lines).toHaveCount(before);
  await dialog.getByRole('button', { name: `Restore these 2` }).click();
  await expect(lines).toHaveCount(before - 2);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await bar.getByRole('button', { name: 'See and restore' }).click();
  await expect(lines).toHaveCount(before);
  await dialog.getByRole('button', { name: `Restore all ${before}` }).click();
  await expect(dialog).toContainText('Nothing was left out');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
  await bar.getByRole('button', { name: 'Put this away' }).click();
  await expect(bar).toHaveCount(0);
});
