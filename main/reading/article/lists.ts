import type { Token } from './article.ts';
import type { Walk } from './walk.ts';

/** Tokens that begin an item of a list set in one line ("1. … 2. …", "a) … b) …", "• …"): at least two, counted up from the first token. */
export function listItems(walk: Walk): ReadonlySet<number> {
  const { tokens, first, last } = walk;
  const starts = new Set<number>();
  const lead = tokens[first];
  if (lead === undefined) return starts;
  if (bullets.has(lead.lower)) {
    for (let at = first + 1; at < last; at += 1) if (tokens[at]?.lower === lead.lower) starts.add(at);
    return starts;
  }
  let expected = ordinalOf(tokens, first);
  if (expected === undefined) return starts;
  const letters = lead.shape !== 'number';
  for (let at = first + 1; at < last; at += 1) {
    const found = ordinalOf(tokens, at);
    if (found === undefined || found !== expected + 1 || (tokens[at]?.shape !== 'number') !== letters) continue;
    starts.add(at);
    expected = found;
  }
  return starts;
}

const bullets = new Set(['•', '⁃', '‣', '▪', '◦', '·']);

/** The number of a list mark at `at` ("2.", "2)", "2.)", "b."), or undefined. */
function ordinalOf(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  const dotted = token.lower.length === 2 && token.lower.endsWith('.');
  if (!dotted && !(next !== undefined && next.start === token.end && /^[.)]/.test(next.lower))) return undefined;
  const mark = tokens[dotted ? at + 1 : at + 2];
  if (mark !== undefined && mark.start === (dotted ? token.end : (next as Token).end) && mark.lower !== ')')
    return undefined;
  if (token.shape === 'number') return /^\d{1,2}$/.test(token.lower) ? Number(token.lower) : undefined;
  const letter = dotted ? token.lower[0] : token.lower;
  return letter !== undefined && /^[a-h]$/.test(letter) && token.shape === 'lower'
    ? letter.charCodeAt(0) - 96
    : undefined;
}

/** "1.", "a." or "• 9." that opens a paragraph or an item of a list numbers it. */
export function isListNumber(walk: Walk, start: number, stop: number): boolean {
  const from = bullets.has((walk.tokens[start] as Token).lower) ? start + 1 : start;
  const token = walk.tokens[stop - 1];
  if (stop - 1 !== from || token === undefined) return false;
  return (
    (token.shape === 'number' && token.end - token.start <= 3) ||
    (walk.listed && ordinalOf(walk.tokens, from) !== undefined)
  );
}
