import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';

const root = join(import.meta.dirname, '../..');

/** A running `brevier serve` with a library of its own. */
export type Served = {
  /** Opens with the launch token, once. */
  readonly url: string;
  readonly data: string;
  readonly process: ChildProcess;
};

/** Starts the built app on a free port; `data` is its library. */
export async function startServe(data: string): Promise<Served> {
  const child = spawn(process.execPath, [join(root, 'out/main/cli.js'), 'serve', '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    errors += words;
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', (words: string) => resolve(words.trim()));
    child.once('exit', (code) => reject(new Error(`brevier serve ended with ${code}: ${errors}`)));
  });
  return { url, data, process: child };
}

export async function stopServe({ process: child }: Served): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/**
 * Playwright's `test` with an `app` for each test (its own process, its own library holding the sample) and `opened`, a page that is signed
 * in to it and past its first steps. `problems` gathers what the page's console says against it: errors, warnings, refusals of the content security policy.
 */
export const test = base.extend<{ app: Served; opened: Page; problems: string[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures a fixture needs from this pattern
  app: async ({}, use) => {
    const data = mkdtempSync(join(tmpdir(), 'brevier-e2e-'));
    const served = await startServe(data);
    await use(served);
    await stopServe(served);
    rmSync(data, { recursive: true, force: true });
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  problems: async ({}, use) => {
    await use([]);
  },
  opened: async ({ app, page, problems }, use) => {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    await pastFirstSteps(page);
    await page.goto(app.url);
    await use(page);
  },
});

/** As somebody who knows the app: the library first, and a look at how an article reads before its briefing is made. */
export const pastFirstSteps = (page: Page): Promise<void> =>
  page
    .addInitScript(() => {
      localStorage.setItem('brevier.first-steps', 'done');
      localStorage.setItem('brevier.look-first', 'yes');
    })
    .then(() => undefined);

export { expect } from '@playwright/test';
