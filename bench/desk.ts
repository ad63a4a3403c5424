import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { chromiumPath } from '../tests/browser.ts';
import { pastFirstSteps, startServe, stopServe } from '../tests/e2e/app.ts';
import { inPage } from './desk/inPage.ts';
import { fillLibrary } from './desk/library.ts';
import { type BenchInput, median, ms } from './measure.ts';

const title = 'A very long brief';
const keys = 200;
const clicks = 30;
/** Words that a writer puts in, and takes out again, in an hour. */
const hour = 1200;

/** The built app in a real browser with 10,000 entries over a source of 1 MB, beside a bare TipTap page that holds the same text. */
export async function benchDesk({ root }: BenchInput): Promise<string> {
  if (!existsSync(join(root, 'out/main/cli.js'))) throw new Error('Build the app first: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'brevier-desk-'));
  const words = await fillLibrary(folder);
  const served = await startServe(folder);
  const executablePath = await chromiumPath();
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    await page.addInitScript(inPage);
    await pastFirstSteps(page);
    await page.goto(served.url);
    const opened = await openTimes(page);
    const lit = await clickTimes(page);
    const typed = await keyTimes(page, '.section-body [contenteditable=true] p');
    const frames = await dragFrames(page);
    const heap = await typingHour(page, '.section-body [contenteditable=true] p');
    const bare = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    const bareOpened = await openBare(bare, root, words);
    const bareTyped = await keyTimes(bare, '[contenteditable=true] p');
    const row = (what: string, ours: string, theirs: string, aim: string): string =>
      `| ${what} | ${ours} | ${theirs} | ${aim} |`;
    return [
      `| the desk: 10,000 entries, a source of 1 MB | Brevier | bare TipTap | aim |`,
      '| --- | --: | --: | --: |',
      row('open a briefing to its first text, ms (median)', ms(median(opened)), ms(bareOpened), '300'),
      row('key to paint, ms (median, 95 of 100)', pair(typed), pair(bareTyped), '16'),
      row('click on an entry to its lit sentence, ms (median, 95 of 100)', pair(lit), '–', '50'),
      row('frame while a section is dragged, ms (median, 95 of 100)', pair(frames), '–', '16.7'),
      row(`memory after ${hour.toLocaleString('en-GB')} more words, of before`, heap.toFixed(2), '–', 'steady'),
    ].join('\n');
  } finally {
    await browser.close();
    await stopServe(served);
    rmSync(folder, { recursive: true, force: true });
  }
}

const pair = (times: readonly number[]): string => `${ms(median(times))}, ${ms(high(times))}`;

function high(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN;
}

async function openTimes(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const line = page.getByRole('link', { name: title }).first();
    await line.waitFor();
    const time = await page.evaluate<number>("bench.openUntil(document.querySelector('a[data-row]'))");
    times.push(time);
    await page.evaluate("location.hash = '#/'");
  }
  await page.getByRole('link', { name: title }).first().click();
  await page.locator('[data-entry]').first().waitFor();
  await page.locator('[data-sentence]').first().waitFor({ timeout: 60_000 });
  return times;
}

async function clickTimes(page: Page): Promise<number[]> {
  for (let entry = 1; entry <= clicks; entry += 1) {
    await page.locator('[data-entry] p').nth(entry).click();
    await page.waitForTimeout(150);
  }
  const times = await page.evaluate<number[]>('bench.lights.splice(0)');
  if (times.length < clicks / 2) throw new Error(`only ${times.length} of ${clicks} clicks lit a sentence`);
  return times;
}

async function keyTimes(page: Page, editor: string): Promise<number[]> {
  await page.locator(editor).first().click();
  await page.keyboard.press('End');
  await page.evaluate('bench.keys.length = 0');
  for (let key = 0; key < keys; key += 1) await page.keyboard.press(key % 6 === 5 ? 'Space' : 'e');
  await page.waitForTimeout(300);
  return page.evaluate('bench.keys.splice(0)');
}

async function dragFrames(page: Page): Promise<number[]> {
  const row = page.getByRole('list', { name: 'Sections' }).getByRole('listitem').nth(2);
  const box = await row.boundingBox();
  if (box === null) throw new Error('no outline row to drag');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 10);
  await page.evaluate('bench.watchFrames()');
  for (let step = 0; step < 120; step += 1) {
    await page.mouse.move(x, y + 10 + (step % 60) * 6);
    await page.waitForTimeout(8);
  }
  const frames = await page.evaluate<number[]>('bench.stopFrames()');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return frames;
}

/** Heap after an hour's words over heap before, both after a collection; the text is taken back in between, as a writer would. */
async function typingHour(page: Page, editor: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const heap = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  await page.locator(editor).first().click();
  const write = async (words: number): Promise<void> => {
    for (let word = 0; word < words; word += 1) {
      await page.keyboard.insertText('briefing ');
      if (word % 20 === 19) for (let back = 0; back < 20; back += 1) await page.keyboard.press('Control+Backspace');
    }
  };
  await write(hour / 10);
  const before = await heap();
  await write(hour);
  return (await heap()) / before;
}

async function openBare(page: Page, root: string, words: readonly string[]): Promise<number> {
  const out = mkdtempSync(join(tmpdir(), 'brevier-bare-'));
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir: out,
      lib: { entry: join(root, 'bench/desk/bare.ts'), formats: ['iife'], name: 'bare', fileName: () => 'bare.js' },
    },
  });
  await page.setContent('<!doctype html><body></body>');
  await page.addScriptTag({ content: inPage });
  await page.addScriptTag({ content: readFileSync(join(out, 'bare.js'), 'utf8') });
  rmSync(out, { recursive: true });
  return page.evaluate<number>(`bench.mount(${JSON.stringify(words)})`);
}

if (import.meta.main) console.log(await benchDesk({ root: join(import.meta.dirname, '..'), article: '' }));
