import type { Block, Run } from '#main/pdf/flow/blocks.ts';
import { flowOf } from '#main/pdf/flow/flow.ts';
import { openFonts } from '#main/pdf/fonts.ts';
import { layOut } from '#main/pdf/layout.ts';
import { lookOf } from '#main/pdf/look.ts';
import type { PrintJob } from '#shared/model/print.ts';
import { usualStyle } from '#shared/model/style.ts';

/** One stretch of words where Brevier set it; `element` counts the structure elements. */
export type PlainWords = {
  readonly file: string;
  readonly size: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
};
/** A page's structure elements in order, each with its words. */
export type PlainPage = {
  readonly size: readonly [number, number];
  readonly elements: readonly (readonly PlainWords[])[];
};

/** The lines Brevier sets, as plain data for a writer that only has to write them. */
export async function linesOf(job: PrintJob, folder: string): Promise<PlainPage[]> {
  const fonts = openFonts(folder);
  const { pages, furniture, sheet } = await layOut(job, fonts);
  return pages.map((page, i) => {
    const elements = new Map<unknown, PlainWords[]>();
    const marks = [
      ...page.placed.flatMap(({ y, marks }) => marks.map((mark) => ({ mark, y }))),
      ...(furniture[i] ?? []).map((mark) => ({ mark, y: 0 })),
    ];
    for (const { mark, y } of marks) {
      if (mark.kind !== 'line') continue;
      const words = elements.get(mark.tag) ?? [];
      elements.set(mark.tag, words);
      for (const piece of mark.line.pieces) {
        const { style } = piece.ink;
        words.push({
          file: fonts.path(style.cut),
          size: style.size,
          text: piece.text,
          x: mark.x + piece.x,
          y: y + mark.y - (style.rise ?? 0),
        });
      }
    }
    return { size: [sheet.width, sheet.height], elements: [...elements.values()] };
  });
}

/** The same words as paragraphs and tables, for a library that sets its own lines. */
export type Content = readonly (
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
)[];

const plain = (runs: readonly Run[]): string => runs.map((run) => (run.kind === 'words' ? run.text : ' ')).join('');

export const contentOf = (job: PrintJob): Content =>
  flowOf(job, lookOf(usualStyle, job.briefing.kind, job.briefing.paper)).blocks.flatMap(parts);

function parts(block: Block): Content {
  switch (block.kind) {
    case 'masthead':
      return [
        { kind: 'heading', text: plain(block.masthead.title) },
        ...block.masthead.lines.map(
          ({ label, value }) => ({ kind: 'paragraph', text: `${label} ${plain(value)}` }) as const,
        ),
      ];
    case 'heading':
      return [{ kind: 'heading', text: block.text }];
    case 'paragraph':
      return [{ kind: 'paragraph', text: plain(block.runs) }];
    case 'entry':
    case 'analyst':
      return block.blocks.flatMap(parts);
    case 'list':
      return block.items.flatMap((item) => item.flatMap(parts));
    case 'quote':
      return [...block.paragraphs, ...block.attribution].map((runs) => ({ kind: 'paragraph', text: plain(runs) }));
    case 'table':
      return [
        { kind: 'table', rows: block.rows.map((row) => row.map((cell) => cell.paragraphs.map(plain).join(' '))) },
      ];
    case 'note':
      return [{ kind: 'paragraph', text: `${block.number} ${plain(block.runs)}` }];
    case 'contents':
    case 'figure':
      return [];
  }
}
