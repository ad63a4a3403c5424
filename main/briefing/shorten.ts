import type { Span } from '#shared/model/span.ts';
import { countWords, type Material, wordsOf } from './material.ts';

/** Words that begin what must not be cut off: a condition, a contrast, a negation, an attribution. */
const binding = new Set([
  'if', 'unless', 'but', 'although', 'though', 'despite', 'except', 'without', 'not', 'nor', 'only', 'until', 'or', 'according',
  'per', 'however', 'yet', 'provided', 'while', 'whereas', 'rather', 'say', 'says', 'said', 'claims', 'claimed',
]); // biome-ignore format: one line reads better

/** Fewest words that still make a point. */
const fewest = 8;

/**
 * The longest beginning of a sentence that has at most `most` words and ends at a comma, dash or semicolon outside a quotation,
 * never cutting off a condition, a contrast or who said it; the whole sentence where there is none or it is short enough.
 */
export function shorten(material: Material, sentence: Span, most: number): Span {
  if (countWords(wordsOf(material, sentence)) <= most) return sentence;
  const { text } = material.source;
  const quoted = material.reading.quotations.filter(
    ({ span }) => span.start >= sentence.start && span.end <= sentence.end,
  );
  const needed = material.reading.statements
    .filter(({ kind, span }) => kind === 'claim' && span.start >= sentence.start && span.end <= sentence.end)
    .flatMap(({ cue, speaker }) => [cue?.end ?? 0, speaker?.span.end ?? 0]);
  let best = sentence;
  for (let at = sentence.start; at < sentence.end; at += 1) {
    if (!',;–—'.includes(text.charAt(at)) || isInNumber(text, at)) continue;
    const closing = quoted.find(({ span }) => span.start <= at && at < span.end);
    if (closing !== undefined && closing.span.end - at > 2) continue;
    const end = closing === undefined ? at : closing.span.end;
    const next = nextWord(text, end, sentence.end);
    if (binding.has(next) || needed.some((position) => position > end)) continue;
    const kept = { ...sentence, end: closing === undefined ? trimmed(text, sentence.start, at) : end };
    const words = countWords(wordsOf(material, kept));
    if (words >= fewest && words <= most) best = kept;
  }
  return best;
}

const isInNumber = (text: string, at: number): boolean =>
  /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));

function nextWord(text: string, from: number, to: number): string {
  let start = from;
  while (start < to && !/\p{L}/u.test(text.charAt(start))) start += 1;
  let end = start;
  while (end < to && /\p{L}/u.test(text.charAt(end))) end += 1;
  return text.slice(start, end).toLowerCase();
}

function trimmed(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
}
