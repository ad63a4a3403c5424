import { exits } from './exit.ts';

/** Whoever read the output has closed it, as `head` does. */
export const isUnheard = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE';

/**
 * Ends quietly when nobody reads standard output any more. A standard error that nobody reads costs only its words: what was asked for is
 * still done.
 */
export function endWithReader(): void {
  if (process.stdout.listeners('error').includes(onOutput)) return;
  process.stdout.on('error', onOutput);
  process.stderr.on('error', onReport);
}

function onOutput(error: Error): void {
  if (!isUnheard(error)) throw error;
  process.exit(exits.unheard);
}

function onReport(error: Error): void {
  if (!isUnheard(error)) throw error;
}
