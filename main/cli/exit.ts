import { assertNever, type Fault, failed, type Outcome } from '#shared/outcome.ts';

/** [X3] What the exit code says; `unheard` is what a shell says of a program that SIGPIPE ended (128 + 13). */
export const exits = {
  done: 0,
  internal: 1,
  badUse: 2,
  unreadable: 3,
  unwritable: 4,
  busy: 5,
  misquoted: 6,
  unheard: 141,
} as const;

function exitOf({ code }: Fault): number {
  switch (code) {
    case 'bad-input':
      return exits.badUse;
    case 'empty-input':
    case 'not-text':
    case 'too-large':
    case 'unknown-encoding':
    case 'no-article':
    case 'unsupported-format':
    case 'not-found':
    case 'not-fetched':
      return exits.unreadable;
    case 'output-unwritable':
    case 'store-unwritable':
      return exits.unwritable;
    case 'store-locked':
    case 'port-in-use':
    case 'conflict':
      return exits.busy;
    case 'store-damaged':
    case 'cancelled':
      return exits.internal;
    default:
      return assertNever(code);
  }
}

/** Says a fault in one line on standard error and answers its exit code. */
export function report(fault: Fault): number {
  process.stderr.write(`brevier: ${fault.sentence.replaceAll('\n', ' ')}\n`);
  return exitOf(fault);
}

/** The fault of a command given wrongly. */
export const badUse = (sentence: string): Extract<Outcome<never>, { ok: false }> =>
  failed('bad-input', `${sentence} (“brevier --help” says how).`);
