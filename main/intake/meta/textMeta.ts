import { stored } from '#shared/messages/en/stored.ts';
import type { BlockVote, SourceMeta } from '#shared/model/source.ts';
import { copyrightClaim } from './copyrightLine.ts';
import { datelineOf, openingDateline } from './dateline.ts';
import { claimsOf } from './lineClaims.ts';
import { agencyOf } from './outletName.ts';
import { monthOf } from './publishedDate.ts';
import { announces, isContact, withoutAnnouncement } from './releaseHead.ts';
import { type Claim, stateMeta } from './state.ts';
import { isStoppedHeadline } from './stoppedHeadline.ts';

type HeadLine = { readonly start: number; readonly end: number; readonly words: string };

/** How far down an article's own head can reach, and how long its lines can be: below and beyond is running text. */
const headLines = 12;
const headLineLength = 200;
const sentenceLength = 80;
const headReach = 2000;

/**
 * [A3] What a plain text states in its first lines: "Title: …" and the like, a byline, a line that is only a date, a web
 * address alone, and the one line that stands above the byline or date line. Each line read so is voted on.
 */
export function textMeta(text: string): { meta: SourceMeta; votes: BlockVote[] } {
  const lines = linesOf(text);
  const { claims, votes } = textClaims(lines);
  const copyright = copyrightClaim(text, claims.find(({ field }) => field === 'author')?.value);
  if (copyright !== undefined) claims.push(copyright);
  const headline = claims.some(({ field }) => field === 'title') ? undefined : headlineIn(text, lines, votes);
  if (headline === undefined) return { meta: stateMeta(claims), votes };
  const vote: BlockVote = {
    start: headline.start,
    end: headline.end,
    kind: 'head',
    reason: 'It stands first, apart from the text.',
  };
  return {
    meta: stateMeta([
      ...claims,
      { field: 'title', value: headline.words.replace(/(?<!\.)\.$/, ''), from: stored.origins.firstLine },
    ]),
    votes: [vote, ...subheading(text, lines, headline), ...votes],
  };
}

const isApart = (text: string, { end }: HeadLine): boolean => /^\s*\n\s*\n/.test(text.slice(end, end + 8));

