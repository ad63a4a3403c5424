import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { said } from '#shared/messages/said.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type PageNode = DefaultTreeAdapterTypes.Node;

/** Real articles nest under 100 deep and hold under 50,000 nodes; browsers stop at 512 deep themselves. */
const deepest = 512;
const mostNodes = 400_000;

class OverLimit extends Error {}

/**
 * Parses a page as browsers do, and nothing else: no script runs, nothing is loaded. A page over the limits on depth and
 * number of nodes is `too-large` as soon as it passes one, before anything walks it.
 */
export function parsePage(html: string): Outcome<DefaultTreeAdapterTypes.Document> {
  let depth = 0;
  let nodes = 0;
  const count = (): void => {
    nodes += 1;
    if (nodes > mostNodes) throw new OverLimit();
  };
  try {
    return done(
      parse(html, {
        scriptingEnabled: true,
        treeAdapter: {
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
        },
      }),
    );
  } catch (error) {
    if (!(error instanceof OverLimit)) throw error;
    return failed('too-large', said('tooDeep'));
  }
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
