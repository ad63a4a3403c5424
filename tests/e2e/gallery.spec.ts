import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { screens } from './screens.ts';

const root = join(import.meta.dirname, '../..');

type Picture = { readonly width: number; readonly height: number; readonly colours: number };

/** A picture's size in pixels, and how many colours it has. */
const measured = (page: Page, file: string): Promise<Picture> =>
  page.evaluate(`(async () => {
    const { width, height, ...bitmap } = await new Promise((resolve) => {
      const image = new Image();
      image.onload = () => resolve({ width: image.naturalWidth, height: image.naturalHeight, image });
      image.src = 'data:image/png;base64,${readFileSync(file).toString('base64')}';
    });
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context.drawImage(bitmap.image, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
    return { width, height, colours: new Set(pixels).size };
  })()`);

test('the gallery is made anew from the built app: every screen, at its size, and none blank', async ({ page }) => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), 'brevier-gallery-'));
  await promisify(execFile)(process.execPath, [join(root, 'scripts/shots.ts'), folder]);
  const made = readdirSync(folder).sort();
  expect(made).toEqual(expect.arrayContaining(screens.map(({ name }) => `${name}.png`)));
  // What the repository shows is what is made, no more and no less.
  expect(made).toEqual(readdirSync(join(root, 'docs/pictures')).sort());
  for (const name of made) {
    const { width, height, colours } = await measured(page, join(folder, name));
    const size = /^(?:note|background)-\d/.test(name) ? [662, 936] : [1440, 900];
    expect([name, width, height]).toEqual([name, ...size]);
    expect(colours, `${name} is blank`).toBeGreaterThan(40);
  }
  rmSync(folder, { recursive: true });
});
