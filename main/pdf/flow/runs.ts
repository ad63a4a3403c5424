import { assertNever } from '#shared/outcome.ts';
import type { Block, Cell, Run } from './blocks.ts';

type Change = (runs: readonly Run[]) => readonly Run[];

/** The same block with every paragraph's words changed by `change`, in reading order. */
export function mapRuns(block: Block, change: Change): Block {
  const all = (paragraphs: readonly (readonly Run[])[]): (readonly Run[])[] => paragraphs.map(change);
  switch (block.kind) {
    case 'masthead': {
      const { title, lines, sources } = block.masthead;
      return {
        ...block,
        masthead: {
          ...block.masthead,
          title: change(title),
          lines: lines.map((line) => ({ ...line, value: change(line.value) })),
          sources: all(sources),
        },
      };
    }
    case 'heading':
    case 'contents':
    case 'figure':
      return block;
    case 'paragraph':
    case 'note':
      return { ...block, runs: change(block.runs) };
    case 'entry':
    case 'analyst':
      return { ...block, blocks: block.blocks.map((inner) => mapRuns(inner, change)) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((inner) => mapRuns(inner, change))) };
    case 'quote':
      return { ...block, paragraphs: all(block.paragraphs), attribution: all(block.attribution) };
    case 'table':
      return {
        ...block,
        common: change(block.common),
        rows: block.rows.map((row) => row.map((cell): Cell => ({ ...cell, paragraphs: all(cell.paragraphs) }))),
      };
    default:
      return assertNever(block);
  }
}