/** The line below a release's headline that has no stop at its end and an empty line below: it says the headline on. */
function subheading(text: string, lines: readonly HeadLine[], headline: HeadLine): BlockVote[] {
  const below = lines[lines.indexOf(headline) + 1];
  const isOne =
    below !== undefined &&
    below.words.length <= headLineLength &&
    !/[.!?…:]["”’)]?$/.test(below.words) &&
    isApart(text, below) &&
    topLines(text).some(({ words }) => announces(words));
  return isOne && claimsOf(below.words, true).length === 0
    ? [
        {
          start: below.start,
          end: below.end,
          kind: 'head',
          reason: 'It stands below the headline, apart from the text.',
        },
      ]
    : [];
}

/** Fewest and most words of a headline that nothing but its place tells. */
const headlineWords = { fewest: 3, most: 20, mostOfRelease: 35 };

/**
 * The first line of three words or more that nothing else was read from: words that name no day, without a stop at their end or else plainly a
 * headline's, an empty line or one read already below, and running text after that. A press release's headline is longer, and a subheading may
 * stand right below it.
 */
function headlineIn(text: string, lines: readonly HeadLine[], votes: readonly BlockVote[]): HeadLine | undefined {
  const wordsOf = (line: HeadLine): string[] => line.words.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const read = new Set(votes.map(({ start }) => start));
  const isRelease = topLines(text).some((line) => announces(line.words));
  const at = lines.findIndex(
    (line) =>
      !read.has(line.start) && wordsOf(line).length >= headlineWords.fewest && datelineOf(line.words) === undefined,
  );
  const first = lines[at];
  if (first === undefined) return undefined;
  const words = wordsOf(first);
  if (words.length > (isRelease ? headlineWords.mostOfRelease : headlineWords.most)) return undefined;
  if (words.length < 8 && words.some((word) => monthOf(word))) return undefined;
  const next = lines[at + 1];
  const stands =
    isApart(text, first) ||
    (next !== undefined &&
      (read.has(next.start) || (isRelease && next.words.length <= headLineLength && !isSentence(next.words))));
  if (!stands) return undefined;
  const below = text.slice(first.end, first.end + headReach);
  if (/[.!?…:;,]["”’']?$/.test(first.words) && !isStoppedHeadline(first.words, below.trimStart())) return undefined;
  return below.split(/\n\s*\n/).some((block) => block.trim().length > sentenceLength) ? first : undefined;
}

/** The claims and votes of the first lines of an article, whatever format they were read from. An update's date comes after the publication's. */
export function textClaims(lines: readonly HeadLine[]): { claims: Claim[]; votes: BlockVote[] } {
  const claims: Claim[] = [];
  // whose report it is, but for a paper that says that it prints it
  const agencies: Claim[] = [];
  const votes: BlockVote[] = [];
  for (const [index, line] of lines.entries()) {
    const opening = index === 0 && line.words.length <= sentenceLength ? undefined : openingDateline(line.words);
    if (opening !== undefined) claims.push({ field: 'published', value: opening.day, from: stored.origins.dateline });
    const agency = index === 0 && opening === undefined ? undefined : agencyOf(line.words);
    if (agency !== undefined) agencies.push({ field: 'outlet', value: agency, from: stored.origins.dateline });
    if (opening !== undefined || line.words.length > headLineLength || isSentence(line.words)) break;
    const found = claimsOf(line.words, index === 0);
    const [claim] = found;
    if (claim === undefined) continue;
    const above = lines[0];
    if (isLine(claim) && index === 1 && above !== undefined && votes.length === 0 && !/[.!?…:]$/.test(above.words)) {
      claims.push({ field: 'title', value: above.words, from: stored.origins.above(claim.from) });
      votes.push({ start: above.start, end: above.end, kind: 'head', reason: `It stands above the ${claim.from}.` });
    }
    claims.push(...found);
    votes.push({ start: line.start, end: line.end, ...voteOn(claim) });
  }
  claims.sort((a, b) => Number(a.from.includes('updated')) - Number(b.from.includes('updated')));
  return { claims: [...claims, ...agencies], votes };
}

/** Running text has begun. */
const isSentence = (words: string): boolean => words.length > sentenceLength && /[.!?…]["”’]?$/.test(words);

/** Read from what the line is, not from a label. */
const isLine = (claim: Claim): boolean => claim.from.startsWith('byline') || claim.from.startsWith('date line');

/** Fields of a message that was sent on: its day is not the article's. */
const mailField = /^(?:from|to|cc|bcc|sent|date|subject|reply-to):\s/i;

function linesOf(text: string): HeadLine[] {
  const top = topLines(text);
  const isRelease = top.some(({ words }) => announces(words));
  const lines = top
    .map((line) => ({ ...line, words: withoutAnnouncement(line.words) }))
    .filter(({ words }) => words !== '' && !(isRelease && isContact(words)));
  const isMail = lines.filter(({ words }) => /^(?:from|to|subject):\s/i.test(words)).length > 1;
  return isMail ? lines.filter(({ words }) => !mailField.test(words)) : lines;
}

function topLines(text: string): HeadLine[] {
  const lines: HeadLine[] = [];
  let at = 0;
  while (at < text.length && lines.length < headLines) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    const words = text.slice(at, end).trim();
    const start = at + text.slice(at, end).indexOf(words);
    if (words !== '') lines.push({ start, end: start + words.length, words });
    if (end - at > headLineLength) break;
    at = end + 1;
  }
  return lines;
}

function voteOn(claim: Claim): Pick<BlockVote, 'kind' | 'reason'> {
  if (claim.field === 'title') return { kind: 'head', reason: 'The line says that it is the title.' };
  if (claim.field === 'author') return { kind: 'credit', reason: 'It names the author.' };
  // a dateline names the place of the news
  const kind = claim.from === stored.origins.dateline ? 'head' : 'boilerplate';
  return { kind, reason: `It states where or when the article appeared (${claim.from}).` };
}
