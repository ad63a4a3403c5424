import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '#main/serve.ts';
import { raw, request } from './raw.ts';
import { newFolder } from './temporary.ts';

const data = newFolder();
let served: Served;
let port: number;
let host: string;
let cookie: string;

beforeAll(async () => {
  const outcome = await serve(data, 0);
  if (!outcome.ok) throw new Error(outcome.fault.sentence);
  served = outcome.value;
  port = Number(new URL(served.origin).port);
  host = `127.0.0.1:${port}`;
  const launched = await fetch(served.url, { redirect: 'manual' });
  cookie = launched.headers.getSetCookie()[0]?.split(';')[0] ?? '';
});

afterAll(async () => {
  await served.close();
  rmSync(data, { recursive: true, force: true });
});

/** Headers of a true request, each replaced by what is given, or left out where it is `null`. */
function headers(changed: Record<string, string | null> = {}): string[] {
  const own: Record<string, string | null> = { Host: host, Cookie: cookie, Origin: `http://${host}`, ...changed };
  return Object.entries(own).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
}

const json = { 'Content-Type': 'application/json', 'Content-Length': '2' };
const call = (changed: Record<string, string | null> = {}, line = 'POST /rpc/app/info HTTP/1.1'): string =>
  request(line, headers({ ...json, ...changed }), '{}');
const upload = (changed: Record<string, string | null> = {}): string =>
  request(
    'PUT /intake HTTP/1.1',
    headers({ 'Content-Type': 'text/plain', 'Content-Length': '12', ...changed }),
    'Hello world.',
  );
const page = (changed: Record<string, string | null> = {}, line = 'GET /resources HTTP/1.1'): string =>
  request(line, headers({ Origin: null, ...changed }));

describe('[R18] the window itself is let in', () => {
  it('with its calls, its uploads and its files', async () => {
    expect((await raw(port, call())).status).toBe(200);
    expect((await raw(port, upload())).status).toBe(200);
    expect((await raw(port, page({}, 'GET /none HTTP/1.1'))).status).toBe(404);
    expect((await raw(port, call({ 'Sec-Fetch-Site': 'same-origin' }))).status).toBe(200);
    expect((await raw(port, page({ 'Sec-Fetch-Site': 'none' }, 'GET /none HTTP/1.1'))).status).toBe(404);
  });
});

