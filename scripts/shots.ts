import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../tests/browser.ts';
import { pastFirstSteps, startServe, stopServe } from '../tests/e2e/app.ts';
import { screens } from '../tests/e2e/screens.ts';

/**
 * `npm run shots`: the gallery of docs/pictures, every screen of the built app and the sample's pages (which need pdftoppm).
 * `npm run shots -- DIR --all` puts every screen there in light and dark and at three sizes, `--only NAME` one of them.
 */
const root = join(import.meta.dirname, '..');
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean' }, only: { type: 'string' } },
});
const pictures = resolve(positionals[0] ?? join(root, 'docs/pictures'));
const scratch = mkdtempSync(join(tmpdir(), 'brevier-shots-'));
mkdirSync(pictures, { recursive: true });

const usual = { width: 1440, height: 900 };
const sizes = values.all ? [usual, { width: 1024, height: 700 }, { width: 2560, height: 1440 }] : [usual];
/** In the gallery these are shown in the dark too. */
const dark = new Set(['desk', 'timeline', 'history', 'look']);

const served = await startServe(join(scratch, 'library'));
const executablePath = await chromiumPath();
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
const page = await (await browser.newContext({ viewport: usual, locale: 'en-GB', reducedMotion: 'reduce' })).newPage();
page.setDefaultTimeout(15_000);
await pastFirstSteps(page);
await page.goto(served.url);
try {
  for (const { name, open, isView } of screens) {
    await open(page);
    if (values.only !== undefined && values.only !== name) continue;
    for (const size of sizes) {
      await page.setViewportSize(size);
      if (isView && sizes.length > 1) await open(page);
      for (const colorScheme of values.all || dark.has(name) ? (['dark', 'light'] as const) : (['light'] as const)) {
        await page.emulateMedia({ colorScheme });
        await page.waitForTimeout(name === 'preview' ? 1200 : 350);
        const of = values.all ? `-${size.width}` : '';
        await page.screenshot({ path: join(pictures, `${name}${of}${colorScheme === 'dark' ? '-dark' : ''}.png`) });
      }
    }
    await page.setViewportSize(usual);
  }
} finally {
  await browser.close();
  await stopServe(served);
}

for (const [kind, last] of values.all
  ? []
  : ([
      ['note', 1],
      ['background', 3],
    ] as const)) {
  const pdf = join(scratch, `${kind}.pdf`);
  const sample = join(root, 'resources/samples/donbas-talks.txt');
  const cli = join(root, 'out/main/cli.js');
  execFileSync(process.execPath, [cli, 'build', sample, '--date', '2025-12-04', '--kind', kind, '-o', pdf]);
  execFileSync('pdftoppm', ['-r', '80', '-f', '1', '-l', String(last), '-png', pdf, join(pictures, kind)]);
}
rmSync(scratch, { recursive: true, force: true });
