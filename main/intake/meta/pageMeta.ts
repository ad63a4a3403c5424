import { stored } from '#shared/messages/en/stored.ts';
import { attribute, type Element, elementsOf, type PageNode, rawText, textOf } from '../gate.ts';
import { articleData } from './articleData.ts';
import type { Claim } from './state.ts';

type Page = Parameters<typeof elementsOf>[0];

/** `<meta>` names and properties that state a field, most telling first; the same order holds between pages' own ways of saying it. */
const metaNames: readonly (readonly [name: string, field: Claim['field']])[] = [
  ['og:title', 'title'],
  ['dc.title', 'title'],
  ['dcterms.title', 'title'],
  ['parsely-title', 'title'],
  ['og:site_name', 'outlet'],
  ['dc.publisher', 'outlet'],
  ['dcterms.publisher', 'outlet'],
  ['application-name', 'outlet'],
  ['author', 'author'],
  ['article:author', 'author'],
  ['dc.creator', 'author'],
  ['dcterms.creator', 'author'],
  ['parsely-author', 'author'],
  ['byl', 'author'],
  ['article:published_time', 'published'],
  ['og:published_time', 'published'],
  ['datepublished', 'published'],
  ['parsely-pub-date', 'published'],
  ['dc.date.issued', 'published'],
  ['dcterms.issued', 'published'],
  ['dcterms.created', 'published'],
  ['dc.date', 'published'],
  ['dcterms.date', 'published'],
  ['sailthru.date', 'published'],
  ['pubdate', 'published'],
  ['publish-date', 'published'],
  ['publishdate', 'published'],
  ['publication_date', 'published'],
  ['date', 'published'],
  ['og:url', 'url'],
];

/** [A3] Everything a page states about itself, the most telling place of each field first: linked data, then `<meta>`, then its elements. */
export function* pageClaims(page: Page): Generator<Claim> {
  const elements = [...elementsOf(page)];
  yield* articleData(linkedData(elements));
  yield* metaClaims(elements);
  yield* elementClaims(elements);
  yield* savedPageClaims(page);
}

/** The words of a page's linked-data scripts. */
export const linkedData = (elements: readonly Element[]): string[] => elements.filter(isLinkedData).map(rawText);

/** Data on the page for other readers than its own scripts. */
export const isLinkedData = (element: Element): boolean =>
  element.tagName === 'script' && attribute(element, 'type')?.trim().toLowerCase() === 'application/ld+json';

function* metaClaims(elements: readonly Element[]): Generator<Claim> {
  const stated = new Map<string, string>();
  for (const element of elements) {
    if (element.tagName !== 'meta') continue;
    const name = attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop');
    const content = attribute(element, 'content');
    const key = name?.trim().toLowerCase();
    if (key !== undefined && content !== undefined && !stated.has(key)) stated.set(key, content);
  }
  for (const [name, field] of metaNames) {
    const value = stated.get(name);
    if (value !== undefined) yield { field, value, from: `meta ${name}` };
  }
}

function* elementClaims(elements: readonly Element[]): Generator<Claim> {
  const canonical = elements.find((e) => e.tagName === 'link' && attribute(e, 'rel')?.toLowerCase() === 'canonical');
  const href = canonical && attribute(canonical, 'href');
  if (href !== undefined) yield { field: 'url', value: href, from: stored.origins.canonical };
  const headings = elements.filter((element) => element.tagName === 'h1' && textOf(element) !== '');
  if (headings.length === 1 && headings[0] !== undefined)
    yield { field: 'title', value: textOf(headings[0]), from: stored.origins.mainHeading };
  const title = elements.find((element) => element.tagName === 'title');
  if (title !== undefined) yield { field: 'title', value: textOf(title), from: stored.origins.pageTitle };
  const author = elements.find((element) => element.tagName === 'a' && attribute(element, 'rel') === 'author');
  if (author !== undefined) yield { field: 'author', value: textOf(author), from: stored.origins.authorLink };
  const marked = elements.find((element) => attribute(element, 'itemprop') === 'datePublished');
  const times = elements.filter(
    (element) => element.tagName === 'time' && attribute(element, 'datetime') !== undefined,
  );
  const time =
    marked ??
    times.find((each) => attribute(each, 'pubdate') !== undefined) ??
    (times.length === 1 ? times[0] : undefined);
  const value = time && (attribute(time, 'datetime') ?? attribute(time, 'content'));
  if (value !== undefined) yield { field: 'published', value, from: stored.origins.timeElement };
}

/** Browsers and SingleFile write where and when they saved a page into a comment at its head. */
function* savedPageClaims(page: Page): Generator<Claim> {
  for (const comment of headComments(page)) {
    const from = 'comment of the saved page';
    const saved = comment.match(/saved from url=\(\d{4}\)(\S+)/)?.[1];
    if (saved !== undefined) yield { field: 'url', value: saved, from };
    if (!comment.includes('SingleFile')) continue;
    for (const line of comment.split('\n').map((each) => each.trim())) {
      if (line.startsWith('url:')) yield { field: 'url', value: line.slice(4), from };
      if (line.startsWith('saved date:')) {
        const at = new Date(line.slice(11).split('(')[0] ?? '');
        if (!Number.isNaN(at.getTime())) yield { field: 'retrieved', value: at.toISOString(), from };
      }
    }
  }
}

function headComments(page: Page): string[] {
  const root = page.childNodes.find((node) => node.nodeName === 'html');
  const nodes: PageNode[] = [
    ...page.childNodes,
    ...(root !== undefined && 'childNodes' in root ? root.childNodes : []),
  ];
  return nodes.flatMap((node) => ('data' in node ? [node.data.slice(0, 4000)] : []));
}
