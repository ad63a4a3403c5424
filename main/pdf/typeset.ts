import { kindNames } from '#shared/model/briefing.ts';
import type { PrintJob, PrintReport } from '#shared/model/print.ts';
import { fileDay } from '#shared/printed/dates.ts';
import { evidenceOf } from './evidence.ts';
import type { Flow } from './flow/blocks.ts';
import { openFonts } from './fonts.ts';
import { layOut } from './layout.ts';
import { placesOn } from './pages/places.ts';
import { type About, draw } from './pen.ts';
import { startSteps, type Watch } from './progress.ts';

/**
 * A briefing as a PDF, and what setting it found out: flow (what to set) → lines → pages → pen. Plain data in, bytes out; the same job
 * gives the same bytes in any process and time zone [P6]. `fontFolder` holds the house faces. Rejects only where a font file is missing, or with the reason of
 * the signal that stopped it.
 */
export async function typeset(
  job: PrintJob,
  fontFolder: string,
  watch: Watch = {},
): Promise<{ pdf: Uint8Array; report: PrintReport }> {
  const fonts = openFonts(fontFolder);
  const steps = startSteps(watch);
  const layout = await layOut(job, fonts, steps);
  const drawn = job.firstPage === true ? { ...layout, pages: layout.pages.slice(0, 1) } : layout;
  const pdf = await draw(drawn, fonts, aboutOf(job, layout.flow), steps);
  return {
    pdf,
    report: {
      pages: layout.pages.length,
      linesOver: job.briefing.kind === 'note' ? layout.linesOver : null,
      closer: layout.closer,
      squeezes: layout.squeezes,
      missing: layout.missing,
      places: placesOn(layout.pages),
    },
  };
}

/** The file is dated as the briefing is, never by the clock. */
function aboutOf(job: PrintJob, flow: Flow): About {
  const { briefing } = job;
  const evidence = job.attach ? JSON.stringify(evidenceOf(job, flow.title), null, 1) : undefined;
  return {
    title: flow.title,
    author: briefing.masthead.from.trim(),
    subject: kindNames[briefing.kind],
    language: briefing.language,
    evidence,
    date: new Date(`${fileDay(job)}T00:00:00Z`),
  };
}