describe('[R18] no other page and no other program is', () => {
  const forms: [what: string, send: () => string, status: number | readonly number[]][] = [
    ['no Host', () => call({ Host: null }), 400],
    ['an empty Host', () => call({ Host: '' }), [400, 421]],
    ['a rebound name', () => call({ Host: `evil.example:${port}` }), 421],
    ['localhost by name', () => call({ Host: `localhost:${port}` }), 421],
    ['the Host without its port', () => call({ Host: '127.0.0.1' }), 421],
    ['another port', () => call({ Host: `127.0.0.1:${port + 1}` }), 421],
    ['a Host with a trailing dot', () => call({ Host: `127.0.0.1.:${port}` }), 421],
    ['a Host with user words', () => call({ Host: `a@127.0.0.1:${port}` }), 421],
    ['the address as a decimal', () => call({ Host: `2130706433:${port}` }), 421],
    ['the address in hex', () => call({ Host: `0x7f.1:${port}` }), 421],
    ['IPv6 loopback', () => call({ Host: `[::1]:${port}` }), 421],
    ['0.0.0.0', () => call({ Host: `0.0.0.0:${port}` }), 421],
    [
      'two Hosts, the true one first',
      () => request('POST /rpc/app/info HTTP/1.1', [...headers(json), 'Host: evil.example'], '{}'),
      400,
    ],
    [
      'two Hosts, the true one last',
      () => request('POST /rpc/app/info HTTP/1.1', ['Host: evil.example', ...headers(json)], '{}'),
      400,
    ],
    [
      'the same Host twice',
      () => request('POST /rpc/app/info HTTP/1.1', [...headers(json), `HOST: ${host}`], '{}'),
      400,
    ],
    ['no Origin on a call', () => call({ Origin: null }), 403],
    ['no Origin on an upload', () => upload({ Origin: null }), 403],
    ['a foreign Origin', () => call({ Origin: 'https://evil.example' }), 403],
    ['a null Origin', () => call({ Origin: 'null' }), 403],
    ['the Origin of another port', () => call({ Origin: `http://127.0.0.1:${port + 1}` }), 403],
    ['the Origin in https', () => call({ Origin: `https://${host}` }), 403],
    ['an Origin that begins like ours', () => call({ Origin: `http://${host}.evil.example` }), 403],
    ['a foreign Origin on a read', () => page({ Origin: 'https://evil.example' }), 403],
    [
      'two Origins',
      () => request('POST /rpc/app/info HTTP/1.1', [...headers(json), 'Origin: https://evil.example'], '{}'),
      400,
    ],
    ['a cross-site fetch', () => call({ 'Sec-Fetch-Site': 'cross-site' }), 403],
    ['a fetch from another port of this machine', () => call({ 'Sec-Fetch-Site': 'same-site' }), 403],
    ['a call typed into the address bar', () => call({ 'Sec-Fetch-Site': 'none' }), 403],
    ['a link on another site', () => page({ 'Sec-Fetch-Site': 'cross-site' }), 403],
    ['no cookie', () => call({ Cookie: null }), 401],
    ['an empty cookie', () => call({ Cookie: '' }), 401],
    ['a wrong secret', () => call({ Cookie: `${cookie.slice(0, -2)}xx` }), 401],
    ['the secret cut short', () => call({ Cookie: cookie.slice(0, -1) }), 401],
    ['the secret with more behind it', () => call({ Cookie: `${cookie}x` }), 401],
    ['the secret under another name', () => call({ Cookie: cookie.replace('brevier_', 'brevier-') }), 401],
    ['the cookie twice in one header', () => call({ Cookie: `${cookie}; ${cookie}` }), 401],
    [
      'two Cookie headers',
      () => request('POST /rpc/app/info HTTP/1.1', [...headers(json), `Cookie: ${cookie}`], '{}'),
      400,
    ],
    ['a read without a cookie', () => page({ Cookie: null }), 401],
    ['the page itself without a cookie', () => page({ Cookie: null }, 'GET / HTTP/1.1'), 401],
    ['a call in a form’s type', () => call({ 'Content-Type': 'application/x-www-form-urlencoded' }), 415],
    ['a call as plain text', () => call({ 'Content-Type': 'text/plain' }), 415],
    ['a call as multipart', () => call({ 'Content-Type': 'multipart/form-data; boundary=x' }), 415],
    ['a call without a type', () => call({ 'Content-Type': null }), 415],
    ['an upload as a form', () => upload({ 'Content-Type': 'multipart/form-data; boundary=x' }), 415],
    [
      'a preflight',
      () => request('OPTIONS /rpc/app/info HTTP/1.1', headers({ 'Access-Control-Request-Method': 'POST' })),
      405,
    ],
    ['DELETE', () => request('DELETE /rpc/app/info HTTP/1.1', headers()), 405],
    ['PATCH', () => request('PATCH / HTTP/1.1', headers({ 'Content-Length': '0' })), 405],
    ['TRACE', () => request('TRACE / HTTP/1.1', headers()), 405],
    ['CONNECT', () => request(`CONNECT ${host} HTTP/1.1`, headers()), 0],
    ['POST to a file', () => request('POST /index.html HTTP/1.1', headers(json), '{}'), 405],
    ['PUT to a call', () => request('PUT /rpc/app/info HTTP/1.1', headers(json), '{}'), 405],
    ['POST to the upload', () => request('POST /intake HTTP/1.1', headers(json), '{}'), 405],
    ['a call by GET', () => page({}, 'GET /rpc/app/info HTTP/1.1'), 405],
    ['GET with a body', () => request('GET / HTTP/1.1', headers({ 'Content-Length': '2' }), '{}'), 400],
    ['the full address as target', () => page({}, `GET http://${host}/ HTTP/1.1`), 400],
    ['a foreign full address as target', () => page({}, 'GET http://evil.example/ HTTP/1.1'), 400],
    ['a target that begins with two slashes', () => page({}, 'GET //evil.example/ HTTP/1.1'), 400],
    ['a target with a backslash', () => page({}, 'GET /\\evil.example/ HTTP/1.1'), 400],
    ['a star as target', () => request('OPTIONS * HTTP/1.1', headers()), [400, 405]],
    [
      'a change to WebSocket',
      () => request('GET / HTTP/1.1', [...headers({ Upgrade: 'websocket', 'Sec-WebSocket-Key': 'x' })]),
      400,
    ],
    ['two lengths', () => request('POST /rpc/app/info HTTP/1.1', [...headers(json), 'Content-Length: 3'], '{}'), 400],
    ['a length and chunks', () => call({ 'Transfer-Encoding': 'chunked' }), 400],
    ['headers of 20 KB', () => call({ 'X-Long': 'a'.repeat(20_000) }), 431],
    ['words that are no HTTP', () => 'HELLO\r\n\r\n', 400],
    ['a wrong launch token', () => page({ Cookie: null }, 'GET /launch/wrong HTTP/1.1'), 403],
    ['an empty launch token', () => page({ Cookie: null }, 'GET /launch/ HTTP/1.1'), 403],
    ['the launch token once more', () => page({ Cookie: null }, `GET ${new URL(served.url).pathname} HTTP/1.1`), 403],
    [
      'a launch by POST',
      () => request(`POST ${new URL(served.url).pathname} HTTP/1.1`, headers({ ...json, Cookie: null }), '{}'),
      [403, 405],
    ],
  ];

  it.each(forms)('%s', async (_what, send, status) => {
    const answer = await raw(port, send());
    expect([status].flat()).toContain(answer.status);
    expect(answer.head.toLowerCase()).not.toContain('access-control-allow');
    expect(answer.head.toLowerCase()).not.toContain('set-cookie');
    expect(answer.body).not.toContain('"host":"browser"');
  });

  it('counts at least forty forms', () => expect(forms.length).toBeGreaterThanOrEqual(40));
});

