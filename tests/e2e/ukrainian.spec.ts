import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { uk } from '../../shared/messages/uk.ts';
import { expect, test } from './app.ts';
import { englishOn } from './english.ts';

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

/** Opens what a command of the palette opens. */
async function command(page: Page, label: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(uk.dialogs.palette.placeholder).fill(label);
  await page.getByRole('option').first().click();
}

test('[H1] no screen in Ukrainian shows or reads out English but the article’s and the briefing’s own', async ({
  opened: page,
}) => {
  test.setTimeout(180_000);
  page.setDefaultTimeout(10_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  const look = async (screen: string): Promise<void> => {
    expect.soft(await englishOn(page), screen).toEqual([]);
  };
  const close = (): Promise<void> => page.keyboard.press('Escape');
  await expect(page.locator('[data-row]').first()).toBeVisible();
  await look('library');
  await page.getByLabel(uk.library.search.label).fill('Donetsk');
  await expect(page.locator('.result').first()).toBeVisible();
  await look('search');
  await page.goto(`${new URL('/', page.url()).href}#/trash`);
  await look('trash');
  await page.goto(`${new URL('/', page.url()).href}#/new`);
  await look('take in');
  await page
    .getByRole('textbox', { name: uk.intake.text })
    .fill(`${article}\n\nSHARE THIS ARTICLE\n\nRead more: five things to know about the vote\0\n`);
  await page.getByRole('button', { name: uk.intake.read }).click();
  await expect(page.getByRole('heading', { name: uk.intake.found })).toBeVisible();
  await look('review of the article');
  await page.getByLabel(/^Опубліковано/).fill('2025-10-12');
  await page.getByRole('button', { name: uk.intake.make }).click();
  await page.locator('[data-entry]').first().click();
  await look('desk');
  for (const [view, key] of ['source', 'quotations', 'people', 'timeline', 'origins', 'preview'].entries()) {
    await page.keyboard.press(`Control+Alt+${view + 1}`);
    await page.waitForTimeout(400);
    await look(`evidence: ${key}`);
  }
  await page.keyboard.press('Control+Alt+1');
  await page.getByRole('button', { name: new RegExp(uk.evidence.notUsedCount(1).split(':')[0] ?? '') }).click();
  await expect(page.locator('.unused-list li').first()).toBeVisible();
  await look('unused sentences');
  await page.locator('.unused-list button').first().click();
  await look('why a sentence is unused');
  const words = page.getByRole('region', { name: 'Why it matters' }).locator('[contenteditable=true]');
  for (const sentence of [
    'It was decided yesterday by nobody in the KHB and all of the men of the port town who came over the hill on the old road to vote.',
    'We judge with high confidence that a deal is likely.',
    'Roe claimed it was over.',
  ]) {
    await words.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(sentence);
    await expect(page.locator('.remark').first()).toBeVisible();
    const remarks = await page.locator('.remark').count();
    for (let i = 0; i < remarks; i += 1) {
      await page.locator('.remark').nth(i).click();
      await look(`style note ${i + 1} on “${sentence.slice(0, 20)}”`);
    }
  }
  await page.keyboard.press('Control+Alt+r');
  await look('review');
  await page.keyboard.press('d');
  await page.keyboard.press('a');
  await page.keyboard.press('g');
  await look('review of an entry');
  await page.keyboard.press('o');
  await expect(page.getByRole('dialog')).toContainText(uk.review.offers.take);
  await look('offers');
  await close();
  await close();
  const dialogs = uk.desk.actions;
  for (const label of [
    uk.desk.masthead,
    dialogs.look,
    dialogs.ownMarking,
    dialogs.aboutSource,
    dialogs.leftOut,
    dialogs.notes,
    uk.paper.export.withOptions,
    dialogs.shortcuts,
  ]) {
    await command(page, label);
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(label);
    await close();
  }
  await page.keyboard.press('Control+k');
  await look('palette');
  await close();
  for (const menu of [page.locator('.bar-menu').nth(0), page.locator('.bar-menu').nth(1)]) {
    await menu.click();
    await look('menu');
    await close();
    // The closing menu gives the focus back, which closes another that opens meanwhile.
    await expect(menu).toBeFocused();
    await expect(page.getByRole('menu')).toHaveCount(0);
  }
  await page.locator('.bar-menu').first().click();
  await page.getByRole('menuitemcheckbox', { name: uk.names.kinds.press }).click();
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
  await look('another kind');
  await page.keyboard.press('Control+Shift+h');
  await expect(page.getByRole('list', { name: uk.history.versions })).toContainText(uk.deeds.madeIt.press);
  await look('history');
  await close();
  await page.evaluate(
    `document.querySelector('main').insertAdjacentHTML('beforeend', '<p title="Try again">Not saved yet</p>')`,
  );
  expect(await englishOn(page)).toEqual(['Not saved yet — in: Not saved yet', 'Try again — in: Try again']);
  await page.getByRole('button', { name: uk.frame.settings }).click();
  await page.getByRole('menuitemcheckbox', { name: 'English' }).click();
  await page.keyboard.press('Control+Shift+h');
  // What was done under the Ukrainian window is told in English now.
  const versions = page.getByRole('list', { name: 'Versions' });
  await expect(versions).toContainText('Made it a press brief');
  await expect(versions).not.toContainText(/\p{Script=Cyrillic}/u);
});
