import type { RichNode } from '#shared/model/richtext/node.ts';
import type { Event } from '#shared/model/statement.ts';
import { longDate, timeInWords, weekdayOf } from '#shared/model/time.ts';
import { whoSays } from '../attribution.ts';
import { evidence, paragraph, row, standing, table, text, verbatim } from '../compose.ts';
import { eventsOf, type Told } from '../events.ts';
import { type Material, sentenceSpan, statementOf } from '../material.ts';

/** When · precision · event · who says so; dated events in order of time, then those of which only the order is known. */
export function timelineSection(materials: readonly Material[]): RichNode[] {
  const rows = eventsOf(materials, () => true).map((told) => timelineRow(materials, told));
  return rows.length === 0 ? [] : [table(['When', 'Precision', 'Event', 'According to'], rows)];
}

function timelineRow(materials: readonly Material[], { material, event, also }: Told): RichNode {
  const statement = statementOf(material, event.statement);
  const sentence = sentenceSpan(material, event.sentence) ?? event.span;
  const of = { of: event.id, kind: statement?.kind ?? 'fact', grade: statement?.grade ?? 'S6' } as const;
  return row(
    'timeline',
    of,
    [whenOf(material, event)],
    [paragraph(text(precisionOf(event)))],
    [paragraph(...standing(material, event.span, event.when), evidence(sentence, ...event.also, ...also))],
    [paragraph(whoSays(materials, material, statement))],
  );
}

/** The date in words, a day with its weekday; where only the source's words say when, those. */
export function whenOf(material: Material, { time, when }: Event): RichNode {
  const words = timeInWords(time);
  if (words === undefined) return paragraph(verbatim(material, when));
  const oneDay = time.precision === 'day' && time.from !== undefined && time.from === time.to;
  if (!oneDay) return paragraph(text(words));
  const day = `${weekdayOf(time.from)} ${longDate(time.from)}`;
  return paragraph(text(words.replace(longDate(time.from), day)));
}

function precisionOf({ time, status, certainty }: Event): string {
  const how =
    time.precision === 'order' || time.precision === 'unknown' ? 'order only' : time.precision.replaceAll('-', ' ');
  const parts = [how, ...(status === 'past' ? [] : [status]), ...(certainty === 'worked-out' ? ['worked out'] : [])];
  return parts.join(', ');
}
