import { Extension, Mark } from '@tiptap/core';
import type { Node as BodyNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { RichNode } from '#shared/model/richtext/node.ts';
import { keepTrueVerbatim } from '#shared/model/richtext/verbatim.ts';
import { Span } from '#shared/model/span.ts';
import { isAdopted } from './adopt.ts';
import { changedRange } from './changedRange.ts';
import type { EditorContext } from './context.ts';

const key = new PluginKey('verbatim');

/** Words that stand in the source letter for letter. The mark goes from words that are changed as they are changed [E3]. */
export const verbatimMark = (context: EditorContext) =>
  Mark.create({
    name: 'verbatim',
    parseHTML: () => [
      {
        tag: 'span[data-verbatim]',
        getAttrs: (element) => {
          const [source, start, end] = (element.dataset.verbatim ?? '').split(' ');
          const span = Span.safeParse({ source, start: Number(start), end: Number(end) });
          return span.success ? span.data : false;
        },
      },
    ],
    renderHTML: ({ mark }) => {
      const { source, start, end } = mark.attrs as Span;
      return ['span', { class: 'verbatim', 'data-verbatim': `${source} ${start} ${end}` }, 0];
    },
    addExtensions: () => [
      Extension.create({ name: 'verbatimUpkeep', addProseMirrorPlugins: () => [verbatimUpkeep(context)] }),
    ],
  });

/** While an input method composes, the text under it must not be touched; the check is made when it ends. */
function verbatimUpkeep(context: EditorContext): Plugin {
  return new Plugin({
    key,
    appendTransaction: (transactions, before, after) => {
      if (transactions.some((tr) => tr.getMeta(key) === 'all')) return dropFalse(after, after.doc, context);
      if (!transactions.some((tr) => tr.docChanged) || transactions.some(isAdopted)) return null;
      if (transactions.some((tr) => tr.getMeta('composition') !== undefined)) return null;
      return dropFalse(after, before.doc, context);
    },
    props: {
      handleDOMEvents: {
        compositionend: (view) => {
          setTimeout(() => {
            if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, 'all'));
          });
          return false;
        },
      },
    },
  });
}

/** A transaction without the marks that no longer tell the truth, between `before` and now; everywhere where they are the same. */
function dropFalse(state: EditorState, before: BodyNode, context: EditorContext): Transaction | null {
  const transaction = state.tr;
  const { from, to } = changedRange(before, state.doc) ?? { from: 0, to: state.doc.content.size };
  state.doc.nodesBetween(from, to, (node, at) => {
    if (!node.isTextblock) return true;
    const paragraph = node.toJSON() as RichNode;
    const kept = keepTrueVerbatim({ type: 'doc', content: [paragraph] }, context.sourceText).content?.[0]?.content;
    node.forEach((child, offset, index) => {
      const was = child.marks.some(({ type }) => type.name === 'verbatim');
      const is = kept?.[index]?.marks?.some(({ type }) => type === 'verbatim') ?? false;
      const start = at + 1 + offset;
      if (was && !is) transaction.removeMark(start, start + child.nodeSize, state.schema.marks.verbatim);
    });
    return false;
  });
  return transaction.docChanged ? transaction : null;
}
