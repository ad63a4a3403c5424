import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, startServe, stopServe, test } from './app.ts';

const article = readFileSync(join(import.meta.dirname, '../corpus/wire-election/article.txt'), 'utf8');

/** Takes the article in as a user would paste it, dated, and makes a briefing of it. */
async function makeBriefing(page: Page, kind: 'One-page note' | 'Background brief'): Promise<void> {
  await page.getByRole('button', { name: 'New briefing' }).click();
  await page.getByRole('textbox', { name: 'Text of the article' }).fill(article);
  await page.getByRole('button', { name: 'Read the article' }).click();
  await expect(page.getByRole('heading', { name: 'Found in the article' })).toBeVisible();
  await page.getByLabel(/^Published/).fill('2025-10-12');
  await page.getByText(kind, { exact: true }).click();
  await page.getByRole('button', { name: 'Make briefing' }).click();
  await expect(page.getByRole('navigation', { name: 'Outline' })).toBeVisible();
  await expect(page.locator('[data-entry]').first()).toBeVisible();
}

const saved = (page: Page) => expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');

const headings = (page: Page): Promise<string[]> =>
  page.getByRole('list', { name: 'Sections' }).getByRole('listitem').allInnerTexts();

test('[A4] [B2] paste → review → correct a paragraph → briefing: the section follows the correction', async ({
  opened: page,
}) => {
  await page.getByRole('button', { name: 'New briefing' }).click();
  await page.getByRole('textbox', { name: 'Text of the article' }).fill(article);
  await page.getByRole('button', { name: 'Read the article' }).click();
  await expect(page.getByRole('combobox', { name: 'Class of paragraph 1', exact: true })).toHaveValue('head');
  const council = page.getByRole('combobox', { name: 'Class of paragraph 8', exact: true });
  await council.selectOption({ label: 'Boilerplate' });
  await page.getByLabel(/^Published/).fill('2025-10-12');
  await page.getByText('Background brief', { exact: true }).click();
  await page.getByRole('button', { name: 'Make briefing' }).click();
  const sheet = page.getByRole('article', { name: 'Briefing' });
  await expect(sheet).toContainText('Ferrante claimed victory');
  await expect(sheet).not.toContainText('publish final results');
});

test('[E2] an entry leads to its sentence and a sentence to its entries', async ({ opened: page }) => {
  await makeBriefing(page, 'One-page note');
  const entry = page.locator('[data-entry]').first();
  await entry.click();
  const lit = page.getByRole('button', { pressed: true }).and(page.locator('[data-sentence]'));
  await expect(lit.first()).toBeVisible();
  await expect(lit.first()).toContainText('claimed victory');
  await lit.first().click();
  await expect(lit).toHaveCount(1);
  await expect(page.locator('[data-entry].lit').first()).toBeVisible();
});

test('[E4] typing is saved, is there after a reload and a restart, and undo takes it back', async ({
  app,
  opened: page,
  browser,
}) => {
  await makeBriefing(page, 'One-page note');
  const section = page.getByRole('region', { name: 'Why it matters' });
  await section.locator('[contenteditable=true]').click();
  await page.keyboard.type('The count decides who negotiates.');
  await saved(page);
  await page.reload();
  await expect(page.getByRole('article', { name: 'Briefing' })).toContainText('The count decides who negotiates.');
  const address = new URL(page.url()).hash;
  await stopServe(app);

  const again = await startServe(app.data);
  const next = await (await browser.newContext()).newPage();
  await next.goto(again.url);
  await next.goto(`${new URL('/', again.url).href}${address}`);
  await expect(next.getByRole('article', { name: 'Briefing' })).toContainText('The count decides who negotiates.');
  await next.getByRole('button', { name: 'Undo' }).click();
  await expect(next.getByRole('article', { name: 'Briefing' })).not.toContainText('The count decides who negotiates.');
  await next.getByRole('button', { name: 'Redo' }).click();
  await expect(next.getByRole('article', { name: 'Briefing' })).toContainText('The count decides who negotiates.');
  await next.context().close();
  await stopServe(again);
});

test('[E3] changed words lose their verbatim mark, the evidence stays', async ({ opened: page }) => {
  await makeBriefing(page, 'One-page note');
  const entry = page.locator('[data-entry]').first();
  const marked = await entry.locator('[data-verbatim]').count();
  expect(marked).toBeGreaterThan(0);
  const word = entry.locator('[data-verbatim]').first();
  const box = (await word.boundingBox())!;
  await page.mouse.click(box.x + 40, box.y + 8);
  await page.keyboard.type('x');
  await expect(entry.locator('[data-verbatim]')).toHaveCount(marked - 1);
  await expect(entry).toHaveAttribute('data-state', 'edited');
  await expect(entry.locator('.evidence').first()).toBeVisible();
  await saved(page);
});

test('[E5] the outline is reordered by keyboard alone, and undo puts it back', async ({ opened: page }) => {
  await makeBriefing(page, 'One-page note');
  const before = await headings(page);
  await page.getByRole('button', { name: `Move ${before[0]?.split('\n')[0]}` }).focus();
  await page.keyboard.press('Space');
  await page.waitForTimeout(250);
  await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(250);
  await page.keyboard.press('Space');
  await expect.poll(async () => (await headings(page))[1]).toBe(before[0]);
  await saved(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => headings(page)).toEqual(before);
});

test('[P7] the file that export gives is the file of the preview', async ({ opened: page }) => {
  await makeBriefing(page, 'One-page note');
  await page.getByText('PDF', { exact: true }).click();
  await expect(page.getByRole('img', { name: /^Page 1 of / })).toBeVisible();
  const inPreview = page.waitForResponse((response) => response.url().endsWith('/rpc/pdf/take'));
  await page.reload();
  await page.getByText('PDF', { exact: true }).click();
  const answer = (await (await inPreview).body()).toString('latin1');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export PDF' }).click();
  const file = readFileSync(await (await download).path(), 'latin1');
  expect(file.startsWith('%PDF-1.7')).toBe(true);
  expect(answer).toContain(file);
});

test('[L1] [L2] a briefing is found by a word, thrown away, and brought back', async ({ opened: page }) => {
  await makeBriefing(page, 'One-page note');
  await page.getByRole('link', { name: 'Brevier' }).click();
  await page.getByRole('textbox', { name: 'Search briefings' }).fill('renegotiat');
  await expect(page.getByText('renegotiate').first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Search briefings' }).fill('');
  const row = page.getByRole('row').filter({ hasText: 'BRAVOS' });
  const title = await row.count();
  expect(title).toBe(1);
  await row.getByRole('button', { name: /^Actions for/ }).click();
  await page.getByRole('menuitem', { name: /trash/i }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('link', { name: 'Trash' }).click();
  await page
    .getByRole('button', { name: /^Restore/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Brevier' }).click();
  await expect(row).toHaveCount(1);
});

for (const theme of ['light', 'dark'] as const)
  test(`[E7] no screen breaks WCAG 2.2 AA in ${theme}`, async ({ opened: page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const check = async (screen: string): Promise<void> => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${screen}: ${id} ${String(nodes[0]?.target)}`)).toEqual([]);
    };
    await check('library');
    await makeBriefing(page, 'Background brief');
    await check('desk');
    await page.getByText('PDF', { exact: true }).click();
    await expect(page.getByRole('img', { name: /^Page 1 of / })).toBeVisible();
    await check('preview');
  });
