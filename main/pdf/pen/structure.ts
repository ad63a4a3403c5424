import type { Link } from '../flow/blocks.ts';
import type { Tag } from '../pages/strip.ts';
import type { Element, Inner, Reference } from './inner.ts';

/** Where a link can be clicked: points from the top left corner of the page. */
export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The structure tree: elements come to be when something of theirs is first drawn, so the tree stands in reading order. */
export type Structure = {
  element(tag: Tag): Element;
  /** Content of an element, or of a link inside it with its places. A link's element ends on the page it was drawn on: PDFKit notes the page when it ends. */
  add(tag: Tag, link: Link | undefined, write: () => void, rects: readonly Rect[]): void;
  /** A figure with what it shows in words and its box on the page (left, bottom, right, top). */
  figure(tag: Tag, box: readonly number[], write: () => void): void;
  finish(): void;
};

export function startStructure(doc: Inner): Structure {
  const elements = new Map<Tag, Element>();
  const ids: [string, Reference][] = [];

  const element = (tag: Tag): Element => {
    const known = elements.get(tag);
    if (known !== undefined) return known;
    const parent = tag.parent === undefined ? undefined : element(tag.parent);
    const made = doc.struct(tag.type);
    describe(made.dictionary.data, tag);
    if (tag.id !== undefined) ids.push([tag.id, made.dictionary]);
    if (parent === undefined) doc.addStructure(made);
    else parent.add(made);
    elements.set(tag, made);
    return made;
  };

  return {
    element,
    add: (tag, link, write, rects) => {
      const owner = element(tag);
      if (link === undefined) {
        owner.add(write);
        return;
      }
      const holder = link.kind === 'go' && link.reference ? doc.struct('Reference') : undefined;
      if (holder !== undefined) owner.add(holder);
      const anchor = doc.struct('Link');
      (holder ?? owner).add(anchor);
      anchor.add(write);
      for (const { x, y, width, height } of rects) {
        const options = { structParent: anchor, Contents: new String(link.says), F: 4 };
        if (link.kind === 'url') doc.link(x, y, width, height, link.href, options);
        else doc.goTo(x, y, width, height, link.to, options);
      }
      anchor.end();
      holder?.end();
    },
    figure: (tag, box, write) => {
      const made = element(tag);
      made.dictionary.data.A = { O: 'Layout', Placement: 'Block', BBox: box };
      made.add(write);
    },
    finish: () => {
      const sorted = [...ids].sort(([a], [b]) => (a < b ? -1 : 1));
      if (sorted.length > 0)
        doc.getStructTreeRoot().data.IDTree = {
          Names: sorted.flatMap(([id, reference]) => [new String(id), reference]),
        };
      for (const [tag, made] of elements) if (tag.parent === undefined) made.end();
    },
  };
}

function describe(data: Record<string, unknown>, tag: Tag): void {
  if (tag.numbering !== undefined) data.A = { O: 'List', ListNumbering: tag.numbering };
  if (tag.scope !== undefined || tag.columns !== undefined || tag.rows !== undefined)
    data.A = { O: 'Table', Scope: tag.scope, ColSpan: tag.columns, RowSpan: tag.rows };
  if (tag.alt !== undefined) data.Alt = new String(tag.alt);
  if (tag.id !== undefined) data.ID = new String(tag.id);
}
