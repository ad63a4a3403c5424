/**
 * Every failure a user can meet, by code. A fault is a value, never a throw: what went wrong, why and what to do, in one
 * sentence a user can act on. A throw is a bug.
 */
export const faultCodes = [
  'empty-input',
  'not-text',
  'too-large',
  'unknown-encoding',
  'no-article',
  'unsupported-format',
  'bad-input',
  'not-found',
  'not-fetched',
  'conflict',
  'output-unwritable',
  'store-locked',
  'store-unwritable',
  'store-damaged',
  'port-in-use',
  'cancelled',
] as const;

export type FaultCode = (typeof faultCodes)[number];

/** A sentence of the catalogue: in English, and by its name with its values, so that a window can say it in its own language. */
export type Said = {
  readonly sentence: string;
  readonly name: string;
  readonly values: readonly (string | number | null)[];
};

/** `sentence` is for the user, in English; `said` is where it stands in the catalogue; `path` names the field it is about, dotted ("meta.published.value"), where there is one. */
export type Fault = {
  readonly code: FaultCode;
  readonly sentence: string;
  readonly said?: Pick<Said, 'name' | 'values'>;
  readonly path?: string;
};

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const failed = (
  code: FaultCode,
  words: string | Said,
  path?: string,
): { readonly ok: false; readonly fault: Fault } => ({
  ok: false,
  fault: {
    code,
    ...(typeof words === 'string'
      ? { sentence: words }
      : { sentence: words.sentence, said: { name: words.name, values: words.values } }),
    ...(path !== undefined && { path }),
  },
});

/** Closes a `switch` over `kind`: a new kind that is not handled fails to compile here. */
export function assertNever(value: never): never {
  throw new Error(`unhandled: ${JSON.stringify(value)}`);
}
