import type { RichNode } from '#shared/model/richtext/node.ts';
import { dateOf } from '#shared/model/source.ts';
import type { Event } from '#shared/model/statement.ts';
import { compareTimes } from '#shared/model/time.ts';
import { bold, dated, entry, evidence, paragraph, text } from '../compose.ts';
import { type Material, sentenceSpan } from '../material.ts';
import { sourcedAs } from '../sentenceEntry.ts';
import { shorten } from '../shorten.ts';
import { whenOf } from './timeline.ts';

/** What is still to come, dated and in order: date – event, cut at a clause to `most` words, `count` at most. A date already past when the article appeared is not watched. */
export const watchSection =
  ({ count, most }: { readonly count: number; readonly most: number }) =>
  (materials: readonly Material[]): RichNode[] =>
    materials
      .flatMap((material) =>
        material.reading.events.filter((event) => isAhead(material, event)).map((event) => ({ material, event })),
      )
      .sort((a, b) => compareTimes(a.event.time, b.event.time))
      .slice(0, count)
      .map(({ material, event }) => {
        const sentence = sentenceSpan(material, event.sentence) ?? event.span;
        const when = (whenOf(material, event).content ?? []).map((node) => (node.marks ? node : bold(node.text ?? '')));
        const of = { of: event.id, ...sourcedAs(material, event.span) };
        return entry(
          'watch',
          of,
          paragraph(...when, text(' – '), ...eventWords(material, event, most), evidence(sentence)),
        );
      });

function eventWords(material: Material, event: Event, most: number): RichNode[] {
  const shown = shorten(material, event.span, most);
  const cut = shown.end < event.span.end ? [text(' […]')] : [];
  return [...dated(material, shown, event.when), ...cut];
}

function isAhead({ source }: Material, { status, time }: Event): boolean {
  if (status === 'past') return false;
  const date = dateOf(source.meta);
  const until = time.to ?? time.from;
  return until === undefined || date === undefined ? status !== 'current' : until.slice(0, 10) >= date;
}
