import { operationsOf } from './content.ts';
import { type Dictionary, type PdfObjects, refOf } from './qpdf.ts';
import type { Node, Report } from './tree.ts';

/** Everything painted is tagged or an artifact; every used code of a font is embedded and can be read. Answers who owns which content. */
export function contentRules(tree: readonly Node[], objects: PdfObjects, fault: Report): Map<string, Node> {
  const owners = new Map<string, Node>();
  for (const node of tree)
    for (const kid of objects.list(node.dict['/K'])) {
      const mark = objects.dict(kid);
      const id = typeof kid === 'number' ? kid : mark['/MCID'];
      if (id === undefined) continue;
      const page = mark['/Pg'];
      const key = `${page === undefined ? node.page : refOf(page)} ${Number(id)}`;
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
