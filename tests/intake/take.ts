import { takeIn } from '#main/intake/intake.ts';
import type { BlockVote, Source } from '#shared/model/source.ts';
import type { Fault } from '#shared/outcome.ts';

type Options = Parameters<typeof takeIn>[1];

/** The source that the door makes of words or bytes; throws where it makes none. */
export async function taken(input: string | Uint8Array, options?: Options): Promise<Source> {
  const outcome = await takeIn(input, options);
  if (!outcome.ok) throw new Error(outcome.fault.sentence);
  return outcome.value;
}

/** The fault that the door answers with; throws where it lets the input in. */
export async function refused(input: string | Uint8Array, options?: Options): Promise<Fault> {
  const outcome = await takeIn(input, options);
  if (outcome.ok) throw new Error(`taken in: ${outcome.value.text.slice(0, 80)}`);
  return outcome.fault;
}

export const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);

/** The kind voted for the line that holds these words; undefined where no format voted. */
export function kindOf(source: Source, words: string): BlockVote['kind'] | undefined {
  const at = source.text.indexOf(words);
  if (at === -1) throw new Error(`not in the text: ${words}`);
  return source.votes.find((vote) => vote.start <= at && at < vote.end)?.kind;
}

/** Eight paragraphs of running text, as an article has them. */
export const paragraphs = Array.from(
  { length: 8 },
  (_, index) =>
    `In part ${index + 1} the harbour board said that the western quay would be rebuilt, and that the work, which engineers put at two years, would start once the money was found.`,
);
