import { once } from 'node:events';
import type { Page } from '@playwright/test';
import { expect, type Served, startServe, stopServe, test } from './app.ts';

/** Also where a dialog hides it from the tree. */
const sheetOf = (page: Page) => page.locator('.sheet');

/** Writes a word that is saved, then one while the service is dead, and starts it again. Answers the briefing's address. */
async function writeInVain(app: Served, page: Page): Promise<{ readonly served: Served; readonly address: string }> {
  await page.locator('.briefings-title a').first().click();
  await page.locator('.body[contenteditable=true] p').first().click();
  await page.keyboard.press('Home');
  await page.keyboard.type('Saved. ');
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
  app.process.kill('SIGKILL');
  await once(app.process, 'exit');
  await page.keyboard.type('Typed in vain. ');
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'failed');
  const { hash } = new URL(page.url());
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto('about:blank');
  const served = await startServe(app.data);
  expect(new URL(served.url).port).toBe(new URL(app.url).port);
  await page.goto(served.url);
  await page.goto(`${new URL('/', served.url).href}${hash}`);
  return { served, address: page.url() };
}

test('[R4] words typed while the service is dead are offered after the restart; kept, they are saved', async ({
  app,
  opened: page,
}) => {
  const { served, address } = await writeInVain(app, page);
  const offer = page.getByRole('alertdialog', { name: 'Words that were not saved' });
  await expect(offer).toContainText('Typed in vain.');
  await expect(sheetOf(page)).not.toContainText('Typed in vain.');
  await offer.getByRole('button', { name: 'Keep them' }).click();
  await expect(sheetOf(page)).toContainText('Saved. Typed in vain.');
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
  await page.goto('about:blank');
  await page.goto(address);
  await expect(sheetOf(page)).toContainText('Saved. Typed in vain.');
  await expect(offer).toHaveCount(0);
  await stopServe(served);
});

test('[R4] dropped, they are gone, and not before', async ({ app, opened: page }) => {
  const { served, address } = await writeInVain(app, page);
  const offer = page.getByRole('alertdialog', { name: 'Words that were not saved' });
  await expect(offer).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto('about:blank');
  await page.goto(address);
  await expect(offer).toContainText('Typed in vain.');
  await offer.getByRole('button', { name: 'Drop them' }).click();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(sheetOf(page)).toContainText('Saved. ');
  await expect(sheetOf(page)).not.toContainText('Typed in vain.');
  await expect(offer).toHaveCount(0);
  await stopServe(served);
});
