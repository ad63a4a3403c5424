import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

const saved = (page: Page) => expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
const isHere = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`);

/** Goes on with Tab until what fits has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < 40 && !(await isHere(page, selector)); stop += 1) await page.keyboard.press('Tab');
  expect(await isHere(page, selector), `Tab reaches ${selector}`).toBe(true);
}

/** From the library to the end of the first entry's words, by keys alone. */
async function openByKeys(page: Page): Promise<void> {
  await page.bringToFront();
  await page.locator('[data-row]').first().waitFor();
  await tabTo(page, '[data-row]');
  await page.keyboard.press('Enter');
  await page.locator('[data-entry]').first().waitFor();
  await page.keyboard.press('F8');
  await expect(page.locator('.ProseMirror-focused')).toBeFocused();
  await page.keyboard.press('End');
}

test('[E8] [E7] a second window by keyboard alone: what it writes is seen in the first, and a conflict is settled', async ({
  opened: here,
}) => {
  const there = await here.context().newPage();
  await there.goto(new URL('/', here.url()).href);
  await openByKeys(here);
  await openByKeys(there);
  await there.keyboard.type(' Seen in both.');
  await saved(there);
  const sheet = (page: Page) => page.getByRole('article', { name: 'Briefing' });
  await expect(sheet(here)).toContainText('Seen in both.');
  // The first window hears nothing for a while; both go on with the same words.
  await here.route('**/rpc/briefings/**', (route) => route.abort());
  await here.bringToFront();
  await here.keyboard.type(' Mine.');
  await expect(here.locator('[data-save]')).toHaveAttribute('data-save', 'failed');
  await there.bringToFront();
  await there.keyboard.type(' Theirs.');
  await saved(there);
  await here.unroute('**/rpc/briefings/**');
  await here.bringToFront();
  const ask = here.getByRole('alertdialog');
  await expect(ask).toContainText('Theirs.');
  const atHand = () => here.evaluate('document.activeElement.textContent');
  await expect.poll(atHand).toBe('Keep mine as a copy');
  await here.keyboard.press('Tab');
  expect(await atHand()).toBe('Take theirs');
  await here.keyboard.press('Tab');
  expect(await atHand()).toBe('Keep mine as a copy');
  await here.keyboard.press('Enter');
  await saved(here);
  await expect(ask).toHaveCount(0);
  for (const words of ['Mine.', 'Theirs.']) await expect(sheet(here)).toContainText(words);
  await expect(sheet(there)).toContainText('Mine.');
});

test('[B7] notes on one’s own words come after a pause, explain themselves, and are switched off and on one by one', async ({
  opened: page,
}) => {
  await page.locator('.briefings-title a').first().click();
  const section = page.getByRole('region', { name: 'Key judgements' });
  await section.locator('[contenteditable=true]').click();
  await page.keyboard.type('The envoys meet again tomorrow. It was decided that the ZQRV decides.');
  const remarked = section.locator('.remark');
  await expect(remarked.filter({ hasText: 'tomorrow' })).toHaveCount(1);
  const all = await remarked.count();
  const switches = page.getByRole('dialog', { name: 'Style notes' });
  const dates = switches.getByRole('checkbox', { name: /^Relative dates/ });
  const toggle = async (): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('What do you want to do?').fill('Style notes');
    await page.keyboard.press('Enter');
    await dates.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await expect(switches).toHaveCount(0);
  };
  await toggle();
  await expect(remarked.filter({ hasText: 'tomorrow' })).toHaveCount(0);
  await expect(remarked).toHaveCount(all - 1);
  await saved(page);
  await toggle();
  await expect(remarked).toHaveCount(all);
});
