import PDFDocument from 'pdfkit';
import { evidenceFileName } from '#shared/model/evidenceFile.ts';
import { type Link, sameLink } from './flow/blocks.ts';
import type { Fonts } from './fonts.ts';
import type { Layout } from './layout.ts';
import { parted } from './lines/line.ts';
import type { Page } from './pages/paginate.ts';
import type { Mark, Tag } from './pages/strip.ts';
import { deflated } from './pen/deflate.ts';
import type { Encoded } from './pen/encode.ts';
import { startFaces } from './pen/faces.ts';
import { type File, type Own, takeOver } from './pen/file.ts';
import type { Inner, Reference } from './pen/inner.ts';
import { type At, type FigureMark, inReadingOrder, type LineMark } from './pen/order.ts';
import { type Drawn, type Given, keepPage, keptPage, tagsOn } from './pen/pages.ts';
import { barOperators, pathOperators } from './pen/paths.ts';
import { type Rect, startStructure } from './pen/structure.ts';
import { round } from './pen/text.ts';
import { placed, type Stretch, writtenOf } from './pen/words.ts';
import type { Steps } from './progress.ts';
import type { CutName, Sheet } from './theme.ts';
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

/** Pages of a document that are kept for the next one, which mostly is the same one after an edit. */
const kept = 200;

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
  const file = takeOver(inner);
  declare(inner, about);
  const pen = startPen(inner, file, fonts, sheet);
  for (const [i, page] of pages.entries()) {
    file.align();
    document.addPage();
    pen.page(page, furniture[i] ?? [], tagsOn(pages[i + 1]), i < kept);
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
  return file.finished;
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

/** Words of one element, or of one link in it, that stand together. */
type Read = { readonly tag: Tag; readonly link: Link | undefined; ops: string; readonly rects: Rect[] };

function startPen(doc: Inner, file: File, fonts: Fonts, sheet: Sheet) {
  const structure = startStructure(doc, file, sheet.height);
  const faces = startFaces(doc, file, fonts);
  const names: (readonly [name: string, place: string])[] = [];
  const sections: { readonly title: string; readonly page: Reference; readonly y: number }[] = [];
  let ops: string[] = [];
  /** Of this page; undefined where a part of it can only be written for this document. */
  let words: Map<Encoded, CutName> | undefined;
  doc.addContent = (content) => ops.push(content);

  const stretchesOf = (line: LineMark['line']): readonly Stretch[] => {
    const written = writtenOf(line, fonts, faces.of);
    if (written.words === undefined) words = undefined;
    else if (words !== undefined) for (const { cut, word } of written.words) words.set(word, cut);
    return written.stretches;
  };

  const inPlace = (line: LineMark['line'], x: number, y: number, angle?: number): string =>
    stretchesOf(line)
      .map((stretch) => placed(x, y, angle) + stretch.ops)
      .join('\n');

  const artifacts = (marks: readonly At<Mark>[], type: 'Layout' | 'Pagination'): void => {
    const drawn = marks.flatMap(({ mark, top }): string[] => {
      if (mark.kind === 'bar' || mark.kind === 'rule') return [barOperators(mark, top)];
      if (mark.kind === 'stamp') return [`BT ${inPlace(mark.line, mark.x, mark.y, mark.angle)} ET`];
      return mark.kind === 'line' && mark.tag === undefined
        ? [`BT ${inPlace(mark.line, mark.x, top + mark.y)} ET`]
        : [];
    });
    if (drawn.length > 0) ops.push(`/Artifact <</Type /${type}>> BDC`, ...drawn, 'EMC');
  };

  const write = (read: Read | undefined): void => {
    if (read !== undefined) ops.push(structure.marked(read.tag, read.link, `BT\n${read.ops}ET`, read.rects));
  };

  const figure = (mark: FigureMark, top: number): void => {
    const [x, y] = [mark.x, top + mark.y];
    const box = [x, sheet.height - y - mark.height, x + mark.width, sheet.height - y];
    ops.push(structure.figure(mark.tag, box));
    if (mark.kind === 'picture') {
      const { bytes, width, height } = mark;
      words = undefined;
      doc.image(Buffer.from(bytes), x, y, { width, height });
    } else {
      const paths = mark.paths.map(({ shape, colour }) => pathOperators(shape, colour, x, y));
      const words = mark.words.map(({ x: left, y: base, line }) => inPlace(parted(line), x + left, y + base));
      ops.push(...paths, 'BT', ...words, 'ET');
    }
    ops.push('EMC');
  };

  const read = (marks: readonly At<LineMark | FigureMark>[]): void => {
    let open: Read | undefined;
    for (const { mark, top } of marks) {
      if (mark.kind !== 'line') {
        write(open);
        open = undefined;
        figure(mark, top);
        continue;
      }
      const { tag, x } = mark;
      if (tag === undefined) continue;
      const y = top + mark.y;
      structure.element(tag);
      for (const stretch of stretchesOf(mark.line)) {
        const { link } = stretch;
        if (open === undefined || open.tag !== tag || !sameLink(open.link, link)) {
          write(open);
          open = { tag, link, ops: '', rects: [] };
        }
        open.ops += `${placed(x, y)}${stretch.ops}\n`;
        for (const { x: left, above, width, height } of stretch.rects)
          open.rects.push({ x: x + left, y: y - above, width, height });
      }
    }
    write(open);
  };

  /** Rules and grounds first, then the words as they are read, then head and foot. */
  const drawnNow = (page: Page, furniture: readonly Mark[], next: ReadonlySet<Tag>): Omit<Drawn, 'words'> => {
    ops = [`1 0 0 -1 0 ${sheet.height} cm`];
    words = new Map();
    const marks = page.placed.flatMap((placed) => placed.marks.map((mark) => ({ mark, top: placed.y })));
    const { id } = doc.page.dictionary;
    const named = marks.flatMap(({ mark, top }): [string, string][] => {
      if (mark.kind !== 'name') return [];
      const y = round(sheet.height - top - mark.y);
      return [[mark.name, `[${id} 0 R/XYZ ${round(sheet.left - 12)} ${y} null]`]];
    });
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
    const after = structure.endPage(next);
    const content = deflated(ops.join('\n'));
    return { content, pack: file.pack(), after, names: named, numbers: file.numbers() };
  };

  /** What a document before this one drew, where every word on it is read back here as there. */
  const drawnBefore = (given: Given, next: ReadonlySet<Tag>): Drawn | undefined => {
    const made = keptPage(given, next);
    if (made === undefined || ![...made.words].every(([word, cut]) => faces.of(cut).takes(word))) return undefined;
    structure.again(made.after);
    file.giveTo(made.numbers);
    if (made.pack !== undefined) file.again(made.pack);
    return made;
  };

  return {
    /** `next`: the elements of the page after it; `isKept`: for the next document. */
    page(page: Page, furniture: readonly Mark[], next: ReadonlySet<Tag>, isKept: boolean): void {
      const given: Given = { page, furniture, sheet, numbers: file.numbers(), before: structure.newPage() };
      const before = drawnBefore(given, next);
      const made = before ?? drawnNow(page, furniture, next);
      if (before === undefined && isKept && words !== undefined) keepPage(given, { ...made, words });
      names.push(...made.names);
      const { content, dictionary } = doc.page;
      for (const { section, y } of page.placed)
        if (section !== undefined) sections.push({ title: section.title, page: dictionary, y: sheet.height - y + 14 });
      content.buffer = [made.content];
      content.compress = false;
      content.data.Filter = 'FlateDecode';
    },
    finish(): void {
      for (const { title, page, y } of sections)
        doc.outline.addItem(title).outlineData.Dest = [page, 'XYZ', 0, y, null];
      if (sections.length > 0) doc.outline.outlineData.Count = sections.length;
      const { data } = doc._root;
      data.PageLabels = { Nums: [0, { S: 'D', St: 1 }] };
      (data.Names as Reference).data.Dests = namesOf(file, names);
      faces.finish();
      structure.finish();
    },
  };
}

/** Places that links lead to, sorted as a name tree wants it. */
function namesOf(file: File, names: readonly (readonly [string, string])[]): Own {
  const tree = file.own();
  const sorted = names.toSorted(([a], [b]) => (a < b ? -1 : 1));
  file.put(tree.id, `<</Names[${sorted.map(([name, place]) => `(${name})${place}`).join('\n')}]>>`);
  return tree;
}
