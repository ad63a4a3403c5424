import { type Briefing, kindNames } from '#shared/model/briefing.ts';
import type { PrintSource } from '#shared/model/print.ts';
import { longDate } from '#shared/model/time.ts';
import { styles } from '../theme.ts';
import type { MastheadBlock, Run } from './blocks.ts';
import { sourceRuns } from './source.ts';

const labels = [
  ['to', 'to'],
  ['from', 'from'],
  ['reference', 'reference'],
  ['date', 'date'],
  ['cutoff', 'information cut-off'],
  ['purpose', 'purpose'],
] as const;

/** An ISO date or date-time as a reader wants it; anything else as it was written. */
export function readableDate(value: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/;
  if (day.test(value)) return longDate(value);
  const at = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?(?:\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?$/.exec(value);
  if (at === null) return value;
  const [, date = '', time = '', zone] = at;
  return `${longDate(date)}, ${time}${zone === undefined ? '' : zone === 'Z' ? ' UTC' : ` UTC${zone}`}`;
}

/** What stands at the head of the first page; lines that are not given do not print. */
export function mastheadOf(briefing: Briefing, title: string, sources: readonly PrintSource[]): MastheadBlock {
  const words = (text: string): Run[] => [{ kind: 'words', text, style: styles.value }];
  return {
    kind: kindNames[briefing.kind].toLowerCase(),
    title: [{ kind: 'words', text: title, style: briefing.kind === 'note' ? styles.noteTitle : styles.title }],
    lines: labels.flatMap(([key, label]) => {
      const value = briefing.masthead[key].trim();
      return value === ''
        ? []
        : [{ label, value: words(key === 'date' || key === 'cutoff' ? readableDate(value) : value) }];
    }),
    sources: sources.map((source) => sourceRuns(source, styles.value)),
  };
}
