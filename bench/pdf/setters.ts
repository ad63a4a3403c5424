import type { PrintJob } from '#shared/model/print.ts';
import type { Content, PlainPage } from './peers.ts';

/** Each sets its kind of input and answers with the number of bytes; loaded when it is first asked for. */
export const setters = {
  brevier: async (job: unknown, fonts: string): Promise<number> =>
    (await (await import('#main/pdf/typeset.ts')).typeset(job as PrintJob, fonts)).pdf.length,
  pdfkit: async (pages: unknown, _fonts: string): Promise<number> =>
    (await import('./pdfkit.ts')).setWithPdfkit(pages as PlainPage[]),
  pdfmake: async (content: unknown, fonts: string): Promise<number> =>
    (await import('./pdfmake.ts')).setWithPdfmake(content as Content, fonts),
  reactPdf: async (content: unknown, fonts: string): Promise<number> =>
    (await import('./reactPdf.ts')).setWithReactPdf(content as Content, fonts),
  typst: async (content: unknown, fonts: string): Promise<number> =>
    (await import('./typst.ts')).setWithTypst(content as Content, fonts),
  chromium: async (content: unknown, fonts: string): Promise<number> =>
    (await import('./chromium.ts')).setWithChromium(content as Content, fonts),
} as const;

export type SetterName = keyof typeof setters;
