import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { newNonce, noncePlaceholder, securityHeaders } from './csp.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** The window's own file at a URL path, from below `root` and nowhere else; 404 for anything that is not one. */
export async function rendererFile(root: string, path: string): Promise<Response> {
  const file = await inside(root, path === '/' ? '/index.html' : path);
  const bytes = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (file === undefined || bytes === undefined) return notFound(path);
  const nonce = newNonce();
  const headers = {
    ...securityHeaders(nonce),
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store',
  };
  return new Response(
    extname(file) === '.html' ? bytes.toString('utf8').replaceAll(noncePlaceholder, nonce) : new Uint8Array(bytes),
    { headers },
  );
}

async function inside(root: string, path: string): Promise<string | undefined> {
  try {
    const decoded = decodeURIComponent(path);
    if (decoded.includes('\0') || decoded.includes('\\')) return undefined;
    const home = await realpath(root);
    const file = await realpath(join(home, decoded));
    return file.startsWith(home + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

function notFound(path: string): Response {
  const headers = {
    ...securityHeaders(newNonce()),
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  };
  const words =
    path === '/'
      ? 'The window’s files are missing: run “npm run build”, then start Brevier again.'
      : 'There is nothing at this address.';
  return new Response(words, { status: 404, headers });
}
