import type { IncomingMessage } from 'node:http';
import { intakeRoute, rpcPrefix } from '#shared/contract/contract.ts';

/** Why a request is turned away: an HTTP status and a sentence. */
export type Refusal = { readonly status: 400 | 401 | 403 | 405 | 415 | 421; readonly sentence: string };

const reads = new Set(['GET', 'HEAD']);
const intakeTypes = new Set(['application/octet-stream', 'text/plain', 'text/html', 'text/markdown']);

type Asked = Pick<IncomingMessage, 'method' | 'url' | 'rawHeaders'>;

/**
 * [R18] Whether a request comes from the window itself: the exact host, no header twice (Node would take the first of two),
 * the window's own origin, a path and nothing else as target, and the content type that its route takes. The session is checked by `signedIn`.
 */
export function refusal(request: Asked, host: string): Refusal | undefined {
  const headers = headersOf(request.rawHeaders);
  if (headers === undefined) return no(400, 'A header stands twice in the request.');
  const target = request.url ?? '';
  if (!target.startsWith('/') || target.startsWith('//') || target.includes('\\'))
    return no(400, 'The address must be a path on this host.');
  if (headers.get('host') !== host) return no(421, `This host answers only as ${host}.`);
  if (headers.has('upgrade')) return no(400, 'This host does not change protocols.');
  return wrongOrigin(request.method ?? '', headers, host) ?? wrongBody(request.method ?? '', target, headers);
}

function wrongOrigin(method: string, headers: ReadonlyMap<string, string>, host: string): Refusal | undefined {
  const origin = headers.get('origin');
  if (origin === undefined ? !reads.has(method) : origin !== `http://${host}`)
    return no(403, 'Only Brevier’s own window may ask this.');
  const site = headers.get('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && !(site === 'none' && reads.has(method)))
    return no(403, 'Another site may not ask this.');
  return undefined;
}

function wrongBody(method: string, target: string, headers: ReadonlyMap<string, string>): Refusal | undefined {
  const path = target.split('?')[0] ?? '';
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (method === 'POST' && path.startsWith(`${rpcPrefix}/`))
    return type === 'application/json' ? undefined : no(415, 'Calls are made in JSON.');
  if (method === 'PUT' && path === intakeRoute)
    return type !== undefined && intakeTypes.has(type) ? undefined : no(415, 'Files are sent as bytes or text.');
  if (!reads.has(method)) return no(405, 'This method is not allowed here.');
  if (headers.has('transfer-encoding') || (headers.get('content-length') ?? '0') !== '0')
    return no(400, 'A request that reads has no body.');
  return undefined;
}

/** Undefined where a name stands twice. */
function headersOf(raw: readonly string[]): ReadonlyMap<string, string> | undefined {
  const headers = new Map<string, string>();
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = (raw[at] ?? '').toLowerCase();
    if (headers.has(name)) return undefined;
    headers.set(name, raw[at + 1] ?? '');
  }
  return headers;
}

const no = (status: Refusal['status'], sentence: string): Refusal => ({ status, sentence });
