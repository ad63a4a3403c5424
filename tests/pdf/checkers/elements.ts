import type { PdfObjects } from './qpdf.ts';
import { tableRules } from './tables.ts';
import type { Node, Report } from './tree.ts';

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

/** Structure elements are standard, nest as they should and carry what their kind asks for. */
export function treeRules(tree: readonly Node[], objects: PdfObjects, fault: Report): void {
  const roots = tree.filter(({ parent }) => parent === undefined);
  if (roots.length !== 1 || roots[0]?.type !== 'Document') fault('32000-1, 14.8.4.2', 'no single Document at the root');
  const notes = new Set<string>();
  let level = 0;
  if (tree.filter(({ type }) => type === 'H1').length !== 1) fault('14289-1, 7.4', 'not exactly one H1');
  for (const node of tree) {
    const { type, dict, parent, children } = node;
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
    if (type === 'Table') tableRules(node, objects, fault);
    figureRules(node, objects, fault);
    if (children.length === 0 && objects.list(dict['/K']).length === 0 && type !== 'TD' && type !== 'TH')
      fault('32000-1, 14.8', `${type} is empty`);
    const caption = children.findIndex((child) => child.type === 'Caption');
    if ((type === 'L' || type === 'TOC') && caption > 0) fault('14289-1, 7.2', `caption of ${type} is not its first`);
    const language = objects.text(dict['/Lang']);
    if (language !== undefined && !/^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(language))
      fault('14289-1, 7.2', `language “${language}”`);
  }
}

/** A figure says in words what it shows and where it stands (Alt and BBox). */
function figureRules({ type, dict }: Node, objects: PdfObjects, fault: Report): void {
  if (type !== 'Figure') return;
  if ((objects.text(dict['/Alt']) ?? '').trim() === '') fault('14289-1, 7.3', 'Figure without alternative');
  const box = objects.list(objects.dict(dict['/A'])['/BBox']);
  if (box.length !== 4) fault('32000-1, 14.8.5.4', 'Figure without BBox');
}
