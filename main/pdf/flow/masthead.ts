import { type Briefing, kindNames } from '#shared/model/briefing.ts';
import type { PrintSource } from '#shared/model/print.ts';
import { type HouseStyle, usualStyle } from '#shared/model/style.ts';
import { mastheadLines } from '#shared/printed/masthead.ts';
import { readPng } from '../logo.ts';
import type { Look } from '../look.ts';
import type { MastheadBlock, Run } from './blocks.ts';
import { sourceRuns } from './source.ts';

/** What stands at the head of the first page; lines that are not given do not print. */
export function mastheadOf(
  briefing: Briefing,
  title: string,
  sources: readonly PrintSource[],
  look: Look,
): MastheadBlock {
  const { styles } = look;
  const style = briefing.style ?? usualStyle;
  const titleAs = briefing.kind === 'note' ? 'noteTitle' : 'title';
  const words = (text: string): Run[] => [{ kind: 'words', text, style: styles.value }];
  return {
    kind: kindNames[briefing.kind].toLowerCase(),
    title: [{ kind: 'words', text: title, style: styles[titleAs] }],
    titleAs,
    lines: mastheadLines(briefing, style.dates).map(({ label, value }) => ({ label, value: words(value) })),
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
