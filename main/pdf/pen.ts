import PDFDocument from 'pdfkit';
import type { Link } from './flow/blocks.ts';
import type { Fonts } from './fonts.ts';
import type { Layout } from './layout.ts';
import type { Ink } from './lines/items.ts';
import type { Piece } from './lines/set.ts';
import type { Page, Placed } from './pages/paginate.ts';
import type { Mark, Tag } from './pages/strip.ts';
import type { CutName, Sheet } from './theme.ts';
import { describe, xmpOf } from './xmp.ts';

/** What the file says of itself. `date` is the briefing's own, never the clock's; `id` 16 bytes from its content. */
export type About = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly language: string;
  readonly date: Date;
  readonly id: Uint8Array;
};

type Reference = { data: Record<string, unknown>; end(): void };
type Element = { dictionary: Reference; add(child: Element | (() => void)): void; end(): void };
type EmbeddedFont = {
  readonly id: string;
  readonly scale: number;
  readonly subset: { includeGlyph(id: number): number };
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): Reference;
};

/** The parts of PDFKit 0.20.2 that its types leave out. */
type Inner = {
  _font: EmbeddedFont;
  _id: Uint8Array;
  _root: Reference;
  _addInfo(): void;
  info: Record<string, unknown>;
  page: { fonts: Record<string, Reference>; dictionary: Reference };
  outline: { outlineData: Record<string, unknown>; addItem(title: string): { outlineData: Record<string, unknown> } };
  addContent(content: string): void;
  appendXML(xml: string): void;
  getStructTreeRoot(): Reference;
  struct(type: string, options?: { alt?: string }): Element;
  addStructure(element: Element): void;
  font(path: string | object, family?: string): void;
  ref(data: object): Reference;
  markContent(tag: string, options: { type: string; attached?: string[] }): void;
  endMarkedContent(): void;
  link(x: number, y: number, width: number, height: number, href: string, options: object): void;
  goTo(x: number, y: number, width: number, height: number, name: string, options: object): void;
  addNamedDestination(name: string, fit: 'XYZ', x: number, y: number, zoom: null): void;
};

/** Draws pages and their head and foot as one tagged PDF/UA-1 and PDF/A-3a file. The only place that draws with PDFKit. */
export async function draw({ pages, furniture, sheet }: Layout, fonts: Fonts, about: About): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: [sheet.width, sheet.height],
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    font: null as unknown as string,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a' as unknown as 'PDF/A-3',
    tagged: true,
    lang: about.language,
    displayTitle: true,
    autoFirstPage: false,
    info: describe(about),
  });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const finished = new Promise<void>((resolve, reject) => {
    document.on('end', resolve);
    document.on('error', reject);
  });
  const pen = startPen(document as unknown as Inner, fonts, about);
  pages.forEach((page, i) => {
    document.addPage();
    pen.page(page, furniture[i] ?? [], sheet);
  });
  pen.finish();
  document.end();
  await finished;
  return join(chunks);
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Open = { readonly tag: Tag; readonly link: Link | undefined; readonly ops: string[]; readonly rects: Rect[] };

