import type { Article, Token } from '#main/reading/article/article.ts';
import type { Candidate } from './candidate.ts';

/** What a name in brackets says: the body it is short for by its key, or that it is short for no name at all. */
type Short = { readonly full?: string };

/**
 * What stands in brackets right after a name. "National Indigenous Organization of Colombia (Onic)": short for the body, letters or not; "Farmer-Citizen Movement (BBB)" too. "Janata
 * Vikas Manch (JVM)": a name with its initials is a body. "software development kit (SDK)": initials of words that are no name are none either.
 */
export function inBrackets(article: Article, candidates: readonly Candidate[]): readonly Candidate[] {
  const short = new Map<string, Short>();
  const bodies = new Set<string>();
  for (let i = 0; i < candidates.length; i += 1) {
    const inner = candidates[i] as Candidate;
    if (inner.words.length > 1 || !mayBeShort(inner)) continue;
    const aside = isAside(article, inner);
    if (!aside && !isBracketed(article, inner)) continue;
    const full = candidates[i - 1];
    const first = spelledFrom(article, inner);
    if (full === undefined || full.sentence !== inner.sentence || full.last < inner.first - 1) {
      if (first !== undefined && !aside) short.set(inner.key, {});
      continue;
    }
    if (!aside && isTicker(article, full, inner)) {
      short.set(inner.key, { full: full.key });
      continue;
    }
    if (full.words.length < 2 || (aside && full.firm !== 'organisation')) continue;
    if (aside && full.words.length > 3 && inner.known === undefined && isSubject(article, inner)) {
      short.set(inner.key, { full: full.key });
      continue;
    }
    const isBody =
      full.firm === 'organisation' || (first === full.first && full.firm === undefined && full.role === undefined);
    const isForeign = full.firm === 'organisation' && foreignLetters.test(article.text.slice(inner.start, inner.end));
    if (!isBody || !(isForeign || full.words.some((word) => word.charAt(0) === inner.key.charAt(0)))) continue;
    short.set(inner.key, { full: full.key });
    bodies.add(full.key);
  }
  if (short.size === 0) return candidates;
  return candidates.flatMap((candidate) => {
    const found = candidate.words.length === 1 && mayBeShort(candidate) ? short.get(candidate.key) : undefined;
    if (found !== undefined)
      return found.full === undefined
        ? []
        : [{ ...candidate, key: found.full, firm: 'organisation' as const, rule: 'short-name' }];
    return bodies.has(candidate.key) && candidate.firm === undefined
      ? [{ ...candidate, firm: 'organisation' as const, rule: 'short-name' }]
      : [candidate];
  });
}

/** No list knows it as a place, nor as a paper. */
const mayBeShort = ({ known }: Candidate): boolean =>
  known === undefined || (known.kind === 'organisation' && known.medium !== true);

/** "Norsund (NRSD)": what a firm of the lists is called on an exchange. */
const isTicker = ({ text }: Article, { known, words }: Candidate, inner: Candidate): boolean =>
  known?.kind === 'organisation' &&
  known.medium !== true &&
  inner.known === undefined &&
  /^\p{Lu}{3,5}$/u.test(text.slice(inner.start, inner.end)) &&
  inner.key.charAt(0) === words[0]?.charAt(0);

/** "…, FARC, which", "…, Tillväxt, estimates": one name between commas right behind another, no part of a list. */
function isAside({ tokens, bounds }: Article, { sentence, first, last, role }: Candidate): boolean {
  if (role !== undefined || tokens[first - 1]?.lower !== ',' || tokens[last]?.lower !== ',') return false;
  const next = last + 1 < (bounds[sentence]?.last ?? 0) ? tokens[last + 1] : undefined;
  return next !== undefined && next.shape === 'lower' && !listing.has(next.lower);
}

/** "The Agency for Growth, Tillväxt, estimates": a verb of one right behind says that the two are one. */
const isSubject = ({ tokens }: Article, { last }: Candidate): boolean =>
  /^(?:is|was|has|had|will|\p{Ll}{3,}(?:ed|[^s]s))$/u.test(tokens[last + 1]?.lower ?? '');

const listing = new Set(['and', 'or', 'the', 'a', 'an', 'its', 'as', 'plus', 'but', 'then', 'while', 'along', 'among']);

/** Letters that may be the initials of a body's name in its own language: "Farmer-Citizen Movement (BBB)". */
const foreignLetters = /^\p{Lu}{3,6}$/u;

const isBracketed = ({ tokens }: Article, { first, last }: Candidate): boolean =>
  tokens[first - 1]?.lower === '(' && tokens[last]?.lower === ')';

const small = new Set(['of', 'the', 'and', 'for', 'de', 'la', 'del', 'do', 'da', 'y', 'e', 'et', '-']);
const longest = 8;

/** The first token of the words whose initials the letters in the brackets are, or undefined. */
function spelledFrom(
  { tokens, text, bounds }: Article,
  { sentence, first, start, end }: Candidate,
): number | undefined {
  const letters = text.slice(start, end);
  if (letters.length < 2 || letters.length > longest || !/^\p{Lu}+$/u.test(letters)) return undefined;
  const { first: begin } = bounds[sentence] as { first: number };
  let at = first - 2;
  let from = first;
  for (let i = letters.length - 1; i >= 0; i -= 1) {
    const letter = (letters[i] as string).toLowerCase();
    while (at >= begin && (tokens[at] as Token).lower.charAt(0) !== letter && small.has((tokens[at] as Token).lower))
      at -= 1;
    if (at < begin || (tokens[at] as Token).lower.charAt(0) !== letter)
      return i === 0 && isCompound((tokens[from] as Token).lower, letters.toLowerCase()) ? from : undefined;
    from = at;
    at -= 1;
  }
  return from;
}

/** "Worldwide" for the first two letters of "WWDC". */
const isCompound = (word: string, letters: string): boolean =>
  word.charAt(0) === letters.charAt(0) && word.indexOf(letters.charAt(1), 1) > 0;
