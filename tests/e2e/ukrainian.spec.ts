import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';

const article = readFileSync(join(import.meta.dirname, '../corpus/wire-election/article.txt'), 'utf8');

test.use({ locale: 'uk-UA', viewport: { width: 1024, height: 700 } });

test('[H1] the main journey in Ukrainian: take in, review, edit, history, preview, back to English', async ({
  opened: page,
  problems,
}, info) => {
  const shot = async (name: string): Promise<void> => {
    await page.waitForTimeout(300);
    await page.screenshot({ path: info.outputPath(`${name}.png`) });
  };
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
  await expect(page.getByRole('heading', { name: 'Бібліотека' })).toBeVisible();
  await shot('library');
  await page.getByRole('button', { name: 'Нова довідка' }).click();
  await shot('take-in');
  await page.getByRole('textbox', { name: 'Текст статті' }).fill(article);
  await page.getByRole('button', { name: 'Прочитати статтю' }).click();
  await expect(page.getByRole('heading', { name: 'Знайдено у статті' })).toBeVisible();
  await page.getByLabel(/^Опубліковано/).fill('2025-10-12');
  await shot('review');
  await page.getByRole('button', { name: 'Скласти довідку' }).click();
  await expect(page.getByRole('navigation', { name: 'План' })).toBeVisible();
  await page.locator('[data-entry]').first().click();
  await shot('desk');
  await page.getByRole('region', { name: 'Why it matters' }).locator('[contenteditable=true]').click();
  await page.keyboard.type('The count decides who negotiates.');
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Що ви хочете зробити?').fill('істор');
  await shot('palette');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Історія' })).toContainText('Відредаговано «Why it matters»');
  await shot('history');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('img', { name: /^Сторінка 1 з / })).toBeVisible();
  await shot('preview');
  // Nothing is cut off or pushed out of the window.
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  await page.getByRole('button', { name: 'Тема й мова' }).click();
  await shot('language');
  await page.getByRole('menuitemcheckbox', { name: 'English' }).click();
  await expect(page.getByRole('navigation', { name: 'Outline' })).toBeVisible();
  await expect(page.getByRole('article', { name: 'Briefing' })).toContainText('The count decides who negotiates.');
  expect(problems).toEqual([]);
});
