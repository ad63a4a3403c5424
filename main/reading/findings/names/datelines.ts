import type { Article, Token } from '#main/reading/article/article.ts';
import type { Candidate } from './candidate.ts';

const dashes = new Set(['—', '–', '-', '--', '―']);
const longest = 16;

/** A dateline: the tokens `[first, dash)` before the dash or colon that ends it. */
type Dateline = { readonly first: number; readonly dash: number };

/**
 * "KITWE, Zambia (Northgate Wire) - …", "VIJAYNAGAR: …": what opens the first paragraph of running text in capitals is where the report was
 * written, and what stands in brackets before the dash is who sent it. Learned from the datelines of agencies and Indian papers.
 */
export function byDateline(article: Article, candidates: readonly Candidate[]): readonly Candidate[] {
  const dateline = datelineOf(article);
  if (dateline === undefined) return candidates;
  const { first, dash } = dateline;
  const place = candidates.find((each) => each.first === first && each.known === undefined && each.last <= dash);
  const sender = candidates.find(
    (each) =>
      each.last + 1 === dash &&
      each.known?.kind !== 'place' &&
      article.tokens[each.first - 1]?.lower === '(' &&
      article.tokens[each.last]?.lower === ')',
  );
  if (place === undefined && sender === undefined) return candidates;
  return candidates.map((each) => {
    if (each.key === sender?.key)
      return {
        ...each,
        firm: 'organisation',
        known: { ...each.known, kind: 'organisation', medium: true },
        rule: 'dateline',
      };
    return each === place ? { ...each, firm: 'place', rule: 'dateline' } : each;
  });
}

function datelineOf(article: Article): Dateline | undefined {
  const { tokens, paragraphs, sentences, bounds } = article;
  const paragraph = paragraphs.find(({ kind }) => kind === 'body')?.number;
  const sentence = sentences.find((each) => each.paragraph === paragraph);
  if (sentence === undefined) return undefined;
  const { first, last } = bounds[sentence.number] as { first: number; last: number };
  if ((tokens[first] as Token).shape !== 'CAPS') return undefined;
  for (let at = first + 1; at < Math.min(last, first + longest); at += 1) {
    const { lower, shape } = tokens[at] as Token;
    if (dashes.has(lower)) return { first, dash: at };
    if (lower === ':') return isSpeaker(article, paragraph as number) ? undefined : { first, dash: at };
    if (shape === 'lower') return undefined;
  }
  return undefined;
}

const longestLabel = 6;

/** Another paragraph opens in capitals with a colon: those are speakers. */
function isSpeaker({ tokens, sentences, bounds }: Article, paragraph: number): boolean {
  return sentences.some(({ number, paragraph: other }) => {
    if (other <= paragraph || sentences[number - 1]?.paragraph === other) return false;
    const { first, last } = bounds[number] as { first: number; last: number };
    if ((tokens[first] as Token).shape !== 'CAPS') return false;
    for (let at = first + 1; at < Math.min(last, first + longestLabel); at += 1)
      if ((tokens[at] as Token).lower === ':') return true;
    return false;
  });
}
