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

/** Its name, and why it is worth a look: for the switch and for whoever asks. */
export const styleNoteNames: Readonly<Record<StyleNoteKind, { readonly name: string; readonly why: string }>> = {
  'long-sentence': {
    name: 'Long sentences',
    why: 'A sentence of more than 25 words is often read twice. It may be cut in two.',
  },
  passive: {
    name: 'Passives without an agent',
    why: '“It was decided” leaves open who decided, which is what the reader of a briefing wants to know.',
  },
  acronym: {
    name: 'Undefined acronyms',
    why: 'A reader outside the subject does not know it. Write it in full where it first stands.',
  },
  'relative-date': {
    name: 'Relative dates',
    why: '“Yesterday” is another day when the briefing is read. Dates are written out: 4 December 2025.',
  },
  'speech-verb': {
    name: 'Loaded speech verbs',
    why: '“Said” and “stated” take no side. Other verbs say that the writer believes, doubts or blames the speaker.',
  },
  'likelihood-and-confidence': {
    name: 'Likelihood with confidence',
    why: 'How likely something is and how well that judgement is founded are two things: ICD 203 keeps them in two sentences.',
  },
  'mixed-scales': {
    name: 'Mixed scales',
    why: 'The same word stands for other percentages in ICD 203 and in the PHIA yardstick. One briefing keeps to one.',
  },
};

/** One remark: never blocks. `from` and `to` are ProseMirror positions in the section's body; `says` is a sentence for the user. */
export type StyleNote = {
  readonly kind: StyleNoteKind;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly says: string;
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
