import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** `CHROMIUM_PATH`, then an installed Chromium, then the one that npm brings (Linux x64 only), then, undefined, whatever Playwright has. */
export async function chromiumPath(): Promise<string | undefined> {
  const found = [process.env.CHROMIUM_PATH, ...installed].find((path) => path !== undefined && existsSync(path));
  if (found !== undefined) return found;
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // It unpacks itself into the temporary folder: one of its own, or versions would mix.
  const usual = process.env.TMPDIR;
  const own = join(tmpdir(), `brevier-chromium-${process.getuid?.() ?? 0}`);
  mkdirSync(own, { recursive: true });
  process.env.TMPDIR = own;
  try {
    const { default: bundled } = await import('@sparticuz/chromium');
    return await bundled.executablePath();
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  }
}
