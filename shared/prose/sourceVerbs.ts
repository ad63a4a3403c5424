import type { Reading } from '../model/reading.ts';
import { plain, wordsAt } from '../model/span.ts';

/** The source's own verb for each statement that has one, by the statement's id, as `StyleContext.sourceVerb` wants it. `textOf` gives a source's text. */
export function sourceVerbs(
  readings: readonly Reading[],
  textOf: (source: string) => string | undefined,
): (statement: string) => string | undefined {
  const verbs = new Map<string, string>();
  for (const { statements, source } of readings) {
    const text = textOf(source);
    if (text === undefined) continue;
    for (const { id, cue } of statements) if (cue !== undefined) verbs.set(id, plain(wordsAt(text, cue)));
  }
  return (statement) => verbs.get(statement);
}
