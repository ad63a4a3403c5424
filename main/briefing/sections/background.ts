import type { RichNode } from '#shared/model/richtext/node.ts';
import { dateOf } from '#shared/model/source.ts';
import type { Span } from '#shared/model/span.ts';
import { bottomLine } from '../bottomLine.ts';
import type { Material } from '../material.ts';
import { sentenceEntry } from '../sentenceEntry.ts';
import { keyPoints } from './keyPoints.ts';

const day = 86_400_000;
/** How old an event is when it is background rather than news. */
const oldAfterDays = 7;

/**
 * What a reader new to the matter needs: sentences that define a term or tell an event more than a week older than the article,
 * in the source's order, without those that stand above already.
 */
export const backgroundSection =
  ({ above, points }: { readonly above: number; readonly points: number }) =>
  (materials: readonly Material[]): RichNode[] =>
    materials.flatMap((material) => {
      const said = [
        ...bottomLine(material.reading).slice(0, above),
        ...keyPoints(material, above, Math.ceil(points / materials.length)),
      ];
      const told = new Set(said.map(({ start }) => start));
      return background(material)
        .filter(({ start }) => !told.has(start))
        .map((sentence) => sentenceEntry('background', material, sentence, sentence));
    });

function background({ reading, source }: Material): Span[] {
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
