import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { web } from '#main/intake/web/web.ts';

const words = 'The harbour board meets on Thursday. '.repeat(500);
const packed: Readonly<Record<string, Uint8Array>> = {
  gzip: gzipSync(words),
  deflate: deflateSync(words),
  br: brotliCompressSync(words),
};

describe('[A1] [R17] asking a site, over a server on loopback', () => {
  let server: Server;
  const asked: IncomingMessage[] = [];
  const never = new AbortController().signal;
  const at = (path: string): URL => new URL(`http://news.example:${(server.address() as AddressInfo).port}${path}`);
  const read = async (body: AsyncIterable<Uint8Array>): Promise<string> => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  };

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request);
      const name = request.url?.slice(1) ?? '';
      if (name === 'silent') return;
      if (name === 'moved') response.writeHead(302, { location: '/elsewhere' }).end();
      else if (name === 'broken') response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip at all');
      else if (packed[name] === undefined) response.end(words);
      else response.writeHead(200, { 'content-encoding': name }).end(packed[name]);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('speaks to the addresses it is given and to no other, under the name of the host', async () => {
    const answer = await web.ask(at('/plain'), ['127.0.0.1'], never);
    expect(await read(answer.body)).toBe(words);
    const { headers } = asked.at(-1)!;
    expect(headers.host).toBe(at('/').host);
    expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
    await expect(web.ask(at('/plain'), [], never)).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });

  it('unpacks what was compressed, and says when it cannot be', async () => {
    for (const name of Object.keys(packed)) {
      const answer = await web.ask(at(`/${name}`), ['127.0.0.1'], never);
      expect([name, await read(answer.body)]).toEqual([name, words]);
    }
    const broken = await web.ask(at('/broken'), ['127.0.0.1'], never);
    await expect(read(broken.body)).rejects.toMatchObject({ code: 'Z_DATA_ERROR' });
  });

  it('follows no redirect of its own', async () => {
    const { status, headers } = await web.ask(at('/moved'), ['127.0.0.1'], never);
    expect([status, headers.location]).toEqual([302, '/elsewhere']);
  });

  it('ends when it is told to, also while a name is looked up', async () => {
    const ended = new AbortController();
    const silent = web.ask(at('/silent'), ['127.0.0.1'], ended.signal);
    ended.abort(new DOMException('over', 'TimeoutError'));
    await expect(silent).rejects.toMatchObject({ name: 'TimeoutError' });
    await expect(web.lookup('localhost', AbortSignal.abort(new Error('over')))).rejects.toThrow('over');
    expect(await web.lookup('localhost', never)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(127\.0\.0\.1|::1)$/)]),
    );
  });
});
