import { join } from 'node:path';
import { build } from 'vite';

/** Bundles the cold bench's entry the way the program ships (packages of `dependencies` stay outside), so that a cold start does not measure the stripping of types. Answers with the path of the script. */
export async function bundleOnce(root: string, folder: string): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: join(root, 'bench/pdf/once.ts'),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        external: [
          'pdfkit',
          'harfbuzzjs',
          'pdfmake',
          '@react-pdf/renderer',
          'react',
          '@myriaddreamin/typst-ts-node-compiler',
          '@playwright/test',
          '@sparticuz/chromium',
        ],
        output: { entryFileNames: 'once.js', chunkFileNames: '[name]-[hash].js' },
      },
    },
    ssr: { noExternal: true },
  });
  return join(folder, 'once.js');
}
