import type { BriefingKind, BriefingSummary } from '#shared/model/briefing.ts';
import { kindNames } from '#shared/model/briefing.ts';
import { markingLabel, tlpLevels } from '#shared/model/marking.ts';

export const columns = ['title', 'kind', 'article', 'marking', 'words', 'edited'] as const;
export type Column = (typeof columns)[number];
export type Sort = { readonly by: Column; readonly descending: boolean };

/** Letters in the reader's order, digits as numbers ("Note 2" before "Note 10"). */
const words = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** The list as shown: of one kind or all, sorted; ties go by last edit, newest first. */
export function arranged(
  briefings: readonly BriefingSummary[],
  kind: BriefingKind | 'all',
  sort: Sort,
): BriefingSummary[] {
  const direction = sort.descending ? -1 : 1;
  return briefings
    .filter((briefing) => kind === 'all' || briefing.kind === kind)
    .sort((a, b) => direction * compare(a, b, sort.by) || b.updatedAt.localeCompare(a.updatedAt));
}

/** What a first click on a column should show first: newest, longest and most restricted, but A before Z. */
export const firstDirection = (column: Column): boolean => column !== 'title' && column !== 'kind';

function compare(a: BriefingSummary, b: BriefingSummary, by: Column): number {
  switch (by) {
    case 'title':
      return words.compare(a.title, b.title);
    case 'kind':
      return words.compare(kindNames[a.kind], kindNames[b.kind]);
    case 'article':
      return (a.articleDate ?? '').localeCompare(b.articleDate ?? '') || words.compare(a.outlet ?? '', b.outlet ?? '');
    case 'marking':
      return restriction(a) - restriction(b) || words.compare(markingLabel(a.marking), markingLabel(b.marking));
    case 'words':
      return a.words - b.words;
    case 'edited':
      return a.updatedAt.localeCompare(b.updatedAt);
  }
}

/** Unmarked, then TLP upwards, then labels of the user's own scheme. */
function restriction({ marking }: BriefingSummary): number {
  if (marking.scheme === 'none') return -1;
  return marking.scheme === 'tlp' ? tlpLevels.indexOf(marking.level) : tlpLevels.length;
}
