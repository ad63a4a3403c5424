import type { Line } from './blocks.ts';
import { isProse, type Main } from './mainText.ts';
import type { PageVote } from './pageVotes.ts';

const lineOfLinks: PageVote = { kind: 'boilerplate', reason: 'It is a link to another page and nothing else.' };
const listOfLinks: PageVote = { kind: 'boilerplate', reason: 'It belongs to a list of links to other pages.' };
const teaser: PageVote = { kind: 'boilerplate', reason: 'It announces another page.' };
const emptyHead: PageVote = { kind: 'boilerplate', reason: 'No text of the article stands below this heading.' };

/** Shorter, a link by itself may be a name or a place. */
const shortestAlone = 20;
/** So many lines in a row that are but links are a menu, a list of topics, a table of contents. */
const fewestInList = 3;
/** How many lines after a heading its text begins: a byline or a date may stand between. */
const headingReach = 3;

/** What the link below a teaser says. */
const readOn = /^(?:read (?:more|on|the rest|full|the full)|continue reading|full (?:story|article))\b/i;
/** In lines: a teaser's headline, a line or two of its text, and who wrote it when, above that link. */
const longestTeaser = 4;

/** Hardly a word beside the link, and no sentence. */
const isLink = ({ words, linked }: Line): boolean => linked * 10 >= words.length * 9 && !/[.!?…]["”’)]?$/u.test(words);

/**
 * On a page of which the article (`main`) is known, the lines that lead away from it, each with its vote: a link by itself,
 * lists of links, teasers, headings at the end with nothing below them. `votes` are the page's own on each line; a line that has another than a heading's keeps it.
 */
export function leadsAway(
  lines: readonly Line[],
  votes: readonly (PageVote | undefined)[],
  { lines: main, title }: Main,
): ReadonlyMap<Line, PageVote> {
  const away = new Map<Line, PageVote>();
  const open = (index: number): boolean =>
    ['body', 'head'].includes(votes[index]?.kind ?? 'body') && lines[index] !== title;
  const last = lines.findLastIndex((line) => main.has(line) && isProse(line));
  let from = 0;
  for (const [index, line] of lines.entries()) {
    if (!isLink(line)) from = index + 1;
    else if (index - from + 1 >= fewestInList)
      for (let each = index + 1 - fewestInList; each <= index; each += 1)
        if (open(each)) away.set(lines[each] as Line, listOfLinks);
    if (!isLink(line) || !open(index) || away.has(line)) continue;
    const isHead = votes[index]?.kind === 'head';
    const headsText = lines.slice(index + 1, index + 1 + headingReach).some((next) => main.has(next) && isProse(next));
    if ((line.words.length >= shortestAlone || index > last) && !(isHead && headsText)) away.set(line, lineOfLinks);
  }
  for (const [index, line] of lines.entries()) {
    if (!isLink(line) || !readOn.test(line.words)) continue;
    const from = lines.slice(Math.max(0, index - longestTeaser), index).findLastIndex(isLink);
    const head = Math.max(0, index - longestTeaser) + from;
    if (from < 0 || lines[head] === title) continue;
    for (let each = head; each < index; each += 1) if (open(each)) away.set(lines[each] as Line, teaser);
  }
  const stays = (line: Line, index: number): boolean =>
    main.has(line) && !away.has(line) && votes[index]?.kind !== 'head';
  const end = lines.findLastIndex(stays);
  for (const [after, line] of lines.slice(end + 1).entries())
    if (votes[end + 1 + after]?.kind === 'head' && open(end + 1 + after)) away.set(line, emptyHead);
  return away;
}
