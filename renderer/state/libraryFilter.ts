import type { BriefingSummary } from '#shared/model/briefing.ts';
import { type Marking, markingLabel, tlpLevels } from '#shared/model/marking.ts';
import { tagKey } from '#shared/model/tag.ts';

/** What the list is narrowed to; '' is any. Days are ISO dates, both inclusive. */
export type Filter = {
  readonly tag: string;
  /** A label as printed, or `unmarkedOnly`. */
  readonly marking: string;
  /** Somebody named in the briefing or its articles. */
  readonly person: string;
  /** Which date `from` and `to` are about. */
  readonly dated: 'article' | 'edited';
  readonly from: string;
  readonly to: string;
};

export const noFilter: Filter = { tag: '', marking: '', person: '', dated: 'article', from: '', to: '' };

/** Stands for “no marking”: no label can be it, for labels are trimmed. */
export const unmarkedOnly = ' ';

/** How many things the list is narrowed by; from and to are one. */
export const narrowings = ({ tag, marking, person, from, to }: Filter): number =>
  [tag, marking, person.trim(), `${from}${to}`].filter((part) => part !== '').length;

/** What a filter lets through. `named` are the briefings that name the person; undefined while nobody is asked for or no answer came yet. */
export function filtered(
  briefings: readonly BriefingSummary[],
  filter: Filter,
  named: ReadonlySet<string> | undefined,
): readonly BriefingSummary[] {
  if (narrowings(filter) === 0) return briefings;
  const tag = tagKey(filter.tag);
  const asksFor = filter.person.trim() === '' ? undefined : named;
  return briefings.filter(
    (briefing) =>
      (tag === '' || briefing.tags.some((one) => tagKey(one) === tag)) &&
      (filter.marking === '' || markingKey(briefing.marking) === filter.marking) &&
      (asksFor === undefined || asksFor.has(briefing.id)) &&
      isBetween(filter.dated === 'article' ? briefing.articleDate : dayOf(briefing.updatedAt), filter),
  );
}

const markingKey = (marking: Marking): string => markingLabel(marking) || unmarkedOnly;

function isBetween(day: string | null, { from, to }: Filter): boolean {
  if (from === '' && to === '') return true;
  if (day === null || day === '') return false;
  return (from === '' || day.slice(0, 10) >= from) && (to === '' || day.slice(0, 10) <= to);
}

/** The day of a moment on the reader's own calendar, as ISO has it: the one that the list shows. */
function dayOf(moment: string): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return '';
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Every tag in use, each as it is first written in the list, with how many carry it; the most used first, then by the alphabet. */
export function tagsInUse(
  briefings: readonly BriefingSummary[],
): readonly { readonly tag: string; readonly count: number }[] {
  const known = new Map<string, { tag: string; count: number }>();
  for (const { tags } of briefings)
    for (const tag of tags) {
      const entry = known.get(tagKey(tag));
      if (entry === undefined) known.set(tagKey(tag), { tag, count: 1 });
      else entry.count += 1;
    }
  return [...known.values()].sort((a, b) => b.count - a.count || (tagKey(a.tag) < tagKey(b.tag) ? -1 : 1));
}

/** Every marking in use as its label, TLP upwards, then the user's own; `unmarkedOnly` first where some have none. */
export function markingsInUse(briefings: readonly BriefingSummary[]): readonly string[] {
  const order = [unmarkedOnly, ...tlpLevels.map((level) => `TLP:${level}`)];
  const place = (label: string): number => (order.includes(label) ? order.indexOf(label) : order.length);
  const labels = new Set(briefings.map(({ marking }) => markingKey(marking)));
  return [...labels].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}
