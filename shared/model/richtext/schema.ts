import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';
import { mostSpans } from '../span.ts';
import { grades } from '../statement.ts';
import { isSafeHref } from './href.ts';

/** [B4] What an entry is: reported by the outlet, said by somebody, the analyst's own judgement, or something not known. */
export const entryKinds = ['fact', 'claim', 'assessment', 'gap'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What is reported or said was read somewhere; a judgement and a gap need no place of their own. */
export const restsOnSource = (kind: EntryKind): boolean => kind === 'fact' || kind === 'claim';

/** `built`: as the builder left it; `edited`: its words were changed; `added`: the user made it (typed, or from selected source text); `accepted`: reviewed as it is. */
export const entryStates = ['built', 'edited', 'added', 'accepted'] as const;
export type EntryState = (typeof entryStates)[number];

/** Attributes of an `entry` node, and of a `tableRow` that is one (there `id` is null where the row is not an entry). */
export type EntryAttrs = {
  readonly id: string | null;
  /** Id of the statement or event it was built from. */
  readonly statement: string | null;
  readonly kind: EntryKind;
  readonly grade: (typeof grades)[number] | null;
  readonly state: EntryState;
};

const oneOf =
  (allowed: readonly unknown[]) =>
  (value: unknown): void => {
    if (!allowed.includes(value)) throw new RangeError(`${String(value)} is none of ${allowed.join(', ')}`);
  };

const entryAttributes: NonNullable<NodeSpec['attrs']> = {
  id: { default: null, validate: 'string|null' },
  statement: { default: null, validate: 'string|null' },
  kind: { default: 'fact', validate: oneOf(entryKinds) },
  grade: { default: null, validate: oneOf([null, ...grades]) },
  state: { default: 'built', validate: oneOf(entryStates) },
};

const cell: NodeSpec = {
  content: 'paragraph+',
  attrs: {
    colspan: { default: 1, validate: 'number' },
    rowspan: { default: 1, validate: 'number' },
    colwidth: { default: null },
  },
  isolating: true,
};

function validSpans(value: unknown): void {
  const isSpan = (s: unknown): boolean => {
    const span = s as { source?: unknown; start?: unknown; end?: unknown } | null;
    return (
      typeof span === 'object' &&
      span !== null &&
      typeof span.source === 'string' &&
      /^[0-9a-f]{16}$/.test(span.source) &&
      Number.isInteger(span.start) &&
      Number.isInteger(span.end) &&
      (span.start as number) >= 0 &&
      (span.start as number) < (span.end as number)
    );
  };
  if (!Array.isArray(value) || value.length === 0 || value.length > mostSpans || !value.every(isSpan))
    throw new RangeError(`evidence is a list of one to ${mostSpans} spans`);
}

/** The one definition of a section's body. The editor, the store, the PDF and every export read this schema and no other. */
export const nodes = {
  doc: { content: 'block+' },
  paragraph: { content: 'inline*', group: 'block' },
  /** An entry of the briefing: one or more blocks that rest on evidence. */
  entry: {
    content: '(paragraph | blockquote | bulletList | orderedList)+',
    group: 'block',
    attrs: { ...entryAttributes, id: { default: '', validate: 'string' } },
    defining: true,
  },
  blockquote: { content: 'paragraph+', group: 'block', defining: true },
  bulletList: { content: 'listItem+', group: 'block' },
  orderedList: { content: 'listItem+', group: 'block', attrs: { start: { default: 1, validate: 'number' } } },
  listItem: { content: 'paragraph (paragraph | bulletList | orderedList)*', defining: true },
  table: { content: 'tableRow+', group: 'block', isolating: true },
  tableRow: { content: '(tableCell | tableHeader)+', attrs: entryAttributes },
  tableCell: cell,
  tableHeader: cell,
  text: { group: 'inline' },
  hardBreak: { inline: true, group: 'inline', selectable: false },
  /** The evidence mark: an atom, so that typing, Enter and paste cannot break it. */
  evidence: {
    inline: true,
    group: 'inline',
    atom: true,
    attrs: { spans: { validate: validSpans } },
  },
} satisfies Record<string, NodeSpec>;

export const marks = {
  bold: {},
  italic: {},
  link: {
    attrs: {
      href: {
        validate: (href: unknown) => {
          if (!isSafeHref(href)) throw new RangeError('a link is http, https or mailto');
        },
      },
    },
    inclusive: false,
  },
  /** [E3] Words that stand in the source letter for letter (white space folded), at this span. Dropped from words that are changed. */
  verbatim: {
    attrs: {
      source: { validate: 'string' },
      start: { validate: 'number' },
      end: { validate: 'number' },
    },
    inclusive: false,
    excludes: 'verbatim',
  },
} satisfies Record<string, MarkSpec>;

export const richSchema = new Schema({ nodes, marks });
