import { Extension } from '@tiptap/core';
import type { Node as BodyNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { StyleRemark } from '#shared/prose/note.ts';

import type { Remark } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { bodyOf } from './bodyOf.ts';
import { brokenQuotes } from './brokenQuotes.ts';
import type { EditorContext } from './context.ts';
import { entryIdOf } from './entryUpkeep.ts';
import { ownWords, type Stretch } from './ownWords.ts';

const key = new PluginKey<DecorationSet>('notes');

/** Milliseconds after the last key: a remark on a sentence that is still being written only disturbs. */
const pause = 700;
/** Milliseconds between the steps in which a long briefing is gone through. */
const breath = 30;

/** Remarks on the analyst's own words and on broken quotations, underlined after a pause. They never change the text and never block. */
export const remarks = (context: EditorContext) =>
  Extension.create({
    name: 'remarks',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, before) =>
            (transaction.getMeta(key) as DecorationSet | undefined) ?? before.map(transaction.mapping, transaction.doc),
        },
        props: { decorations: (state) => key.getState(state) },
        view: (view) => watch(view, context),
      }),
    ],
  });

function watch(view: EditorView, context: EditorContext) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remark = (): void => {
    if (view.isDestroyed || view.composing) return;
    if (!context.notesReady()) look(breath);
    else view.dispatch(view.state.tr.setMeta(key, remarked(view.state, context)).setMeta('addToHistory', false));
  };
  const look = (after: number): void => {
    clearTimeout(timer);
    timer = setTimeout(remark, after);
  };
  const end = context.onNotes(() => look(0));
  // When the page has been drawn: a briefing opens no later for what may be remarked on it.
  if (window.requestIdleCallback === undefined) look(0);
  else window.requestIdleCallback(remark);
  return {
    update: (next: EditorView, before: EditorState) => {
      if (!next.state.doc.eq(before.doc)) look(pause);
    },
    destroy: () => {
      end();
      clearTimeout(timer);
    },
  };
}

function remarked({ doc }: EditorState, context: EditorContext): DecorationSet {
  const broken = brokenQuotes(doc, context.sourceText).map(({ from, to }) =>
    marked(from, to, {
      kind: 'quotation',
      says: say.desk.remarks.brokenQuote,
      why: say.desk.remarks.brokenWhy,
    }),
  );
  const stretches = ownWords(doc, context.sourceText);
  const notes = context
    .notesOn(bodyOf(doc))
    .filter((note) => isMostlyOwn(doc, note, stretches))
    .map(({ from, to, kind, remark }) =>
      marked(from, to, { kind, says: says(remark), why: say.names.styleNotes[kind].why }),
    );
  const own = stretches.map(({ from, to }) =>
    Decoration.inline(from, to, { class: 'own-word', title: say.desk.remarks.ownWord }),
  );
  return DecorationSet.create(doc, [...own, ...broken, ...notes]);
}

/** The sentence of a remark; each has a message of its own name. */
const says = (remark: StyleRemark): string => say.remarks[remark.is](remark as never);

/** One letter typed into a sentence of the source makes none of its other words the analyst's, and those are not remarked on. */
function isMostlyOwn(doc: BodyNode, { from, to }: Stretch, own: readonly Stretch[]): boolean {
  const place = doc.resolve(from);
  const entry = Array.from({ length: place.depth + 1 }, (_, depth) => place.node(depth)).find(
    (node) => entryIdOf(node) !== undefined,
  );
  if (entry?.attrs.state !== 'edited') return true;
  const words = doc.textBetween(from, to, ' ', ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return own.filter((one) => one.from >= from && one.to <= to).length * 2 >= words;
}

const marked = (from: number, to: number, remark: Remark): Decoration =>
  Decoration.inline(
    from,
    to,
    { class: remark.kind === 'quotation' ? 'remark remark-broken' : 'remark', title: `${remark.says} ${remark.why}` },
    { remark },
  );

/** The remark under the cursor, the narrowest where several are. */
export function remarkAt(state: EditorState): Remark | undefined {
  const { from } = state.selection;
  const [found] = (key.getState(state)?.find(from, from, ({ remark }) => remark !== undefined) ?? []).sort(
    (a, b) => a.to - a.from - (b.to - b.from),
  );
  return (found?.spec as { remark?: Remark } | undefined)?.remark;
}
