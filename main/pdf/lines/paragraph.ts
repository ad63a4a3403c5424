import type { Link, Run } from '../flow/blocks.ts';
import type { Style } from '../theme.ts';
import { isRightToLeft, levelsOf } from './bidi.ts';
import { seamsOf } from './seams.ts';

/** What all boxes of one look share; boxes of the same `ink` that stand together are drawn as one. */
export type Ink = {
  readonly style: Style;
  readonly link: Link | undefined;
  readonly name: string | undefined;
  readonly language: string | undefined;
  readonly actual: string | undefined;
  /** Embedding level (UAX 9); odd: set from right to left. */
  readonly level: number;
};

/** A word of one ink, or a space between words; `start`: where it stands in the paragraph. `tied`: no line breaks there. */
export type Word = { readonly text: string; readonly ink: Ink; readonly tied: boolean; readonly start: number };

/** The words of a paragraph, the same whatever width it is set to. `base`: its own direction, 1 from right to left. */
export type Paragraph = {
  readonly words: readonly (Word | 'break')[];
  readonly base: 0 | 1;
  readonly seams: ReadonlySet<number> | undefined;
};

/** Stands for a line break, as UAX 9 wants it, and for a letter from right to left that no face has. */
const lineBreak = '\u2028';
const lostLetter = '\u05d0';
/** For each figure of a mark that leads elsewhere: it belongs to no quotation before it, whatever that is written in. */
const onward = '\u200e';

export function paragraphOf(runs: readonly Run[]): Paragraph {
  const text = runs.map(plain).join('');
  const levels = levelsOf(text);
  return { words: wordsOf(runs, levels?.at), base: levels?.base ?? 0, seams: seamsOf(text) };
}

/** True where a paragraph runs from right to left. */
export const isTurned = (runs: readonly Run[]): boolean =>
  runs.some((run) => isRightToLeft(plain(run))) && levelsOf(runs.map(plain).join(''))?.base === 1;

function plain(run: Run): string {
  if (run.kind === 'break') return lineBreak;
  if (run.link?.kind === 'go' && run.link.reference === true) return onward.repeat(run.text.length);
  return run.actual !== undefined && isRightToLeft(run.actual) ? lostLetter.repeat(run.text.length) : run.text;
}

/** Marks that have done their work once lines and levels are known. */
const done = /[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

const isSpaceAt = (text: string, at: number): boolean => text[at] === ' ' || text[at] === '\u00a0';

/** End of the space or of the word that begins at `from`. */
function partEnd(text: string, from: number): number {
  let to = from + 1;
  if (!isSpaceAt(text, from)) while (to < text.length && !isSpaceAt(text, to)) to += 1;
  return to;
}

/** Runs cut at spaces; each space is a word of its own (several are one), a no-break space ties. Where the direction changes a word is cut. */
function wordsOf(runs: readonly Run[], levels: Uint8Array | undefined): (Word | 'break')[] {
  const words: (Word | 'break')[] = [];
  let spaced = true;
  let offset = 0;
  for (const run of runs) {
    if (run.kind === 'break') {
      words.push('break');
      spaced = true;
      offset += 1;
      continue;
    }
    const { style, link, name, language, actual } = run;
    const inks: Ink[] = [];
    const inkAt = (at: number): Ink => {
      const level = levels?.[at] ?? 0;
      inks[level] ??= { style, link, name, language, actual, level };
      return inks[level];
    };
    const tied = run.tied === true;
    let at = offset;
    offset += run.text.length;
    const isBare = !run.text.match(done);
    const { text } = run;
    for (let from = 0, to = 0; from < text.length; from = to) {
      to = partEnd(text, from);
      const part = text.slice(from, to);
      const isHeld = tied || part === '\u00a0';
      if (part === '\u00a0' || part === ' ') {
        if (isHeld || !spaced) words.push({ text: ' ', ink: inkAt(at), tied: isHeld, start: at });
        spaced = !isHeld;
      } else if (levels === undefined && isBare) {
        words.push({ text: part, ink: inkAt(at), tied, start: at });
        spaced = false;
      } else
        for (const [start, end] of ofOneLevel(levels, at, at + part.length)) {
          const text = part.slice(start - at, end - at).replaceAll(done, '');
          if (text === '') continue;
          words.push({ text, ink: inkAt(start), tied, start });
          spaced = false;
        }
      at += part.length;
    }
  }
  while (words.length > 0 && isSpace(words.at(-1))) words.pop();
  return words;
}

function ofOneLevel(levels: Uint8Array | undefined, from: number, to: number): [number, number][] {
  if (levels === undefined) return [[from, to]];
  const parts: [number, number][] = [];
  for (let start = from; start < to; ) {
    let end = start + 1;
    while (end < to && levels[end] === levels[start]) end += 1;
    parts.push([start, end]);
    start = end;
  }
  return parts;
}

const isSpace = (word: Word | 'break' | undefined): boolean =>
  word !== undefined && word !== 'break' && word.text === ' ' && !word.tied;
