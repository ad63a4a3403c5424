import { attribute, type Element, isElement, type PageNode } from './gate.ts';
import { type PageVote, voteFor } from './pageVotes.ts';

/** A line of visible words; `linked` counts the characters of them that are links. */
export type Line = { readonly words: string; readonly linked: number; readonly home: Box };

/** A block-level element with what stands in it, in order. `size` counts the visible characters below it; `titled` where the
 * page's title (h1) is among them. */
export type Box = {
  readonly tag: string;
  readonly hints: string;
  readonly parent: Box | undefined;
  readonly vote: PageVote | undefined;
  readonly children: (Box | Line)[];
  size: number;
  titled: boolean;
};

export const isBox = (child: Box | Line): child is Box => 'tag' in child;

/** Elements that show no words of their own, or none that belong to an article. */
const unseen = new Set(
  'area audio base canvas datalist embed frame frameset head iframe img input link map math meta noembed noframes noscript object option param picture rp script select source style svg template textarea title track video'.split(
    ' ',
  ),
);

const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** The visible words of a page as a tree of boxes [A4]: scripts, styles and hidden elements are left out, everything else stays. */
export function boxesOf(root: Element): Box {
  const top: Box = { tag: 'html', hints: '', parent: undefined, vote: undefined, children: [], size: 0, titled: false };
  let box = top;
  let buffer = '';
  let linked = 0;
  let links = 0;
  let last: Line | undefined;

  const flush = (): void => {
    const words = buffer
      .replace(/ {2,}/g, ' ')
      .replace(/ ?\t ?/g, '\t')
      .trim();
    if (words !== '') {
      const cap = takeDropCap(last, box, words);
      last = { words: `${cap}${words}`, linked: Math.min(linked, words.length), home: box };
      box.children.push(last);
      for (let up: Box | undefined = box; up !== undefined; up = up.parent) {
        up.size += words.length;
        up.titled ||= box.vote?.title === true;
      }
    }
    buffer = '';
    linked = 0;
  };

  const visit = (node: PageNode, kept: boolean): void => {
    if ('value' in node && node.nodeName === '#text') {
      if (kept) addKept(node.value);
      else add(node.value.replace(/[ \t\n\f\r]+/g, ' '));
    }
    if (!isElement(node) || isUnseen(node)) return;
    if (node.tagName === 'br') {
      flush();
      return;
    }
    if (node.tagName === 'td' || node.tagName === 'th') buffer += buffer === '' ? '' : '\t';
    if (!blocks.has(node.tagName)) {
      const isLink = node.tagName === 'a' && attribute(node, 'href') !== undefined;
      if (isLink) links += 1;
      for (const child of node.childNodes) visit(child, kept);
      if (isLink) links -= 1;
      return;
    }
    flush();
    const hints = `${attribute(node, 'class') ?? ''} ${attribute(node, 'id') ?? ''}`.trim();
    const inner: Box = {
      tag: node.tagName,
      hints,
      parent: box,
      vote: voteFor(node, hints),
      children: [],
      size: 0,
      titled: false,
    };
    box.children.push(inner);
    box = inner;
    for (const child of node.childNodes) visit(child, kept || node.tagName === 'pre');
    flush();
    box = inner.parent ?? top;
  };

  const add = (words: string): void => {
    buffer += words;
    if (links > 0) linked += words.length;
  };

  /** In `<pre>` a line end is a line end. */
  const addKept = (words: string): void => {
    for (const [index, part] of words.split('\n').entries()) {
      if (index > 0) flush();
      add(part);
    }
  };

  visit(root, false);
  flush();
  return top;
}

/** A paragraph whose first letter could stand in a box of its own, in characters. */
const leastAfterCap = 40;

/** The initial that a page sets large before a paragraph ("T" before "urkey and Poland …"), taken out of the tree; empty where there is none. */
function takeDropCap(last: Line | undefined, box: Box, words: string): string {
  if (last === undefined || words.length < leastAfterCap || !/^\p{Ll}/u.test(words)) return '';
  const { home } = last;
  const isBeside = [home, home.parent].some((near) => near === box || (near !== undefined && near === box.parent));
  if (!isBeside || !/^["“‘']?\p{Lu}$/u.test(last.words)) return '';
  home.children.splice(home.children.lastIndexOf(last), 1);
  return last.words;
}

export function* linesOf(box: Box): Generator<Line> {
  for (const child of box.children) {
    if (isBox(child)) yield* linesOf(child);
    else yield child;
  }
}

/** Classes by which pages keep words for screen readers alone. */
const screenReaderOnly = new Set(['sr-only', 'visually-hidden', 'visuallyhidden', 'screen-reader-text']);

/** Nothing in it is shown. */
export function isUnseen(element: Element): boolean {
  if (unseen.has(element.tagName)) return true;
  if (element.tagName === 'dialog' && attribute(element, 'open') === undefined) return true;
  const style = attribute(element, 'style')?.toLowerCase().replaceAll(' ', '') ?? '';
  if (
    attribute(element, 'hidden') !== undefined ||
    style.includes('display:none') ||
    style.includes('visibility:hidden')
  )
    return true;
  return (attribute(element, 'class') ?? '').split(/\s/).some((name) => screenReaderOnly.has(name));
}
