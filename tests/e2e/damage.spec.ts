import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from '@playwright/test';
import { expect, type Served, startServe, stopServe, test } from './app.ts';

/** A library whose one briefing cannot be opened any more: a word that was typed is another in the file. Answers the briefing's address. */
async function damaged(app: Served, page: Page): Promise<{ readonly served: Served; readonly address: string }> {
  await page.locator('.briefings-title a').first().click();
  await page.locator('.body[contenteditable=true] p').first().click();
  for (const word of [' Whole.', ' Spoiled.']) {
    await page.keyboard.press('End');
    await page.keyboard.type(word);
    await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
  }
  const { hash } = new URL(page.url());
  await stopServe(app);
  const file = new DatabaseSync(join(app.data, 'brevier.sqlite'));
  file.exec("UPDATE object SET json = replace(json, 'Spoiled', 'Spoilt')");
  file.close();
  const served = await startServe(app.data);
  await page.goto(served.url);
  const address = `${new URL('/', served.url).href}${hash}`;
  await page.goto(address);
  return { served, address };
}

test('[R6] a damaged briefing offers its newest whole version, and one click brings it back', async ({
  app,
  opened: page,
}) => {
  const { served } = await damaged(app, page);
  await expect(page.getByRole('heading', { name: 'This briefing did not open' })).toBeVisible();
  await page.getByRole('button', { name: /^Restore version \d+$/ }).click();
  const sheet = page.getByRole('article', { name: 'Briefing' });
  await expect(sheet).toContainText('Whole.');
  await expect(sheet).not.toContainText('Spoil');
  await expect(page.getByText(/^Version \d+ is back\.$/)).toBeVisible();
  await page.locator('.body[contenteditable=true] p').first().click();
  await page.keyboard.type('On it goes. ');
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
  await stopServe(served);
});

test('[R6] [E4] the history of a damaged briefing shows every version there was and brings any whole one back', async ({
  app,
  opened: page,
}) => {
  const { served } = await damaged(app, page);
  await page.getByRole('button', { name: 'Open the history' }).click();
  const history = page.getByRole('dialog', { name: 'History' });
  await expect(history.locator('.history-view')).toContainText('Whole.');
  await page.keyboard.press('ArrowUp');
  await expect(history.getByRole('alert')).toContainText('is damaged');
  await expect(history.getByRole('button', { name: 'Bring this version back' })).toBeDisabled();
  await history.getByRole('button', { name: /^Created/ }).click();
  await history.getByRole('button', { name: 'Bring this version back' }).click();
  const sheet = page.getByRole('article', { name: 'Briefing' });
  await expect(sheet).toBeVisible();
  await expect(sheet).not.toContainText('Whole.');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await stopServe(served);
});

test('[R6] a briefing whose article is damaged opens with all its words, says what cannot be checked, and is mended by the article', async ({
  app,
  opened: page,
}) => {
  await page.locator('.briefings-title a').first().click();
  await expect(page.locator('[data-sentence]').first()).toBeVisible();
  const numbers = await page.locator('.body .evidence').allTextContents();
  const { hash } = new URL(page.url());
  await stopServe(app);
  const file = new DatabaseSync(join(app.data, 'brevier.sqlite'));
  const [row] = file.prepare('SELECT CAST(text AS TEXT) AS text FROM source').all() as { text: string }[];
  file.exec("UPDATE source SET text = CAST(replace(CAST(text AS TEXT), 'Donbas', 'Dombas') AS BLOB)");
  file.close();
  const served = await startServe(app.data);
  await page.goto(served.url);
  const address = `${new URL('/', served.url).href}${hash}`;
  await page.goto(address);
  const sheet = page.getByRole('article', { name: 'Briefing' });
  await expect(sheet).toContainText('Donbas');
  const said = page.getByRole('alert').filter({ hasText: 'is damaged' });
  await expect(said).toContainText('take the same article in again to mend it');
  const mark = page.locator('.body .evidence').first();
  await expect(mark).toHaveAttribute('aria-label', /cannot be checked/);
  await page.locator('.body[contenteditable=true] p').first().click();
  await page.keyboard.press('Home');
  await page.keyboard.type('Typed meanwhile. ');
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
  await expect(page.locator('.remark-broken')).toHaveCount(0);
  await expect(page.locator('.body .verbatim').first()).toBeVisible();

  await page.getByRole('link', { name: 'Brevier' }).click();
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(row?.text)});
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }`);
  await expect(page.getByText(/already in/i).first()).toBeVisible();
  await page.goto(address);
  await expect(page.locator('[data-sentence]').first()).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'is damaged' })).toHaveCount(0);
  await expect(sheet).toContainText('Typed meanwhile.');
  expect(await page.locator('.body .evidence').allTextContents()).toEqual(numbers);
  await stopServe(served);
});
