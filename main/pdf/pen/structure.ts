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
  /** To be called at the start of each page. Answers with all of the tree that this page can depend on. */
  newPage(): Before;
  /** Writes the elements of which the next page has nothing more. Answers with all that this page made of the tree. */
  endPage(next: ReadonlySet<Tag>): After;
  /** The same page as in another document, in place of drawing it. */
  again(after: After): void;
  element(tag: Tag): void;
  /** Content of an element, or of a link inside it with its places. Answers with the operators that mark it. */
  marked(tag: Tag, link: Link | undefined, content: string, rects: readonly Rect[]): string;
  /** A figure with its box on the page (left, bottom, right, top), around whatever is drawn next. */
  figure(tag: Tag, box: readonly number[]): string;
  finish(): void;
};

type Element = { readonly own: Own; head: string; page: number; kids: string };
/** Elements that are not written yet, and the next number of an owner. */
export type Before = { readonly open: readonly (readonly [Tag, Readonly<Element>])[]; readonly key: number };
/** Beside that, what came to be on a page. `seen`: every element that was open there, and whether it still is. */
export type After = Before & {
  readonly seen: readonly (readonly [Tag, boolean])[];
  readonly annotations: readonly Own[];
  readonly ids: readonly (readonly [string, Own])[];
  readonly roots: readonly Own[];
  /** Of the tree of owners. */
  readonly parents: readonly string[];
};

/** A page seldom has more owners: what belongs to a page has the same numbers where there is a little more or less before it. */
const block = 256;

export function startStructure(doc: Inner, file: File, pageHeight: number): Structure {
  let elements = new Map<Tag, Element>();
  const written = new WeakSet<Tag>();
  const root = doc.getStructTreeRoot();
  const tree: { ids: (readonly [string, Own])[]; roots: Own[]; parents: string[] } = {
    ids: [],
    roots: [],
    parents: [],
  };
  /** Of this page: its content in order, and its annotations. */
  let page = 0;
  let key = 0;
  let pageKey = 0;
  let owners: string[] = [];
  let annotations: Own[] = [];
  let started = { ids: 0, roots: 0, parents: 0 };

  const openNow = (): (readonly [Tag, Element])[] => [...elements].map(([tag, found]) => [tag, { ...found }]);

  const made = (type: string, parent: { toString(): string }, more = ''): Element => ({
    own: file.own(),
    head: `<</S/${type}/P ${parent.toString()}${more}`,
    page: 0,
    kids: '',
  });
  const write = ({ own, head, page: on, kids }: Element): void =>
    file.put(own.id, `${head}${on === 0 ? '' : `/Pg ${on} 0 R`}/K[${kids.trimEnd()}]>>`);

  const close = (tag: Tag): void => {
    const found = elements.get(tag);
    if (found !== undefined) write(found);
    elements.delete(tag);
    written.add(tag);
  };

  const element = (tag: Tag): Element => {
    const known = elements.get(tag);
    if (known !== undefined) return known;
    const parent = tag.parent === undefined ? undefined : element(tag.parent);
    if (written.has(tag)) throw new Error(`more is drawn of a ${tag.type} that is written already`);
    const found = made(tag.type, parent?.own ?? root, attributesOf(tag));
    if (tag.id !== undefined) tree.ids.push([tag.id, found.own]);
    if (parent === undefined) tree.roots.push(found.own);
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
    tree.parents.push(`${key} ${anchor.own.toString()}`);
    const rect = [x, pageHeight - y - height, x + width, pageHeight - y].map(round).join(' ');
    const action = link.kind === 'url' ? `/S/URI/URI ${textString(sevenBit(link.href))}` : `/S/GoTo/D(${link.to})`;
    file.put(
      note.id,
      `<</Type/Annot/Subtype/Link/Rect[${rect}]/Border[0 0 0]/F 4/StructParent ${key}/Contents${textString(link.says)}/A<<${action}>>>>`,
    );
    key += 1;
    annotations.push(note);
    doc.page.annotations.push(note);
    anchor.kids += `<</Type/OBJR/Obj ${note.toString()}/Pg ${page} 0 R>> `;
  };

  return {
    newPage: () => {
      page = doc.page.dictionary.id;
      owners = [];
      annotations = [];
      pageKey = Math.ceil(key / block) * block;
      key = pageKey + 1;
      doc.page.dictionary.data.StructParents = pageKey;
      started = { ids: tree.ids.length, roots: tree.roots.length, parents: tree.parents.length };
      return { open: openNow(), key };
    },
    endPage: (next) => {
      tree.parents.splice(started.parents, 0, `${pageKey} [${owners.join(' ')}]`);
      const seen = [...elements.keys()].map((tag) => [tag, next.has(tag)] as const);
      for (const [tag, isOpen] of seen) if (!isOpen) close(tag);
      return {
        seen,
        open: openNow(),
        key,
        annotations,
        ids: tree.ids.slice(started.ids),
        roots: tree.roots.slice(started.roots),
        parents: tree.parents.slice(started.parents),
      };
    },
    again: (after) => {
      elements = new Map(after.open.map(([tag, found]) => [tag, { ...found }]));
      for (const [tag, isOpen] of after.seen) if (!isOpen) written.add(tag);
      key = after.key;
      // Asked for, the list comes to be, and an empty one would be written.
      if (after.annotations.length > 0) doc.page.annotations.push(...after.annotations);
      tree.ids.push(...after.ids);
      tree.roots.push(...after.roots);
      tree.parents.push(...after.parents);
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
      const parents = file.own();
      file.put(parents.id, `<</Nums[${tree.parents.join('\n')}]>>`);
      root.data = { Type: 'StructTreeRoot', K: tree.roots, ParentTree: parents, ParentTreeNextKey: key };
      if (tree.ids.length === 0) return;
      const names = file.own();
      const sorted = tree.ids.toSorted(([a], [b]) => (a < b ? -1 : 1));
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
