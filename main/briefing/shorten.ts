import type { Span } from '#shared/model/span.ts';
import { datelineLength } from './dateline.ts';
import { countWords, type Material, wordsOf } from './material.ts';
import { touching } from './touching.ts';
import { hasVerb, isFiniteVerb } from './verbs.ts';

/** Words that begin what must not be cut off: a condition, a contrast, a negation, an attribution. */
const binding = new Set([
  'if', 'unless', 'but', 'although', 'though', 'despite', 'except', 'without', 'not', 'nor', 'only', 'until', 'or', 'according',
  'per', 'however', 'yet', 'provided', 'while', 'whereas', 'rather', 'say', 'says', 'said', 'claims', 'claimed',
]); // biome-ignore format: one line reads better

/** Fewest words that still make a point. */
const fewest = 8;

/**
 * The longest beginning of a sentence that has at most `most` words and ends at a comma, dash or semicolon outside a quotation, where a
 * sentence can end: never cutting off the verb, a condition, a contrast or who said it, nor inside or right behind an insertion. The whole
 * sentence where there is none or it is short enough. A dateline is left out.
 */
export function shorten(material: Material, whole: Span, most: number): Span {
  const sentence = withoutDateline(material, whole);
  if (countWords(wordsOf(material, sentence)) <= most) return sentence;
  const { text } = material.source;
  const claims = touching(material.reading.statements, sentence).filter(
    ({ kind, span }) => kind === 'claim' && span.start >= sentence.start && span.end <= sentence.end,
  );
  const isSaid = (end: number): boolean =>
    claims.every(({ cue, speaker, content: [said] }) => {
      if ((cue?.end ?? 0) > end || (speaker?.span.end ?? 0) > end) return false;
      return said.start >= end || said.end <= end || hasVerb(text.slice(said.start, end));
    });
  const pieces = piecesOf(material, sentence);
  let best = sentence;
  for (let i = 0; i + 1 < pieces.length; i += 1) {
    const end = pieces[i]?.end ?? sentence.end;
    const kept = { ...sentence, end };
    const words = countWords(wordsOf(material, kept));
    if (words > most) break;
    const left = pieces.slice(0, i + 1).map((piece) => text.slice(piece.start, piece.end));
    const rest = pieces.slice(i + 1).map(({ start, end: to }) => text.slice(start, to));
    const isOwn = text.charAt(end) === ';';
    if (words >= fewest && isSaid(end) && (isOwn || !isTag(rest.at(-1) ?? '')) && canEnd(left, rest.map(firstWord)))
      best = kept;
  }
  return best;
}

/** The sentence behind the dateline that it may open with. */
export const withoutDateline = ({ source: { text } }: Material, span: Span): Span => ({
  ...span,
  start: span.start + datelineLength(text.slice(span.start, span.end)),
});

/** The stretches between the places where a sentence may be cut. A closing quotation mark behind the comma belongs to the stretch. */
function piecesOf(material: Material, sentence: Span): { start: number; end: number }[] {
  const { text } = material.source;
  const quoted = touching(material.reading.quotations, sentence).filter(
    ({ span }) => span.start >= sentence.start && span.end <= sentence.end,
  );
  const pieces: { start: number; end: number }[] = [];
  let start = sentence.start;
  for (let at = sentence.start; at < sentence.end; at += 1) {
    if (!',;–—'.includes(text.charAt(at)) || isInNumber(text, at)) continue;
    const closing = quoted.find(({ span }) => span.start <= at && at < span.end);
    if (closing !== undefined && closing.span.end - at > 2) continue;
    pieces.push({ start, end: closing === undefined ? trimmed(text, start, at) : closing.span.end });
    start = Math.max(at + 1, closing?.span.end ?? 0);
  }
  return [...pieces, { start, end: sentence.end }];
}

/** Words that open an insertion after the words it explains. */
const inserting = new Set([
  'a',
  'an',
  'the',
  'who',
  'whom',
  'whose',
  'which',
  'where',
  'one',
  'its',
  'his',
  'her',
  'their',
]);
const relative = new Set(['who', 'whom', 'whose', 'which', 'where', 'when', 'while', 'because', 'since', 'as', 'after', 'before', 'if', 'although', 'though', 'despite', 'including']); // biome-ignore format: one line reads better
const prepositions = new Set(['in', 'to', 'of', 'on', 'for', 'from', 'at', 'by', 'with', 'into', 'over', 'against', 'about', 'that']); // biome-ignore format: one line reads better
const leading =
  /^(?:on|in|at|by|for|with|under|during|since|from|to|of|amid|among|earlier|later|today|yesterday|\p{L}+ly|meanwhile|however|also|then|still|now|\p{L}+ing)\b/iu;

/** What is kept has its main verb, and what follows does not take up the clause again after an insertion. */
function canEnd(kept: readonly string[], rest: readonly string[]): boolean {
  const [next = '', ...later] = rest;
  if (binding.has(next) || isFiniteVerb(next) || !hasMainVerb(kept)) return false;
  const last = kept.length > 1 ? firstWord(kept.at(-1) ?? '') : '';
  if (inserting.has(last) && prepositions.has(next)) return false;
  return !(inserting.has(next) && later.some((word) => isFiniteVerb(word) || prepositions.has(word)));
}

/** Words that join a clause to the one before: it adds to it and can be left out. */
const joining = new Set(['and', 'so', 'then', 'that', ...relative]);

/** Most words of a clause that only says who said or heard what stands before it. */
const longestTag = 10;

/** A clause of its own at the end of a sentence, as ", a board of inquiry was told": it says who says or heard all before it. */
const isTag = (piece: string): boolean => {
  const first = firstWord(piece);
  return countWords(piece) <= longestTag && !joining.has(first) && !leading.test(piece.trim()) && hasVerb(piece);
};

/** A verb outside relative clauses and insertions; a stretch that leads up to the subject has none that counts. */
function hasMainVerb(pieces: readonly string[]): boolean {
  const [first = ''] = pieces;
  const isLead = relative.has(firstWord(first)) || (leading.test(first.trim()) && !hasVerb(first));
  return pieces.some((piece, i) => {
    const word = firstWord(piece);
    if (relative.has(word) || (i > 0 && !isLead && inserting.has(word))) return false;
    return hasVerb(piece);
  });
}

const firstWord = (words: string): string => /\p{L}+/u.exec(words)?.[0].toLowerCase() ?? '';

const isInNumber = (text: string, at: number): boolean =>
  /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));

function trimmed(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** Words that lead on to what was left out: they say nothing without it. */
const dangling = new Set([
  'such', 'as', 'that', 'which', 'who', 'whom', 'whose', 'where', 'when', 'while', 'and', 'or', 'but', 'like', 'including', 'with', 'of',
  'to', 'for', 'by', 'from', 'in', 'on', 'at', 'a', 'an', 'the',
]); // biome-ignore format: one line reads better

/** The stretch without the commas and leading-on words at its end, for where something was left out behind it: "disclosed, such" is "disclosed". */
export function withoutDangling(text: string, span: Span): Span {
  let end = span.end;
  for (;;) {
    while (end > span.start && /[\s,;:–—-]/.test(text.charAt(end - 1))) end -= 1;
    let start = end;
    while (start > span.start && /\p{L}/u.test(text.charAt(start - 1))) start -= 1;
    if (start === end || start === span.start || !dangling.has(text.slice(start, end).toLowerCase())) break;
    end = start;
  }
  return end > span.start ? { ...span, end } : span;
}
