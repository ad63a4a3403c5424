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

/** The date in words, a day with its weekday, behind the limit the source sets ("before 1 February"); where only the source's words say when, those. */
export function whenOf(material: Material, event: Event): RichNode {
  const { time, when } = event;
  const plain = timeInWords(time);
  if (plain === undefined) return paragraph(verbatim(material, when));
  const words = `${limitOf(material, event)}${plain}`;
  const oneDay = time.precision === 'day' && time.from !== undefined && time.from === time.to;
  if (!oneDay) return paragraph(text(words));
  const day = `${weekdayOf(time.from)} ${longDate(time.from)}`;
  return paragraph(text(words.replace(longDate(time.from), day)));
}

/** The "before", "by" or "until" that makes a date a limit, with its space: not where the date only describes a thing ("before Monday's vote"). */
function limitOf({ source: { text: all } }: Material, { span, time, when }: Event): string {
  if (time.from === undefined || time.modifier !== undefined) return '';
  const before = all.slice(span.start, when.start);
  const limit = /\b(before|by|until)\s+$/iu.exec(before)?.[1];
  // "will not open until April" opens in April
  if (limit === 'until' && /\bnot\b|n['’]t\b/u.test(before)) return '';
  const goesOn = /^(?:['’]|\s+(?!(?:and|or|but|if|unless|when|because|so|to|for|at|in|on|as|from|with|under)\b)\p{L})/u;
  return limit === undefined || goesOn.test(all.slice(when.end, when.end + 12)) ? '' : `${limit.toLowerCase()} `;
}

function precisionOf({ time, status, certainty }: Event): string {
  const how =
    time.precision === 'order' || time.precision === 'unknown' ? 'order only' : time.precision.replaceAll('-', ' ');
  const parts = [how, ...(status === 'past' ? [] : [status]), ...(certainty === 'worked-out' ? ['worked out'] : [])];
  return parts.join(', ');
}
