import { type Briefing, kindNames } from '#shared/model/briefing.ts';
import type { PrintSource } from '#shared/model/print.ts';
import { type HouseStyle, usualStyle } from '#shared/model/style.ts';
import { readPng } from '../logo.ts';
import type { Look } from '../look.ts';
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
export function readableDate(value: string, longDate: Look['dateInWords']): string {
  const day = /^\d{4}-\d{2}-\d{2}$/;
  if (day.test(value)) return longDate(value);
  const at = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?(?:\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?$/.exec(value);
  if (at === null) return value;
  const [, date = '', time = '', zone] = at;
  return `${longDate(date)}, ${time}${zone === undefined ? '' : zone === 'Z' ? ' UTC' : ` UTC${zone}`}`;
}

/** What stands at the head of the first page; lines that are not given do not print. */
export function mastheadOf(
  briefing: Briefing,
  title: string,
  sources: readonly PrintSource[],
  look: Look,
): MastheadBlock {
  const { styles, dateInWords } = look;
  const style = briefing.style ?? usualStyle;
  const titleAs = briefing.kind === 'note' ? 'noteTitle' : 'title';
  const words = (text: string): Run[] => [{ kind: 'words', text, style: styles.value }];
  return {
    kind: kindNames[briefing.kind].toLowerCase(),
    title: [{ kind: 'words', text: title, style: styles[titleAs] }],
    titleAs,
    lines: labels.flatMap(([key, label]) => {
      const value = briefing.masthead[key].trim();
      return value === ''
        ? []
        : [{ label, value: words(key === 'date' || key === 'cutoff' ? readableDate(value, dateInWords) : value) }];
    }),
    organisation: style.organisation.trim(),
    logo: logoOf(style),
    sources: sources.map((source) => sourceRuns(source, styles.value, look)),
  };
}

/** A logo that cannot be read does not print: the style's own dialog says so when it is chosen. */
function logoOf({ logo }: HouseStyle): MastheadBlock['logo'] {
  const picture = logo === null ? undefined : readPng(logo.data);
  return logo === null || picture === undefined ? undefined : { ...picture, alt: logo.alt, points: logo.height };
}
