import type { Fonts } from '../fonts.ts';
import { isEastAsianCut } from './faces.ts';
import type { Hyphenate } from './hyphens.ts';
import type { Ink, Paragraph, Word } from './paragraph.ts';
import { isFullWidth } from './seams.ts';
import { isTied } from './ties.ts';
import { breaksIn } from './words.ts';

/**
 * Knuth and Plass's three: a box is set as it is, glue can stretch, shrink and vanish at a line's end, a penalty is a place to break at a
 * cost. Widths in points; `room`: how far glue can give, beside its width. Glue without text stands between letters that no space parts.
 */
export type Item =
  | { readonly kind: 'box'; readonly width: number; readonly text: string; readonly ink: Ink }
  | {
      readonly kind: 'glue';
      readonly width: number;
      readonly room: number;
      readonly text: ' ' | '';
      readonly ink: Ink;
      /** `true`: a line may break here where it could not be set otherwise. */
      readonly tied: boolean | 'always';
    }
  | {
      readonly kind: 'penalty';
      readonly cost: number;
      readonly width: number;
      readonly hyphen: boolean;
      readonly ink: Ink | undefined;
    };

export const forced = -Infinity;

/** Between full-width letters, as a share of the size; less than would be read as a space. */
const fullWidthRoom = 0.09;
/** Korean parts its words: a break inside one is a little worse than at a space. */
const seamCost = { korean: 60, other: 0, anywhere: 700 } as const;

/** `usual` undefined leaves words whole; `needed` parts those that are wider than the line. */
export type Parting = { readonly usual: Hyphenate | undefined; readonly needed: Hyphenate | undefined };

/**
 * The words of a paragraph as boxes and glue. A word may be made of several runs: where neither
 * space nor seam stands between them nothing breaks.
 */
export function itemsOf(
  { words, seams }: Paragraph,
  fonts: Fonts,
  { usual, needed }: Parting,
  maxWidth: number,
): Item[] {
  const items: Item[] = [];
  const lastWord = words.findLastIndex((word) => word !== 'break' && !word.tied && /\p{L}/u.test(word.text));
  const isNarrow = maxWidth < wideEnough;
  const tail = isNarrow ? words.length : tailOf(words, lastWord);
  let isTooWide = false;
  let measured = noInk;
  let width = widthIn(noInk, fonts);
  words.forEach((word, i) => {
    if (word === 'break') {
      items.push(
        { kind: 'glue', width: 0, room: 0, text: ' ', ink: noInk, tied: true },
        { kind: 'penalty', cost: forced, width: 0, hyphen: false, ink: undefined },
      );
      return;
    }
    const { ink, text } = word;
    const before = words[i - 1];
    if (ink !== measured) {
      measured = ink;
      width = widthIn(ink, fonts);
    }
    if (text === ' ') {
      const after = words[i + 1];
      const tied =
        (i >= tail && i < lastWord) ||
        (before !== undefined &&
          before !== 'break' &&
          after !== undefined &&
          after !== 'break' &&
          isTied(before.text, after.text, isNarrow));
      const own = width(' ');
      items.push({ kind: 'glue', width: own, room: own, text: ' ', ink, tied: word.tied ? 'always' : tied });
      return;
    }
    const follows = before !== undefined && before !== 'break' && before.text !== ' ';
    if (!follows) isTooWide = isChain(words[i + 1]) && chainWidth(words, seams, i, fonts) > maxWidth;
    else if (isTooWide)
      items.push({ kind: 'penalty', cost: seamCost.anywhere, width: 0, hyphen: false, ink: undefined });
    if (follows && seams !== undefined)
      items.push(...joint(Array.from(before.text).at(-1) ?? '', text, ink, seams.has(word.start)));
    if (word.tied) {
      items.push({ kind: 'box', width: width(text), text, ink });
      return;
    }
    const parting = { usual: i === lastWord ? undefined : usual, needed };
    if (seams === undefined) addWord(items, text, word, parting, width, maxWidth);
    else addSeamed(items, word, seams, parting, width, maxWidth);
  });
  return items;
}

const isChain = (next: Paragraph['words'][number] | undefined): boolean =>
  next !== undefined && next !== 'break' && next.text !== ' ';

