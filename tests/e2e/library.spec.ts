import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

const article = readFileSync(join(import.meta.dirname, '../corpus/wire-election/article.txt'), 'utf8');

const rows = (page: Page) => page.locator('.briefings-title a');

/** A second briefing beside the sample's, and back to the library. */
async function twoBriefings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New briefing' }).click();
  await page.getByRole('textbox', { name: 'Text of the article' }).fill(article);
  await page.getByRole('button', { name: 'Read the article' }).click();
  await page.getByRole('button', { name: 'Make briefing' }).click();
  await page.locator('[data-entry]').first().waitFor();
  await page.goto(`${new URL('/', page.url()).href}#/`);
  await expect(rows(page)).toHaveCount(2);
}

test('[L1] tags typed at the briefing and in the library, filter, archive and back, by keyboard', async ({
  opened: page,
  problems,
}) => {
  await twoBriefings(page);
  const [first, second] = await rows(page).allTextContents();

  // At the briefing.
  await rows(page).first().click();
  await page.locator('[data-entry]').first().waitFor();
  await page.keyboard.press('Control+j');
  await page.keyboard.press('j');
  await page.getByRole('textbox', { name: 'Add tags' }).fill('Vote, Count');
  await page.getByRole('button', { name: 'Keep tags' }).click();
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
  await page.goto(`${new URL('/', page.url()).href}#/`);
  await expect(page.locator('.briefings-tag')).toHaveText(['Vote', 'Count']);

  // In the library, two at once; one tag is on one of them already.
  await rows(page).first().focus();
  await page.keyboard.press('x');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await expect(page.getByRole('region', { name: 'Chosen briefings' })).toContainText('2 chosen');
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'Tags of 2 briefings' });
  await expect(dialog).toContainText('on 1 of 2');
  await page.keyboard.type('Europe');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Add Vote' }).click();
  await dialog.getByRole('button', { name: 'Take off Count' }).click();
  await dialog.getByRole('button', { name: 'Keep tags' }).click();
  await expect(page.locator('.briefings-tag').filter({ hasText: 'Europe' })).toHaveCount(2);
  await expect(page.locator('.briefings-tag').filter({ hasText: 'Vote' })).toHaveCount(2);
  await expect(page.locator('.briefings-tag').filter({ hasText: 'Count' })).toHaveCount(0);

  // By the person named: only the sample's article names him.
  await page.keyboard.press('f');
  await page.getByLabel('Person named').fill('Witkoff');
  await expect(rows(page)).toHaveText([second ?? '']);
  await expect(page.getByText('1 of 2 briefings')).toBeVisible();
  await page.getByLabel('Person named').fill('Nobody at all');
  await expect(page.getByText('No briefing is left; clear the filter to see all.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(rows(page)).toHaveCount(2);

  // By the palette, which does what the keys do.
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('What do you want to do?').fill('choose all');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Chosen briefings' })).toContainText('2 chosen');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Chosen briefings' })).toHaveCount(0);

  // Archived, found in the archive after a reload, and taken back.
  await rows(page)
    .filter({ hasText: first ?? '' })
    .focus();
  await page.keyboard.press('e');
  await expect(rows(page)).toHaveText([second ?? '']);
  await page.getByRole('link', { name: 'Archive 1' }).click();
  await page.reload();
  await expect(rows(page)).toHaveText([first ?? '']);
  await expect(page.locator('.briefings-tag')).toHaveText(['Vote', 'Europe']);
  await rows(page).first().focus();
  await page.keyboard.press('e');
  await expect(page.getByRole('heading', { name: 'The archive is empty' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveText([first ?? '']);
  expect(problems).toEqual([]);
});