function startPen(doc: Inner, fonts: Fonts, about: About) {
  const elements = new Map<Tag, Element>();
  const notes: [string, Reference][] = [];
  const embedded = new Map<CutName, EmbeddedFont>();
  const encoded = new Map<CutName, Map<string, string>>();
  const sections: { title: string; page: Reference; y: number }[] = [];
  let state = { font: '', colour: '', scale: 1, track: 0 };
  doc._id = about.id;
  declare(doc, about);

  const elementOf = (tag: Tag): Element => {
    const known = elements.get(tag);
    if (known !== undefined) return known;
    const parent = tag.parent === undefined ? undefined : elementOf(tag.parent);
    const element = doc.struct(tag.type);
    const { data } = element.dictionary;
    if (tag.numbering !== undefined) data.A = { O: 'List', ListNumbering: tag.numbering };
    if (tag.scope !== undefined || tag.columns !== undefined || tag.rows !== undefined)
      data.A = { O: 'Table', Scope: tag.scope, ColSpan: tag.columns, RowSpan: tag.rows };
    if (tag.id !== undefined) {
      data.ID = new String(tag.id);
      notes.push([tag.id, element.dictionary]);
    }
    if (parent === undefined) doc.addStructure(element);
    else parent.add(element);
    elements.set(tag, element);
    return element;
  };

  const fontOf = (cut: CutName): EmbeddedFont => {
    let font = embedded.get(cut);
    if (font === undefined) {
      doc.font(fonts.program(cut), fonts.path(cut));
      font = doc._font;
      embedded.set(cut, font);
    }
    doc.page.fonts[font.id] ??= font.ref();
    return font;
  };

  /** A word as the inside of a TJ array, in the subset of this document. */
  const encode = (cut: CutName, word: string, font: EmbeddedFont, size: number): string => {
    let words = encoded.get(cut);
    if (words === undefined) {
      words = new Map();
      encoded.set(cut, words);
    }
    const known = words.get(word);
    if (known !== undefined) return known;
    const glyphs = fonts.shape(cut, word);
    let ops = '';
    let hex = '';
    glyphs.ids.forEach((id, i) => {
      const gid = font.subset.includeGlyph(id);
      const width = glyphs.widths[i] ?? 0;
      font.widths[gid] ??= width;
      font.unicode[gid] ??= glyphs.points[i] ?? [];
      const shift = glyphs.shifts[i];
      const code = gid.toString(16).padStart(4, '0');
      const kern = (glyphs.advances[i] ?? 0) - width;
      if (shift === undefined) {
        hex += code;
        if (Math.abs(kern) > 0.05) {
          ops += `<${hex}> ${round(-kern)} `;
          hex = '';
        }
        return;
      }
      if (hex !== '') ops += `<${hex}>`;
      hex = '';
      ops += `${round(-shift[0])}] TJ ${round((shift[1] * size) / 1000)} Ts [<${code}>] TJ 0 Ts [${round(shift[0] - kern)} `;
    });
    if (hex !== '') ops += `<${hex}>`;
    if (glyphs.shifts.every((shift) => shift === undefined)) words.set(word, ops);
    return ops;
  };

  const words = (piece: Piece, x: number, y: number): string => {
    const { style } = piece.ink;
    const font = fontOf(style.cut);
    const track = style.track ?? 0;
    let ops = '';
    const use = `/${font.id} ${round(style.size)} Tf`;
    if (use !== state.font) ops += `${use} `;
    if (style.colour !== state.colour) ops += `${style.colour} rg `;
    if (piece.scale !== state.scale) ops += `${round(piece.scale * 100)} Tz `;
    if (track !== state.track) ops += `${round(track)} Tc `;
    state = { font: use, colour: style.colour, scale: piece.scale, track };
    const gap = piece.gap === 0 ? '' : ` ${round((-piece.gap * 1000) / style.size)} `;
    let inside = '';
    piece.text.split(' ').forEach((word, i) => {
      if (i > 0) inside += encode(style.cut, ' ', font, style.size) + gap;
      if (word !== '') inside += encode(style.cut, word, font, style.size);
    });
    ops += `1 0 0 -1 ${round(x)} ${round(y - (style.rise ?? 0))} Tm [${inside}] TJ`;
    return spanned(piece.ink, ops);
  };

  const bar = ({ x, y, width, height, colour }: Rect & { colour: string }): string => {
    state.colour = colour;
    return `${colour} rg ${round(x)} ${round(y)} ${round(width)} ${round(height)} re f`;
  };

  const artifact = (
    marks: readonly { readonly mark: Mark; readonly top: number }[],
    type: string,
    attached?: string[],
  ): void => {
    const ops: string[] = [];
    for (const { mark, top } of marks) {
      if (mark.kind === 'bar') ops.push(bar({ ...mark, y: mark.y + top }));
      else if (mark.kind === 'rule')
        ops.push(
          bar({
            x: mark.x,
            y: mark.y + top - mark.weight / 2,
            width: mark.to - mark.x,
            height: mark.weight,
            colour: mark.colour,
          }),
        );
      else if (mark.kind === 'line' && mark.tag === undefined)
        ops.push(`BT ${mark.line.pieces.map((piece) => words(piece, mark.x + piece.x, top + mark.y)).join('\n')} ET`);
    }
    if (ops.length === 0) return;
    doc.markContent('Artifact', { type, ...(attached === undefined ? {} : { attached }) });
    doc.addContent(ops.join('\n'));
    doc.endMarkedContent();
  };

  const close = (open: Open | undefined): void => {
    if (open === undefined) return;
    const write = (): void => doc.addContent(`BT\n${open.ops.join('\n')}\nET`);
    const element = elementOf(open.tag);
    if (open.link === undefined) {
      element.add(write);
      return;
    }
    const { link } = open;
    const holder = link.kind === 'go' && link.reference ? doc.struct('Reference') : undefined;
    if (holder !== undefined) element.add(holder);
    const anchor = doc.struct('Link');
    (holder ?? element).add(anchor);
    anchor.add(write);
    for (const { x, y, width, height } of open.rects) {
      const options = { structParent: anchor, Contents: new String(link.says), F: 4 };
      if (link.kind === 'url') doc.link(x, y, width, height, link.href, options);
      else doc.goTo(x, y, width, height, link.to, options);
    }
    anchor.end();
    holder?.end();
  };

  return {
    page(page: Page, furniture: readonly Mark[], sheet: Sheet): void {
      state = { font: '', colour: '', scale: 1, track: 0 };
      const all = page.placed.flatMap(({ y, marks }) => marks.map((mark) => ({ mark, top: y })));
      for (const { mark, top } of all)
        if (mark.kind === 'name') doc.addNamedDestination(mark.name, 'XYZ', sheet.left - 12, top + mark.y, null);
      for (const placed of page.placed)
        if (placed.section !== undefined)
          sections.push({ title: placed.section.title, page: doc.page.dictionary, y: sheet.height - placed.y + 14 });
      artifact(
        all.filter(({ mark }) => mark.kind !== 'line'),
        'Layout',
      );
      artifact(
        all.filter(({ mark }) => mark.kind === 'line'),
        'Pagination',
      );
      let open: Open | undefined;
      for (const { mark, top } of inReadingOrder(page.placed)) {
        if (mark.tag === undefined) continue;
        elementOf(mark.tag);
        for (const piece of mark.line.pieces) {
          const { link } = piece.ink;
          if (open === undefined || open.tag !== mark.tag || open.link !== link) {
            close(open);
            open = { tag: mark.tag, link, ops: [], rects: [] };
          }
          const x = mark.x + piece.x;
          const y = top + mark.y;
          open.ops.push(words(piece, x, y));
          if (link !== undefined) {
            const { size, rise = 0 } = piece.ink.style;
            open.rects.push({ x, y: y - rise - size * 0.85, width: piece.width, height: size * 1.15 });
          }
        }
      }
      close(open);
      const onSheet = furniture.map((mark) => ({ mark, top: 0 }));
      artifact(onSheet, 'Pagination');
    },
    finish(): void {
      for (const { title, page, y } of sections) {
        const item = doc.outline.addItem(title);
        item.outlineData.Dest = [page, 'XYZ', 0, y, null];
      }
      if (sections.length > 0) doc.outline.outlineData.Count = sections.length;
      const labels = doc.ref({ Nums: [0, { S: 'D', St: 1 }] });
      doc._root.data.PageLabels = labels;
      labels.end();
      if (notes.length > 0) {
        const sorted = [...notes].sort(([a], [b]) => (a < b ? -1 : 1));
        doc.getStructTreeRoot().data.IDTree = { Names: sorted.flatMap(([id, ref]) => [new String(id), ref]) };
      }
      for (const [tag, element] of elements) if (tag.parent === undefined) element.end();
    },
  };
}

