import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse, parseFragment } from 'parse5';
import { said } from '#shared/messages/said.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type PageNode = DefaultTreeAdapterTypes.Node;

/** Real articles nest under 100 deep and hold under 50,000 nodes; browsers stop at 512 deep themselves. */
const deepest = 512;
const mostNodes = 400_000;

class OverLimit extends Error {}

type Adapter = typeof defaultTreeAdapter;

/** A tree adapter that throws as soon as what is parsed passes the limits on depth and number of nodes. */
function limited(): Adapter {
  let depth = 0;
  let nodes = 0;
  const count = (): void => {
    nodes += 1;
    if (nodes > mostNodes) throw new OverLimit();
  };
  return {
    ...defaultTreeAdapter,
    createElement: (...of) => {
      count();
      return defaultTreeAdapter.createElement(...of);
    },
    createCommentNode: (data) => {
      count();
      return defaultTreeAdapter.createCommentNode(data);
    },
    onItemPush: () => {
      depth += 1;
      if (depth > deepest) throw new OverLimit();
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
}

function withinLimits<T>(parsed: () => T): T | undefined {
  try {
    return parsed();
  } catch (error) {
    if (!(error instanceof OverLimit)) throw error;
    return undefined;
  }
}

/**
 * Parses a page as browsers do, and nothing else: no script runs, nothing is loaded. A page over the limits on depth and
 * number of nodes is `too-large` as soon as it passes one, before anything walks it.
 */
export function parsePage(source: string): Outcome<DefaultTreeAdapterTypes.Document> {
  const page = withinLimits(() => parse(source, { scriptingEnabled: true, treeAdapter: limited() }));
  return page === undefined ? failed('too-large', said('tooDeep')) : done(page);
}

/** A piece of a page in a `<div>` of its own; undefined where it is over the limits. */
export function parsePiece(source: string): Element | undefined {
  const piece = withinLimits(() => parseFragment(source, { scriptingEnabled: true, treeAdapter: limited() }));
  return piece && boxOf(piece.childNodes);
}

/** A `<div>` around nodes, which keep their own parent. */
export function boxOf(nodes: Element['childNodes']): Element {
  const box = defaultTreeAdapter.createElement('div', html.NS.HTML, []);
  box.childNodes = nodes;
  return box;
}

export const isElement = (node: PageNode): node is Element => 'tagName' in node;

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

/** Every element of a page in document order, the content of templates left out. */
export function* elementsOf(root: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const node of root.childNodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* elementsOf(node);
  }
}

/** The text inside an element, runs of white space as one space. */
export function textOf(element: DefaultTreeAdapterTypes.ParentNode): string {
  const parts: string[] = [];
  const visit = (node: PageNode): void => {
    if ('value' in node && node.nodeName === '#text') parts.push(node.value);
    else if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(element);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** The words that stand directly in an element, as they are: a script's, a style's. */
export const rawText = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
