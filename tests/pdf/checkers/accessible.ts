import { operationsOf } from './content.ts';
import { type Dictionary, PdfObjects, type Value } from './qpdf.ts';

/** A rule that a file breaks: the clause of ISO 14289-1 (PDF/UA-1), ISO 19005-3 (PDF/A-3) or ISO 32000-1 it comes from, and what was found. */
export type Fault = { readonly clause: string; readonly found: string };

type Node = {
  readonly type: string;
  readonly ref: string;
  readonly dict: Dictionary;
  readonly parent: Node | undefined;
  readonly children: Node[];
  readonly page: string | undefined;
};

const inside: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOC', 'TOCI', 'Caption'],
};
const only: Readonly<Record<string, readonly string[]>> = {
  THead: ['Table'],
  TBody: ['Table'],
  TR: ['Table', 'THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
};
const standard = new Set(
  'Document Part Sect Div BlockQuote Caption TOC TOCI P H1 H2 H3 L LI Lbl LBody Table TR TH TD THead TBody Span Quote Note Reference Link Figure'.split(
    ' ',
  ),
);

/**
 * The rules of PDF/UA-1 and PDF/A-3a that a program can judge and that Brevier's kind of file can break. Needs qpdf. It is not a validator: a
 * file without faults here still belongs before veraPDF and a reader's ear.
 */
export function accessibilityFaults(pdf: Uint8Array): readonly Fault[] {
  const objects = new PdfObjects(pdf);
  const faults: Fault[] = [];
  const fault = (clause: string, found: string): void => {
    faults.push({ clause, found });
  };
  if (objects.code !== 0) fault('ISO 32000-1, 7', `qpdf ends with ${objects.code}`);
  documentRules(objects, fault);
  const tree = structureOf(objects);
  treeRules(tree, objects, fault);
  const owners = contentRules(tree, objects, fault);
  parentTreeRules(owners, tree, objects, fault);
  linkRules(tree, objects, fault);
  return faults;
}

type Report = (clause: string, found: string) => void;

function documentRules(objects: PdfObjects, fault: Report): void {
  const { root, trailer } = objects;
  if (objects.dict(root['/MarkInfo'])['/Marked'] !== true) fault('14289-1, 6.2', 'not marked as tagged');
  if (!/^[a-z]{2}(-[A-Z]{2})?$/.test(objects.text(root['/Lang']) ?? '')) fault('14289-1, 7.2', 'no language');
  if (objects.dict(root['/ViewerPreferences'])['/DisplayDocTitle'] !== true) fault('14289-1, 7.1', 'title not shown');
  const xmp = objects.stream(root['/Metadata']).toString('utf8');
  if (!/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp)) fault('14289-1, 5', 'PDF/UA not declared');
  if (!/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</.test(xmp))
    fault('19005-3, 6.6.4', 'PDF/A not declared');
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(xmp)) fault('19005-3, 6.6.2', 'XMP is not well-formed');
  const title = /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)</.exec(xmp)?.[1] ?? '';
  const plain = title
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
  const info = objects.dict(trailer['/Info']);
  if (plain === '' || plain !== objects.text(info['/Title'])) fault('19005-3, 6.6.2', `dc:title is "${plain}"`);
  if (objects.list(root['/OutputIntents']).length === 0) fault('19005-3, 6.2.3', 'no output intent');
  if (trailer['/Encrypt'] !== undefined) fault('19005-3, 6.1.3', 'encrypted');
}

function structureOf(objects: PdfObjects): Node[] {
  const all: Node[] = [];
  const walk = (value: Value, parent: Node | undefined, page: string | undefined): void => {
    const dict = objects.dict(value);
    if (typeof dict['/S'] !== 'string') return;
    const own = typeof dict['/Pg'] === 'string' ? dict['/Pg'] : page;
    const node: Node = { type: dict['/S'].slice(1), ref: String(value), dict, parent, children: [], page: own };
    all.push(node);
    parent?.children.push(node);
    for (const kid of objects.list(dict['/K'])) walk(kid, node, own);
  };
  for (const kid of objects.list(objects.dict(objects.root['/StructTreeRoot'])['/K'])) walk(kid, undefined, undefined);
  return all;
}

