import { z } from 'zod';
import { plain, type Span } from '../span.ts';
import { type EntryAttrs, restsOnSource, richSchema } from './schema.ts';

/** ProseMirror's own JSON, as `richSchema` writes it. */
export type RichMark =
  | { readonly type: 'bold' | 'italic' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }
  | { readonly type: 'verbatim'; readonly attrs: Span };

export type RichNode = {
  readonly type: keyof typeof richSchema.nodes;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly RichNode[];
  readonly marks?: readonly RichMark[];
  readonly text?: string;
};

export type RichDoc = RichNode & { readonly type: 'doc' };

/** The reader for every section body that comes from outside: anything the schema does not allow is refused with the schema's own words. */
export const RichDoc = z.unknown().transform((value, context): RichDoc => {
  try {
    const node = richSchema.nodeFromJSON(value);
    if (node.type.name !== 'doc') throw new RangeError('a section body is a doc');
    node.check();
    return node.toJSON() as RichDoc;
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'not a section body' });
    return z.NEVER;
  }
});

export const emptyDoc: RichDoc = { type: 'doc', content: [{ type: 'paragraph' }] };

/** Depth first, in reading order. */
export function* walk(root: RichNode): Generator<RichNode> {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    const { content = [] } = node;
    for (let i = content.length - 1; i >= 0; i -= 1) waiting.push(content[i] as RichNode);
  }
}

/** All text below a node as one line; evidence marks have none, blocks are parted by a space. */
export function textOf(node: RichNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return ' ';
  if (node.type === 'evidence') return '';
  const inline = node.type === 'paragraph';
  return (node.content ?? []).map(textOf).join(inline ? '' : ' ');
}

/** [B4] A fact or a claim behind which no source stands any more, or never did: it must not look as if one did. */
export const isUncited = (entry: RichNode): boolean =>
  restsOnSource(entry.attrs?.kind as EntryAttrs['kind']) && ![...walk(entry)].some(({ type }) => type === 'evidence');

/** Nothing that would print: no text, no evidence, no table cell with words. */
export function isEmptyDoc(doc: RichDoc): boolean {
  for (const { type, text = '' } of walk(doc)) if (type === 'evidence' || plain(text) !== '') return false;
  return true;
}

export type Entry = {
  readonly attrs: EntryAttrs & { readonly id: string };
  readonly node: RichNode;
  readonly evidence: readonly Span[];
};

/** The entries of a body in order: `entry` nodes, and table rows that are entries. */
export function entriesOf(doc: RichDoc): Entry[] {
  const entries: Entry[] = [];
  for (const node of walk(doc)) {
    if (node.type !== 'entry' && node.type !== 'tableRow') continue;
    const attrs = node.attrs as EntryAttrs | undefined;
    if (attrs === undefined || attrs.id === null || attrs.id === undefined) continue;
    entries.push({ attrs: { ...attrs, id: attrs.id }, node, evidence: evidenceOf(node) });
  }
  return entries;
}

/** Every span cited below a node, in order. */
export function evidenceOf(node: RichNode): Span[] {
  const spans: Span[] = [];
  for (const child of walk(node)) spans.push(...spansOf(child));
  return spans;
}

/** The spans of an evidence mark; none for any other node. */
export const spansOf = (node: RichNode): readonly Span[] =>
  node.type === 'evidence' ? ((node.attrs as { spans: readonly Span[] } | undefined)?.spans ?? []) : [];

/** The words at the head of a table; undefined where it has none. */
export function headsOf(block: RichNode): string[] | undefined {
  const cells = block.type === 'table' ? block.content?.[0]?.content : undefined;
  return cells?.every(({ type }) => type === 'tableHeader') ? cells.map(textOf) : undefined;
}
