import { linkRules, parentTreeRules } from './links.ts';
import { contentRules } from './painted.ts';
import { PdfObjects } from './qpdf.ts';
import { type Fault, type Node, type Report, structureOf } from './tree.ts';

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
