import type { Article, Token } from '#main/reading/article/article.ts';
import type { Lexicon } from '#main/reading/lexicon.ts';
import type { Span } from '#shared/model/span.ts';
import type { Gap, Statement } from '#shared/model/statement.ts';
import { beginsGap, gapPatterns, matchEnd } from './gap-patterns.ts';
import { bySentence } from './statement.ts';

/**
 * What the body says is not known, not disclosed, not agreed or disputed, in the order of the text: one of each type for a sentence, with the words that
 * say so. Words inside quotation marks count too: a speaker who says that nothing is agreed says it.
 */
export function findGaps(article: Article, _lexicon: Lexicon, statements: readonly Statement[]): Gap[] {
  const gaps: Gap[] = [];
  const inSentence = bySentence(article, statements);
  for (const sentence of article.sentences) {
    const inside = inSentence.get(sentence.number);
    if (inside === undefined || article.paragraphs[sentence.paragraph - 1]?.kind !== 'body') continue;
    for (const gap of gapsIn(article, sentence.number, inside)) gaps.push(gap);
  }
  return gaps;
}

function gapsIn(article: Article, sentence: number, inside: readonly Statement[]): readonly Gap[] {
  const { tokens } = article;
  const bounds = article.bounds[sentence] as { first: number; last: number };
  const gaps: Gap[] = [];
  for (let at = bounds.first; at < bounds.last; at += 1) {
    const token = tokens[at] as Token;
    if (!beginsGap(token)) continue;
    for (const pattern of gapPatterns(token.lower)) {
      const { type, rule } = pattern;
      if (gaps.some((gap) => gap.type === type)) continue;
      const end = matchEnd(tokens, at, bounds.last, pattern);
      if (end === undefined || isNoGap(tokens, bounds.first, at, end)) continue;
      const span = clauseAround(article, bounds, at, end - 1);
      const statement = inside.find((one) => one.span.start <= span.start && span.end <= one.span.end) ?? inside[0];
      gaps.push({ type, span, sentence, statement: statement?.id ?? '', rule });
    }
  }
  return gaps;
}

/** "did not say yes", "never said it to my face": words that were not said, nothing that was kept back. */
const isWords = (next: string): boolean => /^(?:yes|no|it|this|so|sorry|goodbye|hello|thanks|anything)$/.test(next);

/** In tokens, from "if" to the verb it supposes. */
const farthestIf = 4;

/** "no doubt that", "if we cannot agree on a deal", "cannot name our enemy", "did not say yes": doubt that is denied, what is only supposed, a name that is no secret, an answer that was not given. */
function isNoGap(tokens: readonly Token[], first: number, at: number, end: number): boolean {
  const before = (back: number): string => (at - back < first ? '' : (tokens[at - back]?.lower ?? ''));
  const denied = /^(?:no|little|not|never|nobody|hardly|without|any|.*n't)$/.test(before(1));
  if (tokens[at]?.lower.startsWith('doubt') && (denied || (before(1) === 'one' && before(2) === 'no'))) return true;
  if (tokens[end - 1]?.lower === 'name' && /^(?:my|our|your)$/.test(tokens[end]?.lower ?? '')) return true;
  if (/^(?:say|said)$/.test(tokens[end - 1]?.lower ?? '') && isWords(tokens[end]?.lower ?? '')) return true;
  for (let back = 1; back <= farthestIf; back += 1) {
    if (isBreak(tokens[at - back])) return false;
    if (before(back) === 'if' || before(back) === 'unless') return before(back + 1) !== 'even';
  }
  return false;
}

/**
 * The clause around tokens `[from, to]`: out to the next comma, semicolon, colon or dash, or to a conjunction before it that opens a clause; on past
 * a relative clause to what it interrupts, and over every question that "or" or "and" adds.
 */
function clauseAround(
  article: Article,
  { first, last }: { first: number; last: number },
  from: number,
  to: number,
): Span {
  const { tokens } = article;
  let start = from;
  while (
    start > first &&
    (inList(tokens, start - 1) || (!isBreak(tokens[start - 1]) && !opensClause(tokens[start - 1])))
  )
    start -= 1;
  let end = to;
  for (;;) {
    while (end + 1 < last && !isBreak(tokens[end + 1])) end += 1;
    const past = pastRelative(tokens, end + 1, last);
    if (past !== undefined) end = past;
    else if (addsQuestion(tokens, end + 1)) end += 2;
    else if (asksOn(tokens, end + 1, pastSaying(tokens, end + 1, last))) end = pastSaying(tokens, end + 1, last) + 1;
    else break;
  }
  return { source: article.source, start: tokens[start]?.start ?? 0, end: tokens[end]?.end ?? 1 };
}

/** In tokens: ", the presiding judge said,". */
const longestSaying = 8;

/** The comma behind ", the mayor said,"; else the one before it. */
function pastSaying(tokens: readonly Token[], comma: number, last: number): number {
  if (tokens[comma]?.lower !== ',') return comma;
  for (let at = comma + 2; at + 1 < Math.min(last, comma + longestSaying); at += 1)
    if (tokens[at + 1]?.lower === ',') return /^(?:said|says|added)$/.test(tokens[at]?.lower ?? '') ? at + 1 : comma;
  return comma;
}

/** ", the mayor said, or why …", ", the mayor said, whether …": the question that goes on behind who says so. */
const asksOn = (tokens: readonly Token[], comma: number, behind: number): boolean =>
  addsQuestion(tokens, behind) || (behind > comma && /^(?:whether|if|how|why)$/.test(tokens[behind + 1]?.lower ?? ''));

/** The comma of "Peru, Chile and Bolivia". */
const inList = (tokens: readonly Token[], comma: number): boolean =>
  tokens[comma]?.lower === ',' &&
  isName(tokens[comma - 1]) &&
  isName(tokens[comma + 1]) &&
  /^(?:and|,)$/.test(tokens[comma + 2]?.lower ?? '');

const isName = (token: Token | undefined): boolean => token?.shape === 'Title' || token?.shape === 'CAPS';

/** The comma that closes a relative clause opened at `comma`, where the clause it interrupts goes on behind it. */
function pastRelative(tokens: readonly Token[], comma: number, last: number): number | undefined {
  if (tokens[comma]?.lower !== ',' || !/^(?:which|who|whose)$/.test(tokens[comma + 1]?.lower ?? '')) return undefined;
  for (let at = comma + 2; at < last - 1; at += 1)
    if (isBreak(tokens[at]))
      return tokens[at]?.lower === ',' && !/^(?:and|or|but|which|who|\p{L}+ing)$/u.test(tokens[at + 1]?.lower ?? '')
        ? at
        : undefined;
  return undefined;
}

/** ", or whether the boat can be repaired" */
const addsQuestion = (tokens: readonly Token[], comma: number): boolean =>
  tokens[comma]?.lower === ',' &&
  /^(?:or|and|nor)$/.test(tokens[comma + 1]?.lower ?? '') &&
  /^(?:whether|if|how|what|who|whom|whose|when|why|where|which)$/.test(tokens[comma + 2]?.lower ?? '');

const isBreak = (token: Token | undefined): boolean =>
  token?.shape === 'mark' && /^(?:[,;:!?"“”«»()]|\.+|—|–|--+|―|'')$/.test(token.lower);

const opensClause = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:but|although|though|whereas|because|while)$/.test(token.lower);
