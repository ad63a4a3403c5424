import PDFDocument from 'pdfkit';
import { evidenceFileName } from '#shared/model/evidenceFile.ts';
import type { Link } from './flow/blocks.ts';
import type { Fonts } from './fonts.ts';
import type { Layout } from './layout.ts';
import type { Page, Placed } from './pages/paginate.ts';
import type { Mark, Tag } from './pages/strip.ts';
import type { Inner, Reference } from './pen/inner.ts';
import { collect } from './pen/output.ts';
import { pathOperators } from './pen/paths.ts';
import { type Rect, startStructure } from './pen/structure.ts';
import { startOperators } from './pen/words.ts';
import type { Steps } from './progress.ts';
import type { Sheet } from './theme.ts';
import { describe, xmpOf } from './xmp.ts';

/** What the file says of itself. `date` is the briefing's own, never the clock's. */
export type About = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly language: string;
  readonly date: Date;
  /** Articles and evidence to attach, as JSON. */
  readonly evidence: string | undefined;
};

/** Draws a layout as one tagged file that declares PDF/UA-1 and PDF/A-3a. Only here is anything drawn with PDFKit. */
export async function draw(
  { pages, furniture, sheet }: Layout,
  fonts: Fonts,
  about: About,
  steps: Steps,
): Promise<Uint8Array> {
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
  const inner = document as unknown as Inner;
  const file = collect(inner);
  declare(inner, about);
  const pen = startPen(inner, fonts, sheet);
  for (const [i, page] of pages.entries()) {
    document.addPage();
    pen.page(page, furniture[i] ?? []);
    steps.step({ stage: 'pages', done: i + 1, of: pages.length });
    await steps.breathe();
  }
  if (about.evidence !== undefined)
    inner.file(Buffer.from(about.evidence, 'utf8'), {
      name: evidenceFileName,
      type: 'application/json',
      description: 'The articles and every stretch of them that these pages quote',
      relationship: 'Source',
      creationDate: about.date,
      modifiedDate: about.date,
    });
  pen.finish();
  document.end();
  return file;
}

/** PDFKit writes the title and its like into the XMP as they are: they go there escaped, with what PDF/UA wants besides. */
function declare(doc: Inner, about: About): void {
  const write = doc._addInfo.bind(doc);
  doc._addInfo = () => {
    const { safe, xml } = xmpOf(about, doc.info);
    const asWritten = { ...doc.info };
    Object.assign(doc.info, safe);
    doc.appendXML(xml);
    write();
    Object.assign(doc.info, asWritten);
  };
}

type Line = Extract<Mark, { kind: 'line' }>;
type FigureMark = Extract<Mark, { kind: 'figure' | 'picture' }>;
type At<M extends Mark> = { readonly mark: M; readonly top: number };
/** Words of one element, or of one link in it, that stand together. */
type Stretch = { readonly tag: Tag; readonly link: Link | undefined; readonly ops: string[]; readonly rects: Rect[] };

