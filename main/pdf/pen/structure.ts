import type { Link } from '../flow/blocks.ts';
import type { Tag } from '../pages/strip.ts';
import type { File, Own } from './file.ts';
import type { Inner } from './inner.ts';
import { round, textString } from './text.ts';

/** Where a link can be clicked: points from the top left corner of the page. */
export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/**
 * The structure tree (ISO 32000-1, 14.7), written without PDFKit's, whose elements are the larger part of its time and of a file. Elements come
 * to be when something of theirs is first drawn, so the tree stands in reading order. What is drawn is a page's operators.
 */
export type Structure = {
  /** To be called at the start of each page. */
  newPage(): void;
  element(tag: Tag): void;
  /** Content of an element, or of a link inside it with its places. Answers with the operators that mark it. */
  marked(tag: Tag, link: Link | undefined, content: string, rects: readonly Rect[]): string;
  /** A figure with its box on the page (left, bottom, right, top), around whatever is drawn next. */
  figure(tag: Tag, box: readonly number[]): string;
  finish(): void;
};

type Element = { readonly own: Own; head: string; page: number; kids: string };

export function startStructure(doc: Inner, file: File, pageHeight: number): Structure {
  const elements = new Map<Tag, Element>();
  const ids: [string, Own][] = [];
  const root = doc.getStructTreeRoot();
  const roots: Own[] = [];
  /** Owners by key: a page's in the order of its content, an annotation's own. */
  const parents: (string | string[])[] = [];
  let page = 0;
  let owners: string[] = [];

  const made = (type: string, parent: { toString(): string }, more = ''): Element => ({
    own: file.own(),
    head: `<</S/${type}/P ${parent.toString()}${more}`,
    page: 0,
    kids: '',
  });
  const write = ({ own, head, page: on, kids }: Element): void =>
    file.put(own.id, `${head}${on === 0 ? '' : `/Pg ${on} 0 R`}/K[${kids.trimEnd()}]>>`);

  const element = (tag: Tag): Element => {
    const known = elements.get(tag);
    if (known !== undefined) return known;
    const parent = tag.parent === undefined ? undefined : element(tag.parent);
    const found = made(tag.type, parent?.own ?? root, attributesOf(tag));
    if (tag.id !== undefined) ids.push([tag.id, found.own]);
    if (parent === undefined) roots.push(found.own);
    else parent.kids += `${found.own.toString()} `;
    elements.set(tag, found);
    return found;
  };

  /** The next content of this page belongs to the element; answers with its number. */
  const own = (owner: Element): number => {
    const id = owners.push(owner.own.toString()) - 1;
    if (owner.page === 0) owner.page = page;
    owner.kids += owner.page === page ? `${id} ` : `<</Type/MCR/Pg ${page} 0 R/MCID ${id}>> `;
    return id;
  };

  const annotation = (anchor: Element, link: Link, { x, y, width, height }: Rect): void => {
    const note = file.own();
    const key = parents.push(anchor.own.toString()) - 1;
    const rect = [x, pageHeight - y - height, x + width, pageHeight - y].map(round).join(' ');
    const action = link.kind === 'url' ? `/S/URI/URI ${textString(sevenBit(link.href))}` : `/S/GoTo/D(${link.to})`;
    file.put(
      note.id,
      `<</Type/Annot/Subtype/Link/Rect[${rect}]/Border[0 0 0]/F 4/StructParent ${key}/Contents${textString(link.says)}/A<<${action}>>>>`,
    );
    doc.page.annotations.push(note);
    anchor.kids += `<</Type/OBJR/Obj ${note.toString()}/Pg ${page} 0 R>> `;
  };

  return {
    newPage: () => {
      page = doc.page.dictionary.id;
      owners = [];
      doc.page.dictionary.data.StructParents = parents.push(owners) - 1;
    },
    element,
    marked: (tag, link, content, rects) => {
      const owner = element(tag);
      if (link === undefined) return `/${tag.type} <</MCID ${own(owner)}>> BDC\n${content}\nEMC`;
      const holder = link.kind === 'go' && link.reference ? made('Reference', owner.own) : undefined;
      const anchor = made('Link', (holder ?? owner).own);
      owner.kids += `${(holder ?? anchor).own.toString()} `;
      if (holder !== undefined) holder.kids = anchor.own.toString();
      const id = own(anchor);
      for (const rect of rects) annotation(anchor, link, rect);
      write(anchor);
      if (holder !== undefined) write(holder);
      return `/Link <</MCID ${id}>> BDC\n${content}\nEMC`;
    },
    figure: (tag, box) => {
      const found = element(tag);
      found.head += `/A<</O/Layout/Placement/Block/BBox[${box.map(round).join(' ')}]>>`;
      return `/Figure <</MCID ${own(found)}>> BDC`;
    },
    finish: () => {
      for (const each of elements.values()) write(each);
      const tree = file.own();
      const entries = parents.map((of, key) => `${key} ${typeof of === 'string' ? of : `[${of.join(' ')}]`}`);
      file.put(tree.id, `<</Nums[${entries.join('\n')}]>>`);
      root.data = { Type: 'StructTreeRoot', K: roots, ParentTree: tree, ParentTreeNextKey: parents.length };
      if (ids.length === 0) return;
      const names = file.own();
      const sorted = ids.toSorted(([a], [b]) => (a < b ? -1 : 1));
      file.put(names.id, `<</Names[${sorted.map(([id, of]) => `(${id})${of.toString()}`).join('\n')}]>>`);
      root.data.IDTree = names;
    },
  };
}

/** An address as a file may hold it (32000-1, 12.6.4.7). */
const sevenBit = (href: string): string =>
  href.toWellFormed().replaceAll(/[^\x20-\x7e]/gu, (letter) => encodeURIComponent(letter));

function attributesOf({ numbering, scope, columns, rows, alt, id }: Tag): string {
  let more = '';
  if (numbering !== undefined) more += `/A<</O/List/ListNumbering/${numbering}>>`;
  if (scope !== undefined || columns !== undefined || rows !== undefined) {
    const spans = `${columns === undefined ? '' : `/ColSpan ${columns}`}${rows === undefined ? '' : `/RowSpan ${rows}`}`;
    more += `/A<</O/Table${scope === undefined ? '' : `/Scope/${scope}`}${spans}>>`;
  }
  if (alt !== undefined) more += `/Alt${textString(alt)}`;
  if (id !== undefined) more += `/ID(${id})`;
  return more;
}
