import type { Answer, Network } from '#main/intake/web/network.ts';

/** What a page of a stand-in site answers; `body` is sent in these pieces. */
export type SitePage = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: readonly (string | Uint8Array)[];
};

/** A web of its own: its pages by address, its hosts by name. It keeps what it was asked. */
export function sites(
  pages: Readonly<Record<string, SitePage>>,
  hosts: Readonly<Record<string, readonly string[]>> = {},
): Network & { readonly asked: { page: string; addresses: readonly string[] }[]; readonly lookedUp: string[] } {
  const asked: { page: string; addresses: readonly string[] }[] = [];
  const lookedUp: string[] = [];
  return {
    asked,
    lookedUp,
    lookup: async (host) => {
      lookedUp.push(host);
      return hosts[host] ?? ['93.184.216.34'];
    },
    ask: async (page, addresses) => {
      asked.push({ page: page.href, addresses });
      const known = pages[page.href];
      if (known === undefined) throw Object.assign(new Error('no such site'), { code: 'ECONNREFUSED' });
      return answer(known);
    },
  };
}

const answer = ({ status = 200, headers = {}, body = [] }: SitePage): Answer => ({
  status,
  headers,
  body: (async function* () {
    for (const piece of body) yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
  })(),
});
