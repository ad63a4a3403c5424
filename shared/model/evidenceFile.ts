import { z } from 'zod';
import { SourceMeta } from './source.ts';
import { SourceId } from './span.ts';

/** Name of the attachment in a PDF. */
export const evidenceFileName = 'brevier-evidence.json';

const stretch = z.object({ source: SourceId, start: z.int().min(0), end: z.int().min(1) });

/**
 * What a PDF carries so that any Brevier can check it: the articles as they were taken in (SHA-256 of their UTF-8), and every stretch of them
 * that the pages print, with the words as printed (white space folded). `start` and `end` are UTF-16 code units of the article's text.
 */
export const EvidenceFile = z.object({
  format: z.literal('brevier-evidence'),
  version: z.literal(1),
  title: z.string(),
  sources: z.array(z.object({ id: SourceId, hash: z.string(), text: z.string(), meta: SourceMeta })).max(100),
  /** The sentences of annex A, by their numbers. */
  sentences: z.array(stretch.extend({ number: z.int().min(1), words: z.string() })),
  /** Every verbatim stretch of the sections; `where` is the heading it stands under. */
  quotations: z.array(stretch.extend({ where: z.string(), words: z.string() })),
});
export type EvidenceFile = Readonly<z.infer<typeof EvidenceFile>>;
