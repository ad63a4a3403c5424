import { Editor, type JSONContent } from '@tiptap/core';
import { afterEach } from 'vitest';
import type { RichDoc, RichNode } from '#shared/model/richtext/node.ts';
import { bodyExtensions, bodySchema } from '../../renderer/screens/desk/editor/bodySchema.ts';
import { createNumbers, type EditorContext } from '../../renderer/screens/desk/editor/context.ts';

export const articleText = 'Putin said the talks were useful. Trump called the meeting very positive.';
export const articleId = '00112233aabbccdd';

export const spanOf = (words: string) => {
  const start = articleText.indexOf(words);
  return { source: articleId, start, end: start + words.length };
};

export const verbatim = (words: string, ...marks: { type: 'bold' | 'italic' }[]): RichNode => ({
  type: 'text',
  text: words,
  marks: [...marks, { type: 'verbatim', attrs: spanOf(words) }],
});

export const evidence = (words: string): RichNode => ({ type: 'evidence', attrs: { spans: [spanOf(words)] } });

export const entry = (id: string, ...content: RichNode[]): RichNode => ({
  type: 'entry',
  attrs: { id, statement: null, kind: 'claim', grade: 'S1', state: 'built' },
  content: [{ type: 'paragraph', content }],
});

export const doc = (...content: RichNode[]): RichDoc => ({ type: 'doc', content });

/** Their timers would outlive the page. */
const opened: Editor[] = [];
afterEach(() => {
  for (const editor of opened.splice(0)) editor.destroy();
});

/** A section's editor outside React, on the page until the test is over, with ids counted from `new-1`. */
export function openEditor(body: RichDoc, context: Partial<EditorContext> = {}): Editor {
  const element = document.createElement('div');
  document.body.append(element);
  let made = 0;
  const editor = new Editor({
    element,
    injectCSS: false,
    schemaSpec: bodySchema,
    extensions: bodyExtensions(
      {
        sourceText: (source) => (source === articleId ? articleText : undefined),
        isLost: () => false,
        tellUncited: () => undefined,
        numbers: createNumbers(),
        newId: () => {
          made += 1;
          return `new-${made}`;
        },
        taken: () => false,
        showSource: () => undefined,
        notesReady: () => true,
        notesOn: () => [],
        onNotes: () => () => undefined,
        ...context,
      },
      'Say why it matters.',
    ),
    content: structuredClone(body) as JSONContent,
  });
  opened.push(editor);
  return editor;
}

/** Types over the selection as the user's keys do. */
export const type = (editor: Editor, text: string, at?: number): void => {
  const { from, to } = editor.state.selection;
  const where = at === undefined ? [from, to] : [at, at];
  editor.view.dispatch(editor.state.tr.insertText(text, where[0], where[1]));
};

/** Presses a key that the editor binds. */
export const press = (editor: Editor, key: string, keys: KeyboardEventInit = {}): boolean => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...keys });
  return editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event)) ?? false;
};

export const json = (editor: Editor): RichDoc => editor.getJSON() as RichDoc;
