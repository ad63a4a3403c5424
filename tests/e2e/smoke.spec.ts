import { expect, pastFirstSteps, startServe, stopServe, test } from './app.ts';

test('[H3] the launch address opens the library with the sample as a finished briefing, and the console stays silent', async ({
  opened,
  problems,
}) => {
  await expect(opened.getByRole('heading', { name: 'Library' })).toBeVisible();
  await expect(opened.getByRole('main').getByText('Background brief').first()).toBeVisible();
  await opened.waitForLoadState('networkidle');
  expect(problems).toEqual([]);
});

test('[R18] the launch address works once: another browser is turned away, the first stays signed in', async ({
  app,
  opened,
  browser,
}) => {
  const other = await browser.newContext();
  const page = await other.newPage();
  expect((await page.goto(app.url))?.status()).toBe(403);
  expect((await page.goto(new URL('/', app.url).href))?.status()).toBe(401);
  await other.close();
  await opened.reload();
  await expect(opened.getByRole('heading', { name: 'Library' })).toBeVisible();
});

test('[R22] the window talks to its own origin and to nothing else', async ({ app, page }) => {
  const origins = new Set<string>();
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  await pastFirstSteps(page);
  await page.goto(app.url);
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect([...origins].filter((origin) => origin !== 'null')).toEqual([new URL(app.url).origin]);
});

test('[H2] language and theme are as they were chosen, under another address and in another browser', async ({
  app,
  opened,
  browser,
}) => {
  const kept = (setting: string) =>
    opened.waitForResponse(
      (response) =>
        response.url().endsWith('/rpc/settings/keep') && (response.request().postData() ?? '').includes(setting),
    );
  await opened.getByRole('button', { name: 'Theme and language' }).click();
  const dark = kept('dark');
  await opened.getByRole('menuitemcheckbox', { name: 'Dark' }).click();
  await dark;
  await opened.getByRole('button', { name: 'Theme and language' }).click();
  const ukrainian = kept('uk');
  await opened.getByRole('menuitemcheckbox', { name: 'Українська' }).click();
  await ukrainian;
  await stopServe(app);
  const again = await startServe(app.data);
  const other = await browser.newContext();
  const page = await other.newPage();
  await page.goto(again.url);
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await other.close();
  await stopServe(again);
});
