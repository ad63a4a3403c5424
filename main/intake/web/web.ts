import { lookup } from 'node:dns/promises';
import { type ClientRequest, type IncomingMessage, request as plainly, type RequestOptions } from 'node:http';
import { request as secretly } from 'node:https';
import { isIPv6 } from 'node:net';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Answer, Network } from './network.ts';

/** The web as this machine reaches it: no proxy, no cookie, no referrer. */
export const web: Network = {
  lookup: async (host, signal) => {
    const found = await unless(signal, lookup(host, { all: true, verbatim: true }));
    return found.map(({ address }) => address);
  },
  ask: (page, addresses, signal) =>
    new Promise((resolve, reject) => {
      const ask = page.protocol === 'https:' ? secretly : plainly;
      const asked: ClientRequest = ask(page, { agent: false, signal, headers, lookup: only(addresses) }, (answer) =>
        resolve(answerOf(answer)),
      );
      asked.on('error', (error) => reject(signal.aborted ? signal.reason : error));
      asked.end();
    }),
};

const headers = {
  accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.9,*/*;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'en',
  'user-agent': 'Brevier (asked by its user)',
};

/** Answers every question for a host with the addresses that were looked at, so that it cannot become another one in between. */
function only(addresses: readonly string[]): NonNullable<RequestOptions['lookup']> {
  const all = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_host, { all: wantsAll }, callback) => {
    const [first] = all;
    if (first === undefined) callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '');
    else if (wantsAll) callback(null, all);
    else callback(null, first.address, first.family);
  };
}

function answerOf(answer: IncomingMessage): Answer {
  const known: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(answer.headers)) known[name] = Array.isArray(value) ? value[0] : value;
  return { status: answer.statusCode ?? 0, headers: known, body: unpacked(answer, known['content-encoding']) };
}

function unpacked(answer: IncomingMessage, encoding = ''): AsyncIterable<Uint8Array> {
  const unpack = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress };
  const known = encoding.trim().toLowerCase();
  if (!Object.hasOwn(unpack, known)) return answer;
  const opened = unpack[known as keyof typeof unpack]();
  answer.on('error', (error) => opened.destroy(error));
  opened.on('close', () => answer.destroy());
  return answer.pipe(opened);
}

/** What was begun, or the signal's reason if that comes first. */
function unless<T>(signal: AbortSignal, begun: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    begun.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
