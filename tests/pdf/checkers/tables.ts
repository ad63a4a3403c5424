import type { PdfObjects } from './qpdf.ts';
import type { Node, Report } from './tree.ts';

/** A table has header cells, at most one head, which comes with a body, and rows of equal length. */
export function tableRules(table: Node, objects: PdfObjects, fault: Report): void {
  const kinds = table.children.map(({ type }) => type);
  const heads = kinds.filter((type) => type === 'THead').length;
  if (heads > 1) fault('14289-1, 7.2', 'more than one THead');
  if (heads === 1 && !kinds.includes('TBody')) fault('14289-1, 7.2', 'THead without TBody');
  gridRule(table, objects, fault);
}

/** Rows are equally long once spans are counted. */
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
