import { z } from 'zod';

/** [X1] [X2] Ways out besides the PDF. The tables and the calendar hold one section each. */
export const exportFormats = ['docx', 'md', 'html', 'txt', 'json', 'timeline', 'figures', 'calendar'] as const;
export const ExportFormat = z.enum(exportFormats);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** How the file's name ends, and its media type. */
export const exportFiles: Readonly<Record<ExportFormat, { readonly ending: string; readonly type: string }>> = {
  docx: { ending: '.docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  md: { ending: '.md', type: 'text/markdown' },
  html: { ending: '.html', type: 'text/html' },
  txt: { ending: '.txt', type: 'text/plain' },
  json: { ending: '.json', type: 'application/json' },
  timeline: { ending: '.timeline.csv', type: 'text/csv' },
  figures: { ending: '.figures.csv', type: 'text/csv' },
  calendar: { ending: '.ics', type: 'text/calendar' },
};
