import type { Lexicon } from '#main/reading/lexicon.ts';
import type { Token } from './article.ts';
import { listItems } from './lists.ts';
import { endsHere } from './stops.ts';
import { beginsUnmarked } from './unmarked.ts';
import { closers, isSpacedDot, track, type Walk } from './walk.ts';

/**
 * Ends of the sentences among the tokens `[first, last)` of one paragraph: for each sentence one past its last token. Marks that
 * close (quotation marks, brackets) belong to the sentence before. The last sentence ends at `last`.
 */
export function sentenceEnds(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  lexicon: Lexicon,
): number[] {
  const walk: Walk = { text, tokens, first, last, lexicon, depth: 0, open: false, listed: false };
  const items = listItems(walk);
  walk.listed = items.size > 0;
  const ends: number[] = [];
  let start = first;
  let at = first;
  while (at < last) {
    const token = tokens[at] as Token;
    track(walk, token);
    at += 1;
    if (
      at > start &&
      at < last &&
      ((walk.listed && items.has(at)) || (token.shape !== 'mark' && beginsUnmarked(walk, start, at)))
    ) {
      ends.push(at);
      start = at;
      continue;
    }
    if (!isStop(walk, token)) continue;
    const after = closed(walk, at);
    if (after >= last) break;
    const ended = endsHere(walk, start, at - 1, after);
    for (; at < after; at += 1) track(walk, tokens[at] as Token);
    if (!ended) continue;
    ends.push(after);
    start = after;
  }
  if (last > first) ends.push(last);
  return ends;
}

const fullStops = new Set(['.', '!', '?', '…', '。', '！', '？', '‽', '؟', '।']);

function isStop(walk: Walk, token: Token): boolean {
  if (token.shape === 'mark') return fullStops.has(token.lower[0] as string);
  return walk.text.charCodeAt(token.end - 1) === 0x2e;
}

/** One past the last mark that still belongs to the sentence: more stops ("?!", ". . ."), then closing marks that touch what is before them. */
function closed(walk: Walk, from: number): number {
  let at = from;
  let open = walk.open;
  while (at < walk.last) {
    const token = walk.tokens[at] as Token;
    if (token.shape !== 'mark') break;
    const touches = token.start === (walk.tokens[at - 1] as Token).end;
    if (fullStops.has(token.lower[0] as string)) {
      if (!touches && !isSpacedDot(walk, at)) break;
    } else if (token.lower === '"') {
      if (!(touches && (open || !opensHere(walk, at)))) break;
      open = false;
    } else if (token.lower === '“') {
      if (!touches || opensHere(walk, at)) break;
    } else if (!closers.has(token.lower) || !touches) break;
    at += 1;
  }
  return at;
}

/** A mark with a space (or nothing) before it and a word right after it opens. */
function opensHere(walk: Walk, at: number): boolean {
  const token = walk.tokens[at] as Token;
  const next = walk.tokens[at + 1];
  return next !== undefined && at + 1 < walk.last && next.start === token.end && next.shape !== 'mark';
}
