import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

const saved = (page: Page) => expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');

/** The sample on the desk, and a second window on it. */
async function twoWindows(page: Page): Promise<readonly [Page, Page]> {
  await page.locator('.briefings-title a').first().click();
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(other.locator('[data-entry]').first()).toBeVisible();
  return [page, other];
}

const firstText = (page: Page) => page.locator('.body[contenteditable=true]').first();

async function typeInto(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  await firstText(page).locator('p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

test('[E8] what one window saves appears in the other at once', async ({ opened }) => {
  const [here, there] = await twoWindows(opened);
  await typeInto(here, ' Seen in both.');
  await saved(here);
  await expect(firstText(there)).toContainText('Seen in both.');
  await typeInto(there, ' And back.');
  await saved(there);
  await expect(firstText(here)).toContainText('And back.');
});

test('[E8] both windows write the same text: both are kept and the second is asked', async ({ opened }) => {
  const [here, there] = await twoWindows(opened);
  // The other window hears nothing while it is cut off; its text waits.
  await there.route('**/rpc/briefings/**', (route) => route.abort());
  await typeInto(there, ' Theirs.');
  await expect(there.locator('[data-save]')).toHaveAttribute('data-save', 'failed');
  await typeInto(here, ' Mine.');
  await saved(here);
  await there.unroute('**/rpc/briefings/**');
  const ask = there.getByRole('alertdialog', { name: 'Another window changed the same text' });
  await expect(ask).toBeVisible({ timeout: 20_000 });
  await expect(ask).toContainText('Mine.');
  await expect(ask).toContainText('Theirs.');
  await there.getByRole('button', { name: 'Keep mine as a copy' }).click();
  await saved(there);
  const sheet = there.getByRole('article', { name: 'Briefing' });
  await expect(sheet).toContainText('Mine.');
  await expect(sheet).toContainText('Theirs.');
});

test('[E4] history shows what changed word by word, keeps a name, and knows the exported file', async ({
  opened: page,
}) => {
  await page.locator('.briefings-title a').first().click();
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  await typeInto(page, ' Added by hand.');
  await saved(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export PDF' }).click();
  const file = (await download).suggestedFilename();
  await page.getByRole('button', { name: 'History' }).click();
  const line = page.getByRole('list', { name: 'Versions' }).getByRole('button').first();
  await expect(line).toContainText(file);
  await expect(page.locator('.history-view ins')).toContainText('Added by hand.');
  await page.getByLabel('Name of this version').fill('Sent');
  await page.getByRole('button', { name: 'Keep the name' }).click();
  await expect(line).toContainText('Sent');
  await page.reload();
  await page.getByRole('button', { name: 'History' }).click();
  await expect(line).toContainText('Sent');
});

test('[E5] the review goes by single keys alone; what is dropped is taken back from the drawer', async ({
  opened: page,
}) => {
  await page.locator('.briefings-title a').first().click();
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  await page.keyboard.press('Control+Alt+r');
  const bar = page.getByRole('region', { name: 'Review' });
  await expect(bar).toContainText(/^0 of \d+ reviewed/);
  const first = await page.locator('[data-entry].lit').getAttribute('data-entry');
  await page.keyboard.press('d');
  await expect(page.locator(`.pane-page [data-entry="${first}"]`)).toHaveCount(0);
  await page.keyboard.press('a');
  await expect(bar).toContainText(/^1 of \d+ reviewed/);
  await page.keyboard.press('e');
  await page.keyboard.type(' Added at once.');
  await expect(page.locator('.ProseMirror-focused')).toContainText(/\S Added at once\.\s*\d/);
  await page.keyboard.press('Escape');
  await expect(bar).toBeFocused();
  await expect(bar).toContainText(/^2 of \d+ reviewed/);
  await page.keyboard.press('o');
  const drawer = page.getByRole('dialog', { name: 'Offered' });
  await drawer.getByRole('button', { name: 'Take' }).first().click();
  await expect(drawer).toContainText('Nothing: the briefing holds all');
  await drawer.getByRole('button', { name: 'Close' }).click();
  await expect(page.locator(`.pane-page [data-entry="${first}"]`)).toHaveAttribute('data-state', 'accepted');
  await saved(page);
});

test('[E5] [E7] a dialog gives the focus back to the text, whichever way it was opened', async ({ opened: page }) => {
  await page.locator('.briefings-title a').first().click();
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  await page.keyboard.press('F8');
  const text = page.locator('.ProseMirror-focused');
  await expect(text).toBeFocused();
  await page.keyboard.press('Control+Shift+h');
  await expect(page.getByRole('dialog', { name: 'History' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('What do you want to do?').fill('About the source');
  await page.keyboard.press('Enter');
  const about = page.getByRole('dialog', { name: 'About the source' });
  await about.getByLabel('Title', { exact: true }).fill('A title');
  await page.keyboard.press('Enter');
  await saved(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(text).toBeFocused();
  const look = page.getByRole('button', { name: 'Look on paper' });
  await look.click();
  await page.keyboard.press('Escape');
  await expect(look).toBeFocused();
});

test('[B7] a warning underlines the words, explains itself under the page, and is switched off for good', async ({
  opened: page,
}) => {
  await page.locator('.briefings-title a').first().click();
  const section = page.getByRole('region', { name: 'Key judgements' });
  await section.locator('[contenteditable=true]').click();
  await page.keyboard.type('We judge with high confidence that a deal is likely.');
  await expect(section.locator('.remark')).toHaveText('high confidence that a deal is likely');
  for (let i = 0; i < 12; i += 1) await page.keyboard.press('ArrowLeft');
  const note = page.getByRole('complementary', { name: 'Style note' });
  await expect(note).toContainText('put them in two sentences');
  await note.getByRole('button').click();
  await expect(section.locator('.remark')).toHaveCount(0);
  await saved(page);
  await page.reload();
  await expect(section).toContainText('We judge with high confidence');
  await page.waitForTimeout(1000);
  await expect(section.locator('.remark')).toHaveCount(0);
});

test('[E5] at 1024 × 700 what is over the page stays in view, and a toast covers no line of it', async ({
  opened: page,
}) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.locator('.briefings-title a').first().click();
  await page.getByRole('button', { name: /^Kind:/ }).click();
  await page.getByRole('menuitemcheckbox', { name: 'One-page note' }).click();
  const toast = (await page.locator('[data-sonner-toast]').boundingBox())!;
  const sheet = (await page.getByRole('article', { name: 'Briefing' }).boundingBox())!;
  expect(toast.x + toast.width).toBeLessThan(sheet.x);
  const fit = page.locator('.meter-figure');
  await expect(fit).toBeVisible();
  const clipped = await page
    .locator('.meter')
    .evaluate((meter) => Reflect.get(meter, 'scrollWidth') > Reflect.get(meter, 'clientWidth'));
  expect(clipped).toBe(false);
  const line = (await page.locator('[data-entry] p').first().boundingBox())!;
  expect(line.width).toBeGreaterThan(400);
});

for (const theme of ['light', 'dark'] as const)
  test(`[E7] history, review, offers and notes keep WCAG 2.2 AA in ${theme}`, async ({ opened: page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const check = async (screen: string): Promise<void> => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${screen}: ${id} ${String(nodes[0]?.target)}`)).toEqual([]);
    };
    await page.locator('.briefings-title a').first().click();
    await typeInto(page, ' Added yesterday.');
    await saved(page);
    await page.keyboard.press('Control+Shift+h');
    await expect(page.locator('.history-view ins')).toContainText('Added');
    await check('history');
    await page.getByRole('button', { name: 'Close' }).last().click();
    await page.keyboard.press('Control+Alt+r');
    await page.keyboard.press('j');
    await page.keyboard.press('d');
    await check('review');
    await page.keyboard.press('o');
    await expect(page.getByRole('button', { name: 'Take' })).toBeVisible();
    await check('offers');
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('style notes');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Style notes' })).toBeVisible();
    await check('notes');
  });

for (const locale of ['en-GB', 'uk-UA'] as const)
  test.describe(locale, () => {
    test.use({ locale });
    test('[E7] at 1024 × 700 nothing in the bars lies over anything or is cut, with a marking and the PDF beside', async ({
      opened: page,
    }) => {
      await page.setViewportSize({ width: 1024, height: 700 });
      await page.locator('.briefings-title a').first().click();
      await page.locator('.bar-menu').nth(1).click();
      await page.getByRole('menuitemcheckbox', { name: 'TLP:AMBER+STRICT' }).click();
      await page.keyboard.press('Control+Alt+6');
      await expect(page.locator('button.meter-figure[data-fresh=true]')).toBeVisible({ timeout: 20_000 });
      const boxes = await page.locator('.app-bar').evaluate((bar) =>
        [
          ...Reflect.get(bar, 'querySelectorAll').call(bar, '.wordmark, .title-field, .save, .app-bar-actions button'),
        ].map((part) => {
          const { left, right } = part.getBoundingClientRect();
          return { left, right };
        }),
      );
      boxes.forEach(({ left, right }, i) => {
        expect(right).toBeLessThanOrEqual(1024);
        expect(left).toBeGreaterThanOrEqual((boxes[i - 1]?.right ?? 0) - 0.5);
      });
      const title = (await page.locator('.title-field').boundingBox())!;
      expect(title.width).toBeGreaterThan(60);
      const figure = (await page.locator('.meter-figure').boundingBox())!;
      const meter = (await page.locator('.toolbar').boundingBox())!;
      expect(figure.x + figure.width).toBeLessThanOrEqual(meter.x + meter.width + 0.5);
      const line = page.locator('.sheet-lines > div').first();
      const label = (await line.locator('dt').evaluate((dt) => {
        const range = Reflect.get(dt, 'ownerDocument').createRange();
        range.selectNodeContents(dt);
        return range.getBoundingClientRect().right;
      })) as number;
      expect((await line.locator('dd').boundingBox())!.x).toBeGreaterThan(label + 4);
      await expect(line.locator('dd')).toHaveText(locale === 'uk-UA' ? /^4 грудня 2025/ : '4 December 2025');
      const tabs = (await page.locator('.side-tabs').boundingBox())!;
      const tool = (await page.locator('.preview-bar button').first().boundingBox())!;
      expect(tool.y).toBeGreaterThanOrEqual(tabs.y + tabs.height);
    });
  });

test('[P7] after a change of kind the pages of the old kind are not shown as the file', async ({ opened: page }) => {
  await page.locator('.briefings-title a').first().click();
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  await page.keyboard.press('Control+Alt+6');
  await expect(page.locator('.preview-body .pdf-page').first()).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('button.meter-figure[data-fresh=true]')).toBeVisible({ timeout: 20_000 });
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/rpc/pdf/take', async (route) => {
    await held;
    await route.continue();
  });
  let build = (): void => undefined;
  const built = new Promise<void>((resolve) => {
    build = resolve;
  });
  await page.route('**/rpc/briefings/rebuild', async (route) => {
    await built;
    await route.continue();
  });
  await page.getByRole('button', { name: /^Kind:/ }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Press brief' }).click();
  // The store has not built it yet.
  await expect(page.locator('.meter-figure')).toHaveText('Measuring…');
  await expect(page.locator('.preview-body')).toHaveAttribute('data-stale', 'true');
  build();
  await expect(page.getByRole('button', { name: 'Kind: Press brief' })).toBeVisible();
  await expect(page.locator('.preview-body')).toHaveAttribute('data-stale', 'true');
  await expect(page.locator('.preview-bar')).toContainText('Setting the pages…');
  await expect(page.locator('.meter-figure')).toHaveText('Measuring…');
  release();
  await expect(page.locator('.preview-body')).not.toHaveAttribute('data-stale', { timeout: 20_000 });
});

test('[B8] a second article: both are beside the page, an edited entry stays, and undo takes the article back', async ({
  opened: page,
}) => {
  await page.locator('.briefings-title a').first().click();
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  await page.locator('.pane-page [data-entry] p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Quayside.');
  await page.getByRole('button', { name: 'Add another article' }).click();
  const words =
    'Rubio to visit Kyiv\n\n6 December 2025\n\nUS Secretary of State Marco Rubio will visit Kyiv on Monday, a spokeswoman said.\n\n“The talks go on,” Rubio told reporters in Miami.';
  await page.getByRole('textbox', { name: 'Text of the article' }).fill(words);
  await page.getByRole('button', { name: 'Add the article' }).click();
  const articles = page.getByRole('tablist', { name: 'Sources' }).getByRole('tab');
  await expect(articles).toHaveCount(2);
  await expect(page.locator('#source-text')).toContainText('The talks go on');
  await expect(page.getByRole('region', { name: 'Bottom line' })).toContainText('Quayside.');
  await expect(page.getByRole('region', { name: 'Quotations' })).toContainText('The talks go on');
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(articles).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Bottom line' })).toContainText('Quayside.');
});
