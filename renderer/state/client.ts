import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { createContext, useContext } from 'react';
import { type contract, type IntakeDraft, intakeRoute, rpcPrefix } from '#shared/contract/contract.ts';

type Calls = ContractRouterClient<typeof contract>;

/** Everything the renderer may ask for: the contract's calls, and files going up as raw bytes. A failed call throws; `faultOf` reads it. */
export type Client = Calls & { readonly uploadFile: (file: Blob | Uint8Array, name: string) => Promise<IntakeDraft> };

/** The client of the page's own origin: the same in Electron and in a browser. `fetch` is passed in so that tests can stand in for the network. */
export function createClient(
  origin: string,
  fetch: typeof globalThis.fetch = globalThis.fetch.bind(globalThis),
): Client {
  const link = new RPCLink({ url: `${origin}${rpcPrefix}`, fetch: (request, init) => fetch(request, init) });
  const calls: Calls = createORPCClient(link);
  return {
    app: calls.app,
    library: calls.library,
    intake: calls.intake,
    sources: calls.sources,
    settings: calls.settings,
    briefings: calls.briefings,
    styles: calls.styles,
    pdf: calls.pdf,
    exports: calls.exports,
    jobs: calls.jobs,
    uploadFile: async (file, name) => {
      const response = await fetch(`${origin}${intakeRoute}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name.toWellFormed()) },
        body: file as BodyInit,
      });
      if (response.ok) return (await response.json()) as IntakeDraft;
      throw await refused(response);
    },
  };
}

/** The fault of a refused upload, in the shape in which calls throw theirs. */
async function refused(response: Response): Promise<Error> {
  const body = (await response.json().catch(() => ({}))) as { code?: unknown; message?: unknown; data?: unknown };
  if (typeof body.code !== 'string' || typeof body.message !== 'string')
    return new ORPCError('UNEXPECTED', { status: response.status });
  return new ORPCError(body.code, { status: response.status, defined: true, message: body.message, data: body.data });
}

/** Holds the app's client; `main.tsx` and tests fill it. */
export const ClientContext = createContext<Client | null>(null);

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('no client around this component');
  return client;
}
