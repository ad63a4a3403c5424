import { rmSync } from 'node:fs';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { vi } from 'vitest';
import { serve } from '#main/serve.ts';
import { type contract, rpcPrefix } from '#shared/contract/contract.ts';
import { startElectron } from '../hosts/startElectron.ts';
import { newFolder } from '../hosts/temporary.ts';

/** A host with the app on it, asked as its own window would ask. */
export type Mount = {
  readonly client: ContractRouterClient<typeof contract>;
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly close: () => Promise<void>;
};

/** `prepare` is told of the library's folder before the host opens it. */
type Open = (prepare?: (data: string) => void) => Promise<Mount>;

export const mounts: Readonly<Record<'electron' | 'browser', Open>> = {
  electron: async (prepare) => {
    const data = newFolder();
    prepare?.(data);
    vi.stubEnv('BREVIER_DATA', '');
    const electron = await startElectron(data);
    const handler = electron.protocols.get('brevier');
    if (handler === undefined) throw new Error('no handler is mounted');
    return mountOf(
      'brevier://app',
      (request) => handler(request),
      {},
      async () => {
        await electron.stop();
        vi.unstubAllEnvs();
        rmSync(data, { recursive: true, force: true });
      },
    );
  },
  browser: async (prepare) => {
    const data = newFolder();
    prepare?.(data);
    const served = await serve(data, 0);
    if (!served.ok) throw new Error(served.fault.sentence);
    const { origin, url, close } = served.value;
    const launched = await fetch(url, { redirect: 'manual' });
    const cookie = launched.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return mountOf(
      origin,
      (request) => fetch(request),
      { cookie },
      async () => {
        await close();
        rmSync(data, { recursive: true, force: true });
      },
    );
  },
};

function mountOf(
  origin: string,
  send: (request: Request) => Promise<Response>,
  own: Readonly<Record<string, string>>,
  close: () => Promise<void>,
): Mount {
  const sign = (request: Request): Request => {
    for (const [name, value] of Object.entries({ ...own, origin })) request.headers.set(name, value);
    return request;
  };
  return {
    client: createORPCClient(
      new RPCLink({ url: `${origin}${rpcPrefix}`, fetch: (request, init) => send(sign(new Request(request, init))) }),
    ),
    ask: (path, init) => send(sign(new Request(`${origin}${path}`, init))),
    close,
  };
}
