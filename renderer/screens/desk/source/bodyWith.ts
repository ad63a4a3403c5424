import { headsOf, isEmptyDoc, RichDoc, type RichNode } from '#shared/model/richtext/node.ts';

/** Where a row belongs: the words at the head of its table, and whether the section is the one made for such rows. */
type Place = { readonly heads: readonly string[] | undefined; readonly isOwn: boolean };

/**
 * A body with an entry behind what it holds, in the schema's own form: every attribute has its value. A row goes behind the rows of the last
 * table with the same heads, in its own section of one as wide, whatever its heads were renamed to; where there is none it opens a table.
 */
export function bodyWith(body: RichDoc, entry: RichNode, place: Place): RichDoc {
  const kept = isEmptyDoc(body) ? [] : (body.content ?? []);
  return RichDoc.parse({ type: 'doc', content: behind(kept, entry, place) });
}

function behind(blocks: readonly RichNode[], entry: RichNode, { heads, isOwn }: Place): RichNode[] {
  if (entry.type !== 'tableRow') return [...blocks, entry];
  const width = entry.content?.length;
  const named = heads?.join('\n');
  const sameHeads = blocks.findLastIndex((block) => headsOf(block)?.join('\n') === named && widthOf(block) === width);
  const asWide = isOwn ? blocks.findLastIndex((block) => widthOf(block) === width) : -1;
  const at = sameHeads >= 0 ? sameHeads : asWide;
  const table = blocks[at];
  if (table !== undefined) return blocks.with(at, { ...table, content: [...(table.content ?? []), entry] });
  return [...blocks, { type: 'table', content: [...(heads === undefined ? [] : [headRow(heads)]), entry] }];
}

const widthOf = (block: RichNode): number | undefined =>
  block.type === 'table' ? block.content?.[0]?.content?.length : undefined;

const headRow = (heads: readonly string[]): RichNode => ({
  type: 'tableRow',
  content: heads.map((words) => ({
    type: 'tableHeader',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
  })),
});
