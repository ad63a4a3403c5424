import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';
import { boxesOf, isUnseen, type Line, linesOf } from './blocks.ts';
import { attribute, boxOf, type Element, elementsOf, isElement, parsePiece, rawText } from './gate.ts';
import { isProse } from './mainText.ts';
import { articleBody } from './meta/articleData.ts';
import { isLinkedData, linkedData } from './meta/pageMeta.ts';
import { stateTexts } from './pageState.ts';

/** What is kept back counts from this many characters of running text on: less is a notice or a caption. */
const leastKept = 600;
/** A page that shows less than this part of the text it keeps back does not show its article. */
const leastShown = 0.5;
/** How many places with folded sections are looked at. */
const mostFolded = 20;

/** Text that a page keeps back in one place. `size` counts its characters of running text, `show` puts it into the tree. */
type Kept = { readonly size: number; readonly show: () => void };

/**
 * Some pages keep their article in a template, in `<noscript>`, in folded sections, in their linked data or in that of their scripts and leave it to a script to show it.
 * Where a page shows less than half as much running text as it keeps back in one such place, that place is put into the tree as the script would
 * do it; true if so. Nothing runs, and what is put in passes the same gate as the page.
 */
export function showConcealed(root: Element): boolean {
  const page = root.childNodes.filter(isElement).find(({ tagName }) => tagName === 'body');
  if (page === undefined) return false;
  const elements = [...elementsOf(page)];
  const holders = [...elements.flatMap(templated), ...folded(elements)];
  const all = [...elementsOf(root)];
  const body = statedIn(all);
  const scripts = all.filter((each) => each.tagName === 'script' && !isLinkedData(each)).map(rawText);
  if (holders.length === 0 && body === undefined && scripts.length === 0) return false;
  const lines = [...linesOf(boxesOf(root))];
  const shown = sizeOf(lines.filter(isProse));
  const [first] = holders.sort((a, b) => b.size - a.size);
  if (first !== undefined && shown < first.size * leastShown) first.show();
  else if (body !== undefined && !holds(lines, linesIn(body))) defaultTreeAdapter.appendChild(page, body);
  else {
    const built = builtFrom(scripts, shown);
    if (built === undefined || holds(lines, linesIn(built))) return false;
    defaultTreeAdapter.appendChild(page, built);
  }
  return true;
}

const sizeOf = (lines: readonly Line[]): number => lines.reduce((sum, { words }) => sum + words.length, 0);

const linesIn = (piece: Element): readonly Line[] => [...linesOf(boxesOf(piece))];

const proseIn = (piece: Element): number => sizeOf(linesIn(piece).filter(isProse));

/** A template, a script that is one, or what is meant for readers without scripts. */
function templated(element: Element): Kept[] {
  const piece = pieceOf(element);
  const size = piece === undefined ? 0 : proseIn(piece);
  if (piece === undefined || size < leastKept) return [];
  return [{ size, show: () => replace(element, piece) }];
}

const isTemplate = (element: Element): element is DefaultTreeAdapterTypes.Template => 'content' in element;

function pieceOf(element: Element): Element | undefined {
  if (isTemplate(element)) return boxOf(element.content.childNodes);
  const type = attribute(element, 'type')?.toLowerCase() ?? '';
  if (
    element.tagName !== 'noscript' &&
    !(element.tagName === 'script' && /^text\/(?:x-)?(?:template|html)$/.test(type))
  )
    return undefined;
  const html = rawText(element);
  return html.length < leastKept ? undefined : parsePiece(html);
}

function replace(element: Element, piece: Element): void {
  const parent = element.parentNode;
  if (parent === null) return;
  piece.parentNode = parent;
  parent.childNodes.splice(parent.childNodes.indexOf(element), 1, piece);
}

/** Hidden sections of a run of which the page shows another: the same tag, a class in common. */
function folded(elements: readonly Element[]): Kept[] {
  const places = new Set(elements.filter(isFolded).map(({ parentNode }) => parentNode));
  return [...places].slice(0, mostFolded).flatMap((place) => {
    const sections = place?.childNodes.filter(isElement) ?? [];
    const open = sections.filter((section) => !isUnseen(section) && proseIn(section) > 0);
    const kinds = new Set(open.flatMap(kindsOf));
    const hidden = sections.filter((section) => isFolded(section) && kindsOf(section).some((kind) => kinds.has(kind)));
    const size = hidden.reduce((sum, section) => sum + proseIn(boxOf(section.childNodes)), 0);
    return size < leastKept ? [] : [{ size, show: () => hidden.forEach(unfold) }];
  });
}

const isFolded = (element: Element): boolean => kindsOf(element).length > 0 && isUnseen(element);

const kindsOf = (element: Element): string[] =>
  (attribute(element, 'class') ?? '')
    .split(/\s+/)
    .filter((name) => name !== '')
    .map((name) => `${element.tagName}.${name}`);

function unfold(element: Element): void {
  element.attrs = element.attrs.filter(({ name }) => name !== 'style' && name !== 'hidden');
}

/** The article as the page's linked data has it, plain or marked up, in an element to stand at the page's end. */
function statedIn(elements: readonly Element[]): Element | undefined {
  const body = articleBody(linkedData(elements));
  if (body === undefined || body.length < leastKept) return undefined;
  return articleOf(body);
}

/** A text, plain or marked up, as the article of a page. */
function articleOf(body: string): Element | undefined {
  const isMarked = /<\/?[a-z]|&[#a-z0-9]{2,8};/i.test(body);
  const words = isMarked ? body : body.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return parsePiece(`<article itemprop="articleBody"><p>${words.replace(/\n\s*/g, '</p><p>')}</p></article>`);
}

/**
 * The article that a page's scripts build it from: the longest text in their data, where the page shows less than half as much running text
 * (`shown`), and none of the others that are not part of it is half as long.
 */
function builtFrom(scripts: readonly string[], shown: number): Element | undefined {
  const long = scripts.filter(({ length }) => shown < length * leastShown && length >= leastKept);
  const pieces = stateTexts(long).flatMap((text) => articleOf(text) ?? []);
  const [first, ...others] = pieces
    .map((piece) => ({ piece, size: proseIn(piece) }))
    .filter(({ size }) => size >= leastKept && shown < size * leastShown)
    .sort((a, b) => b.size - a.size);
  const rival = others.find(
    ({ piece, size }) => first && size > first.size * leastShown && !holds(linesIn(first.piece), linesIn(piece)),
  );
  return rival === undefined ? first?.piece : undefined;
}

/** How many places of a text are looked up in the page, and how long each is, in letters. */
const samples = 12;
const sampleLength = 40;

/** Whether a page's lines hold at least half of a text, asked at places all over it. */
function holds(page: readonly Line[], text: readonly Line[]): boolean {
  const [shown, kept] = [lettersOf(page), lettersOf(text)];
  const step = Math.floor((kept.length - sampleLength) / (samples - 1));
  if (step < sampleLength) return true;
  const places = Array.from({ length: samples }, (_, index) => kept.slice(index * step, index * step + sampleLength));
  return places.filter((place) => shown.includes(place)).length * 2 >= samples;
}

const lettersOf = (lines: readonly Line[]): string =>
  lines.map(({ words }) => words.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()).join('');
