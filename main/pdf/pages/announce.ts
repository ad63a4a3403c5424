import type { Block } from '../flow/blocks.ts';
import type { Strip } from './strip.ts';

/** True where words end with a colon: they announce the list, quotation or table that follows, and stay on its page. */
export function leadsIn(block: Block, next: Block | undefined): boolean {
  const last = block.kind === 'analyst' ? block.blocks.at(-1) : block;
  const first = next?.kind === 'analyst' ? next.blocks[0] : next;
  if (last?.kind !== 'paragraph' || first === undefined) return false;
  if (first.kind !== 'list' && first.kind !== 'quote' && first.kind !== 'table') return false;
  const end = last.runs.findLast((run) => run.kind === 'words' && run.text.trim() !== '' && run.link === undefined);
  return end?.kind === 'words' && end.text.trimEnd().endsWith(':');
}

/** The same strips, the last of which keeps with what follows. */
export const keptWithNext = (strips: readonly Strip[]): Strip[] =>
  strips.map((strip, i) => (i === strips.length - 1 ? { ...strip, keep: true } : strip));
