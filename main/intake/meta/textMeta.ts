import { stored } from '#shared/messages/en/stored.ts';
import type { BlockVote, SourceMeta } from '#shared/model/source.ts';
import { copyrightClaim } from './copyrightLine.ts';
import { datelineOf, openingDateline } from './dateline.ts';
import { monthOf, publishedDate } from './publishedDate.ts';
import { announces, isContact, withoutAnnouncement } from './releaseHead.ts';
import { signature } from './signature.ts';
import { type Claim, stateMeta } from './state.ts';
import { isStoppedHeadline } from './stoppedHeadline.ts';

type HeadLine = { readonly start: number; readonly end: number; readonly words: string };

/** How far down an article's own head can reach, and how long its lines can be: below and beyond is running text. */
const headLines = 12;
const headLineLength = 200;
const labelledLength = 100;
const sentenceLength = 80;
const headReach = 2000;

const labels: Readonly<Record<string, Claim['field']>> = {
  title: 'title',
  headline: 'title',
  author: 'author',
  authors: 'author',
  byline: 'author',
  by: 'author',
  outlet: 'outlet',
  publication: 'outlet',
  publisher: 'outlet',
  newspaper: 'outlet',
  source: 'outlet',
  date: 'published',
  published: 'published',
  'publication date': 'published',
  posted: 'published',
  url: 'url',
  link: 'url',
};

/** Words that may stand beside a date on a date line. */
const dateWords =
  /^(published|updated|posted|first|last|modified|date|on|at|of|the|st|nd|rd|th|am|pm|a|p|m|[ap]m|z|t|utc|gmt|bst|cet|cest|e[sd]?t|c[sd]t|m[sd]t|p[sd]t|eet|eest|msk|ist|jst|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

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
  return isOne && claimOf(below.words) === undefined
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
  const votes: BlockVote[] = [];
  for (const [index, line] of lines.entries()) {
    const opening = index === 0 && line.words.length <= sentenceLength ? undefined : openingDateline(line.words);
    if (opening !== undefined) claims.push({ field: 'published', value: opening.day, from: stored.origins.dateline });
    if (opening !== undefined || line.words.length > headLineLength || isSentence(line.words)) break;
    const claim = claimOf(line.words) ?? (index === 0 ? undefined : signature(line.words));
    if (claim === undefined) continue;
    const above = lines[0];
    if (isLine(claim) && index === 1 && above !== undefined && votes.length === 0 && !/[.!?…:]$/.test(above.words)) {
      claims.push({ field: 'title', value: above.words, from: stored.origins.above(claim.from) });
      votes.push({ start: above.start, end: above.end, kind: 'head', reason: `It stands above the ${claim.from}.` });
    }
    claims.push(claim);
    votes.push({ start: line.start, end: line.end, ...voteOn(claim) });
  }
  claims.sort((a, b) => Number(a.from.includes('updated')) - Number(b.from.includes('updated')));
  return { claims, votes };
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

function claimOf(words: string): Claim | undefined {
  const colon = words.indexOf(':');
  const label = words.slice(0, Math.max(colon, 0)).toLowerCase();
  const field = Object.hasOwn(labels, label) ? labels[label] : undefined;
  const value = words.slice(colon + 1).trim();
  if (field === 'published')
    return dateOnly(value) ? { field, value, from: stored.origins.labelled(label) } : undefined;
  if (field !== undefined && value !== '' && (field === 'title' || value.length <= labelledLength))
    return { field, value, from: stored.origins.labelled(label) };
  const byline = /^by\s/i.test(words) ? words.slice(3).trim() : '';
  if (byline !== '' && (isNameList(byline) || isRole(byline)))
    return { field: 'author', value: withoutPlace(byline), from: stored.origins.byline };
  if (dateOnly(words))
    return {
      field: 'published',
      value: words,
      from: /updated|modified/i.test(words) ? 'date line (updated)' : 'date line',
    };
  const dateline = datelineOf(words);
  if (dateline !== undefined && publishedDate(dateline.day) !== undefined)
    return { field: 'published', value: dateline.day, from: stored.origins.dateline };
  if (/^https?:\/\/\S+$/.test(words)) return { field: 'url', value: words, from: stored.origins.addressLine };
  return undefined;
}

/** "Jane Doe in Cairo": where the author was is no part of the name. */
function withoutPlace(names: string): string {
  const words = names.split(/\s+/);
  const place = words.findIndex((word, i) => word === 'in' && /^\p{Lu}/u.test(words[i + 1] ?? ''));
  return (place > 0 ? words.slice(0, place) : words).join(' ');
}

/** Names and what joins them: "Jane Doe and John van Dyk, CNN", in 12 words or fewer, no full stop at the end but an initial's. */
function isNameList(words: string): boolean {
  const parts = words.split(/[\s,]+/).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 12 || /[.!?:;]$/.test(words)) return false;
  return parts.every(
    (part) =>
      /^\p{Lu}/u.test(part) || /^(and|of|for|in|the|de|del|van|von|der|den|da|di|al|el|bin|la|le|&|\|)$/.test(part),
  );
}

/** Nobody by name: "our maritime correspondent". */
const isRole = (words: string): boolean =>
  /^(?:our|a|an|the)\s(?:\p{L}+\s){0,4}(?:correspondents?|reporters?|staff|editors?|team)$/iu.test(words);

function dateOnly(words: string): boolean {
  if (words.length > 100 || publishedDate(words.replace(/^[A-Za-z ]*:/, '')) === undefined) return false;
  return (words.toLowerCase().match(/[a-z]+/g) ?? []).every(
    (word) => dateWords.test(word) || monthOf(word) !== undefined,
  );
}

function voteOn(claim: Claim): Pick<BlockVote, 'kind' | 'reason'> {
  if (claim.field === 'title') return { kind: 'head', reason: 'The line says that it is the title.' };
  if (claim.field === 'author') return { kind: 'credit', reason: 'It names the author.' };
  // a dateline names the place of the news
  const kind = claim.from === stored.origins.dateline ? 'head' : 'boilerplate';
  return { kind, reason: `It states where or when the article appeared (${claim.from}).` };
}
