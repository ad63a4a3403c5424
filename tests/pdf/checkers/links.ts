import { type PdfObjects, refOf, type Value } from './qpdf.ts';
import type { Node, Report } from './tree.ts';

/** The tree's way back from content and annotations to their elements agrees with the tree. */
export function parentTreeRules(
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
        fault('32000-1, 14.7.4.4', `annotation ${refOf(annotation)} has another parent`);
      const on = objects.pages().find((one) => objects.list(one.page['/Annots']).includes(annotation));
      if (on?.ref !== page) fault('32000-1, 14.7.4.3', `annotation ${refOf(annotation)} is said to be on another page`);
    }
}

/** Links can be reached by keyboard, say what they are, print, and lead somewhere. */
export function linkRules(tree: readonly Node[], objects: PdfObjects, fault: Report): void {
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
      const where = `page ${number + 1}, ${refOf(ref)}`;
      if (!inLinks.has(ref)) fault('14289-1, 7.18.5', `${where} is in no Link element`);
      if ((objects.text(link['/Contents']) ?? '') === '') fault('14289-1, 7.18.5', `${where} says nothing of itself`);
      if ((Number(link['/F'] ?? 0) & 4) === 0) fault('19005-3, 6.3.2', `${where} does not print`);
      const { '/S': kind, '/D': to } = objects.dict(link['/A']);
      if (kind === '/GoTo' && !names.has(objects.text(to) ?? '')) fault('32000-1, 12.3.2', `${where} leads nowhere`);
    }
  });
}
