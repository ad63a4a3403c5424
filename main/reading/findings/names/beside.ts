import type { Article } from '#main/reading/article/article.ts';
import { creditIn } from '#main/reading/article/classes/credits.ts';
import type { Lexicon } from '#main/reading/lexicon.ts';
import type { Paragraph } from '#shared/model/reading.ts';
import type { Span } from '#shared/model/span.ts';
import type { Candidate } from './candidate.ts';

type Stretch = { readonly start: number; readonly end: number };

/**
 * Tells of a name whether it stands beside the running text. What a caption shows, and where, is what the article says ("The minister, Ann Roe, in Oslo
 * on Monday"); what comes behind ("Photo: Bo Dahl", "Bo Dahl/Agency") or stands in brackets of its own ("(Photo: Bo Dahl)", "(Reporting by …)") is who made it.
 */
export function besideIn(article: Article, lexicon: Lexicon): (candidate: Candidate) => Candidate {
  const credits: Stretch[] = [];
  for (const paragraph of article.paragraphs) credits.push(...creditsOf(article, lexicon, paragraph));
  return (candidate) => {
    const kind = article.paragraphs[(article.sentences[candidate.sentence]?.paragraph ?? 0) - 1]?.kind;
    const isCredit = credits.some(({ start, end }) => start <= candidate.start && candidate.start < end);
    if (!isCredit && kind !== 'caption') return candidate;
    return { ...candidate, aside: isCredit ? 'credit' : 'caption' };
  };
}

/** Who made the picture or the report, in brackets of their own. */
const bracketed =
  /[([](?:photo|photograph|image|picture|video|illustration|graphic|credit|reporting|additional reporting|writing|editing)s?(?: credit)?(?: by\b|:)[^()[\]]{0,200}[)\]]/giu;

/** "(Ann Roe/The Sarvik Post)". */
const slashed = /[([]\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){1,3} ?\/ ?[^()[\]/]{2,60}[)\]]/gu;

function* creditsOf(article: Article, lexicon: Lexicon, { kind, span }: Paragraph): Iterable<Stretch> {
  const words = article.text.slice(span.start, span.end);
  if (words.includes('(') || words.includes('['))
    for (const { index, 0: found } of [...words.matchAll(bracketed), ...words.matchAll(slashed)])
      yield { start: span.start + index, end: span.start + index + found.length };
  if (kind !== 'caption') return;
  const credit = creditIn(words, lexicon);
  if (credit !== undefined) yield { start: span.start + credit, end: span.end };
  const last = lastSentence(article, span);
  if (last !== undefined && isOnlyNames(article.text.slice(last.start, last.end))) yield last;
}

/** The last sentence of a caption of several. */
function lastSentence({ sentences }: Article, { start, end }: Span): Span | undefined {
  const inside = sentences.filter(({ span }) => span.start >= start && span.end <= end);
  return inside.length > 1 ? inside.at(-1)?.span : undefined;
}

/** "Ann Roe for The Sarvik Post": nothing small but what joins names. */
const isOnlyNames = (words: string): boolean =>
  words
    .split(/\s+/)
    .every((word) => word === '' || /^(?:[^\p{Ll}]|(?:for|of|the|via|by|and|de|van|von|al)$)/u.test(word));
