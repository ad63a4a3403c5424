import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHandler } from '#main/handler.ts';
import { limits } from '#shared/model/source.ts';
import { failed } from '#shared/outcome.ts';
import { newFolder } from './temporary.ts';

let root: string;
const taken: { bytes: number; name: string | undefined }[] = [];
const handler = createHandler({
  rpc: async (request) => (request.url.endsWith('/known') ? new Response(await request.text()) : undefined),
  intake: async (bytes, { name }) => {
    taken.push({ bytes: bytes.length, name });
    return failed('empty-input', 'It is empty.', 'file');
  },
  get rendererRoot() {
    return join(root, 'window');
  },
});
const ask = (path: string, init?: RequestInit): Promise<Response> => handler(new Request(`brevier://app${path}`, init));
const put = (body: string | ReadableStream<Uint8Array>, headers: Record<string, string> = {}): Promise<Response> =>
  ask('/intake', { method: 'PUT', body, headers, duplex: 'half' } as RequestInit);

beforeAll(() => {
  root = newFolder();
  mkdirSync(join(root, 'window/assets'), { recursive: true });
  writeFileSync(
    join(root, 'window/index.html'),
    '<meta nonce="__CSP_NONCE__"><script nonce="__CSP_NONCE__" src="a.js">',
  );
  writeFileSync(join(root, 'window/assets/a-1.js'), 'let n = "__CSP_NONCE__";');
  writeFileSync(join(root, 'secret.txt'), 'secret');
  symlinkSync(join(root, 'secret.txt'), join(root, 'window/link.txt'));
});
afterAll(() => rmSync(root, { recursive: true }));

describe('the window’s files', () => {
  it('the page carries a nonce of its own in every answer, the same in the policy and in the page', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const answer = await ask('/');
        const nonce = answer.headers.get('content-security-policy')?.match(/'nonce-([^']+)'/)?.[1];
        expect(await answer.text()).toBe(`<meta nonce="${nonce}"><script nonce="${nonce}" src="a.js">`);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  it('other files are sent as they are, with their type; only those whose name changes with their content are kept', async () => {
    const answer = await ask('/assets/a-1.js');
    expect(await answer.text()).toContain('__CSP_NONCE__');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect((await ask('/')).headers.get('cache-control')).toBe('no-store');
  });

  it('HEAD has the headers and no body', async () => {
    const answer = await ask('/', { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'text/html; charset=utf-8',
      '',
    ]);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd',
    '/link.txt',
    '/assets',
    '/assets/',
    '/none.js',
    '/%00',
    '/%zz',
    '//etc/passwd',
  ])('%s is not there', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('secret');
  });
});

describe('a file going up', () => {
  it('its name travels percent-encoded; a fault answers with its status, code, sentence and path', async () => {
    const answer = await put('words', { 'x-file-name': encodeURIComponent('Überblick “Donbas”.txt') });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toEqual({
      defined: true,
      code: 'empty-input',
      status: 422,
      message: 'It is empty.',
      data: { path: 'file' },
    });
    expect(taken.at(-1)).toEqual({ bytes: 5, name: 'Überblick “Donbas”.txt' });
  });

  it('a name that is not percent-encoded UTF-8 is bad input', async () => {
    const answer = await put('words', { 'x-file-name': '%E4' });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, 'bad-input']);
  });

  it('[A6] a body over the limit is refused while it streams, not after', async () => {
    const chunk = new Uint8Array(1_000_000);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += chunk.length;
        controller.enqueue(chunk);
      },
    });
    const before = taken.length;
    const answer = await put(endless);
    expect(answer.status).toBe(413);
    expect(((await answer.json()) as { code: string }).code).toBe('too-large');
    expect(sent).toBeLessThan(limits.fileBytes + 3_000_000);
    expect(taken.length).toBe(before);
  });

  it('a length that says it is too large is refused unread', async () => {
    const answer = await put('words', { 'content-length': String(limits.fileBytes + 1) });
    expect(answer.status).toBe(413);
  });
});

describe('calls', () => {
  it('an address that is no call is a typed error', async () => {
    const answer = await ask('/rpc/none', { method: 'POST', body: '{}' });
    expect([answer.status, await answer.json()]).toMatchObject([404, { json: { code: 'not-found', defined: true } }]);
  });

  it('reach the router with their body, and their answers get the security headers', async () => {
    const answer = await ask('/rpc/known', { method: 'POST', body: '{"a":1}' });
    expect(await answer.text()).toBe('{"a":1}');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['/rpc/known', 'GET', 'POST'],
    ['/intake', 'POST', 'PUT'],
    ['/', 'POST', 'GET, HEAD'],
    ['/index.html', 'DELETE', 'GET, HEAD'],
  ])('%s by %s is not allowed', async (path, method, allow) => {
    const answer = await ask(path, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow]);
  });
});
