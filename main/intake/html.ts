import { stored } from '#shared/messages/en/stored.ts';
import { said } from '#shared/messages/said.ts';
import type { BlockVote } from '#shared/model/source.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';
import { boxesOf, type Line, linesOf } from './blocks.ts';
import { showConcealed } from './concealed.ts';
import { galleryText } from './gallery.ts';
import { elementsOf, isElement, parsePage } from './gate.ts';
import { leadsAway } from './leadsAway.ts';
import { isText, type Main, mainLines } from './mainText.ts';
import { pageClaims } from './meta/pageMeta.ts';
import { type Claim, stateMeta } from './meta/state.ts';
import { textClaims } from './meta/textMeta.ts';
import { type PageVote, voteOn } from './pageVotes.ts';
import { stampOn } from './stamps.ts';
import type { Taken } from './taken.ts';
import { wellFormed } from './wellFormed.ts';

/** Fewer visible characters than this beside a script are its placeholder ("Loading…"), no article. */
const placeholder = 200;

/** How many lines the article's head may have before its text begins. */
const headLines = 12;

/**
 * A page or a pasted fragment [A4]: every visible block of it becomes a line of the text, in order; tags, class names and a
 * main-text extractor only vote on what each line is. `claims` are what the giver knows of its metadata already; `extract` is false for
 * what is no page (Markdown). Faults: `too-large`, and `no-article` for a page of pure script.
 */
export function takeHtml(html: string, claims: readonly Claim[] = [], extract = true): Outcome<Taken> {
  const page = parsePage(html);
  if (!page.ok) return page;
  const root = page.value.childNodes.find(isElement);
  if (root === undefined) return done({ text: '', votes: [], meta: {}, notices: [] });
  const shown = extract && showConcealed(root);
  const top = boxesOf(root);
  const lines = [...linesOf(top)];
  const bare = top.size === 0 || (isWholePage(html) && isPlaceholder(lines, top.size));
  if (extract && bare && hasScript(root)) {
    const words = lines.map((line) => line.words).join(' ');
    return failed('no-article', words === '' ? said('onlyProgram') : said('onlyPlaceholder', wellFormed(words).text));
  }
  const votes = lines.map((line) => voteOn(line, top.size));
  const found = extract ? mainLines(top, lines, votes) : undefined;
  const told = found && galleryText(lines, votes, found.lines);
  const main = found && told && { ...found, lines: new Set([...found.lines, ...told.keys()]) };
  const away = main && leadsAway(lines, votes, main);
  const placed = place(lines);
  const head = placed.filter((_, index) => votes[index]?.kind !== 'boilerplate').slice(0, headLines);
  const stated = textClaims(head);
  const readAs = new Map(stated.votes.map((vote) => [vote.start, vote]));
  return done({
    text: placed.map(({ words }) => words).join('\n'),
    votes: placed.flatMap(({ start, end }, index): BlockVote[] => {
      const line = lines[index];
      const own = line && judged(line, away?.get(line) ?? told?.get(line) ?? votes[index], readAs.get(start), main);
      return own === undefined ? [] : [{ start, end, kind: own.kind, reason: own.reason }];
    }),
    meta: stateMeta([...claims, ...pageClaims(page.value), ...stated.claims]),
    notices: [...wellFormedNotices(lines), ...(shown ? [stored.notices.concealed] : [])],
  });
}

/** The lines with their offsets in the text, which is the lines joined by `\n`. */
function place(lines: readonly Line[]): { start: number; end: number; words: string }[] {
  let at = 0;
  return lines.map(({ words: raw }) => {
    const { text: words } = wellFormed(raw);
    const placed = { start: at, end: at + words.length, words };
    at = placed.end + 1;
    return placed;
  });
}

/** A character reference can name what no text may hold (`&#xD800;`). */
const wellFormedNotices = (lines: readonly Line[]): readonly string[] =>
  wellFormed(lines.map(({ words }) => words).join('\n')).notices;

/** A page as a file, not a piece of one from the clipboard. */
function isWholePage(html: string): boolean {
  const head = html.slice(0, 2000).toLowerCase();
  return ['<!doctype', '<html', '<head', '<body'].some((tag) => head.includes(tag));
}

const isPlaceholder = (lines: readonly Line[], size: number): boolean =>
  size < placeholder && lines.every(({ words }) => words.length <= placeholder / 2);

function hasScript(root: Parameters<typeof elementsOf>[0]): boolean {
  for (const { tagName } of elementsOf(root)) if (tagName === 'script') return true;
  return false;
}

const mainVote = (inMain: boolean): PageVote =>
  inMain
    ? { kind: 'body', reason: 'It stands in the main text of the page.' }
    : { kind: 'boilerplate', reason: 'It stands outside the main text of the page.' };

/**
 * What the page's own marks say comes first, but for two cases in which the extractor (`inMain`) knows better: a heading among lines that are
 * no part of the article is a box's title ("Latest articles"), and a class name is only a name ("no-share" around the whole text).
 */
function judged(
  line: Line,
  vote: PageVote | undefined,
  stated: PageVote | undefined,
  main: Main | undefined,
): PageVote | undefined {
  const own = vote?.kind === 'body' ? (stated ?? (isText(line) ? vote : undefined)) : (vote ?? stated);
  if (main === undefined) return own;
  const inMain = main.lines.has(line);
  if (
    own === undefined ||
    (own.kind === 'head' && !inMain && line !== main.title) ||
    (vote?.named && vote.kind === 'boilerplate' && inMain && isText(line))
  )
    return (inMain && own === undefined && stampOn(line)) || mainVote(inMain);
  return own;
}