/** Width of all words from one on that neither space nor seam parts: mostly one word, of one look or several. */
function chainWidth(words: Paragraph['words'], seams: Paragraph['seams'], from: number, fonts: Fonts): number {
  let width = 0;
  for (let i = from; i < words.length; i += 1) {
    const word = words[i];
    if (word === undefined || word === 'break' || word.text === ' ') break;
    if (seams !== undefined)
      for (let at = word.start; at < word.start + word.text.length; at += 1) if (seams.has(at)) return width;
    width += widthIn(word.ink, fonts)(word.text);
  }
  return width;
}

type Measure = (part: string) => number;

const widthIn = ({ style, level }: Ink, fonts: Fonts): Measure => {
  const { cut, size, track = 0 } = style;
  return (part) => (fonts.width(cut, part, level % 2 === 1) * size) / 1000 + track * part.length;
};

/** Adds a word, or a part of one between seams, with the places to break inside it. */
function addWord(
  items: Item[],
  text: string,
  { ink }: Word,
  { usual, needed }: Parting,
  width: Measure,
  maxWidth: number,
): void {
  const whole = width(text);
  const fits = (part: string, hyphen: boolean): boolean => width(part) + (hyphen ? width('-') : 0) <= maxWidth;
  const parts = breaksIn(text, usual, ink.language, whole > maxWidth ? { fits, hyphenate: needed } : undefined);
  if (parts.length === 1) {
    items.push({ kind: 'box', width: whole, text, ink });
    return;
  }
  parts.forEach((part, n) => {
    items.push({ kind: 'box', width: width(part.text), text: part.text, ink });
    if (n < parts.length - 1)
      items.push({
        kind: 'penalty',
        cost: part.cost,
        width: part.hyphen ? width('-') : 0,
        hyphen: part.hyphen || part.text.endsWith('-'),
        ink: part.hyphen ? ink : undefined,
      });
  });
}

/** Adds a word of a script without spaces: cut at its seams, full-width letters one by one. */
function addSeamed(
  items: Item[],
  word: Word,
  seams: ReadonlySet<number>,
  parting: Parting,
  width: Measure,
  maxWidth: number,
): void {
  const isLoose = (text: string): boolean => isEastAsianCut(word.ink.style.cut) && isFullWidth(text);
  const areMarks = (before: string, after: string): boolean =>
    isLoose(after) && mark.test(before.slice(-1)) && mark.test(after);
  let part = '';
  let at = word.start;
  for (const letter of word.text) {
    const isSeam = seams.has(at);
    at += letter.length;
    if (part !== '' && (isSeam || isLoose(letter) || isLoose(part)) && !areMarks(part, letter)) {
      addWord(items, part, word, parting, width, maxWidth);
      items.push(...joint(part, letter, word.ink, isSeam));
      part = '';
    }
    part += letter;
  }
  if (part !== '') addWord(items, part, word, parting, width, maxWidth);
}

/** Full-width marks that follow one another stay together: the face sets them closer, since half of each is blank. */
const mark = /^[\p{P}\p{S}]$/u;

/** What stands between two letters without a space: a place to break where there is a seam, and room between full-width letters. */
function joint(before: string, after: string, ink: Ink, isSeam: boolean): Item[] {
  const { size, cut } = ink.style;
  const first = String.fromCodePoint(after.codePointAt(0) ?? 0);
  if (isEastAsianCut(cut) && isFullWidth(before) && isFullWidth(first)) {
    return [{ kind: 'glue', width: 0, room: size * fullWidthRoom, text: '', ink, tied: isSeam ? false : 'always' }];
  }
  if (!isSeam) return [];
  const cost = /[\u1100-\u11ff\uac00-\ud7ff]/.test(`${before}${after}`) ? seamCost.korean : seamCost.other;
  return [{ kind: 'penalty', cost, width: 0, hyphen: false, ink: undefined }];
}

/** Columns narrower than this, in points, keep dates whole, and cannot afford to keep their last words together. */
export const wideEnough = 200;
const tailLetters = 7;

/** Index from which the last words stay together, so that no last line has fewer than seven letters. */
function tailOf(words: readonly (Word | 'break')[], last: number): number {
  let letters = 0;
  for (let i = last; i > 0; i -= 1) {
    const word = words[i];
    if (word === undefined || word === 'break') return i + 1;
    if (word.text === ' ' && !word.tied && letters > tailLetters) return i + 1;
    letters += word.text.length;
  }
  return words.length;
}

const noInk: Ink = {
  style: { cut: 'text', size: 1, colour: '0 0 0' },
  link: undefined,
  name: undefined,
  language: undefined,
  actual: undefined,
  level: 0,
};