describe('the session', () => {
  it('its cookie is for this host alone: HttpOnly, SameSite=Strict, no domain; the token leads away from its own address', async () => {
    const folder = newFolder();
    const outcome = await serve(folder, 0);
    if (!outcome.ok) throw new Error(outcome.fault.sentence);
    const answer = await fetch(outcome.value.url, { redirect: 'manual' });
    await outcome.value.close();
    rmSync(folder, { recursive: true, force: true });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/');
    const set = answer.headers.get('set-cookie') ?? '';
    expect(set).toMatch(/; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/);
    expect(set).not.toMatch(/domain/i);
  });

  it('HEAD does not spend the token', async () => {
    const folder = newFolder();
    const outcome = await serve(folder, 0);
    if (!outcome.ok) throw new Error(outcome.fault.sentence);
    const before = await fetch(outcome.value.url, { method: 'HEAD', redirect: 'manual' });
    const after = await fetch(outcome.value.url, { redirect: 'manual' });
    await outcome.value.close();
    rmSync(folder, { recursive: true, force: true });
    expect([before.status, after.status]).toEqual([403, 303]);
  });

  it('every answer, refusals too, carries the security headers', async () => {
    for (const send of [
      call(),
      call({ Host: 'evil.example' }),
      page({ Cookie: null }),
      page({}, 'GET /none HTTP/1.1'),
    ]) {
      const { head } = await raw(port, send);
      expect(head).toContain("default-src 'none'");
      expect(head).toContain('x-content-type-options: nosniff');
      expect(head).toContain('referrer-policy: no-referrer');
      expect(head).toContain('cache-control: no-store');
    }
  });

  it('a refused call answers in the form of the contract’s errors, so that the window can say what to do', async () => {
    const { body } = await raw(port, call({ Cookie: null }));
    expect(JSON.parse(body)).toEqual({
      json: {
        defined: false,
        code: 'UNAUTHORIZED',
        status: 401,
        message: 'This browser is not signed in to Brevier: open the address that Brevier printed when it started.',
      },
    });
  });
});
