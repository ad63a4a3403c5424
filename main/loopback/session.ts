import { randomBytes, timingSafeEqual } from 'node:crypto';

const launchPrefix = '/launch/';
const longestCookie = 4096;

/** Who may use a loopback host: whoever opens the launch path first gets the cookie that every other request must carry. */
export type Session = {
  /** Path with the one-time token; it is printed once and never logged. */
  readonly launchPath: string;
  /** The `Set-Cookie` value for a right and unused launch path; undefined for any other. */
  readonly launch: (path: string) => string | undefined;
  readonly isLaunch: (path: string) => boolean;
  /** Whether a `Cookie` header carries this session, exactly once. */
  readonly signedIn: (cookie: string | undefined) => boolean;
};

/** `port` names the cookie: cookies are shared between the ports of a host. It outlives the browser, not this process. */
export function createSession(port: number): Session {
  const token = randomBytes(32).toString('base64url');
  const secret = randomBytes(32).toString('base64url');
  const name = `brevier_${port}`;
  let used = false;
  return {
    launchPath: `${launchPrefix}${token}`,
    isLaunch: (path) => path.startsWith(launchPrefix),
    launch: (path) => {
      if (used || !same(path.slice(launchPrefix.length), token)) return undefined;
      used = true;
      return `${name}=${secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age=2592000`;
    },
    signedIn: (cookie) => {
      if (cookie === undefined || cookie.length > longestCookie) return false;
      const values = cookie
        .split(';')
        .map((pair) => pair.trim())
        .filter((pair) => pair.startsWith(`${name}=`));
      return values.length === 1 && same(values[0]?.slice(name.length + 1) ?? '', secret);
    },
  };
}

function same(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
