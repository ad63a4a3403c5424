/** What one kind of fault came to: how often it was done, how often a promise was broken, and the first few ways. */
export type Figures = {
  readonly promise: string;
  readonly what: string;
  readonly times: number;
  readonly broken: number;
  readonly problems: readonly string[];
  /** More counts, for the report. */
  readonly also?: Readonly<Record<string, number>>;
};

/** Why a kind of fault cannot be done on this machine. */
export type Skipped = { readonly promise: string; readonly what: string; readonly skipped: string };

export function figures(
  promise: string,
  what: string,
  outcomes: readonly (readonly string[])[],
  also?: Readonly<Record<string, number>>,
): Figures {
  const bad = outcomes.filter((problems) => problems.length > 0);
  const problems = bad.flat().slice(0, 5);
  const base = { promise, what, times: outcomes.length, broken: bad.length, problems };
  return also === undefined ? base : { ...base, also };
}

export function lineOf(result: Figures | Skipped): string {
  if ('skipped' in result) return `${result.promise}  ${result.what}: skipped, ${result.skipped}`;
  const also = Object.entries(result.also ?? {})
    .map(([name, count]) => `, ${count} ${name}`)
    .join('');
  const problems = result.problems.map((problem) => `\n      ${problem}`).join('');
  return `${result.promise}  ${result.what}: ${result.times}, ${result.broken} broken${also}${problems}`;
}
