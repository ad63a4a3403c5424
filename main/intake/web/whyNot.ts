import type { FetchTrouble } from '#shared/messages/en/web.ts';

const byCode: Readonly<Record<string, FetchTrouble>> = {
  ENOTFOUND: 'unknownHost',
  EAI_AGAIN: 'unknownHost',
  ECONNREFUSED: 'noAnswer',
  ECONNRESET: 'broken',
  EPIPE: 'broken',
  ETIMEDOUT: 'tooSlow',
};

/** Why a page did not come, from what the request threw. */
export function whyNot(error: unknown): FetchTrouble {
  const { name, code = '' } = error as NodeJS.ErrnoException;
  if (name === 'TimeoutError' || name === 'AbortError') return 'tooSlow';
  const known = byCode[code];
  if (known !== undefined) return known;
  if (/CERT|SIGNATURE|TLS|SSL/.test(code)) return 'certificate';
  return /^(?:HPE_|Z_|ERR_)/.test(code) ? 'broken' : 'noAnswer';
}
