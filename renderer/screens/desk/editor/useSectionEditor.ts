import { Editor, type JSONContent } from '@tiptap/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { RichDoc } from '#shared/model/richtext/node.ts';
import { type Desk, useDeskStore } from '../../../state/desk.ts';
import { useFocusStore } from '../../../state/deskFocus.ts';
import { useEditorContext } from '../EditorContext.tsx';
import { adopt, isAdopted } from './adopt.ts';
import { bodyOf } from './bodyOf.ts';
import { bodyExtensions, bodySchema } from './bodySchema.ts';
import { choose as chooseWords, chosenIn } from './carry.ts';
import { entryAt } from './entryAt.ts';
import { light } from './lit.ts';
import { remarkAt } from './notes.ts';

type Props = {
  readonly section: string;
  readonly label: string;
  readonly guidance: string;
  readonly body: RichDoc;
  /** It comes into view: until then there is no editor. */
  readonly near: boolean;
};

const bodyIn = ({ briefing }: Desk, section: string): RichDoc | undefined =>
  briefing?.sections.find(({ id }) => id === section)?.body;

/**
 * A live editor inside `host`. What is typed goes to the desk at once; what comes back changed from elsewhere is taken in without
 * losing the cursor; the entry under the cursor lights up its sentences. What was selected in the body drawn before `host` stays selected.
 */
export function useSectionEditor(host: RefObject<HTMLElement | null>, props: Props): Editor | undefined {
  const { section, label, guidance, body, near } = props;
  const desk = useDeskStore();
  const focus = useFocusStore();
  const context = useEditorContext();
  const [editor, setEditor] = useState<Editor>();
  const known = useRef(body);
  const first = useRef(props);

  useEffect(() => {
    if (host.current === null || !near) return undefined;
    const before = host.current.previousElementSibling;
    const drawn = before?.matches('.section-body') ? before : null;
    const chosen = chosenIn(drawn);
    known.current = bodyIn(desk.getState(), section) ?? first.current.body;
    const made = new Editor({
      element: host.current,
      injectCSS: false,
      // Nobody asks what a key deleted, and finding it out takes as long as the key.
      enableCoreExtensions: { delete: false },
      schemaSpec: bodySchema,
      extensions: bodyExtensions(context, first.current.guidance),
      content: known.current as unknown as JSONContent,
      editorProps: {
        attributes: { class: 'body', 'aria-multiline': 'true', 'aria-label': first.current.label, spellcheck: 'true' },
        handleDOMEvents: {
          // The browser's own undo knows nothing of the briefing; its menu does what the desk's undo does.
          beforeinput: (_view, event) => {
            if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
            event.preventDefault();
            void desk.getState()[event.inputType === 'historyUndo' ? 'undo' : 'redo']();
            return true;
          },
        },
      },
      onUpdate: ({ editor: current, transaction }) => {
        if (isAdopted(transaction)) return;
        known.current = bodyOf(current.state.doc);
        desk.getState().write(section, known.current);
      },
      onTransaction: ({ editor: current, transaction }) => {
        // Remarks come a moment after the words they are about.
        if (!transaction.docChanged && current.isFocused) focus.getState().setRemark(remarkAt(current.state));
      },
      onFocus: ({ editor: current }) => choose(current),
      onSelectionUpdate: ({ editor: current }) => {
        if (current.isFocused) choose(current);
      },
    });
    const choose = (current: Editor): void => {
      focus.getState().setRemark(remarkAt(current.state));
      const here = entryAt(current.state);
      focus.getState().atEntry(section, current, here?.id, here?.spans ?? []);
    };
    light(made, focus.getState().lit);
    const stop = focus.subscribe(({ lit }, before) => {
      if (lit !== before.lit) light(made, lit);
    });
    // At once, not with the next drawing: a press in between must meet the editor.
    drawn?.toggleAttribute('hidden', true);
    if (chosen !== undefined) chooseWords(made, chosen);
    setEditor(made);
    return () => {
      stop();
      focus.getState().forgetEditor(made);
      made.destroy();
      drawn?.toggleAttribute('hidden', false);
      setEditor(undefined);
    };
  }, [host, section, desk, focus, context, near]);

  useEffect(() => {
    // What is drawn may lag behind what was typed: taken in is only what the desk itself holds now.
    const now = bodyIn(desk.getState(), section) ?? body;
    if (editor === undefined || editor.isDestroyed || now === known.current) return;
    known.current = now;
    adopt(editor, now);
  }, [editor, body, desk, section]);

  useEffect(() => {
    editor?.view.dom.setAttribute('aria-label', label);
    editor?.view.dom.querySelector('[data-guidance]')?.setAttribute('data-guidance', guidance);
  }, [editor, label, guidance]);

  return editor;
}
