import { z } from 'zod';
import { briefingKinds } from '#shared/model/briefing.ts';
import { entryKinds } from '#shared/model/richtext/schema.ts';
import { SectionKind } from '#shared/model/section.ts';
import { SourceMeta } from '#shared/model/source.ts';
import { SourceId } from '#shared/model/span.ts';
import { grades } from '#shared/model/statement.ts';
import type { Manuscript } from './manuscript.ts';

const at = z.object({ source: SourceId, start: z.int(), end: z.int() });

const run = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('words'),
      text: z.string(),
      bold: z.boolean(),
      italic: z.boolean(),
      href: z.string().exactOptional(),
      verbatim: at
        .exactOptional()
        .describe('Where the words stand in their source, letter for letter, white space folded.'),
    }),
    z.object({ kind: z.literal('notes'), numbers: z.array(z.int()).describe('Numbers of `notes`.') }),
    z.object({ kind: z.literal('break') }),
  ])
  .meta({ id: 'Run' });

const paragraph = z.array(run).meta({ id: 'Paragraph' });

const label = z
  .object({
    kind: z.enum(entryKinds),
    grade: z.enum(grades).nullable(),
    edited: z.boolean().describe('Its words are no longer those of the article.'),
    uncited: z.boolean().describe('No source stands behind what is called a fact or a claim.'),
  })
  .meta({ id: 'Label' });

const time = z
  .object({
    precision: z.string(),
    modifier: z.string().exactOptional(),
    from: z.string().exactOptional(),
    to: z.string().exactOptional(),
    edtf: z.string().exactOptional(),
    zone: z.string().exactOptional(),
  })
  .describe('Of the dated event that it tells; `edtf` is ISO 8601-2.')
  .meta({ id: 'Time' });

const cell = z
  .object({ head: z.boolean(), columns: z.int(), rows: z.int(), paragraphs: z.array(paragraph) })
  .meta({ id: 'Cell' });
const row = z
  .object({
    cells: z.array(cell),
    id: z.string().exactOptional(),
    label: label.exactOptional(),
    time: time.exactOptional(),
  })
  .meta({ id: 'Row' });

const block: z.ZodType = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('paragraph'), runs: paragraph }),
      z.object({ kind: z.literal('list'), ordered: z.boolean(), start: z.int(), items: z.array(z.array(block)) }),
      z.object({ kind: z.literal('quote'), paragraphs: z.array(paragraph), attribution: z.array(paragraph) }),
      z.object({ kind: z.literal('analyst'), blocks: z.array(block) }),
      z.object({ kind: z.literal('table'), head: z.boolean(), rows: z.array(row) }),
      z.object({
        kind: z.literal('entry'),
        id: z.string(),
        number: z.string(),
        label,
        time: time.exactOptional(),
        blocks: z.array(block),
      }),
    ]),
  )
  .meta({ id: 'Block' });

/** [X1] A briefing as JSON: what it prints, with where each word and each note comes from. */
export const BriefingFile = z.object({
  format: z.literal('brevier-briefing'),
  formatVersion: z.literal(1),
  kind: z.enum(briefingKinds),
  kindName: z.string(),
  title: z.string(),
  language: z.string().describe('BCP 47.'),
  marking: z.string().describe('The highest in the document, as printed; empty for none.'),
  markingInk: z.string().exactOptional(),
  organisation: z.string(),
  version: z.int().describe('Commit of the briefing that this was made from.'),
  day: z.iso.date().describe('What the file is dated.'),
  handling: z.array(z.string()),
  masthead: z.array(z.object({ label: z.string(), value: z.string() })),
  articles: z.array(
    z.object({
      id: SourceId,
      hash: z.string().describe('SHA-256 of its text in UTF-8.'),
      letter: z.string(),
      line: z.string(),
      meta: SourceMeta,
    }),
  ),
  sections: z.array(
    z.object({ id: z.string(), kind: SectionKind, heading: z.string(), marking: z.string(), blocks: z.array(block) }),
  ),
  notes: z.array(
    z.object({
      number: z.int(),
      sentence: at.describe('UTF-16 code units of the article’s text.'),
      words: z.string().describe('White space folded.'),
      letter: z.string(),
      paragraph: z.int(),
    }),
  ),
  method: z.object({
    account: z.string(),
    scales: z.array(z.object({ name: z.string(), rows: z.array(z.tuple([z.string(), z.string()])) })),
  }),
});

/** The manuscript as a file that the schema describes, `docs/briefing.schema.json`. */
export const jsonOf = (manuscript: Manuscript): string =>
  `${JSON.stringify({ format: 'brevier-briefing', formatVersion: 1, ...manuscript }, null, 2)}\n`;

/** The schema of the file, as JSON Schema. */
export const briefingSchema = (): object => z.toJSONSchema(BriefingFile);
