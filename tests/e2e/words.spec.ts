import { expect, test } from './app.ts';

test('[E1] words double-clicked anywhere are bold at once by Ctrl+B, and Ctrl+Z past the start asks nothing', async ({
  opened: page,
  problems,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.locator('.briefings-title a').first().click();
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  const sections = page.locator('.pane-page .section').filter({ has: page.locator('[data-entry] p') });
  const count = await sections.count();
  for (let i = 0; i < count; i += 1) {
    const words = sections.nth(i).locator('[data-entry] p').first();
    const box = await words.evaluate((element) => {
      Reflect.get(element, 'scrollIntoView').call(element, { block: 'center' });
      const { x, y, width } = Reflect.get(element, 'getBoundingClientRect').call(element);
      return { x, y, width };
    });
    const bold = page.locator('.pane-page [data-entry] strong');
    const before = await bold.allTextContents();
    await page.mouse.dblclick(box.x + box.width / 4, box.y + 12);
    await page.keyboard.press('Control+b');
    await expect.poll(async () => (await bold.allTextContents()).join() !== before.join()).toBe(true);
    await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  }
  for (let i = 0; i < count + 6; i += 1) await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await page.waitForTimeout(500);
  expect(problems).toEqual([]);
});
