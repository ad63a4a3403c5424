import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumPath } from '../tests/browser.ts';
import { pastFirstSteps, startServe, stopServe } from '../tests/e2e/app.ts';
import { bareScript } from './desk/bareScript.ts';
import { inPage } from './desk/inPage.ts';
import { fillLibrary, longTitle, sampleWords } from './desk/library.ts';
import {
  clickTimes,
  dragFrames,
  hour,
  keyTimes,
  type Opened,
  openTimes,
  type Typed,
  typingHour,
} from './desk/measures.ts';
import { type BenchInput, median, ms } from './measure.ts';

const editor = '[contenteditable=true] p';

/**
 * The built app in a real browser, beside a bare TipTap page that holds the same text: with the sample as anybody opens it, and with 10,000
 * entries over a source of 1 MB. How each time is taken is said in desk/inPage.ts and desk/measures.ts.
 */
export async function benchDesk({ root }: BenchInput): Promise<string> {
  if (!existsSync(join(root, 'out/main/cli.js'))) throw new Error('Build the app first: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'brevier-desk-'));
  // Its first start puts the sample into the library.
  await stopServe(await startServe(folder));
  const sample = sampleWords(folder);
  const long = await fillLibrary(folder);
  const served = await startServe(folder);
  const executablePath = await chromiumPath();
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  try {
    const page = await newPage(browser);
    await pastFirstSteps(page);
    await page.goto(served.url);
    const script = await bareScript(root);
    const ours = [await measured(page, longTitle), await measured(page, sample.title)] as const;
    const bare = [
      await bareMeasured(browser, script, long),
      await bareMeasured(browser, script, sample.words),
    ] as const;
    return table(ours, bare);
  } finally {
    await browser.close();
    await stopServe(served);
    rmSync(folder, { recursive: true, force: true });
  }
}

const newPage = async (browser: Browser): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  await page.addInitScript(inPage);
  return page;
};

type Measured = Awaited<ReturnType<typeof measured>>;

async function measured(page: Page, title: string) {
  const opened = await openTimes(page, title);
  const lit = await clickTimes(page);
  const typed = await keyTimes(page, `.section-body ${editor}`);
  const frames = await dragFrames(page);
  return { opened, lit, typed, frames, held: await typingHour(page, `.section-body ${editor}`) };
}

async function bareMeasured(browser: Browser, script: string, words: readonly string[]) {
  const page = await newPage(browser);
  await page.setContent('<!doctype html><body></body>');
  await page.addScriptTag({ content: inPage });
  await page.addScriptTag({ content: script });
  const opened = await page.evaluate<number>(`bench.mount(${JSON.stringify(words)})`);
  const typed = await keyTimes(page, editor);
  await page.close();
  return { opened, typed };
}

type Bare = Awaited<ReturnType<typeof bareMeasured>>;

function table(ours: readonly [Measured, Measured], bare: readonly [Bare, Bare]): string {
  const row = (what: string, aim: string, cell: (one: Measured) => string, theirs?: (one: Bare) => string): string => {
    const [long, sample] = ours.map((one, i) => `${cell(one)} | ${theirs?.(bare[i] as Bare) ?? '–'}`);
    return `| ${what} | ${sample} | ${long} | ${aim} |`;
  };
  const warm = ({ opened }: Measured, which: keyof Opened): string =>
    ms(median(opened.slice(1).map((one) => one[which])));
  return [
    '| the desk | sample | bare TipTap | 10,000 entries, 1 MB | bare TipTap | aim |',
    '| --- | --: | --: | --: | --: | --: |',
    row(
      'open: click to the first text, ms (median of 5)',
      '300',
      (one) => warm(one, 'text'),
      ({ opened }) => ms(opened),
    ),
    row('the same, the first time after the start', '–', ({ opened }) => ms(opened[0]?.text ?? Number.NaN)),
    row('open: click to the source beside it, ms (median of 5)', '–', (one) => warm(one, 'source')),
    row('open: work of the page until then, ms of processor time', '–', (one) => warm(one, 'work')),
    row(
      'key to paint, ms (median, 95 of 100)',
      '16',
      ({ typed }) => pair(typed.times),
      ({ typed }) => pair(typed.times),
    ),
    row(
      'keys later than 16 ms by Event Timing',
      '5 %',
      ({ typed }) => share(typed),
      ({ typed }) => share(typed),
    ),
    row(
      'a key and all that follows it, ms of processor time',
      '16',
      ({ typed }) => ms(typed.work),
      ({ typed }) => ms(typed.work),
    ),
    row('click on an entry to its lit sentence, ms (median, 95 of 100)', '50', ({ lit }) => pair(lit)),
    row('frame while a section is moved, ms (median, 95 of 100)', '16.7', ({ frames }) => pair(frames)),
    row(
      `heap, and nodes, after ${hour.toLocaleString('en-GB')} more words, of before`,
      'steady',
      ({ held }) => `${held.heap.toFixed(2)}, ${held.nodes.toFixed(2)}`,
    ),
  ].join('\n');
}

const pair = (times: readonly number[]): string => `${ms(median(times))}, ${ms(high(times))}`;
const share = ({ slow }: Typed): string => `${(slow * 100).toFixed(0)} %`;

function high(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN;
}

if (import.meta.main) console.log(await benchDesk({ root: join(import.meta.dirname, '..'), article: '' }));