function treeRules(tree: readonly Node[], objects: PdfObjects, fault: Report): void {
  const roots = tree.filter(({ parent }) => parent === undefined);
  if (roots.length !== 1 || roots[0]?.type !== 'Document') fault('32000-1, 14.8.4.2', 'no single Document at the root');
  const notes = new Set<string>();
  let level = 0;
  for (const { type, dict, parent, children } of tree) {
    if (!standard.has(type)) fault('14289-1, 7.1', `${type} is no standard type`);
    if (dict['/P'] === undefined) fault('14289-1, 7.1', `${type} without parent`);
    for (const child of children)
      if (inside[type] !== undefined && !inside[type].includes(child.type))
        fault('14289-1, 7.2', `${child.type} in ${type}`);
    if (only[type] !== undefined && !only[type].includes(parent?.type ?? ''))
      fault('14289-1, 7.2', `${type} in ${parent?.type}`);
    const heading = /^H([1-6])$/.exec(type);
    if (heading !== null) {
      if (Number(heading[1]) > level + 1) fault('14289-1, 7.4.2', `${type} after H${level}`);
      level = Number(heading[1]);
    }
    if (type === 'TH' && objects.dict(dict['/A'])['/Scope'] === undefined) fault('14289-1, 7.5', 'TH without scope');
    if (type === 'L' && objects.dict(dict['/A'])['/ListNumbering'] === undefined)
      fault('14289-1, 7.6', 'L without numbering');
    if (type === 'Note') {
      const id = objects.text(dict['/ID']);
      if (id === undefined || notes.has(id)) fault('14289-1, 7.9', `Note with ID ${id}`);
      else notes.add(id);
    }
    if (type === 'Table') gridRule({ type, dict, children } as Node, objects, fault);
  }
}

/** Rows of a table are equally long once spans are counted. */
function gridRule(table: Node, objects: PdfObjects, fault: Report): void {
  const rows = table.children.flatMap((child) => (child.type === 'TR' ? [child] : child.children));
  const lengths = rows.map(() => 0);
  rows.forEach((row, at) => {
    for (const cell of row.children) {
      const attributes = objects.dict(cell.dict['/A']);
      const columns = Number(attributes['/ColSpan'] ?? 1);
      for (let r = 0; r < Number(attributes['/RowSpan'] ?? 1); r += 1)
        lengths[at + r] = (lengths[at + r] ?? 0) + columns;
    }
  });
  if (new Set(lengths).size > 1) fault('14289-1, 7.5', `rows of ${[...new Set(lengths)].join(', ')} cells`);
}

/** Everything painted is tagged or an artifact; every used code of a font is embedded and can be read. Answers who owns which content. */
function contentRules(tree: readonly Node[], objects: PdfObjects, fault: Report): Map<string, Node> {
  const owners = new Map<string, Node>();
  for (const node of tree)
    for (const kid of objects.list(node.dict['/K'])) {
      const mark = objects.dict(kid);
      const id = typeof kid === 'number' ? kid : mark['/MCID'];
      if (id === undefined) continue;
      const key = `${typeof kid === 'number' ? node.page : (mark['/Pg'] ?? node.page)} ${id}`;
      if (owners.has(key)) fault('32000-1, 14.7.4', `content ${key} has two owners`);
      owners.set(key, node);
    }
  objects.pages().forEach(({ ref, page }, number) => {
    const fonts = objects.dict(objects.dict(page['/Resources'])['/Font']);
    const where = `page ${number + 1}`;
    const open: ('artifact' | 'content' | 'span')[] = [];
    let font = '';
    const used = new Map<string, Set<number>>();
    for (const { operator, operands } of operationsOf(objects.stream(page['/Contents']))) {
      if (operator === 'BMC' || operator === 'BDC') {
        const id = /\/MCID (\d+)/.exec(String(operands[1]))?.[1];
        const kind = operands[0] === '/Artifact' ? 'artifact' : id === undefined ? 'span' : 'content';
        if (kind !== 'span' && open.some((other) => other !== 'span'))
          fault('14289-1, 7.1', `${where}: ${kind} inside ${open.at(-1)}`);
        if (id !== undefined && !owners.has(`${ref} ${id}`))
          fault('32000-1, 14.7.4', `${where}: content ${id} has no owner`);
        open.push(kind);
      } else if (operator === 'EMC') open.pop();
      else if (['Tj', 'TJ', 'f', 'S', 'B', 'Do'].includes(operator) && open.every((kind) => kind === 'span'))
        fault('14289-1, 7.1', `${where}: ${operator} neither tagged nor artifact`);
      if (operator === 'Tf') font = String(operands[0]);
      if (operator === 'TJ' || operator === 'Tj') {
        const codes = used.get(font) ?? new Set<number>();
        used.set(font, codes);
        for (const operand of operands)
          if (Buffer.isBuffer(operand))
            for (let i = 0; i + 1 < operand.length; i += 2) codes.add(operand.readUInt16BE(i));
      }
    }
    if (open.length > 0) fault('32000-1, 14.6', `${where}: marked content stays open`);
    for (const [name, codes] of used)
      fontRules(objects.dict(fonts[name]), codes, objects, (found) =>
        fault('14289-1, 7.21', `${where}, ${name}: ${found}`),
      );
  });
  return owners;
}

