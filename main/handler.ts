import { type IntakeDraft, intakeRoute, rpcPrefix } from '#shared/contract/contract.ts';
import { faults } from '#shared/contract/faults.ts';
import { said } from '#shared/messages/said.ts';
import { limits } from '#shared/model/source.ts';
import { type Fault, failed, type Outcome } from '#shared/outcome.ts';
import { readBody } from './body.ts';
import { newNonce, securityHeaders } from './csp.ts';
import { rendererFile } from './rendererFiles.ts';

export type HandlerParts = {
  /** Answers the contract's calls; undefined for an address that is none. */
  readonly rpc: (request: Request) => Promise<Response | undefined>;
  readonly intake: (bytes: Uint8Array, options: { readonly name?: string }) => Promise<Outcome<IntakeDraft>>;
  /** Folder of the built window, absolute. */
  readonly rendererRoot: string;
};

/** A pasted page may be as large as a file, and JSON writes its quotation marks and line ends with two characters. */
const rpcBytes = limits.fileBytes * 2;

/**
 * The one request handler that every host mounts: the contract's calls under `/rpc` (POST), a file's bytes at `/intake` (PUT), the
 * window's files everywhere else (GET, HEAD). Every answer carries the security headers. It trusts its caller: the host decides who may ask.
 */
export function createHandler(parts: HandlerParts): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === rpcPrefix || pathname.startsWith(`${rpcPrefix}/`))
      return request.method === 'POST' ? await call(parts, request) : notAllowed('POST');
    if (pathname === intakeRoute) return request.method === 'PUT' ? await take(parts, request) : notAllowed('PUT');
    if (request.method !== 'GET' && request.method !== 'HEAD') return notAllowed('GET, HEAD');
    const file = await rendererFile(parts.rendererRoot, pathname);
    return request.method === 'GET' ? file : new Response(null, file);
  };
}

async function call({ rpc }: HandlerParts, request: Request): Promise<Response> {
  const body = await readBody(request, rpcBytes);
  if (!body.ok) return json({ json: errorBody(body.fault) }, faults[body.fault.code].status);
  const { url, method, headers } = request;
  const answer = await rpc(new Request(url, { method, headers, body: body.value }));
  if (answer === undefined) {
    const fault = failed('not-found', said('noSuchCall')).fault;
    return json({ json: errorBody(fault) }, 404);
  }
  return secured(answer);
}

async function take({ intake }: HandlerParts, request: Request): Promise<Response> {
  const name = fileName(request.headers.get('x-file-name'));
  if (!name.ok) return refused(name.fault);
  const body = await readBody(request, limits.fileBytes);
  if (!body.ok) return refused(body.fault);
  const draft = await intake(body.value, name.value === undefined ? {} : { name: name.value });
  return draft.ok ? json(draft.value, 200) : refused(draft.fault);
}

function fileName(header: string | null): Outcome<string | undefined> {
  try {
    return { ok: true, value: header === null ? undefined : decodeURIComponent(header) };
  } catch {
    return failed('bad-input', said('badFileName'), 'x-file-name');
  }
}

const errorBody = ({ code, sentence, path, said: where }: Fault) => ({
  defined: true,
  code,
  status: faults[code].status,
  message: sentence,
  data: { ...(path !== undefined && { path }), ...(where !== undefined && { said: where }) },
});

const refused = (fault: Fault): Response => json(errorBody(fault), faults[fault.code].status);

const json = (value: unknown, status: number): Response =>
  secured(new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } }));

const notAllowed = (allow: string): Response =>
  secured(
    new Response('This method is not allowed here.', {
      status: 405,
      headers: { allow, 'content-type': 'text/plain; charset=utf-8' },
    }),
  );

function secured(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(securityHeaders(newNonce()))) headers.set(name, value);
  headers.set('cache-control', 'no-store');
  return new Response(response.body, { status: response.status, headers });
}
