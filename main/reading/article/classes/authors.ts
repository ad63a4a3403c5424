import { type Lexicon, listOf, perLexicon } from '#main/reading/lexicon.ts';
import type { Candidate, Page } from './rule.ts';

/** How near the end such a line stands, in blocks of prose, and how long it is, in words. */
const lastBlocks = 4;
const longest = 90;
const longestName = 4;
/** In words after the name. */
const jobWithin = 9;

/** What those are who write for a paper, lower case; with a value the jobs that a byline names. */
export const jobsOf = perLexicon((lexicon) => listOf(lexicon, 'author-jobs'));

const works = new Set(['covers', 'reports', 'writes', 'reported', 'contributed', 'teaches', 'edits']);
const small = new Set(['de', 'da', 'del', 'van', 'von', 'der', 'la', 'al', 'bin', 'el']);

/**
 * "Jane Roe is a reporter in Lima. She covers courts.": a line at the end that says who wrote the report. Somebody of whom the report itself tells
 * is none. Learned from the ends of magazine and newspaper articles.
 */
export function isAuthorLine({ words, count, index }: Candidate, { candidates, lexicon }: Page): boolean {
  if (index < 2 || count > longest) return false;
  const parts = words.split(/\s+/, longestName + 1 + jobWithin);
  const name = nameLength(parts);
  if (name < 2 || lexicon.starters.has((parts[0] as string).toLowerCase()) || !saysWork(lexicon, parts, name))
    return false;
  if (!isLast(candidates, index)) return false;
  const called = parts.slice(0, name).join(' ');
  const family = parts[name - 1] as string;
  return candidates.every(
    (other) =>
      other.index >= index ||
      !other.words.includes(family) ||
      (other.index < 6 && ((other.index > 0 && !other.ended) || isByline(other.words, called))) ||
      isAddress(other.words),
  );
}

/** What comes after are lines and teasers of the page: hardly a sentence. */
const isLast = (candidates: readonly Candidate[], index: number): boolean =>
  candidates.slice(index + 1).filter(isProse).length < lastBlocks;

const isProse = ({ words, ended, count }: Candidate): boolean =>
  ended && count > shortestProse && !/(?:\.{3}|…)$/.test(words);
const shortestProse = 8;

function nameLength(parts: readonly string[]): number {
  let length = 0;
  while (length < Math.min(parts.length, longestName) && isName(parts[length] as string)) length += 1;
  return length;
}

const isName = (word: string): boolean => /^\p{Lu}[\p{L}'’.-]*$/u.test(word) || small.has(word);

/** "is a … reporter", "is rural affairs editor", "covers courts for", "contributed to". */
function saysWork(lexicon: Lexicon, parts: readonly string[], name: number): boolean {
  const verb = parts[name] as string | undefined;
  if (verb === undefined) return false;
  if (works.has(verb) || /^(?:can|may) be (?:reached|contacted|followed)$/.test(parts.slice(name, name + 3).join(' ')))
    return true;
  if (verb !== 'is' && verb !== 'was') return false;
  for (const part of parts.slice(name + 1, name + 1 + jobWithin)) {
    if (jobsOf(lexicon).has(part.replace(/[^\p{L}]/gu, '').toLowerCase())) return true;
    if (/[.;]$/.test(part)) return false;
  }
  return false;
}

/** Where somebody can be followed or reached: it tells nothing of them. */
const isAddress = (words: string): boolean =>
  /^(?:you can )?follow |@[\p{L}\d_]{2}/iu.test(words) && words.length < 200;

const isByline = (words: string, name: string): boolean =>
  /^by\s/i.test(words) && words.toLowerCase().includes(name.toLowerCase());
