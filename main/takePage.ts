import { stored } from '#shared/messages/en/stored.ts';
import type { Source } from '#shared/model/source.ts';
import { done, type Outcome } from '#shared/outcome.ts';
import { fetchPage } from './intake/web/fetchPage.ts';
import type { Network } from './intake/web/network.ts';
import type { TakeInOptions, Work } from './work.ts';

/** What it takes to fetch an article. */
export type Fetching = { readonly network: Network; readonly work: Work; readonly clock: () => string };

/** [A1] The article at a web address, taken in as a file would be, with where and when it was fetched [A3]. An address that the page states itself goes before the one asked for. */
export async function takePage(address: string, { network, work, clock }: Fetching): Promise<Outcome<Source>> {
  const fetched = await fetchPage(address, network);
  if (!fetched.ok) return fetched;
  const { bytes, address: url, type, charset } = fetched.value;
  const taken = await work.takeIn(bytes, {
    ...nameOf(url),
    ...formOf(type),
    ...(charset !== undefined && { charset }),
  });
  if (!taken.ok) return taken;
  const { meta } = taken.value;
  return done({
    ...taken.value,
    meta: {
      ...meta,
      url: meta.url ?? { value: url, from: stored.origins.fetched },
      retrieved: { value: clock(), from: stored.origins.fetchedAt },
    },
  });
}

/** A file's name where the address ends in one, such as `report.pdf`. */
function nameOf(url: string): Pick<TakeInOptions, 'name'> {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  return /\.[a-z]{2,8}$/i.test(last) ? { name: last } : {};
}

const forms: Readonly<Record<string, TakeInOptions['type']>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'text/markdown': 'markdown',
};

function formOf(type: string): Pick<TakeInOptions, 'type'> {
  const form = Object.hasOwn(forms, type) ? forms[type] : undefined;
  return form === undefined ? {} : { type: form };
}
