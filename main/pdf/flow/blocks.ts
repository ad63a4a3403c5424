import type { Figure } from '#shared/figures/figureOf.ts';
import type { BriefingKind } from '#shared/model/briefing.ts';
import type { Marking } from '#shared/model/marking.ts';
import type { Span } from '#shared/model/span.ts';
import type { HeadField } from '#shared/model/style.ts';
import type { EntryLabel } from '#shared/printed/labels.ts';
import type { Picture } from '../logo.ts';
import type { Style } from '../theme.ts';

/** Where a link leads: out, or to a name in this document. `says` is read to who cannot see it. */
export type Link =
  | { readonly kind: 'url'; readonly href: string; readonly says: string }
  | { readonly kind: 'go'; readonly to: string; readonly says: string; readonly reference?: boolean };

/** True for links that lead to the same and say the same: lines set before are used again, with the links they had. */
export function sameLink(a: Link | undefined, b: Link | undefined): boolean {
  if (a === b) return true;
  if (a?.kind === 'url') return b?.kind === 'url' && a.href === b.href && a.says === b.says;
  return a !== undefined && b?.kind === 'go' && a.to === b.to && a.says === b.says && a.reference === b.reference;
}

/** A stretch of words that look alike. `tied`: no line breaks inside or before it. `name`: a place that links can lead to. */
export type Run =
  | {
      readonly kind: 'words';
      readonly text: string;
      readonly style: Style;
      readonly link?: Link;
      readonly name?: string;
      readonly tied?: boolean;
      /** BCP 47, where it is not the document's. */
      readonly language?: string;
      /** What the words stood for, where characters had to be replaced. */
      readonly actual?: string;
    }
  | { readonly kind: 'break' };

export type Cell = {
  readonly paragraphs: readonly (readonly Run[])[];
  readonly columns: number;
  readonly rows: number;
  readonly head: boolean;
};

/** What there is to set, in order. Nothing here knows a width or a page. */
export type Block =
  | { readonly kind: 'masthead'; readonly masthead: MastheadBlock }
  | {
      readonly kind: 'heading';
      readonly text: string;
      readonly name: string;
      readonly marking: Marking;
      /** Beside the first line, in the margin column. */
      readonly side: boolean;
      readonly newPage: boolean;
      /** Id of the section it heads; an annex has none. */
      readonly section?: string;
    }
  | {
      readonly kind: 'paragraph';
      readonly runs: readonly Run[] /** `small`: an annex's; `meta`: about what follows. */;
      readonly role: 'body' | 'small' | 'meta';
    }
  | {
      readonly kind: 'entry';
      readonly id: string | null;
      /** As printed; '' for none. */
      readonly number: string;
      readonly name: string;
      readonly label: EntryLabel;
      readonly blocks: readonly Block[];
    }
  /** What the analyst wrote, outside any entry. */
  | { readonly kind: 'analyst'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    }
  | {
      readonly kind: 'quote';
      readonly paragraphs: readonly (readonly Run[])[];
      readonly attribution: readonly (readonly Run[])[];
    }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly rows: readonly (readonly Cell[])[];
      /** What rows are that do not say it themselves; none: each says it. */
      readonly common: readonly Run[];
      /** Ids of the entries that rows are, row by row; null for a row that is none. */
      readonly entries: readonly (string | null)[];
    }
  | {
      readonly kind: 'note';
      readonly number: number;
      readonly name: string;
      /** The sentence that it holds. */
      readonly sentence: Span;
      readonly runs: readonly Run[];
    }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | {
      readonly kind: 'contents';
      readonly items: readonly { readonly text: string; readonly name: string }[];
      readonly columns: 1 | 2;
    };

/** The block at the head of the first page; `lines` are label and value, only where given. */
export type MastheadBlock = {
  readonly kind: string;
  readonly title: readonly Run[];
  readonly titleAs: 'title' | 'noteTitle';
  readonly lines: readonly { readonly label: string; readonly value: readonly Run[] }[];
  readonly sources: readonly (readonly Run[])[];
  /** Opposite the kind; '' for none. */
  readonly organisation: string;
  readonly logo: (Picture & { readonly alt: string; readonly points: number }) | undefined;
};

/** Everything that a briefing prints, before it meets paper. */
export type Flow = Around & {
  readonly kind: BriefingKind;
  readonly blocks: readonly Block[];
  /** From here on it is annex: not counted in the length of a note. Index into `blocks`. */
  readonly annexFrom: number;
};

/** What stands at head and foot of the pages. */
export type Around = {
  readonly title: string;
  readonly marking: Marking;
  readonly fields: Readonly<Record<Exclude<HeadField, 'title' | 'section'>, string>>;
  readonly head: readonly HeadField[];
  readonly foot: readonly HeadField[];
  /** Expiry date and number of the copy, at the foot. */
  readonly handling: readonly string[];
  /** DRAFT stands across every page. */
  readonly draft: boolean;
};
