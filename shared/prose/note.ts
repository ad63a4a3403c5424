import type { LikelihoodScale } from '../model/likelihood.ts';

/** What can be remarked on the analyst's own words; each can be switched off. */
export const styleNoteKinds = [
  'long-sentence',
  'passive',
  'acronym',
  'relative-date',
  'speech-verb',
  'likelihood-and-confidence',
  'mixed-scales',
] as const;
export type StyleNoteKind = (typeof styleNoteKinds)[number];

/** What a loaded verb adds to "said". */
export type Slant = 'doubt' | 'guilt' | 'defeat' | 'dispute' | 'mockery' | 'blame' | 'attack' | 'truth' | 'refutation';

/** What is said of a stretch of words; `shared/messages` has the sentences. */
export type StyleRemark =
  | { readonly is: 'long'; readonly words: number; readonly most: number }
  | { readonly is: 'no-agent' | 'unexplained' | 'relative'; readonly word: string }
  /** `verb`: the source's own, where it is known. */
  | { readonly is: 'loaded'; readonly word: string; readonly slant: Slant; readonly verb: string | undefined }
  | { readonly is: 'likelihood-and-confidence'; readonly likelihood: string; readonly confidence: string }
  | { readonly is: 'mixed'; readonly word: string; readonly scale: LikelihoodScale; readonly other: LikelihoodScale };

/** One remark: never blocks. `from` and `to` are ProseMirror positions in the section's body. */
export type StyleNote = {
  readonly kind: StyleNoteKind;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly remark: StyleRemark;
};

/** What the notes on one section need to know of the rest. */
export type StyleContext = {
  readonly off: ReadonlySet<StyleNoteKind>;
  /** Acronyms that the briefing or its sources explain. */
  readonly defined: ReadonlySet<string>;
  /** Scales that the briefing's other sections use. */
  readonly scales: ReadonlySet<LikelihoodScale>;
  /** The source's own verb for a statement, by its id. */
  readonly sourceVerb: (statement: string) => string | undefined;
};

export const noContext: StyleContext = {
  off: new Set(),
  defined: new Set(),
  scales: new Set(),
  sourceVerb: () => undefined,
};
