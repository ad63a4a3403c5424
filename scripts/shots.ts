import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumPath } from '../tests/browser.ts';
import { pastFirstSteps, startServe, stopServe } from '../tests/e2e/app.ts';

/** `npm run shots`: the pictures of docs/pictures, of the built app and the sample's PDF (the pages need pdftoppm). */
const root = join(import.meta.dirname, '..');
const pictures = join(root, 'docs/pictures');
const sample = join(root, 'resources/samples/donbas-talks.txt');
const scratch = mkdtempSync(join(tmpdir(), 'brevier-shots-'));
mkdirSync(pictures, { recursive: true });

const served = await startServe(join(scratch, 'library'));
const executablePath = await chromiumPath();
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })).newPage();
const shot = (name: string): Promise<Buffer> => page.screenshot({ path: join(pictures, `${name}.png`) });

await pastFirstSteps(page);
await page.goto(served.url);
await page.getByRole('heading', { name: 'Library' }).waitFor();
await shot('library');
await openSample(page);
await page.locator('[data-entry]').nth(3).click();
await page.waitForTimeout(600);
await shot('desk');
await page.emulateMedia({ colorScheme: 'dark' });
await page.waitForTimeout(400);
await shot('desk-dark');
await page.emulateMedia({ colorScheme: 'light' });
await page.keyboard.press('Control+p');
await page.getByRole('img', { name: /^Page 1 of / }).waitFor();
await page.waitForTimeout(1200);
await shot('preview');
await page.goto(`${new URL('/', served.url).href}#/new`);
await page.getByRole('textbox', { name: 'Text of the article' }).fill(readFileSync(sample, 'utf8'));
await page.getByRole('button', { name: 'Read the article' }).click();
await page.getByRole('heading', { name: 'Found in the article' }).waitFor();
await page.waitForTimeout(400);
await shot('intake');
await browser.close();
await stopServe(served);

for (const kind of ['note', 'background']) {
  const pdf = join(scratch, `${kind}.pdf`);
  const cli = join(root, 'out/main/cli.js');
  execFileSync(process.execPath, [cli, 'build', sample, '--date', '2025-12-04', '--kind', kind, '-o', pdf]);
  execFileSync('pdftoppm', [
    '-r',
    '80',
    '-f',
    '1',
    '-l',
    kind === 'note' ? '1' : '3',
    '-png',
    pdf,
    join(pictures, kind),
  ]);
}
rmSync(scratch, { recursive: true, force: true });

async function openSample(window: Page): Promise<void> {
  await window.getByRole('main').getByRole('row').nth(1).click();
  await window.getByRole('navigation', { name: 'Outline' }).waitFor();
  await window.locator('[data-entry]').first().waitFor();
}
