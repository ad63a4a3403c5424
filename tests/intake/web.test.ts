import { describe, expect, it } from 'vitest';
import { fetchPage } from '#main/intake/web/fetchPage.ts';
import { isPublic } from '#main/intake/web/public.ts';
import { pageLimits } from '#shared/model/source.ts';
import { type SitePage, sites } from './sites.ts';

const page = (body: string, headers: Record<string, string> = { 'content-type': 'text/html; charset="UTF-8"' }) => ({
  headers,
  body: [body],
});
const to = (location: string, status = 302): SitePage => ({ status, headers: { location } });

/** This machine, its networks and what stands for them, as somebody might write them. */
const local = [
  '127.0.0.1', '127.1', '127.0.1', '2130706433', '0x7f000001', '0x7f.0.0.1', '0x7f.1', '017700000001', '0177.0.0.1',
  '0177.0.0.0x1', '127.0.0.1.', '%31%32%37.0.0.1', '１２７.0.0.1', '127。0。0。1', '127.255.255.254', '0', '0.0.0.0', '0x0',
  '0.1.2.3', '10.0.0.1', '10.1', '0xa000001', '012.0.0.1', '167772161', '172.16.0.1', '172.31.255.255', '0xac100001',
  '192.168.0.1', '192.168.1', '3232235777', '0300.0250.0.1', '169.254.169.254', '169.254.1.1', '2852039166',
  '0xa9fea9fe', '0251.0376.0251.0376', '169.16689662', '100.64.0.1', '100.127.255.255', '192.0.0.1', '192.0.2.1',
  '198.18.0.1', '198.19.255.255', '198.51.100.7', '203.0.113.9', '224.0.0.1', '239.255.255.250', '240.0.0.1',
  '255.255.255.255', '4294967295', '[::1]', '[0:0:0:0:0:0:0:1]', '[0000::0001]', '[::]', '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]', '[0:0:0:0:0:ffff:127.0.0.1]', '[::FFFF:10.0.0.1]', '[::ffff:a9fe:a9fe]', '[::ffff:192.168.0.1]',
  '[::ffff:0.0.0.0]', '[::127.0.0.1]', '[::7f00:1]', '[64:ff9b::127.0.0.1]', '[64:ff9b::a9fe:a9fe]',
  '[64:ff9b:1::a00:1]', '[2002:7f00:1::]', '[2002:a00:1::1]', '[2001:0:7f00:1::]', '[2001::1]', '[2001:db8::1]',
  '[fe80::1]', '[febf::1]', '[fec0::1]', '[fc00::1]', '[fd00:ec2::254]', '[fd12:3456::1]', '[ff02::1]', '[ff05::2]',
  '[100::1]', '[3ffe::1]', '[3fff::1]', '[5f00::1]', '[2001:10::1]', '[4000::1]', '[::ffff:0:127.0.0.1]',
]; // biome-ignore format: a list reads better

/** Names that a resolver leads to such addresses. */
const named: Readonly<Record<string, readonly string[]>> = {
  localhost: ['127.0.0.1'],
  'localhost.': ['127.0.0.1'],
  'app.localhost': ['::1'],
  'localhost.localdomain': ['127.0.0.1'],
  printer: ['192.168.1.20'],
  'nas.local': ['10.0.0.5'],
  'intranet.example': ['172.20.0.3'],
  'metadata.example': ['169.254.169.254'],
  '127.0.0.1.nip.example': ['127.0.0.1'],
  'mapped.example': ['::ffff:10.0.0.1'],
  'mixed.example': ['93.184.216.34', '10.0.0.1'],
  'six.example': ['2606:2800:220:1::1', 'fd00::1'],
  'tunnel.example': ['2002:a00:1::1'],
  'nothing.example': ['0.0.0.0'],
};

describe('[R17] what a page is never fetched from', () => {
  const hosts = [...local, ...Object.keys(named)];

  it('is this machine or a local network, in any of 100 ways to write it', async () => {
    expect(hosts.length).toBeGreaterThanOrEqual(100);
    for (const host of hosts) {
      const network = sites({}, named);
      const fetched = await fetchPage(`http://${host}/latest/meta-data`, network);
      expect([host, fetched]).toMatchObject([host, { ok: false, fault: { code: 'not-fetched' } }]);
      expect([host, network.asked]).toEqual([host, []]);
    }
  });

  it('is not reached by a redirect either', async () => {
    for (const host of hosts) {
      const network = sites({ 'https://news.example/a': to(`https://${host}/`) }, named);
      const fetched = await fetchPage('https://news.example/a', network);
      expect([host, fetched]).toMatchObject([host, { ok: false, fault: { code: 'not-fetched' } }]);
      expect(network.asked.map((one) => one.page)).toEqual(['https://news.example/a']);
    }
  });

  it('is not reached by a name that changes its address: only what was looked at is asked, and each hop is looked at', async () => {
    const turns = [['93.184.216.34'], ['127.0.0.1']];
    const network = sites({ 'https://news.example/a': to('/b'), 'https://news.example/b': page('<p>x</p>') });
    const rebinding = { ...network, lookup: async () => turns.shift() ?? [] };
    expect(await fetchPage('https://news.example/a', rebinding)).toMatchObject({ ok: false });
    expect(network.asked).toEqual([{ page: 'https://news.example/a', addresses: ['93.184.216.34'] }]);
  });

  it('leaves public addresses alone', () => {
    for (const address of [
      '8.8.8.8',
      '93.184.216.34',
      '172.15.0.1',
      '172.32.0.1',
      '192.169.0.1',
      '100.63.0.1',
      '100.128.0.1',
      '11.0.0.1',
      '2606:2800:220:1::1',
      '2a00:1450:4001::1',
      '::ffff:8.8.8.8',
    ])
      expect([address, isPublic(address)]).toEqual([address, true]);
    for (const junk of ['', 'example.org', '1.2.3', '::g', '1.2.3.4.5'])
      expect([junk, isPublic(junk)]).toEqual([junk, false]);
  });
});