function startPen(doc: Inner, fonts: Fonts, sheet: Sheet) {
  const operators = startOperators(doc, fonts);
  const structure = startStructure(doc);
  const sections: { readonly title: string; readonly page: Reference; readonly y: number }[] = [];

  const artifacts = (marks: readonly At<Mark>[], type: 'Layout' | 'Pagination'): void => {
    const ops = marks.flatMap(({ mark, top }): string[] => {
      if (mark.kind === 'bar' || mark.kind === 'rule') return [operators.bar(mark, top)];
      if (mark.kind === 'stamp')
        return ['BT', ...mark.line.pieces.map((piece) => operators.words(piece, mark.x, mark.y, mark.angle)), 'ET'];
      if (mark.kind !== 'line' || mark.tag !== undefined) return [];
      return ['BT', ...mark.line.pieces.map((piece) => operators.words(piece, mark.x + piece.x, top + mark.y)), 'ET'];
    });
    if (ops.length === 0) return;
    doc.markContent('Artifact', { type });
    doc.addContent(ops.join('\n'));
    doc.endMarkedContent();
  };

  const write = (stretch: Stretch | undefined): void => {
    if (stretch === undefined) return;
    const { tag, link, ops, rects } = stretch;
    structure.add(tag, link, () => doc.addContent(`BT\n${ops.join('\n')}\nET`), rects);
  };

  const figure = (mark: FigureMark, top: number): void => {
    const [x, y] = [mark.x, top + mark.y];
    const box = [x, sheet.height - y - mark.height, x + mark.width, sheet.height - y];
    if (mark.kind === 'picture') {
      const { bytes, width, height } = mark;
      structure.figure(mark.tag, box, () => doc.image(Buffer.from(bytes), x, y, { width, height }));
      return;
    }
    const paths = mark.paths.map(({ shape, colour }) => pathOperators(shape, colour, x, y));
    const words = mark.words.flatMap(({ x: left, y: base, line }) =>
      line.pieces.map((piece) => operators.words(piece, x + left + piece.x, y + base)),
    );
    structure.figure(mark.tag, box, () => doc.addContent([...paths, 'BT', ...words, 'ET'].join('\n')));
  };

  const read = (marks: readonly At<Line | FigureMark>[]): void => {
    let stretch: Stretch | undefined;
    for (const { mark, top } of marks) {
      if (mark.kind !== 'line') {
        write(stretch);
        stretch = undefined;
        figure(mark, top);
        continue;
      }
      const { tag } = mark;
      if (tag === undefined) continue;
      structure.element(tag);
      for (const piece of mark.line.pieces) {
        const { link, style } = piece.ink;
        if (stretch === undefined || stretch.tag !== tag || stretch.link !== link) {
          write(stretch);
          stretch = { tag, link, ops: [], rects: [] };
        }
        const x = mark.x + piece.x;
        const y = top + mark.y;
        stretch.ops.push(operators.words(piece, x, y));
        if (link === undefined) continue;
        const above = y - (style.rise ?? 0) - style.size * 0.85;
        stretch.rects.push({ x, y: above, width: piece.width, height: style.size * 1.15 });
      }
    }
    write(stretch);
  };

  return {
    /** Rules and grounds first, then the words as they are read, then head and foot. */
    page(page: Page, furniture: readonly Mark[]): void {
      operators.newPage();
      const marks = page.placed.flatMap((placed) => placed.marks.map((mark) => ({ mark, top: placed.y })));
      for (const { mark, top } of marks)
        if (mark.kind === 'name') doc.addNamedDestination(mark.name, 'XYZ', sheet.left - 12, top + mark.y, null);
      for (const { section, y } of page.placed)
        if (section !== undefined)
          sections.push({ title: section.title, page: doc.page.dictionary, y: sheet.height - y + 14 });
      const isStamp = (mark: Mark): boolean => mark.kind === 'stamp';
      artifacts(
        furniture.filter(isStamp).map((mark) => ({ mark, top: 0 })),
        'Pagination',
      );
      const isLine = ({ mark }: At<Mark>): boolean => mark.kind === 'line';
      artifacts(
        marks.filter((at) => !isLine(at)),
        'Layout',
      );
      artifacts(marks.filter(isLine), 'Pagination');
      read(inReadingOrder(page.placed));
      artifacts(
        furniture.filter((mark) => !isStamp(mark)).map((mark) => ({ mark, top: 0 })),
        'Pagination',
      );
    },
    finish(): void {
      for (const { title, page, y } of sections)
        doc.outline.addItem(title).outlineData.Dest = [page, 'XYZ', 0, y, null];
      if (sections.length > 0) doc.outline.outlineData.Count = sections.length;
      const labels = doc.ref({ Nums: [0, { S: 'D', St: 1 }] });
      doc._root.data.PageLabels = labels;
      labels.end();
      structure.finish();
    },
  };
}

/** Lines and figures of a page as they are read: the parts of a row cell by cell, everything else from the top. */
function inReadingOrder(placed: readonly Placed[]): At<Line | FigureMark>[] {
  const order: At<Line | FigureMark>[] = [];
  for (let i = 0; i < placed.length; ) {
    const row = placed[i]?.row;
    let end = i + 1;
    while (row !== undefined && placed[end]?.row === row) end += 1;
    const group = placed
      .slice(i, end)
      .flatMap(({ y, marks }) =>
        marks.flatMap((mark) =>
          mark.kind === 'line' || mark.kind === 'figure' || mark.kind === 'picture' ? [{ mark, top: y }] : [],
        ),
      );
    if (end - i === 1) order.push(...group);
    else
      for (const cell of new Set(group.map(({ mark }) => mark.tag)))
        order.push(...group.filter(({ mark }) => mark.tag === cell));
    i = end;
  }
  return order;
}
