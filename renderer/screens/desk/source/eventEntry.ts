import type { RichNode } from '#shared/model/richtext/node.ts';
import { overlaps, plain, type Span, wordsAt } from '#shared/model/span.ts';
import type { Event } from '#shared/model/statement.ts';
import { timeInWords } from '#shared/model/time.ts';
import type { Taken } from './newEntry.ts';

/** The dated clause that shares most with a selection. */
export function eventAt({ reading, span }: Pick<Taken, 'reading' | 'span'>): Event | undefined {
  const shared = (event: Event): number => Math.min(event.span.end, span.end) - Math.max(event.span.start, span.start);
  return reading.events.filter((event) => overlaps(event.span, span)).sort((a, b) => shared(b) - shared(a))[0];
}

/** A row of the timeline: when, how exactly that is known, what, and according to whom. */
export function eventEntry({ sourceText, reading, id }: Taken, event: Event, outlet: string): RichNode {
  const verbatim = (span: Span): RichNode => ({
    type: 'text',
    text: plain(wordsAt(sourceText, span)),
    marks: [{ type: 'verbatim', attrs: span }],
  });
  const statement = reading.statements.find((one) => one.id === event.statement);
  const speaker = statement?.speaker;
  const name = reading.entities.find((one) => one.id === speaker?.entity)?.span ?? speaker?.span;
  const when = timeInWords(event.time);
  const cells: RichNode[][] = [
    [when === undefined ? verbatim(event.when) : { type: 'text', text: when }],
    [{ type: 'text', text: event.time.precision.replaceAll('-', ' ') }],
    [verbatim(event.span), { type: 'evidence', attrs: { spans: [event.span] } }],
    [name === undefined ? { type: 'text', text: outlet } : verbatim(name)],
  ];
  return {
    type: 'tableRow',
    attrs: {
      id,
      statement: event.id,
      kind: statement?.kind ?? 'fact',
      grade: statement?.grade ?? 'S6',
      state: 'added',
    },
    content: cells.map((content) => ({ type: 'tableCell', content: [{ type: 'paragraph', content }] })),
  };
}
