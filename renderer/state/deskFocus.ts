import type { Editor } from '@tiptap/core';
import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { SourceId, Span } from '#shared/model/span.ts';
import type { StyleNoteKind } from '#shared/prose/note.ts';

/** A remark on a stretch of text: what it says, why it is worth a look, and the kind under which it is switched off. */
export type Remark = { readonly kind: StyleNoteKind | 'quotation'; readonly says: string; readonly why: string };

type DeskDialog =
  | 'palette'
  | 'shortcuts'
  | 'masthead'
  | 'history'
  | 'source'
  | 'article'
  | 'version'
  | 'changes'
  | 'marking'
  | 'look'
  | 'tags'
  | 'export'
  | 'link'
  | 'offers'
  | 'left-out'
  | 'notes';

/** What is in hand on the desk: none of it is stored. */
type FocusState = {
  /** The section that commands mean: where the cursor is, or was last. */
  readonly section: string | undefined;
  /** The editor the cursor is in, or was in last. */
  readonly editor: Editor | undefined;
  /** The entry under the cursor. */
  readonly entry: string | undefined;
  /** Spans lit up in the source. */
  readonly spans: readonly Span[];
  /** Entries lit up because a sentence of the source was chosen. */
  readonly lit: ReadonlySet<string>;
  /** Grows with each wish to see what is lit, in the source or on the page. */
  readonly showSource: number;
  readonly showPage: {
    readonly entry: string | undefined;
    readonly section: string | undefined;
    readonly turn: number;
  };
  /** The source whose tab is in front. */
  readonly source: SourceId | undefined;
  readonly dialog: DeskDialog | undefined;
  /** What is remarked on the words under the cursor. */
  readonly remark: Remark | undefined;
  /** The review loop is on. */
  readonly review: boolean;
  /** The section whose history was asked for. */
  readonly historyOf: string | undefined;
};

type FocusActions = {
  /** The cursor came into an entry, or stands in none; its evidence lights up in the source. */
  readonly atEntry: (section: string, editor: Editor, entry: string | undefined, spans: readonly Span[]) => void;
  /** A stretch of the source was chosen, with the entries that use it; the first, in `section`, is shown. */
  readonly chooseSource: (span: Span, entries: readonly string[], section: string | undefined) => void;
  /** An entry comes to hand in the review: it lights up on the page, its evidence in the source. */
  readonly reviewEntry: (section: string, entry: string, spans: readonly Span[]) => void;
  readonly setRemark: (remark: Remark | undefined) => void;
  readonly setReview: (review: boolean) => void;
  readonly goToSection: (section: string) => void;
  readonly goToEntry: (section: string, entry: string) => void;
  readonly setSection: (section: string, editor?: Editor) => void;
  readonly forgetEditor: (editor: Editor) => void;
  readonly setSource: (source: SourceId) => void;
  /** What is lit is to be seen in the source. */
  readonly wantSource: () => void;
  readonly lightSource: (spans: readonly Span[]) => void;
  readonly setDialog: (dialog: DeskDialog | undefined) => void;
  readonly showHistory: (section: string) => void;
};

export type DeskFocus = FocusState & FocusActions;

const none: ReadonlySet<string> = new Set();

const sameSpans = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length &&
  a.every((span, i) => span.source === b[i]?.source && span.start === b[i]?.start && span.end === b[i]?.end);

export const createDeskFocus = (): StoreApi<DeskFocus> =>
  createStore<DeskFocus>()((set, get) => ({
    section: undefined,
    editor: undefined,
    entry: undefined,
    spans: [],
    lit: none,
    showSource: 0,
    showPage: { entry: undefined, section: undefined, turn: 0 },
    source: undefined,
    dialog: undefined,
    remark: undefined,
    review: false,
    historyOf: undefined,
    atEntry: (section, editor, entry, spans) => {
      const { entry: before, spans: shown, showSource, ...now } = get();
      const moved = entry !== before || !sameSpans(spans, shown);
      // A key in the same entry changes nothing here, and nobody is told.
      if (!moved && now.section === section && now.editor === editor && now.lit === none) return;
      set({
        section,
        editor,
        entry,
        lit: none,
        ...(moved && { spans, ...(spans[0] !== undefined && { source: spans[0].source, showSource: showSource + 1 }) }),
      });
    },
    chooseSource: (span, entries, section) =>
      set(({ showPage }) => ({
        spans: [span],
        entry: undefined,
        lit: new Set(entries),
        source: span.source,
        showPage: entries[0] === undefined ? showPage : { entry: entries[0], section, turn: showPage.turn + 1 },
      })),
    reviewEntry: (section, entry, spans) =>
      set(({ showPage, showSource, source }) => ({
        section,
        entry,
        spans,
        lit: new Set([entry]),
        remark: undefined,
        source: spans[0]?.source ?? source,
        showSource: showSource + 1,
        showPage: { entry, section, turn: showPage.turn + 1 },
      })),
    setRemark: (remark) => {
      if (get().remark?.says !== remark?.says) set({ remark });
    },
    setReview: (review) => set(review ? { review } : { review, lit: none }),
    goToSection: (section) =>
      set(({ showPage }) => ({ section, showPage: { entry: undefined, section, turn: showPage.turn + 1 } })),
    goToEntry: (section, entry) =>
      set(({ showPage }) => ({ section, showPage: { entry, section, turn: showPage.turn + 1 } })),
    setSection: (section, editor) => set(editor === undefined ? { section } : { section, editor }),
    forgetEditor: (editor) => {
      if (get().editor === editor) set({ editor: undefined, entry: undefined, remark: undefined });
    },
    setSource: (source) => set({ source }),
    lightSource: (spans) =>
      set(({ showSource, source }) => ({ spans, source: spans[0]?.source ?? source, showSource: showSource + 1 })),
    wantSource: () => set(({ showSource }) => ({ showSource: showSource + 1 })),
    setDialog: (dialog) => set({ dialog, historyOf: undefined }),
    showHistory: (historyOf) => set({ dialog: 'history', historyOf }),
  }));

export const DeskFocusContext = createContext<StoreApi<DeskFocus> | null>(null);

export function useFocusStore(): StoreApi<DeskFocus> {
  const store = useContext(DeskFocusContext);
  if (store === null) throw new Error('no desk around this component');
  return store;
}

export const useFocus = <T>(select: (focus: DeskFocus) => T): T => useStore(useFocusStore(), select);
