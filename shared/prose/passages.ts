import type { RichDoc, RichNode } from '../model/richtext/node.ts';

/** A sentence of a section, with where it stands. */
export type Passage = {
  readonly text: string;
  /** The ProseMirror position of each UTF-16 code unit of `text`. */
  readonly at: readonly number[];
  /** For each code unit, that the analyst wrote it: it is not marked verbatim. */
  readonly own: readonly boolean[];
  /** Id of the statement that its entry was built from. */
  readonly statement: string | undefined;
};

type Line = { text: string; at: number[]; own: boolean[]; statement: string | undefined };

/** The sentences of a body, in order. Evidence marks have no text; a line break is a space. */
export function passagesOf(doc: RichDoc): Passage[] {
  const lines: Line[] = [];
  collect(doc, -1, undefined, lines);
  return lines.flatMap(sentences);
}

/** Walks a node that opens at `pos` (the document itself at -1); answers where it ends. */
function collect(node: RichNode, pos: number, statement: string | undefined, lines: Line[]): number {
  const of = typeof node.attrs?.statement === 'string' ? node.attrs.statement : statement;
  if (node.type === 'paragraph') return line(node, pos, of, lines);
  let at = pos + 1;
  for (const child of node.content ?? []) at = collect(child, at, of, lines);
  return at + 1;
}

function line(paragraph: RichNode, pos: number, statement: string | undefined, lines: Line[]): number {
  const made: Line = { text: '', at: [], own: [], statement };
  let at = pos + 1;
  for (const { type, text = '', marks } of paragraph.content ?? []) {
    const words = type === 'text' ? text : type === 'hardBreak' ? ' ' : '';
    const own = !(marks ?? []).some((mark) => mark.type === 'verbatim');
    for (let i = 0; i < words.length; i += 1) {
      made.at.push(at + i);
      made.own.push(own);
    }
    made.text += words;
    at += type === 'text' ? text.length : 1;
  }
  if (made.text.trim() !== '') lines.push(made);
  return at + 1;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** What ends with a stop and yet goes on. */
const abbreviation =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs|cf|al|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Jr|Sr|e\.g|i\.e|\p{Lu})\.\s*$/u;

function sentences({ text, at, own, statement }: Line): Passage[] {
  const passages: Passage[] = [];
  let from = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    const to = index + segment.length;
    if (to < text.length && abbreviation.test(segment)) continue;
    const start = from + text.slice(from, to).search(/\S|$/);
    const end = from + text.slice(from, to).trimEnd().length;
    if (end > start)
      passages.push({ text: text.slice(start, end), at: at.slice(start, end), own: own.slice(start, end), statement });
    from = to;
  }
  return passages;
}

/** A word of a passage, `[start, end)` in its text. */
export type Word = { readonly start: number; readonly end: number; readonly lower: string; readonly own: boolean };

/** The words of a passage; `own` where the analyst wrote all of it. */
export const wordsIn = ({ text, own }: Passage): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    lower: word.toLowerCase(),
    own: own.slice(index, index + word.length).every(Boolean),
  }));

/** At least half of the words are the analyst's: the source's own sentences are not theirs to mend. */
export const isOwn = (words: readonly Word[]): boolean => words.filter(({ own }) => own).length * 2 > words.length;
