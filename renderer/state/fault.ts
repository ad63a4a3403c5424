import { ORPCError } from '@orpc/client';
import { SaidData } from '#shared/contract/faults.ts';
import { sayAgain } from '#shared/messages/said.ts';
import { type Fault, type FaultCode, faultCodes } from '#shared/outcome.ts';
import { say } from './language.ts';

/** A failed call as the screen shows it. `unreachable`: no answer came. `unexpected`: a bug answered. */
export type ClientFault = {
  readonly code: FaultCode | 'unreachable' | 'signed-out' | 'unexpected';
  readonly sentence: string;
  /** Field it is about, dotted, where there is one. */
  readonly path?: string;
  /** The version of the briefing that can be restored in place of the damaged one. */
  readonly whole?: number;
};

/** Whatever a call threw, as a fault. A typed error keeps its own sentence. */
export function faultOf(error: unknown): ClientFault {
  if (error instanceof ORPCError) {
    const code: string = error.code;
    if (isFaultCode(code)) {
      const said = saidOf(error.data);
      const sentence = (said === undefined ? undefined : sayAgain(say, said)) ?? error.message;
      return { code, sentence, ...pathOf(error.data), ...wholeOf(said) };
    }
    if (error.status === 401 || error.status === 403) return { code: 'signed-out', sentence: say.faults.signedOut() };
    return { code: 'unexpected', sentence: say.faults.unexpected() };
  }
  if (error instanceof TypeError && networkErrors.some((words) => error.message.includes(words)))
    return { code: 'unreachable', sentence: say.faults.unreachable() };
  return { code: 'unexpected', sentence: say.faults.unexpected() };
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

/** The sentence of a fault that came with a value, in the interface's language. */
export const sentenceIn = ({ said, sentence }: Fault): string =>
  (said === undefined ? undefined : sayAgain(say, said)) ?? sentence;

type FaultSaid = NonNullable<Fault['said']>;

function saidOf(data: unknown): FaultSaid | undefined {
  const said = SaidData.safeParse((data as { said?: unknown } | null | undefined)?.said);
  return said.success ? said.data : undefined;
}

/** What stands with the remedy of damage. */
function wholeOf(said: FaultSaid | undefined): { readonly whole?: number } {
  if (said?.name !== 'damaged') return {};
  const [, , remedy, version] = said.values;
  return remedy === 'restore' && typeof version === 'number' ? { whole: version } : {};
}
