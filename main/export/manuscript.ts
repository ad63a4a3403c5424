import type { BriefingKind } from '#shared/model/briefing.ts';
import type { SectionKind } from '#shared/model/section.ts';
import type { SourceMeta } from '#shared/model/source.ts';
import type { Span } from '#shared/model/span.ts';
import type { Time } from '#shared/model/time.ts';
import type { EntryLabel } from '#shared/printed/labels.ts';
import type { Scale } from '#shared/printed/method.ts';

/** A stretch of words that look alike. `verbatim`: where they stand, letter for letter, in their source. `notes`: evidence numbers. */
export type Run =
  | {
      readonly kind: 'words';
      readonly text: string;
      readonly bold: boolean;
      readonly italic: boolean;
      readonly href?: string;
      readonly verbatim?: Span;
    }
  | { readonly kind: 'notes'; readonly numbers: readonly number[] }
  | { readonly kind: 'break' };

export type Paragraph = readonly Run[];

export type Cell = {
  readonly head: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly paragraphs: readonly Paragraph[];
};

/** A row that is an entry has its id and its label. `time`: of the event that it tells. */
export type Row = {
  readonly cells: readonly Cell[];
  readonly id?: string;
  readonly label?: EntryLabel;
  readonly time?: Time;
};

export type Block =
  | { readonly kind: 'paragraph'; readonly runs: Paragraph }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly Blocks[] }
  | { readonly kind: 'quote'; readonly paragraphs: readonly Paragraph[]; readonly attribution: readonly Paragraph[] }
  /** What the analyst wrote, outside any entry. */
  | { readonly kind: 'analyst'; readonly blocks: Blocks }
  /** `head`: its first row names the columns. */
  | { readonly kind: 'table'; readonly head: boolean; readonly rows: readonly Row[] }
  /** `number` as printed; '' for none. `time`: of the event that it tells. */
  | {
      readonly kind: 'entry';
      readonly id: string;
      readonly number: string;
      readonly label: EntryLabel;
      readonly time?: Time;
      readonly blocks: Blocks;
    };
export type Blocks = readonly Block[];

/** `marking` as printed, '' for none. */
export type PrintedSection = {
  readonly id: string;
  readonly kind: SectionKind;
  readonly heading: string;
  readonly marking: string;
  readonly blocks: Blocks;
};

/** An article: `letter` is '' where it is the only one cited; `line` its title, author, outlet and date, what is not stated said to be so. */
export type Article = {
  readonly id: string;
  readonly hash: string;
  readonly letter: string;
  readonly line: string;
  readonly meta: SourceMeta;
};

/** A cited sentence, with the number that it has on screen and in the PDF. */
export type Note = {
  readonly number: number;
  readonly sentence: Span;
  /** White space folded. */
  readonly words: string;
  readonly letter: string;
  /** From 1. */
  readonly paragraph: number;
};

/** What a briefing prints, in reading order and without a page: every way out but the PDF is written from this. */
export type Manuscript = {
  readonly kind: BriefingKind;
  readonly kindName: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** The highest in the document, as printed at head and foot; '' for none. */
  readonly marking: string;
  /** `#rrggbb` of a label that stands on black, as TLP's do; absent for any other. */
  readonly markingInk?: string;
  readonly organisation: string;
  /** Commit that it was made from. */
  readonly version: number;
  /** What the file is dated, `YYYY-MM-DD`. */
  readonly day: string;
  /** "Draft", "Expires 1 March 2026". */
  readonly handling: readonly string[];
  readonly masthead: readonly { readonly label: string; readonly value: string }[];
  readonly articles: readonly Article[];
  readonly sections: readonly PrintedSection[];
  readonly notes: readonly Note[];
  readonly method: { readonly account: string; readonly scales: readonly Scale[] };
};

/** The quiet word behind what the analyst wrote. */
export const analystWord = 'analyst';

/** The quiet words that say what an entry is: "fact S6", "claim S2 edited", "fact no source"; no line ends inside. */
export const labelWords = ({ kind, grade, edited, uncited }: EntryLabel): string =>
  [kind, grade ?? '', edited ? 'edited' : '', uncited ? 'no\u00a0source' : '']
    .filter((word) => word !== '')
    .join('\u00a0');

/** Headings of the annexes; the second is the first where nothing is cited. */
export const annexes = (isCited: boolean): { readonly cited: string; readonly method: string } => ({
  cited: 'Annex A: Cited source sentences',
  method: `Annex ${isCited ? 'B' : 'A'}: Method and scales`,
});

/** Index of the cell that a row's label stands in, behind its last words; -1 for none. */
export const labelledCell = ({ cells, label }: Row): number =>
  label === undefined ? -1 : cells.findLastIndex(({ paragraphs }) => paragraphs.length > 0);

/** Where a note stands in its article: "A ¶ 3". */
export const placeOf = ({ letter, paragraph }: Note): string =>
  `${letter === '' ? '' : `${letter} `}¶\u00a0${paragraph}`;

/** The words of a paragraph alone: no notes, no looks. */
export const wordsOf = (runs: Paragraph): string =>
  runs.map((run) => (run.kind === 'words' ? run.text : run.kind === 'break' ? ' ' : '')).join('');
