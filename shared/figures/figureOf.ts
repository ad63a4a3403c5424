import type { PrintSource } from '../model/print.ts';
import { type RichNode, textOf } from '../model/richtext/node.ts';
import type { EntryAttrs } from '../model/richtext/schema.ts';
import type { Section } from '../model/section.ts';
import { dateOf } from '../model/source.ts';
import type { Event } from '../model/statement.ts';
import type { Time } from '../model/time.ts';
import { drawOrigins, type OriginData } from './origins.ts';
import type { Drawing, Ground } from './shapes.ts';
import { drawTimeline, type TimelineData, type TimelineEvent } from './timeline.ts';

/** What a figure shows; how it is drawn is decided where its width is known. */
export type Figure =
  | { readonly kind: 'timeline'; readonly data: TimelineData }
  | { readonly kind: 'origins'; readonly data: OriginData };

/** What figures are drawn from, of a source. */
export type FigureSource = Pick<PrintSource, 'meta' | 'events' | 'told' | 'ownVoice'>;

/** Fewer than these say nothing that a sentence would not. */
const fewestEvents = 3;
const fewestTold = 3;

/**
 * The figure of a section: of a timeline's rows as they print, drawn where they have a date of their own; of who said what to whom for the
 * account of sources. A row that the user edited is not drawn: its date may be another now.
 */
export function figureOf(section: Section, sources: readonly FigureSource[]): Figure | undefined {
  if (section.kind === 'timeline') return timelineOf(rowsIn(section, sources), sources);
  return section.kind === 'sourcing' ? originsOf(sources) : undefined;
}

/** A figure drawn to a width. */
export const drawFigure = (figure: Figure, ground: Ground): Drawing =>
  figure.kind === 'timeline' ? drawTimeline(figure.data, ground) : drawOrigins(figure.data, ground);

/** A line of a timeline: the event behind it, where there is one, its date and what happens, in words. */
export type TimelineRow = { readonly event: Event | undefined; readonly when: string; readonly what: string };

function rowsIn({ body }: Section, sources: readonly FigureSource[]): TimelineRow[] {
  const byId = new Map(sources.flatMap(({ events = [] }) => events.map((event) => [event.id, event] as const)));
  const rows = (body.content ?? []).flatMap((node) => (node.type === 'table' ? (node.content ?? []) : []));
  return rows
    .filter(({ content }) => content?.some(({ type }) => type === 'tableCell') ?? false)
    .map((row) => {
      const { statement, state } = row.attrs as EntryAttrs;
      const [when, , what] = (row.content ?? []).map(wordsOf);
      return { event: state === 'edited' ? undefined : byId.get(statement ?? ''), when: when ?? '', what: what ?? '' };
    });
}

/** The rows that have a date, in their order; those that have none are counted. */
export function timelineOf(rows: readonly TimelineRow[], sources: readonly FigureSource[]): Figure | undefined {
  const events = rows.flatMap(({ event, when, what }): TimelineEvent[] => {
    const days = event === undefined ? undefined : daysOf(event.time);
    if (event === undefined || days === undefined) return [];
    const rough = event.time.modifier !== undefined;
    return [{ id: event.id, when: shortDate(when), what, ...days, status: event.status, rough }];
  });
  if (events.length < fewestEvents) return undefined;
  const asOf = sources.map(({ meta }) => dateOf(meta)).find((date) => date !== undefined);
  return { kind: 'timeline', data: { events, asOf: asOf?.slice(0, 10), undrawn: rows.length - events.length } };
}

/** Without weekdays, which the table has; a weekday that is all there is stays. */
const shortDate = (when: string): string => when.replace(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?=\d)/g, '');

const wordsOf = (cell: RichNode): string => textOf(cell).replace(/\s+/g, ' ').trim();

function daysOf({ from, to, precision }: Time): { readonly from: string; readonly to: string } | undefined {
  if (precision === 'order' || precision === 'unknown') return undefined;
  const [first, last] = [from ?? to, to ?? from];
  return first === undefined || last === undefined ? undefined : { from: first.slice(0, 10), to: last.slice(0, 10) };
}

export function originsOf(sources: readonly FigureSource[]): Figure | undefined {
  const told = sources.flatMap((source) => source.told ?? []);
  if (told.length < fewestTold) return undefined;
  const outlets = [...new Set(sources.map(({ meta }) => meta.outlet?.value ?? 'the outlet'))];
  return {
    kind: 'origins',
    data: {
      told,
      outlet: outlets.length > 2 ? `${outlets.length} outlets` : outlets.join(', '),
      own: sources.reduce((sum, source) => sum + (source.ownVoice ?? 0), 0),
    },
  };
}
