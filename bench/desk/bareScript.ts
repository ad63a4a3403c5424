import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** The bare page's script, bundled as the app's own is. */
export async function bareScript(root: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'brevier-bare-'));
  const entry = join(root, 'bench/desk/bare.ts');
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir, lib: { entry, formats: ['iife'], name: 'bare', fileName: () => 'bare.js' } },
  });
  const script = readFileSync(join(outDir, 'bare.js'), 'utf8');
  rmSync(outDir, { recursive: true });
  return script;
}
