import { printed } from '#shared/citations.ts';
import { highestMarking } from '#shared/model/marking.ts';
import type { PrintJob } from '#shared/model/print.ts';
import { usualStyle } from '#shared/model/style.ts';
import { readableDate } from '#shared/printed/dates.ts';
import { printedTitle } from '#shared/printed/masthead.ts';
import type { Around } from './blocks.ts';

/** What stands at head and foot: what the style names, how the pages are marked, and how the copy is to be handled. */
export function aroundOf({ briefing, copy }: PrintJob): Around {
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
      date: readableDate(masthead.date.trim(), style.dates),
    },
    head: style.head,
    foot: style.foot,
    handling: [
      ...(expires === '' ? [] : [`Expires ${readableDate(expires, style.dates)}`]),
      ...(copy === undefined ? [] : [`Copy ${copy.number} of ${copy.of}`]),
    ],
    draft: handling?.draft ?? false,
  };
}
