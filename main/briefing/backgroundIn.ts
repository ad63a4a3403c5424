import { dateOf } from '#shared/model/source.ts';
import type { Span } from '#shared/model/span.ts';
import type { Material } from './material.ts';

const day = 86_400_000;
/** How old an event is when it is background rather than news. */
const oldAfterDays = 7;

/** What is background rather than news: sentences that define a term or tell an event more than a week older than the article, in order. */
export function backgroundIn({ reading, source }: Material): Span[] {
  const date = dateOf(source.meta);
  const isOld = (at: string | undefined): boolean =>
    at !== undefined && date !== undefined && Date.parse(date) - Date.parse(at.slice(0, 10)) > oldAfterDays * day;
  const chosen = new Set<number>();
  for (const event of reading.events)
    if (event.status === 'past' && isOld(event.time.to ?? event.time.from)) chosen.add(event.sentence);
  const defined = reading.terms.filter(({ type, definition }) => type === 'term' && definition !== undefined);
  for (const { number, span } of reading.sentences)
    if (defined.some(({ span: term }) => span.start <= term.start && term.end <= span.end)) chosen.add(number);
  return [...chosen].sort((a, b) => a - b).flatMap((number) => reading.sentences[number]?.span ?? []);
}
