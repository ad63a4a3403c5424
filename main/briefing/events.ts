import type { Span } from '#shared/model/span.ts';
import type { Event } from '#shared/model/statement.ts';
import { compareTimes, type Time } from '#shared/model/time.ts';
import { type Material, sentenceSpan } from './material.ts';
import { gathered, sayingOf } from './sayings.ts';

/** An event with the article that tells it; `also` are sentences of other articles that tell the same one. */
export type Told = { readonly material: Material; readonly event: Event; readonly also: readonly Span[] };

/** The events that are `wanted`, in order of time. Two articles that tell the same of the same day tell one event. */
export function eventsOf(
  materials: readonly Material[],
  wanted: (material: Material, event: Event) => boolean,
): Told[] {
  const all = materials
    .flatMap((material) =>
      material.reading.events
        .filter((event) => wanted(material, event))
        .map((event) => ({ material, event, also: [] })),
    )
    .sort(
      (a, b) =>
        compareTimes(a.event.time, b.event.time) ||
        materials.indexOf(a.material) - materials.indexOf(b.material) ||
        a.event.span.start - b.event.span.start,
    );
  if (materials.length === 1) return all;
  return gathered(
    all,
    ({ material, event }) => sayingOf(material, event.span),
    (a, b) => a.material !== b.material && sameTime(a.event.time, b.event.time),
  ).map(({ one, also }) => ({
    ...one,
    also: also.map(({ material, event }) => sentenceSpan(material, event.sentence) ?? event.span),
  }));
}

const sameTime = (a: Time, b: Time): boolean => a.from === b.from && a.to === b.to && (a.from ?? a.to) !== undefined;
