import type { RichNode } from '#shared/model/richtext/node.ts';
import type { Event } from '#shared/model/statement.ts';
import { compareTimes, timeInWords, weekdayOf } from '#shared/model/time.ts';
import { dated, evidence, paragraph, row, table, text, verbatim } from '../compose.ts';
import { type Material, nameSpan, sentenceSpan, statementOf } from '../material.ts';

/** When · precision · event · who says so; dated events in order of time, then those of which only the order is known. */
export function timelineSection(materials: readonly Material[]): RichNode[] {
  const rows = materials
    .flatMap((material) => material.reading.events.map((event) => ({ material, event })))
    .sort((a, b) => compareTimes(a.event.time, b.event.time) || a.event.span.start - b.event.span.start)
    .map(({ material, event }) => timelineRow(material, event));
  return rows.length === 0 ? [] : [table(['When', 'Precision', 'Event', 'According to'], rows)];
}

function timelineRow(material: Material, event: Event): RichNode {
  const statement = statementOf(material, event.statement);
  const sentence = sentenceSpan(material, event.sentence) ?? event.span;
  const of = { of: event.id, kind: statement?.kind ?? 'fact', grade: statement?.grade ?? 'S6' } as const;
  const says =
    statement?.speaker === undefined
      ? paragraph(text('the outlet'))
      : paragraph(verbatim(material, nameSpan(material, statement.speaker)));
  return row(
    'timeline',
    of,
    [whenOf(material, event)],
    [paragraph(text(precisionOf(event)))],
    [paragraph(...dated(material, event.span, event.when), evidence(sentence, ...event.also))],
    [says],
  );
}

/** The date in words, a day with its weekday; where only the source's words say when, those. */
export function whenOf(material: Material, { time, when }: Event): RichNode {
  const words = timeInWords(time);
  if (words === undefined) return paragraph(verbatim(material, when));
  const oneDay = time.precision === 'day' && time.from !== undefined && time.from === time.to;
  return paragraph(text(oneDay ? `${weekdayOf(time.from)} ${words}` : words));
}

function precisionOf({ time, status, certainty }: Event): string {
  const how =
    time.precision === 'order' || time.precision === 'unknown' ? 'order only' : time.precision.replaceAll('-', ' ');
  const parts = [how, ...(status === 'past' ? [] : [status]), ...(certainty === 'worked-out' ? ['worked out'] : [])];
  return parts.join(', ');
}
