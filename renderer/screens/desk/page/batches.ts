import type { Section } from '#shared/model/section.ts';

/** Sections that are drawn together, or not at all while they are far from view. */
export type Batch = { readonly sections: readonly Section[]; readonly from: number };

/** Blocks and sections that a batch holds at most; a section longer than that is one by itself. */
const most = { blocks: 120, sections: 40 } as const;

/** In rem: a section's head, and a block. */
const tall = { head: 5, block: 4 } as const;

const blocksIn = ({ body }: Section): number =>
  (body.content ?? []).reduce((sum, { type, content = [] }) => sum + (type === 'table' ? content.length : 1), 0);

/** Where batches begin. It holds as long as the order does: what is typed moves no section from one batch to another. */
export function batchStarts(sections: readonly Section[]): readonly number[] {
  const starts: number[] = [];
  let blocks = 0;
  sections.forEach((section, place) => {
    const own = blocksIn(section);
    const full = blocks + own > most.blocks || place - (starts.at(-1) ?? 0) >= most.sections;
    if (place === 0 || full) {
      starts.push(place);
      blocks = 0;
    }
    blocks += own;
  });
  return starts;
}

export const batchesOf = (sections: readonly Section[], starts: readonly number[]): Batch[] =>
  starts.map((from, i) => ({ sections: sections.slice(from, starts[i + 1]), from }));

/** About how tall a batch is, in rem, before it has been drawn. */
export const guessOf = ({ sections }: Batch): number =>
  sections.reduce((sum, section) => sum + tall.head + tall.block * blocksIn(section), 0);
