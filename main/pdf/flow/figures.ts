import type { OriginData } from '#shared/figures/origins.ts';
import type { TimelineData, TimelineEvent } from '#shared/figures/timeline.ts';
import type { PrintSource } from '#shared/model/print.ts';
import { type RichNode, textOf } from '#shared/model/richtext/node.ts';
import type { EntryAttrs } from '#shared/model/richtext/schema.ts';
import type { Section } from '#shared/model/section.ts';
import { dateOf } from '#shared/model/source.ts';
import type { Time } from '#shared/model/time.ts';
import type { Block } from './blocks.ts';

/** Fewer than these say nothing that a sentence would not. */
const fewestEvents = 3;
const fewestTold = 3;

/**
 * The figure of a section: of a timeline's rows as they print, drawn where they have a date of their own; of who said what to whom for the
 * account of sources. A row that the user edited is not drawn: its date may be another now.
 */
export function figureOf(section: Section, sources: readonly PrintSource[]): Block[] {
  if (section.kind === 'timeline') return timelineFigure(section, sources);
  return section.kind === 'sourcing' ? originFigure(sources) : [];
}

function timelineFigure({ body }: Section, sources: readonly PrintSource[]): Block[] {
  const byId = new Map(sources.flatMap(({ events = [] }) => events.map((event) => [event.id, event] as const)));
  const rows = (body.content ?? []).flatMap((node) => (node.type === 'table' ? (node.content ?? []) : []));
  const entries = rows.filter(({ content }) => content?.some(({ type }) => type === 'tableCell') ?? false);
  const events = entries.flatMap((row): TimelineEvent[] => {
    const { statement, state } = row.attrs as EntryAttrs;
    const event = byId.get(statement ?? '');
    const days = event === undefined ? undefined : daysOf(event.time);
    if (event === undefined || days === undefined || state === 'edited') return [];
    const [when, , what] = (row.content ?? []).map(wordsOf);
    const rough = event.time.modifier !== undefined;
    return [{ when: shortDate(when ?? ''), what: what ?? '', ...days, status: event.status, rough }];
  });
  if (events.length < fewestEvents) return [];
  const asOf = sources.map(({ meta }) => dateOf(meta)).find((date) => date !== undefined);
  const data: TimelineData = { events, asOf: asOf?.slice(0, 10), undrawn: entries.length - events.length };
  return [{ kind: 'figure', figure: { kind: 'timeline', data } }];
}

/** Without the weekday, which the table has. */
const shortDate = (when: string): string => when.replace(/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day /, '');

const wordsOf = (cell: RichNode): string => textOf(cell).replace(/\s+/g, ' ').trim();

function daysOf({ from, to, precision }: Time): { readonly from: string; readonly to: string } | undefined {
  if (precision === 'order' || precision === 'unknown') return undefined;
  const [first, last] = [from ?? to, to ?? from];
  return first === undefined || last === undefined ? undefined : { from: first.slice(0, 10), to: last.slice(0, 10) };
}

function originFigure(sources: readonly PrintSource[]): Block[] {
  const told = sources.flatMap((source) => source.told ?? []);
  if (told.length < fewestTold) return [];
  const outlets = [...new Set(sources.map(({ meta }) => meta.outlet?.value ?? 'the outlet'))];
  const data: OriginData = {
    told,
    outlet: outlets.length > 2 ? `${outlets.length} outlets` : outlets.join(', '),
    own: sources.reduce((sum, source) => sum + (source.ownVoice ?? 0), 0),
  };
  return [{ kind: 'figure', figure: { kind: 'origins', data } }];
}
