import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Box, isBox, type Line, linesOf } from './blocks.ts';
import { isApart, type PageVote, voteOn } from './pageVotes.ts';

/** Beyond these a page is a list or a book, and the extractor too slow to ask. */
const mostLines = 3000;
const mostCharacters = 1_000_000;
/** An extractor that finds less than this found something else than the article. */
const leastCharacters = 300;

const kept = new Set(
  'article aside blockquote div figcaption figure footer h1 h2 h3 h4 h5 h6 header li main nav ol p pre section ul'.split(
    ' ',
  ),
);
const holdsWords = new Set('blockquote figcaption h1 h2 h3 h4 h5 h6 li p pre'.split(' '));

/** What is used of the element that the extractor answers with; this side has no DOM types. */
type Found = { querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }> };

/** The article on a page: its lines, and its headline, which may stand outside them. */
export type Main = { readonly lines: ReadonlySet<Line>; readonly title: Line | undefined };

/**
 * The lines of the article: what a main-text extractor takes for it, where that is at least half of the running text that the page's own
 * marks leave open, else those of the innermost box that holds most of it. Undefined where neither is found or the page is too big to ask.
 */
export function mainLines(
  top: Box,
  lines: readonly Line[],
  votes: readonly (PageVote | undefined)[],
): Main | undefined {
  if (lines.length > mostLines || top.size > mostCharacters) return undefined;
  const open = lines.filter((line, index) => isProse(line) && (votes[index]?.kind ?? 'body') === 'body');
  const kept = extracted(top, lines);
  const found = kept && withSiblings(lines, kept);
  const ofText = found === undefined ? 0 : sizeOf(open.filter((line) => found.has(line)));
  const main = found !== undefined && ofText * 2 >= sizeOf(open) ? found : boxOfText(open, top.size);
  if (main === undefined) return undefined;
  const title = titleOf(lines, votes, main);
  return { title, lines: withLede(main, lines, votes, title) };
}

const sizeOf = (lines: readonly Line[]): number => lines.reduce((sum, { words }) => sum + words.length, 0);

/** What part of a page's running text stands in the box of its article. */
const mostOfText = 0.6;

/** The lines of the innermost box that holds most of the running text, but for what the page marks as none of it. */
function boxOfText(prose: readonly Line[], pageSize: number): ReadonlySet<Line> | undefined {
  const total = sizeOf(prose);
  const held = new Map<Box, number>();
  for (const { home, words } of prose)
    for (let box: Box | undefined = home; box !== undefined; box = box.parent)
      held.set(box, (held.get(box) ?? 0) + words.length);
  const [inner] = [...held].filter(([, size]) => size > total * mostOfText).sort(([, a], [, b]) => a - b);
  if (inner === undefined || total < leastCharacters) return undefined;
  return new Set([...linesOf(inner[0])].filter((line) => voteOn(line, pageSize)?.kind !== 'boilerplate'));
}

/**
 * What the extractor takes. It never sees the page itself, only a plain copy made of the tree of boxes: known tags, words, and class names,
 * without what the page shows apart.
 */
function extracted(top: Box, lines: readonly Line[]): ReadonlySet<Line> | undefined {
  const numbers = new Map(lines.map((line, index) => [line, index]));
  const copy = (box: Box): string =>
    box.children
      .map((child) => {
        if (!isBox(child)) {
          const tag = holdsWords.has(box.tag) ? 'span' : 'p';
          return `<${tag} data-line="${numbers.get(child)}">${linkedWords(child)}</${tag}>`;
        }
        if (isApart(child, top.size)) return '';
        const tag = kept.has(child.tag) ? child.tag : 'div';
        return `<${tag} class="${asText(child.hints.slice(0, 200))}">${copy(child)}</${tag}>`;
      })
      .join('\n');
  const { document } = parseHTML(`<!doctype html><html><head><title></title></head><body>${copy(top)}</body></html>`);
  const article = new Readability<Found>(document, { serializer: (node) => node as Found }).parse();
  const found = new Set<Line>();
  for (const element of article?.content?.querySelectorAll('[data-line]') ?? []) {
    const line = lines[Number(element.getAttribute('data-line'))];
    if (line !== undefined) found.add(line);
  }
  return sizeOf([...found]) < leastCharacters ? undefined : found;
}

/** Running text of this length, in characters, is no teaser. */
const leastParagraph = 80;

/** As long as a paragraph, with hardly a link in it. */
const isLong = ({ words, linked }: Line): boolean => words.length >= leastParagraph && linked * 4 < words.length;

/** It ends as a sentence does. */
export const ended = /[.!?…]["”’)]?$/u;

/** Whole sentences with hardly a link among them. */
export const isProse = (line: Line): boolean => isLong(line) && ended.test(line.words);

/** A paragraph, or a sentence without a link. */
export const isText = (line: Line): boolean => isLong(line) || (line.linked === 0 && ended.test(line.words));

/** The extractor scores boxes and drops a paragraph now and then: whole sentences without links that stand in the same box as kept lines are kept too. */
function withSiblings(lines: readonly Line[], found: ReadonlySet<Line>): ReadonlySet<Line> {
  const places = new Set([...found].map(({ home }) => home.parent));
  return new Set(lines.filter((line) => found.has(line) || (places.has(line.home.parent) && isProse(line))));
}

/** Lines between a page's headline and its text: a standfirst, bylines and who these people are, an abstract. What is further away belongs to something else. */
const longestHead = 60;
/** A page without a main heading: how near to its text a heading of lower rank is the headline. */
const nearHead = 12;

/** The headline: of several main headings the last before the text begins, where there is none the heading shortly before the text. */
function titleOf(
  lines: readonly Line[],
  votes: readonly (PageVote | undefined)[],
  main: ReadonlySet<Line>,
): Line | undefined {
  const first = lines.findIndex((line) => main.has(line) && isProse(line));
  const before = lines.slice(0, Math.max(0, first));
  const titles = lines.filter(({ home }) => home.vote?.title);
  const near = before.findLast((_, index) => votes[index]?.kind === 'head' && index >= first - nearHead);
  return before.findLast(({ home }) => home.vote?.title) ?? titles[0] ?? near;
}

/**
 * The extractor often starts below the standfirst, which has a box of its own: whole sentences between the page's headline and the text are the
 * article's, and so is what stands right below the headline and is as long as a paragraph.
 */
function withLede(
  found: ReadonlySet<Line>,
  lines: readonly Line[],
  votes: readonly (PageVote | undefined)[],
  title: Line | undefined,
): ReadonlySet<Line> {
  const first = lines.findIndex((line) => found.has(line) && line !== title);
  const below = title === undefined ? 0 : lines.indexOf(title) + 1;
  if (below === 0 || below > first) return found;
  const lede = lines
    .slice(below, Math.min(first, below + longestHead))
    .filter(
      (line, index) => (isProse(line) || (index === 0 && isLong(line))) && votes[below + index]?.kind !== 'boilerplate',
    );
  return lede.length === 0 ? found : new Set([...found, ...lede]);
}

/** Only the share of linked words counts, so they are put first. */
function linkedWords({ words, linked }: Line): string {
  const rest = asText(words.slice(linked));
  return linked === 0 ? rest : `<a href="#l">${asText(words.slice(0, linked))}</a>${rest}`;
}

const asText = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