/** Lines of a page as they are read: the parts of a row cell by cell, everything else from the top. */
function inReadingOrder(
  placed: readonly Placed[],
): { readonly mark: Extract<Mark, { kind: 'line' }>; readonly top: number }[] {
  const lines: { mark: Extract<Mark, { kind: 'line' }>; top: number }[] = [];
  for (let i = 0; i < placed.length; ) {
    const row = placed[i]?.row;
    let end = i + 1;
    while (row !== undefined && placed[end]?.row === row) end += 1;
    const group = placed
      .slice(i, end)
      .flatMap(({ y, marks }) => marks.flatMap((mark) => (mark.kind === 'line' ? [{ mark, top: y }] : [])));
    if (end - i > 1) {
      const cells = [...new Set(group.map(({ mark }) => mark.tag))];
      for (const cell of cells) lines.push(...group.filter(({ mark }) => mark.tag === cell));
    } else lines.push(...group);
    i = end;
  }
  return lines;
}

/** Marks another language, or what replaced characters stood for, inside the words of an element. */
function spanned(ink: Ink, ops: string): string {
  const lang = ink.language === undefined ? '' : `/Lang (${ink.language})`;
  const actual = ink.actual === undefined ? '' : `/ActualText <${utf16(ink.actual)}>`;
  return lang === '' && actual === '' ? ops : `/Span <<${lang}${actual}>> BDC\n${ops}\nEMC`;
}

function utf16(text: string): string {
  let hex = 'feff';
  for (let i = 0; i < text.length; i += 1) hex += text.charCodeAt(i).toString(16).padStart(4, '0');
  return hex;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** PDFKit writes the title and its like into the XMP as they are: they go there escaped, with what PDF/UA wants besides. */
function declare(doc: Inner, about: About): void {
  const write = doc._addInfo.bind(doc);
  doc._addInfo = () => {
    const { safe, xml } = xmpOf(about, doc.info);
    const plainInfo = { ...doc.info };
    Object.assign(doc.info, safe);
    doc.appendXML(xml);
    write();
    Object.assign(doc.info, plainInfo);
  };
}
