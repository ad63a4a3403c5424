import { describe, expect, it } from 'vitest';
import { openFonts } from '#main/pdf/fonts.ts';
import { layOut } from '#main/pdf/layout.ts';
import { typeset } from '#main/pdf/typeset.ts';
import { printed } from '#shared/citations.ts';
import type { PrintJob } from '#shared/model/print.ts';
import { accessibilityFaults } from './checkers/accessible.ts';
import { layoutFaults } from './checkers/layout.ts';
import { bare, isRead, stretches } from './checkers/words.ts';
import { generatedJob } from './fixtures/generated.ts';
import { openPdf } from './open.ts';
import { ask, fontFolder, has } from './set.ts';

const joined = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}]/u;

/** A few in every run, all three hundred by `npm run proof`: so many, or from one to before another. */
const [first = 0, end = first] = (process.env.BREVIER_PROOF ?? '18').split('-').map(Number);
const from = end === first ? 0 : first;
const jobs = Array.from({ length: end - from }, (_, i): [string, PrintJob] => {
  const job = generatedJob(from + i);
  return [job.about, job];
});

describe('generated briefings', () => {
  it.each(jobs)('[P2] no stranded heading, widow, orphan, overlap or line outside its frame: %s', async (_, job) => {
    expect(layoutFaults(await layOut(job, openFonts(fontFolder)))).toEqual([]);
  });

  it.each(jobs)('[P1] text in is text out: %s', async (_, job) => {
    const { pages } = await openPdf((await typeset(job, fontFolder)).pdf);
    const texts = pages.map(({ text }) => bare(text));
    const read = texts.join('');
    // pdf.js reads glyphs: right-to-left and joined scripts stand beside theirs as ActualText, which lines.test.ts looks at.
    const spoken = stretches(job).filter((stretch) => !joined.test(stretch));
    expect(spoken.filter((words) => !isRead(bare(words), texts))).toEqual([]);
    expect(
      printed(job.briefing.sections).every(({ heading }) => joined.test(heading) || read.includes(bare(heading))),
    ).toBe(true);
  });

  it.skipIf(!has('qpdf')).each(jobs)('[P4] sound and accessible as far as a program can see: %s', async (_, job) => {
    const { pdf } = await typeset(job, fontFolder);
    expect(accessibilityFaults(pdf)).toEqual([]);
    expect(ask(pdf, 'qpdf', '--check', '{}').code).toBe(0);
  });
});
