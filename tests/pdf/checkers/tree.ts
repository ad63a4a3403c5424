import { type Dictionary, type PdfObjects, refOf, type Value } from './qpdf.ts';

/** A rule that a file breaks: the clause of ISO 14289-1 (PDF/UA-1), ISO 19005-3 (PDF/A-3) or ISO 32000-1 it comes from, and what was found. */
export type Fault = { readonly clause: string; readonly found: string };

/** Told of every fault as it is found. */
export type Report = (clause: string, found: string) => void;

/** A structure element; `page` is the one its content stands on unless that says otherwise. */
export type Node = {
  readonly type: string;
  readonly ref: string;
  readonly dict: Dictionary;
  readonly parent: Node | undefined;
  readonly children: Node[];
  readonly page: string | undefined;
};

/** Every structure element, parents before children, in reading order. */
export function structureOf(objects: PdfObjects): Node[] {
  const all: Node[] = [];
  const walk = (value: Value, parent: Node | undefined, page: string | undefined): void => {
    const dict = objects.dict(value);
    if (typeof dict['/S'] !== 'string') return;
    const own = typeof dict['/Pg'] === 'string' ? dict['/Pg'] : page;
    const node: Node = { type: dict['/S'].slice(1), ref: refOf(value), dict, parent, children: [], page: own };
    all.push(node);
    parent?.children.push(node);
    for (const kid of objects.list(dict['/K'])) walk(kid, node, own);
  };
  for (const kid of objects.list(objects.dict(objects.root['/StructTreeRoot'])['/K'])) walk(kid, undefined, undefined);
  return all;
}
