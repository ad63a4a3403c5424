import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

const saved = (page: Page) => expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
const fresh = (page: Page) => expect(page.locator('.meter-figure')).toHaveAttribute('data-fresh', 'true');

/** The length in lines is of the note alone: a figure of the kind before is in pages. */
async function openLength(page: Page): Promise<void> {
  const figure = page.getByRole('button', { name: /^Length on paper:/ });
  await expect(figure).toHaveAttribute('data-fresh', 'true');
  await figure.click();
}

async function openSample(page: Page): Promise<void> {
  await page.locator('.briefings-title a').first().click();
  await expect(page.locator('[data-entry]').first()).toBeVisible();
}

async function openPreview(page: Page): Promise<void> {
  await page.keyboard.press('Control+p');
  await expect(page.locator('.pdf-page .pdf-place').first()).toBeAttached();
}

/** Long enough that setting it takes a while. */
async function writeMuch(page: Page): Promise<void> {
  const section = page.getByRole('region', { name: 'Key judgements' });
  await section.locator('[contenteditable=true]').click();
  await page.keyboard.insertText(
    'The committee heard the evidence of the harbour board and asked for more. '.repeat(800),
  );
  await saved(page);
}

test('[E6] one page → lines over as styled → squeezes → export', async ({ opened: page }) => {
  await openSample(page);
  await page.getByRole('button', { name: /^Kind:/ }).click();
  await page.getByRole('menuitemcheckbox', { name: 'One-page note' }).click();
  await openLength(page);
  const steps = page.getByRole('list', { name: 'What each squeeze gains' });
  await expect(steps.getByRole('listitem').first()).toContainText(/As styled\s*\d+ lines? over/);
  await page.getByRole('checkbox', { name: 'Set closer to stay on one page' }).uncheck();
  await expect(page.locator('.meter-figure')).toHaveAttribute('data-over', 'true');
  await expect(page.locator('.meter-figure')).toContainText(/lines? over/);
  await page.getByRole('checkbox', { name: 'Set closer to stay on one page' }).check();
  await expect(page.locator('.meter-figure')).toHaveAttribute('data-over', 'false');
  await page.keyboard.press('Escape');
  await fresh(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export PDF' }).click();
  expect(
    readFileSync(await (await download).path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  await page.getByRole('button', { name: 'History' }).click();
  const versions = page.getByRole('list', { name: 'Versions' }).getByRole('button');
  await expect(versions.first()).toContainText((await download).suggestedFilename());
  await expect(versions.nth(1)).not.toContainText('.pdf');
});

test('[P7] a line of the preview leads to its entry, and the entry under the cursor is marked in the preview', async ({
  opened: page,
}) => {
  await openSample(page);
  await openPreview(page);
  const place = page.getByRole('button', { name: /^Go to the entry/ }).nth(1);
  const name = (await place.getAttribute('aria-label')) ?? '';
  await place.click();
  const lit = page.locator('.pane-page [data-entry].lit');
  await expect(lit).toBeVisible();
  const words = (await lit.innerText()).replace(/\s+/g, ' ');
  expect(words).toContain(name.replace('Go to the entry: ', '').trim().slice(0, 30));
  const entry = page.locator('.pane-page [data-entry]').nth(1);
  await entry.click();
  const marked = page.locator('.pdf-place-here');
  await expect(marked.first()).toBeInViewport();
  const named = ((await marked.first().getAttribute('aria-label')) ?? '').replace('Go to the entry: ', '');
  expect((await entry.innerText()).replace(/\s+/g, ' ')).toContain(named.trim().slice(0, 30));
});

test('[P7] pages by keyboard: thumbnails, the page in view, zoom; the place is kept when the text is set again', async ({
  opened: page,
}) => {
  await openSample(page);
  await openPreview(page);
  await page.getByRole('button', { name: 'Page 1', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Page 3', exact: true })).toHaveAttribute('aria-current', 'page');
  await expect(page.locator('.preview-bar')).toContainText(/Page 3 of \d+/);
  const width = async () => Math.round((await page.locator('.pdf-page').first().boundingBox())?.width ?? 0);
  const fit = await width();
  await page.getByRole('button', { name: 'Larger' }).click();
  await expect.poll(width).toBeGreaterThan(fit);
  await expect(page.locator('.preview-bar')).toContainText(/Page 3 of \d+/);
  await page.getByRole('button', { name: 'Fit the width' }).click();
  await expect.poll(width).toBe(fit);
  const scroller = page.locator('.preview-scroll');
  const before = await scroller.evaluate((one) => Math.round(Reflect.get(one, 'scrollTop')));
  await page.locator('.pane-page .body[contenteditable=true]').first().locator('p').first().click();
  await page.waitForTimeout(600);
  const there = await scroller.evaluate((one) => Math.round(Reflect.get(one, 'scrollTop')));
  await page.keyboard.type('New ');
  await saved(page);
  await fresh(page);
  await page.waitForTimeout(600);
  expect(await scroller.evaluate((one) => Math.round(Reflect.get(one, 'scrollTop')))).toBe(there);
  expect(before).toBeGreaterThan(0);
});

test('[P7] a long export tells how far it is and is ended: no file, and nothing in the history', async ({
  opened: page,
}) => {
  await openSample(page);
  await writeMuch(page);
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await page.getByRole('button', { name: 'Other ways to export' }).click();
  await page.getByRole('menuitem', { name: /^PDF with options/ }).click();
  await page.getByRole('checkbox', { name: 'Numbered copies' }).check();
  await page.getByRole('button', { name: 'Export 12 copies' }).click();
  const status = page.getByRole('region', { name: 'Exporting' });
  await expect(status).toContainText(/Copy \d+ of 12/);
  await status.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('The export was cancelled; no file was written.')).toBeVisible();
  await expect(status).toHaveCount(0);
  await page.getByRole('button', { name: 'History' }).click();
  await expect(page.getByRole('list', { name: 'Versions' })).not.toContainText('.pdf');
  expect(downloads).toEqual([]);
});

test('[X1] the briefing leaves as a Word document and as plain text, with the words that were just typed', async ({
  opened: page,
}) => {
  await openSample(page);
  await page.locator('.pane-page [data-entry] p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Quayside.');
  const exported = async (name: RegExp): Promise<Buffer> => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Other ways to export' }).click();
    await page.getByRole('menuitem', { name }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await waiting).createReadStream()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  };
  expect((await exported(/^Word document/)).subarray(0, 2).toString()).toBe('PK');
  expect((await exported(/^Plain text/)).toString()).toContain('Quayside.');
  await page.getByRole('button', { name: 'History' }).click();
  await expect(page.getByRole('list', { name: 'Versions' })).toContainText('.txt and 1 more');
});

test('[E7] [X1] the web page that is exported keeps WCAG 2.2 AA, light and dark, and fits a telephone', async ({
  opened: page,
}, info) => {
  await openSample(page);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Other ways to export' }).click();
  await page.getByRole('menuitem', { name: /^Web page/ }).click();
  const file = info.outputPath('briefing.html');
  await (await waiting).saveAs(file);
  await page.setViewportSize({ width: 400, height: 800 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(pathToFileURL(file).href);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${colorScheme}: ${id} ${String(nodes[0]?.target)}`)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400);
  }
  await page.getByRole('link', { name: 'Source sentence 1' }).first().click();
  await expect(page.locator('#note-1')).toBeInViewport();
});

test('[P2] a style of one’s own is kept, and chosen for another briefing', async ({ opened: page }) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Look on paper' }).click();
  await page.getByText('Adjust the style').click();
  await page.getByRole('textbox', { name: 'Organisation' }).fill('Ministry of Ports');
  await page.getByLabel('Size').selectOption('12');
  await expect(page.getByRole('radio', { name: /Adjusted/ })).toBeChecked();
  await page.getByLabel('Name', { exact: true }).fill('Harbour office');
  await page.getByRole('button', { name: 'Keep the style' }).click();
  await expect(page.getByRole('radio', { name: /Harbour office/ })).toBeChecked();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Look on paper' }).click();
  await page.getByRole('radio', { name: /Harbour office/ }).check({ force: true });
  await page.getByRole('button', { name: 'Keep the look' }).click();
  await saved(page);
  await openPreview(page);
  await expect(page.locator('.pdf-page').first()).toContainText('Ministry of Ports');
});

for (const theme of ['light', 'dark'] as const)
  test(`[E7] preview, length, export and look keep WCAG 2.2 AA in ${theme}`, async ({ opened: page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const check = async (screen: string): Promise<void> => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${screen}: ${id} ${String(nodes[0]?.target)}`)).toEqual([]);
    };
    await openSample(page);
    await openPreview(page);
    await page.locator('.pane-page [data-entry]').nth(1).click();
    await expect(page.locator('.pdf-place-here')).toBeVisible();
    await check('preview');
    await page.getByRole('button', { name: /^Kind:/ }).click();
    await page.getByRole('menuitemcheckbox', { name: 'One-page note' }).click();
    await openLength(page);
    await expect(page.getByRole('list', { name: 'What each squeeze gains' })).toBeVisible();
    await check('length');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Other ways to export' }).click();
    await check('export menu');
    await page.getByRole('menuitem', { name: /^PDF with options/ }).click();
    await page.getByRole('checkbox', { name: 'Numbered copies' }).check();
    await check('export');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Look on paper' }).click();
    await page.getByText('Adjust the style').click();
    await check('look');
  });
