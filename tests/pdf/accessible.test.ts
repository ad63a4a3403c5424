import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { typeset } from '#main/pdf/typeset.ts';
import { accessibilityFaults } from './checkers/accessible.ts';
import { harbourBackground, harbourNote } from './fixtures/harbour.ts';
import { proseJob } from './fixtures/prose.ts';
import { traps } from './fixtures/traps.ts';
import { ask, fontFolder, has } from './set.ts';

const jobs = Object.entries({ note: harbourNote, background: harbourBackground, prose: proseJob(80), ...traps });

/** A PDF as PDFKit writes it when nobody takes care. */
function carelessPdf(): Promise<Uint8Array> {
  const document = new PDFDocument({ info: { Title: 'A & B' } });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  document.text('Words').link(10, 10, 50, 10, 'https://example.org');
  document.end();
  return new Promise((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
}

describe.skipIf(!has('qpdf'))('the tagged PDF (needs qpdf)', () => {
  it.each(jobs)('[P4] breaks no rule of PDF/UA-1 and PDF/A-3a that a program can judge: %s', async (_, job) => {
    const { pdf } = await typeset(job, fontFolder);
    expect(accessibilityFaults(pdf)).toEqual([]);
    expect(ask(pdf, 'qpdf', '--check', '{}').code).toBe(0);
  });

  it('[P4] is judged by a checker that sees what a careless file lacks', async () => {
    const clauses = new Set(accessibilityFaults(await carelessPdf()).map(({ clause }) => clause));
    expect([...clauses]).toEqual(
      expect.arrayContaining([
        '14289-1, 5',
        '14289-1, 6.2',
        '14289-1, 7.1',
        '14289-1, 7.2',
        '14289-1, 7.18.5',
        '14289-1, 7.21',
      ]),
    );
  });
});
