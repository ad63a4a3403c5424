import type { CustomScheme } from 'electron';

const scheme = 'brevier';

/** The window's only origin; no port is open and no file is loaded by `file:`. */
export const appOrigin = `${scheme}://app`;

/** Registered before the app is ready: a standard, secure scheme, so that the page has an origin, fetch and a policy of its own. */
export const appScheme: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, corsEnabled: false },
};

/** Whether an address is one of the app's own pages. */
export function isAppUrl(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && `${url.protocol}//${url.host}` === appOrigin;
}

/** The app's handler for its own host only: the scheme has no other. A write from any other origin is refused. */
export function onAppOrigin(handler: (request: Request) => Promise<Response>): (request: Request) => Promise<Response> {
  return async (request) => {
    const origin = request.headers.get('origin');
    if (!isAppUrl(request.url) || (origin !== null && origin !== appOrigin)) return new Response(null, { status: 403 });
    return handler(request);
  };
}