function fontRules(
  font: Dictionary,
  codes: ReadonlySet<number>,
  objects: PdfObjects,
  fault: (found: string) => void,
): void {
  const descendant = objects.dict(objects.list(font['/DescendantFonts'])[0]);
  const descriptor = objects.dict(descendant['/FontDescriptor']);
  if (descriptor['/FontFile2'] === undefined && descriptor['/FontFile3'] === undefined) fault('not embedded');
  if (codes.has(0)) fault('a missing glyph is shown');
  const map = objects.stream(font['/ToUnicode']).toString('latin1');
  const known = new Map<number, string>();
  for (const [, from = '', , list = ''] of map.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
    let code = Number.parseInt(from, 16);
    for (const [, hex = ''] of list.matchAll(/<([^>]*)>/g)) known.set(code++, hex.replaceAll(' ', ''));
  }
  for (const code of codes)
    if (!/^(?!0000$)[0-9a-f]{4,}$/i.test(known.get(code) ?? '')) fault(`code ${code} cannot be read`);
}

function parentTreeRules(
  owners: ReadonlyMap<string, Node>,
  tree: readonly Node[],
  objects: PdfObjects,
  fault: Report,
): void {
  const numbers = objects.list(objects.dict(objects.dict(objects.root['/StructTreeRoot'])['/ParentTree'])['/Nums']);
  const parents = new Map<number, Value>();
  for (let i = 0; i + 1 < numbers.length; i += 2) parents.set(Number(numbers[i]), numbers[i + 1] ?? null);
  for (const { ref, page } of objects.pages()) {
    const list = objects.list(parents.get(Number(page['/StructParents'])));
    list.forEach((parent, id) => {
      if (owners.get(`${ref} ${id}`)?.ref !== parent)
        fault('32000-1, 14.7.4.4', `content ${id} of ${ref} has another parent`);
    });
  }
  for (const node of tree)
    for (const kid of objects.list(node.dict['/K'])) {
      const { '/Obj': annotation, '/Pg': page } = objects.dict(kid);
      if (annotation === undefined) continue;
      if (parents.get(Number(objects.dict(annotation)['/StructParent'])) !== node.ref)
        fault('32000-1, 14.7.4.4', `annotation ${String(annotation)} has another parent`);
      const on = objects.pages().find((one) => objects.list(one.page['/Annots']).includes(annotation));
      if (on?.ref !== page)
        fault('32000-1, 14.7.4.3', `annotation ${String(annotation)} is said to be on another page`);
    }
}

function linkRules(tree: readonly Node[], objects: PdfObjects, fault: Report): void {
  const inLinks = new Set(
    tree
      .filter(({ type }) => type === 'Link')
      .flatMap(({ dict }) => objects.list(dict['/K']).map((kid) => objects.dict(kid)['/Obj'])),
  );
  const names = new Set<string>();
  const collect = (value: Value | undefined): void => {
    const node = objects.dict(value);
    objects.list(node['/Names']).forEach((name, i) => {
      if (i % 2 === 0) names.add(objects.text(name) ?? '');
    });
    for (const kid of objects.list(node['/Kids'])) collect(kid);
  };
  collect(objects.dict(objects.root['/Names'])['/Dests']);
  objects.pages().forEach(({ page }, number) => {
    const annotations = objects.list(page['/Annots']);
    if (annotations.length > 0 && page['/Tabs'] !== '/S') fault('14289-1, 7.18.3', `page ${number + 1}: tab order`);
    for (const ref of annotations) {
      const link = objects.dict(ref);
      const where = `page ${number + 1}, ${String(ref)}`;
      if (!inLinks.has(ref)) fault('14289-1, 7.18.5', `${where} is in no Link element`);
      if ((objects.text(link['/Contents']) ?? '') === '') fault('14289-1, 7.18.5', `${where} says nothing of itself`);
      if ((Number(link['/F'] ?? 0) & 4) === 0) fault('19005-3, 6.3.2', `${where} does not print`);
      const { '/S': kind, '/D': to } = objects.dict(link['/A']);
      if (kind === '/GoTo' && !names.has(objects.text(to) ?? '')) fault('32000-1, 12.3.2', `${where} leads nowhere`);
    }
  });
}
