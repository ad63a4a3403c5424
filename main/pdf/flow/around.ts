import { printed } from '#shared/citations.ts';
import { type Briefing, kindNames } from '#shared/model/briefing.ts';
import { highestMarking } from '#shared/model/marking.ts';
import type { PrintJob } from '#shared/model/print.ts';
import { usualStyle } from '#shared/model/style.ts';
import type { Look } from '../look.ts';
import type { Around } from './blocks.ts';
import { readableDate } from './masthead.ts';

/** The title as printed; a briefing without one is called by its kind and its article. */
export const printedTitle = (briefing: Briefing): string =>
  briefing.title.trim() || briefing.sources[0]?.meta.title?.value || kindNames[briefing.kind];

/** What stands at head and foot: what the style names, how the pages are marked, and how the copy is to be handled. */
export function aroundOf({ briefing, copy }: PrintJob, look: Look): Around {
  const { masthead, version, handling } = briefing;
  const style = briefing.style ?? usualStyle;
  const expires = handling?.expires.trim() ?? '';
  return {
    title: printedTitle(briefing),
    marking: highestMarking([briefing.marking, ...printed(briefing.sections).map(({ marking }) => marking)]),
    fields: {
      organisation: style.organisation.trim(),
      reference: masthead.reference.trim(),
      version: `Version ${version}`,
      date: readableDate(masthead.date.trim(), look.dateInWords),
    },
    head: style.head,
    foot: style.foot,
    handling: [
      ...(expires === '' ? [] : [`Expires ${readableDate(expires, look.dateInWords)}`]),
      ...(copy === undefined ? [] : [`Copy ${copy.number} of ${copy.of}`]),
    ],
    draft: handling?.draft ?? false,
  };
}
