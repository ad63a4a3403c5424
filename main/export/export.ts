import type { ExportFormat } from '#shared/model/exportFormat.ts';
import type { PrintJob } from '#shared/model/print.ts';
import { usualStyle } from '#shared/model/style.ts';
import { assertNever } from '#shared/outcome.ts';
import { manuscriptOf } from './fromJob.ts';
import type { Manuscript } from './manuscript.ts';

/**
 * A briefing in a format other than PDF, with the PDF's own evidence numbers. The same job gives the same bytes. Undefined where a table or the calendar
 * is asked for and the briefing prints nothing that would stand in it. Each format's library is loaded when it is asked for.
 */
export async function exportOf(job: PrintJob, format: ExportFormat): Promise<Uint8Array | undefined> {
  const manuscript = manuscriptOf(job);
  if (format === 'docx') {
    const { briefing } = job;
    const face = (briefing.style ?? usualStyle).text;
    const reference = briefing.masthead.reference.trim();
    return (await import('./docx.ts')).docxOf(manuscript, { paper: briefing.paper, face, reference });
  }
  const words = await wordsIn(format, manuscript);
  return words === undefined ? undefined : new TextEncoder().encode(words);
}

async function wordsIn(format: Exclude<ExportFormat, 'docx'>, manuscript: Manuscript): Promise<string | undefined> {
  switch (format) {
    case 'md':
      return (await import('./markdown.ts')).markdownOf(manuscript);
    case 'html':
      return (await import('./html.ts')).htmlOf(manuscript);
    case 'txt':
      return (await import('./text.ts')).textOf(manuscript);
    case 'json':
      return (await import('./json.ts')).jsonOf(manuscript);
    case 'timeline':
    case 'figures':
      return (await import('./csv.ts')).csvOf(manuscript, format);
    case 'calendar':
      return (await import('./calendar.ts')).calendarOf(manuscript);
    default:
      return assertNever(format);
  }
}
