import type { BriefingContent } from '#shared/model/briefing.ts';
import { entriesOf, type RichDoc, type RichNode } from '#shared/model/richtext/node.ts';
import type { EntryAttrs } from '#shared/model/richtext/schema.ts';
import type { Section } from '#shared/model/section.ts';
import { say } from '../../../state/language.ts';
import type { Deed } from '../sectionChanges.ts';

/** An entry in its place. `reviewed`: the user accepted it, wrote in it, or made it. */
export type Reviewed = { readonly section: string; readonly entry: string; readonly reviewed: boolean };

/** Every entry that prints, in reading order. */
export const entriesToReview = ({ sections }: Pick<BriefingContent, 'sections'>): Reviewed[] =>
  sections
    .filter(({ hidden }) => !hidden)
    .flatMap(({ id, body }) =>
      entriesOf(body).map(({ attrs }) => ({ section: id, entry: attrs.id, reviewed: attrs.state !== 'built' })),
    );

const edited = (section: Section, body: RichDoc, label: (section: string) => string): Deed => ({
  changes: [{ do: 'write', section: section.id, body }],
  label: label(section.heading || say.names.untitledSection).slice(0, 200),
});

/** The user has read the entry and leaves it as it is. */
export const accept = (section: Section, entry: string): Deed =>
  edited(section, withAttrs(section.body, entry, { state: 'accepted' }), say.deeds.entry.accepted);

/** The entry says what is not known. */
export const markGap = (section: Section, entry: string): Deed =>
  edited(section, withAttrs(section.body, entry, { kind: 'gap', state: 'accepted' }), say.deeds.entry.markedGap);

/** Takes the entry out; a table without another row than its heads goes with it. */
export function drop(section: Section, entry: string): Deed {
  const content = without(section.body, entry)?.content ?? [];
  const body: RichDoc = { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content };
  return edited(section, body, say.deeds.entry.dropped);
}

const withAttrs = (node: RichDoc, entry: string, attrs: Partial<EntryAttrs>): RichDoc =>
  mapped(node, (one) => (one.attrs?.id === entry ? { ...one, attrs: { ...one.attrs, ...attrs } } : one)) as RichDoc;

const mapped = (node: RichNode, change: (node: RichNode) => RichNode): RichNode => {
  const next = change(node);
  return next.content === undefined || next.type === 'paragraph'
    ? next
    : { ...next, content: next.content.map((child) => mapped(child, change)) };
};

function without(node: RichNode, entry: string): RichNode | undefined {
  if ((node.type === 'entry' || node.type === 'tableRow') && node.attrs?.id === entry) return undefined;
  if (node.type !== 'doc' && node.type !== 'table') return node;
  const content = (node.content ?? []).flatMap((child) => without(child, entry) ?? []);
  const changed = content.length !== node.content?.length;
  if (node.type === 'table' && changed && content.every(isHead)) return undefined;
  return { ...node, content };
}

const isHead = (row: RichNode): boolean => (row.content ?? []).every(({ type }) => type === 'tableHeader');
