import { isIP } from 'node:net';
import { said } from '#shared/messages/said.ts';
import { pageLimits } from '#shared/model/source.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';
import type { Answer, Network } from './network.ts';
import { isPublic } from './public.ts';
import { whyNot } from './whyNot.ts';

/** A page as its site gave it. */
export type Page = {
  readonly bytes: Uint8Array;
  /** Where it was found in the end, without a fragment. */
  readonly address: string;
  /** What it says it is, such as `text/html`; '' where it does not say. */
  readonly type: string;
  readonly charset: string | undefined;
};

/**
 * Fetches the page at a web address [A1], because the user asked for it. Nothing is asked of an address on this machine or a local network [R17]: host names are
 * looked up here, every address of theirs must be public, and only these are spoken to; each redirect is a new address and judged anew, and none leads from
 * https to http. Faults: `bad-input` for what is no address, `not-fetched`, `too-large`.
 */
export async function fetchPage(typed: string, network: Network): Promise<Outcome<Page>> {
  const signal = AbortSignal.timeout(pageLimits.seconds * 1000);
  let page = addressIn(typed);
  for (let hops = 0; page !== undefined; hops += 1) {
    if (hops > pageLimits.redirects) return refused(page, 'tooManyRedirects');
    try {
      const addresses = await addressesOf(page, network, signal);
      if (addresses.length === 0) return refused(page, 'unknownHost');
      if (!addresses.every(isPublic)) return refused(page, 'local');
      const answer = await network.ask(page, addresses, signal);
      const next = redirect(page, answer);
      if (next === undefined) return await pageIn(page, answer);
      if (page.protocol === 'https:' && next.protocol === 'http:') return refused(page, 'downgrade');
      page = next;
    } catch (error) {
      return refused(page, whyNot(error));
    }
  }
  return failed('bad-input', said('noPageAddress', typed.trim().slice(0, 100)));
}

/** The page that somebody's words name: http or https, without a user and a password. */
function addressIn(words: string, base?: URL): URL | undefined {
  const page = URL.parse(words.trim(), base?.href);
  if (page === null || !/^https?:$/.test(page.protocol) || page.username !== '' || page.password !== '')
    return undefined;
  page.hash = '';
  return page;
}

async function addressesOf({ hostname }: URL, network: Network, signal: AbortSignal): Promise<readonly string[]> {
  const literal = hostname.replace(/^\[|\]$/g, '');
  return isIP(literal) === 0 ? network.lookup(hostname, signal) : [literal];
}

/** Where an answer sends on to; undefined for a page, and for an answer that does not say where. */
function redirect(page: URL, { status, headers: { location } }: Answer): URL | undefined {
  const sendsOn = [301, 302, 303, 307, 308].includes(status) && location !== undefined;
  return sendsOn ? addressIn(location, page) : undefined;
}

/** Types that cannot be an article whatever they hold. */
const otherTypes =
  /^(?:image|audio|video|font)\/|^application\/(?:json|ld\+json|javascript|zip|xml|rss\+xml|atom\+xml)$|^text\/(?:css|javascript|calendar)$/;

async function pageIn(page: URL, { status, headers, body }: Answer): Promise<Outcome<Page>> {
  if (status < 200 || status > 299) return failed('not-fetched', said('pageStatus', page.host, status));
  const [type = '', ...parameters] = (headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  if (otherTypes.test(type)) return failed('not-fetched', said('pageType', page.host, type));
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > pageLimits.bytes)
      return failed('too-large', said('pageTooLarge', page.host, pageLimits.bytes / 1_000_000));
    chunks.push(chunk);
  }
  const charset = parameters
    .find((part) => part.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '');
  return done({ bytes: Buffer.concat(chunks), address: page.href, type, charset });
}

const refused = (page: URL, why: Parameters<typeof said<'pageNotFetched'>>[2]) =>
  failed('not-fetched', said('pageNotFetched', page.host, why));
