import { said } from '#shared/messages/said.ts';
import { failed } from '#shared/outcome.ts';
import { exits, report } from './exit.ts';

/** Whoever read the output has closed it, as `head` does. */
const isUnheard = (error: unknown): boolean => codeOf(error) === 'EPIPE';

/** Codes with which a system refuses what a program writes to its standard output: a full disk, a quota, a failing device, a limit. */
const refusals = ['ENOSPC', 'EDQUOT', 'EIO', 'EFBIG'];

/**
 * Ends quietly when nobody reads standard output any more, and with a sentence when it cannot be written. A standard error that nobody
 * reads or that cannot be written costs only its words: what was asked for is still done.
 */
export function endWithReader(): void {
  if (process.stdout.listeners('error').includes(onOutput)) return;
  process.stdout.on('error', onOutput);
  process.stderr.on('error', onReport);
}

/** The exit code of a standard output that takes no more, which is said; undefined for any other error. */
export function endOfOutput(error: unknown): number | undefined {
  if (isUnheard(error)) return exits.unheard;
  if (!refusals.includes(codeOf(error))) return undefined;
  return report(failed('output-unwritable', said('unwritable', 'Standard output', codeOf(error))).fault);
}

function onOutput(error: Error): void {
  const code = endOfOutput(error);
  if (code === undefined) throw error;
  process.exit(code);
}

function onReport(error: Error): void {
  if (!isUnheard(error) && !refusals.includes(codeOf(error))) throw error;
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