describe('[A1] fetching a page', () => {
  const found = async (pages: Record<string, SitePage>, address = 'https://news.example/a') => {
    const fetched = await fetchPage(address, sites(pages));
    if (!fetched.ok) throw new Error(fetched.fault.sentence);
    return { ...fetched.value, text: new TextDecoder().decode(fetched.value.bytes) };
  };
  const why = async (pages: Record<string, SitePage>, address = 'https://news.example/a') => {
    const fetched = await fetchPage(address, sites(pages));
    return fetched.ok ? 'fetched' : fetched.fault.sentence;
  };

  it('gives its bytes, its type and its charset, whole however it was cut', async () => {
    const pages = {
      'https://news.example/a': {
        ...page(''),
        body: ['<p>caf', new Uint8Array([0xc3]), new Uint8Array([0xa9]), '</p>'],
      },
    };
    expect(await found(pages)).toMatchObject({ text: '<p>café</p>', type: 'text/html', charset: 'utf-8' });
  });

  it('follows redirects and says where the page was found; what is typed around an address and its fragment do not count', async () => {
    const pages = {
      'http://news.example/a': to('https://news.example/a', 301),
      'https://news.example/a': to('../b?x=1#part', 307),
      'https://news.example/b?x=1': page('<p>b</p>'),
    };
    expect(await found(pages, '  http://news.example/a#top\n')).toMatchObject({
      text: '<p>b</p>',
      address: 'https://news.example/b?x=1',
    });
  });

  it('takes up to five redirects and no sixth, and none from https to http', async () => {
    const chain = (length: number) =>
      Object.fromEntries([
        ...Array.from({ length }, (_, hop) => [`https://news.example/${hop}`, to(`/${hop + 1}`)]),
        [`https://news.example/${length}`, page('<p>end</p>')],
      ]);
    expect(await found(chain(pageLimits.redirects), 'https://news.example/0')).toMatchObject({ text: '<p>end</p>' });
    expect(await why(chain(pageLimits.redirects + 1), 'https://news.example/0')).toContain('without end');
    expect(await why({ 'https://news.example/a': to('http://news.example/a') })).toContain('without encryption');
  });

  it('says what is no address of a page', async () => {
    for (const typed of [
      '',
      'example.org/a',
      'ftp://example.org/a',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'data:text/html,x',
      'https://',
      'https://me:secret@news.example/a',
      'blob:https://news.example/1',
      'http://[::1',
      'x'.repeat(3000),
    ]) {
      const network = sites({});
      const fetched = await fetchPage(typed, network);
      expect([typed, fetched]).toMatchObject([typed, { ok: false, fault: { code: 'bad-input' } }]);
      expect(network.lookedUp).toEqual([]);
    }
  });

  it('says in one sentence what a site answered instead, and what to do', async () => {
    const at = (answer: SitePage) => why({ 'https://news.example/a': answer });
    expect(await at({ status: 404 })).toMatch(/^news\.example answered 404: there is no such page/);
    expect(await at({ status: 403 })).toMatch(/open it in a browser/);
    expect(await at({ status: 503 })).toMatch(/try again later/);
    expect(await at({ status: 204, body: [] })).toBe('fetched');
    expect(await at({ status: 304 })).toMatch(/304/);
    expect(await at({ status: 302 })).toMatch(/302/);
    expect(await at(page('{}', { 'content-type': 'application/json' }))).toMatch(/application\/json/);
    expect(await at(page('x', { 'content-type': 'image/png' }))).toMatch(/image\/png/);
    expect(await why({})).toMatch(/does not answer/);
  });

  it('refuses more than 10 MB as it comes, not after', async () => {
    const piece = new Uint8Array(1_000_000);
    let sent = 0;
    const endless = {
      ...sites({}),
      ask: async () => ({
        status: 200,
        headers: {},
        body: (async function* () {
          for (;;) {
            sent += 1;
            yield piece;
          }
        })(),
      }),
    };
    expect(await fetchPage('https://news.example/a', endless)).toMatchObject({
      ok: false,
      fault: { code: 'too-large' },
    });
    expect(sent).toBe(11);
  });

  it('says what the way there threw', async () => {
    const thrown = async (error: object) => {
      const network = { ...sites({}), ask: () => Promise.reject(Object.assign(new Error('x'), error)) };
      const fetched = await fetchPage('https://news.example/a', network);
      return fetched.ok ? '' : fetched.fault.sentence;
    };
    expect(await thrown({ code: 'ENOTFOUND' })).toMatch(/was not found/);
    expect(await thrown({ code: 'ECONNRESET' })).toMatch(/broke the connection off/);
    expect(await thrown({ code: 'HPE_INVALID_CONSTANT' })).toMatch(/broke the connection off/);
    expect(await thrown({ code: 'Z_DATA_ERROR' })).toMatch(/broke the connection off/);
    expect(await thrown({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })).toMatch(/certificate/);
    expect(await thrown({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' })).toMatch(/certificate/);
    expect(await thrown({ name: 'TimeoutError' })).toMatch(/within 15 seconds/);
    expect(await thrown({ code: 'EHOSTUNREACH' })).toMatch(/does not answer/);
  });
});
