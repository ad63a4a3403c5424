import { ORPCError } from '@orpc/client';
import { type FaultCode, faultCodes } from '#shared/outcome.ts';

/** A failed call as the screen shows it. `unreachable`: no answer came. `unexpected`: a bug answered. */
export type ClientFault = {
  readonly code: FaultCode | 'unreachable' | 'signed-out' | 'unexpected';
  readonly sentence: string;
  /** Field it is about, dotted, where there is one. */
  readonly path?: string;
};

const sentences = {
  unreachable:
    'Brevier’s service does not answer, so this was not done; see that Brevier is still running, then try again.',
  'signed-out':
    'This window is not signed in to Brevier, so this was not done; open the address that Brevier printed when it started.',
  unexpected:
    'Something went wrong inside Brevier, so this was not done; try again, and restart Brevier if it stays so.',
} as const;

/** Whatever a call threw, as a fault. A typed error keeps its own sentence. */
export function faultOf(error: unknown): ClientFault {
  if (error instanceof ORPCError) {
    const code: string = error.code;
    if (isFaultCode(code)) return { code, sentence: error.message, ...pathOf(error.data) };
    if (error.status === 401 || error.status === 403) return { code: 'signed-out', sentence: sentences['signed-out'] };
    return { code: 'unexpected', sentence: sentences.unexpected };
  }
  if (error instanceof TypeError && networkErrors.some((words) => error.message.includes(words)))
    return { code: 'unreachable', sentence: sentences.unreachable };
  return { code: 'unexpected', sentence: sentences.unexpected };
}

/** The one sentence for the user. */
export const sentenceOf = (error: unknown): string => faultOf(error).sentence;

/** How `fetch` says that no answer came: Chromium, Firefox, Safari and Node, in that order. */
const networkErrors = ['Failed to fetch', 'NetworkError', 'Load failed', 'fetch failed'];

const isFaultCode = (code: string): code is FaultCode => (faultCodes as readonly string[]).includes(code);

function pathOf(data: unknown): { readonly path?: string } {
  const path = (data as { path?: unknown } | null | undefined)?.path;
  return typeof path === 'string' ? { path } : {};
}
