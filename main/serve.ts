import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { rpcPrefix } from '#shared/contract/contract.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';
import { bugLog } from './bugLog.ts';
import { newNonce, securityHeaders } from './csp.ts';
import { createHandler } from './handler.ts';
import { asRequest, send } from './loopback/answer.ts';
import { type Refusal, refusal } from './loopback/guard.ts';
import { createSession, type Session } from './loopback/session.ts';
import { openWithSample } from './openApp.ts';
import { workInPool } from './pool.ts';
import { findResources } from './resources.ts';
import { createRpcHandler } from './rpc/handler.ts';
import { writeWhole } from './writeFile.ts';

export type Served = {
  /** The address to open once; it holds the launch token. */
  readonly url: string;
  readonly origin: string;
  /** Lets running answers finish, ends the connections, closes the store. */
  readonly close: () => Promise<void>;
};

const loopback = '127.0.0.1';

/**
 * The app in a browser [H2]: the one handler on loopback HTTP, behind a launch token and the guard. `port` 0 takes the one that this library had last, so that
 * the browser still knows what it keeps for it, or another free one.
 * Faults: the store's, and `port-in-use`.
 */
export async function serve(data: string, port: number): Promise<Outcome<Served>> {
  const server = createServer({
    maxHeaderSize: 16_384,
    headersTimeout: 10_000,
    requestTimeout: 60_000,
    keepAliveTimeout: 5000,
  });
  server.maxHeadersCount = 100;
  server.maxConnections = 128;
  const bound = port === 0 ? await listenAsBefore(server, data) : await listen(server, port);
  if (!bound.ok) return bound;
  const work = workInPool();
  const log = bugLog(join(data, 'log', 'brevier.log'));
  const app = await openWithSample(data, 'browser', work, log);
  if (!app.ok) {
    server.close();
    await work.close();
    return app;
  }
  // Where it cannot be kept, the next start has another address: nothing depends on it.
  writeWhole(join(data, lastPort), new TextEncoder().encode(`${bound.value}\n`));
  const host = `${loopback}:${bound.value}`;
  const session = createSession(bound.value);
  const handler = createHandler({
    rpc: createRpcHandler(app.value, log),
    intake: app.value.takeIn,
    rendererRoot: findResources().renderer,
  });
  server.on('request', (incoming, outgoing) => {
    answer({ incoming, outgoing, host, session, handler }).catch((bug: unknown) => {
      log(bug);
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(500).end();
    });
  });
  return done({
    url: `http://${host}${session.launchPath}`,
    origin: `http://${host}`,
    close: async () => {
      app.value.endWatching();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 2000).unref();
      await closed;
      await app.value.close();
    },
  });
}

type Exchange = {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly host: string;
  readonly session: Session;
  readonly handler: (request: Request) => Promise<Response>;
};

async function answer({ incoming, outgoing, host, session, handler }: Exchange): Promise<void> {
  const refused = refusal(incoming, host);
  if (refused !== undefined) return turnAway(refused, incoming, outgoing);
  const path = incoming.url?.split('?')[0] ?? '/';
  const signedIn = session.signedIn(incoming.headers.cookie);
  if (session.isLaunch(path)) {
    const cookie = incoming.method === 'GET' ? session.launch(path) : undefined;
    if (cookie === undefined && !signedIn) return turnAway(usedLink, incoming, outgoing);
    outgoing.writeHead(303, {
      ...securityHeaders(newNonce()),
      location: '/',
      'cache-control': 'no-store',
      ...(cookie && { 'set-cookie': cookie }),
    });
    outgoing.end();
    return;
  }
  if (!signedIn) return turnAway(signedOut, incoming, outgoing);
  await send(await handler(asRequest(incoming, `http://${host}`)), outgoing);
}

const signedOut: Refusal = {
  status: 401,
  sentence: 'This browser is not signed in to Brevier: open the address that Brevier printed when it started.',
};
const usedLink: Refusal = {
  status: 403,
  sentence: 'This link opens Brevier once and was used already: stop Brevier and start it again for a new one.',
};

/** Says why, in the form the asker reads: the contract's calls get an error they know, a person gets the sentence. */
function turnAway({ status, sentence }: Refusal, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const call = incoming.url?.startsWith(`${rpcPrefix}/`);
  const body = call
    ? JSON.stringify({
        json: { defined: false, code: status === 401 ? 'UNAUTHORIZED' : 'FORBIDDEN', status, message: sentence },
      })
    : sentence;
  outgoing.writeHead(status, {
    ...securityHeaders(newNonce()),
    'content-type': call ? 'application/json' : 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  });
  outgoing.end(incoming.method === 'HEAD' ? undefined : body);
}

/** In the data folder: the port of the last start. */
const lastPort = 'serve.port';

async function listenAsBefore(server: Server, data: string): Promise<Outcome<number>> {
  const before = Number(await readFile(join(data, lastPort), 'utf8').catch(() => ''));
  if (!Number.isInteger(before) || before < 1024 || before > 65_535) return listen(server, 0);
  const bound = await listen(server, before);
  return bound.ok ? bound : listen(server, 0);
}

function listen(server: Server, port: number): Promise<Outcome<number>> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        resolve(
          failed(
            'port-in-use',
            `Port ${port} is in use by another program: choose another with --port, or leave it out.`,
          ),
        );
      else if (error.code === 'EACCES')
        resolve(
          failed(
            'port-in-use',
            `Port ${port} may not be opened by this user: choose one above 1023 with --port, or leave it out.`,
          ),
        );
      else reject(error);
    });
    server.listen(port, loopback, () => {
      const address = server.address();
      resolve(done(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}
