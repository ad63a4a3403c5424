import type { Extensions } from '@tiptap/core';
import type { SchemaSpec } from '@tiptap/pm/model';
import StarterKit from '@tiptap/starter-kit';
import { isSafeHref } from '#shared/model/richtext/href.ts';
import { marks, nodes } from '#shared/model/richtext/schema.ts';
import type { EditorContext } from './context.ts';
import { entryNode } from './entry.ts';
import { entryUpkeep } from './entryUpkeep.ts';
import { evidenceNode } from './evidence.ts';
import { litEntries } from './lit.ts';
import { remarks } from './notes.ts';
import { pasting } from './paste.ts';
import { placeholder } from './placeholder.ts';
import { tableNodes } from './table.ts';
import { typing } from './typing.ts';
import { uncited } from './uncited.ts';
import { verbatimMark } from './verbatim.ts';

/** The editor's schema is the shared one: TipTap takes names, content, attributes and marks from here and adds only how they look. */
export const bodySchema: SchemaSpec = { topNode: 'doc', nodes, marks };

/** Everything a section's editor is made of. Undo is the desk's, not the editor's: one history for the whole briefing. */
export const bodyExtensions = (context: EditorContext, guidance: string): Extensions => [
  StarterKit.configure({
    heading: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    undoRedo: false,
    trailingNode: false,
    dropcursor: { class: 'drop-cursor', color: false },
    link: {
      openOnClick: false,
      isAllowedUri: (href) => isSafeHref(href),
      shouldAutoLink: (href) => isSafeHref(href),
      defaultProtocol: 'https',
      HTMLAttributes: { target: null, rel: 'noopener noreferrer nofollow' },
    },
  }),
  ...tableNodes,
  entryNode,
  evidenceNode(context),
  verbatimMark(context),
  entryUpkeep(context),
  uncited(context),
  pasting(context),
  typing,
  litEntries,
  remarks(context),
  placeholder(guidance),
];
