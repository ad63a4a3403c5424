import type { Token } from '#main/reading/article/article.ts';
import { isCapital } from './capitals.ts';
import { type Cut, isNoName, roleAt, take, tokenAt } from './cutting.ts';
import { isInflectedWord, isNounWord } from './everyday.ts';
import { type Known, knownAt } from './gazetteer.ts';

/**
 * "Science Fair", "Target Field": an everyday word of the lists beside another capital is not that name; nor is a town beside a word that looks like
 * nothing but a name ("Hamilton Pryce"), unless it says where ("in London Johnson spoke").
 */
export function isPartOfMore(cut: Cut, at: number, last: number, known: Known): boolean {
  if (at + 1 >= last || !isCapital(cut.article, tokenAt(cut, at + 1))) return false;
  if (known.common === true)
    return roleAt(cut, at + 1, last) === at + 1 && !cut.gazetteer.titles.has(tokenAt(cut, at + 1).lower);
  return known.kind === 'place' && known.sovereign !== true && beginsSurnamed(cut, at, last);
}

const wherePrepositions = new Set(['in', 'at', 'from', 'to', 'near', 'of', 'into', 'outside', 'for', 'with', 'and']);

function beginsSurnamed(cut: Cut, at: number, last: number): boolean {
  const { article, gazetteer, run } = cut;
  const next = tokenAt(cut, at + 1);
  if (at + 2 < last || next.shape !== 'Title' || tokenAt(cut, at).shape !== 'Title') return false;
  const { first } = article.bounds[run.sentence] as { first: number };
  if (at > first && wherePrepositions.has((article.tokens[at - 1] as Token).lower)) return false;
  const isPlain =
    gazetteer.common.has(next.lower) || gazetteer.english.has(next.lower) || isNounWord(next) || isInflectedWord(next);
  return (
    !isPlain &&
    knownAt(gazetteer, article.tokens, at + 1, last) === undefined &&
    roleAt(cut, at + 1, last) === at + 1 &&
    !isNoName(cut, at + 1)
  );
}

const money = new Set(['$', 'dollar', 'dollars', 'cents']);
/** A known name, unless it is only the maker in a product's name ("Boeing 747") or a currency ("US$"). */
export function takeKnown(cut: Cut, at: number, knownEnd: number, known: Known): number {
  if (known.kind === 'demonym') return knownEnd;
  const end = known.kind === 'place' ? withForeignLink(cut, knownEnd) : knownEnd;
  const next = cut.article.tokens[end];
  if (next !== undefined && known.kind === 'organisation' && isModel(cut, next.start, next.end)) return end + 1;
  if (next !== undefined && known.kind === 'organisation' && isProduct(cut, end)) return end + 2;
  if (next !== undefined && money.has(next.lower) && known.sovereign === true) return end;
  const open = known.common === true && cut.run.initial && at === cut.run.first;
  take(cut, at, end, { ...(open ? {} : { firm: known.kind }), known, rule: 'word-list' });
  return end;
}

/** "Rolls-Royce Trent 900": a word with its number behind the maker. */
function isProduct(cut: Cut, at: number): boolean {
  const { article, run, gazetteer } = cut;
  if (
    at + 1 > run.last ||
    tokenAt(cut, at).shape !== 'Title' ||
    gazetteer.organisationHeads.has(tokenAt(cut, at).lower)
  )
    return false;
  const number = article.tokens[at + 1];
  return number?.shape === 'number' && isModel(cut, number.start, number.end);
}

const placeLinks = new Set(['de', 'do', 'del', 'da', 'dos', 'las', 'los']);

/** "Rio Grande do Norte": a listed place that goes on in its own language. */
function withForeignLink(cut: Cut, end: number): number {
  const { article, run } = cut;
  const goesOn =
    end + 1 < run.last && placeLinks.has(tokenAt(cut, end).lower) && isCapital(article, tokenAt(cut, end + 1));
  return goesOn ? end + 2 : end;
}

/** "A380", "737-800", "747s": a letter with digits, or three digits. */
export function isModel(cut: Cut, start: number, end: number): boolean {
  const words = cut.article.text.slice(start, end);
  return /^(?:\p{Lu}{1,4}-?\d\S*|[1-9]\d\d(?:-\d+)?s?)$/u.test(words) && !/^[GF]-?\d\d?$/.test(words);
}
