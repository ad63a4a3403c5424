import type { Link, Run } from '../flow/blocks.ts';
import type { Fonts } from '../fonts.ts';
import type { Style } from '../theme.ts';
import type { Hyphenate } from './hyphens.ts';
import { languageOf } from './language.ts';
import { isTied } from './ties.ts';
import { breaksIn } from './words.ts';

/** What all boxes of one look share; boxes of the same `ink` that stand together are drawn as one. */
export type Ink = {
  readonly style: Style;
  readonly link: Link | undefined;
  readonly name: string | undefined;
  readonly language: string | undefined;
  readonly actual: string | undefined;
};

/** Knuth and Plass's three: a box is set as it is, glue can stretch, shrink and vanish at a line's end, a penalty is a place to break at a cost. Widths in points. */
export type Item =
  | { readonly kind: 'box'; readonly width: number; readonly text: string; readonly ink: Ink }
  | { readonly kind: 'glue'; readonly width: number; readonly ink: Ink; readonly tied: boolean }
  | {
      readonly kind: 'penalty';
      readonly cost: number;
      readonly width: number;
      readonly hyphen: boolean;
      readonly ink: Ink | undefined;
    };

export const forced = -Infinity;

type Word = { readonly text: string; readonly ink: Ink; readonly tied: boolean };

/**
 * The words of a paragraph as boxes and glue; `hyphenate` undefined leaves words whole. A word may be made of several runs: where no space
 * stands between them nothing breaks.
 */
export function itemsOf(
  runs: readonly Run[],
  fonts: Fonts,
  hyphenate: Hyphenate | undefined,
  maxWidth: number,
): Item[] {
  const words = wordsOf(runs);
  const items: Item[] = [];
  const lastWord = words.findLastIndex((word) => word !== 'break' && !word.tied && /\p{L}/u.test(word.text));
  const isNarrow = maxWidth < wideEnough;
  const tail = isNarrow ? words.length : tailOf(words, lastWord);
  words.forEach((word, i) => {
    if (word === 'break') {
      items.push(
        { kind: 'glue', width: 0, ink: noInk, tied: true },
        { kind: 'penalty', cost: forced, width: 0, hyphen: false, ink: undefined },
      );
      return;
    }
    const { ink, text } = word;
    const size = ink.style.size / 1000;
    const track = ink.style.track ?? 0;
    const width = (part: string): number => fonts.width(ink.style.cut, part) * size + track * part.length;
    if (text === ' ' && !word.tied) {
      const before = words[i - 1];
      const after = words[i + 1];
      const tied =
        (i >= tail && i < lastWord) ||
        (before !== undefined &&
          before !== 'break' &&
          after !== undefined &&
          after !== 'break' &&
          isTied(before.text, after.text, isNarrow));
      items.push({ kind: 'glue', width: width(' '), ink, tied });
      return;
    }
    if (word.tied) {
      items.push({ kind: 'box', width: phraseWidth(text, width), text, ink });
      return;
    }
    const whole = width(text);
    const parts = breaksIn(text, i === lastWord ? undefined : hyphenate, ink.language, whole > maxWidth);
    if (parts.length === 1) items.push({ kind: 'box', width: whole, text, ink });
    else
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
  });
  return items;
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
    if (word.text === ' ' && letters > tailLetters) return i + 1;
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
};

/** A tied phrase holds spaces: they are measured as spaces, so that its width is what is drawn. */
const phraseWidth = (text: string, width: (part: string) => number): number =>
  text.split(' ').reduce((sum, part, i) => sum + (i > 0 ? width(' ') : 0) + (part === '' ? 0 : width(part)), 0);

/** Runs cut at spaces; each space is a word of its own (several are one), a no-break space ties. */
function wordsOf(runs: readonly Run[]): (Word | 'break')[] {
  const words: (Word | 'break')[] = [];
  let spaced = true;
  for (const run of runs) {
    if (run.kind === 'break') {
      words.push('break');
      spaced = true;
      continue;
    }
    const base: Ink = { style: run.style, link: run.link, name: run.name, language: run.language, actual: run.actual };
    if (run.tied) {
      words.push({ text: run.text.replaceAll('\u200b', ''), ink: base, tied: true });
      spaced = false;
      continue;
    }
    let ink = base;
    for (const part of run.text.split(/( )/)) {
      if (part === '') continue;
      if (part === ' ') {
        if (!spaced) words.push({ text: ' ', ink, tied: false });
        spaced = true;
        continue;
      }
      const language = run.language ?? languageOf(part);
      if (language !== ink.language) ink = { ...base, language };
      words.push(
        part.includes('\u00a0')
          ? { text: part.replaceAll('\u00a0', ' ').replaceAll('\u200b', ''), ink, tied: true }
          : { text: part, ink, tied: false },
      );
      spaced = false;
    }
  }
  while (words.length > 0 && isSpace(words.at(-1))) words.pop();
  return words;
}

const isSpace = (word: Word | 'break' | undefined): boolean =>
  word !== undefined && word !== 'break' && word.text === ' ';
