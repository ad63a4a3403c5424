import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumPath } from '../tests/browser.ts';
import { startServe, stopServe } from '../tests/e2e/app.ts';
import { paragraphs } from '../tests/pdf/fixtures/prose.ts';
import { type BenchInput, median, ms } from './measure.ts';

const runs = 7;

/** The built app in a real browser: a paste in the library until the finished draft is on the screen, and what was left out is said. */
export async function benchDraft({ root, article }: BenchInput): Promise<string> {
  if (!existsSync(join(root, 'out/main/cli.js'))) throw new Error('Build the app first: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'brevier-draft-'));
  const served = await startServe(folder);
  const executablePath = await chromiumPath();
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    await page.addInitScript(() => localStorage.setItem('brevier.first-steps', 'done'));
    await page.goto(served.url);
    const long = `${article}\n\n${paragraphs(60).join('\n\n')}`;
    const times = { short: [] as number[], long: [] as number[] };
    await draft(page, edition(article, 0));
    for (let run = 1; run <= runs; run += 1) {
      times.short.push(await draft(page, edition(article, run)));
      times.long.push(await draft(page, edition(long, run)));
    }
    const row = (what: string, all: readonly number[]): string =>
      `| ${what} | ${ms(median(all))} | ${ms(Math.max(...all))} | 1,000 |`;
    return [
      '| paste to finished draft, ms | median | slowest | aim |',
      '| --- | --: | --: | --: |',
      row(`the sample, ${words(article)} words`, times.short),
      row(`a long report, ${words(long)} words`, times.long),
    ].join('\n');
  } finally {
    await browser.close();
    await stopServe(served);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** No two pastes are of the same article, which would lead to the briefing there is. */
const edition = (article: string, number: number): string =>
  `This edition is number ${number} of those that the desk was given today.\n\n${article}\n\nSHARE THIS ARTICLE\n`;

const words = (text: string): number => text.split(/\s+/).length;

/** Milliseconds in the page's own clock, from the paste to the first frame that shows an entry and what was left out. */
async function draft(page: Page, text: string): Promise<number> {
  await page.evaluate("location.hash = '#/'");
  await page.locator('[data-row]').first().waitFor();
  const time = await page.evaluate<number>(`new Promise((resolve) => {
    const began = performance.now();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    const look = () =>
      document.querySelector('.pane-page [data-entry]') !== null && document.querySelector('.fresh-bar') !== null
        ? resolve(performance.now() - began)
        : requestAnimationFrame(look);
    requestAnimationFrame(look);
  })`);
  await page.locator('[data-sentence]').first().waitFor();
  return time;
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  const article = readFileSync(join(root, 'resources/samples/donbas-talks.txt'), 'utf8');
  console.log(await benchDraft({ root, article }));
}
