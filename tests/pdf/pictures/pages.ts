import type { PrintJob } from '#shared/model/print.ts';
import { readyStyles } from '#shared/model/style.ts';
import { drawnJob } from '../fixtures/drawn.ts';
import { harbourBackground, harbourNote } from '../fixtures/harbour.ts';
import { proseJob } from '../fixtures/prose.ts';
import { traps } from '../fixtures/traps.ts';

const withBriefing = (job: PrintJob, briefing: Partial<PrintJob['briefing']>): PrintJob => ({
  ...job,
  briefing: { ...job.briefing, ...briefing },
});

type Pictured = { readonly name: string; readonly job: PrintJob; readonly page: number };

/** The pages that are kept as pictures: every kind of thing that stands on a page, in every ready style, on both papers. */
export const pictured: readonly Pictured[] = [
  { name: 'note', job: harbourNote, page: 1 },
  { name: 'note-annexes', job: harbourNote, page: 2 },
  { name: 'contents', job: harbourBackground, page: 1 },
  { name: 'entries', job: harbourBackground, page: 2 },
  { name: 'tables', job: harbourBackground, page: 3 },
  { name: 'figures', job: drawnJob('background'), page: 1 },
  { name: 'annexes', job: harbourBackground, page: 6 },
  { name: 'prose', job: proseJob(30, 1), page: 2 },
  {
    name: 'newsroom-letter',
    job: withBriefing(harbourBackground, { style: readyStyles.newsroom, paper: 'letter' }),
    page: 1,
  },
  { name: 'large-print', job: withBriefing(harbourNote, { style: readyStyles.large }), page: 1 },
  {
    name: 'marked-draft',
    job: withBriefing(harbourNote, {
      marking: { scheme: 'tlp', level: 'AMBER' },
      handling: { draft: true, expires: '2026-06-30' },
    }),
    page: 1,
  },
  { name: 'arabic', job: traps['a date inside Arabic']!, page: 1 },
  { name: 'long-row', job: traps['a row taller than a page']!, page: 2 },
];
