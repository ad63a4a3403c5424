import { type Editor, Node } from '@tiptap/core';
import type { Node as BodyNode } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import { Evidence, type Span } from '#shared/model/span.ts';
import { say } from '../../../state/language.ts';
import type { EditorContext } from './context.ts';

export const spansOfNode = (node: BodyNode): readonly Span[] => (node.attrs as { spans: readonly Span[] }).spans;

export function holdsEvidence(node: BodyNode): boolean {
  let found = false;
  node.descendants((child) => {
    found ||= child.type.name === 'evidence';
  });
  return found;
}

/** Spans from the clipboard: well formed, and inside a source that this briefing has; else the mark is not pasted. */
function readSpans(element: HTMLElement, context: EditorContext): readonly Span[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(element.dataset.evidence ?? '');
  } catch {
    return undefined;
  }
  const spans = Evidence.safeParse(value);
  const inside = ({ source, end }: Span): boolean => end <= (context.sourceText(source)?.length ?? -1);
  return spans.success && spans.data.every(inside) ? spans.data : undefined;
}

const spansOn = new WeakMap<Element, () => readonly Span[]>();

/** What a drawn evidence mark rests on. */
export const spansOfMark = (mark: Element): readonly Span[] => spansOn.get(mark)?.() ?? [];

/** The evidence mark: an atom that shows the numbers of the sentences it rests on, the same as in the PDF. */
export const evidenceNode = (context: EditorContext) =>
  Node.create({
    name: 'evidence',
    parseHTML: () => [
      {
        tag: 'sup[data-evidence]',
        getAttrs: (element) => {
          const spans = readSpans(element, context);
          return spans === undefined ? false : { spans };
        },
      },
      { tag: 'sup[data-evidence]', ignore: true, priority: 40 },
    ],
    renderHTML: ({ node }) => {
      const spans = spansOfNode(node);
      return ['sup', { 'data-evidence': JSON.stringify(spans) }, words(context.numbers.of(spans))];
    },
    renderText: ({ node }) => `[${words(context.numbers.of(spansOfNode(node)))}]`,
    addNodeView: () => (view) => {
      const dom = document.createElement('sup');
      dom.className = 'evidence';
      dom.contentEditable = 'false';
      let { node } = view;
      const show = (): void => {
        const numbers = context.numbers.of(spansOfNode(node));
        const isLost = spansOfNode(node).some(({ source }) => context.isLost(source));
        const text = isLost && numbers.length === 0 ? '?' : words(numbers);
        if (dom.textContent !== text) dom.textContent = text;
        dom.classList.toggle('evidence-lost', isLost);
        if (isLost) dom.title = say.source.notCheckable;
        else dom.removeAttribute('title');
        const name = numbers.length === 0 ? say.desk.entry.evidence : say.desk.entry.evidenceNumbers(text);
        dom.setAttribute('aria-label', isLost ? `${name}: ${say.source.notCheckable}` : name);
      };
      show();
      spansOn.set(dom, () => spansOfNode(node));
      dom.addEventListener('click', () => context.showSource(spansOfNode(node), 'mouse'));
      const end = context.numbers.listen(show);
      return {
        dom,
        update: (next) => {
          if (next.type !== node.type) return false;
          node = next;
          show();
          return true;
        },
        ignoreMutation: () => true,
        destroy: end,
      };
    },
    addKeyboardShortcuts: () => ({
      Backspace: ({ editor }) => selectBeside(editor, 'before'),
      Delete: ({ editor }) => selectBeside(editor, 'after'),
      Enter: ({ editor: { state } }) => {
        if (!(state.selection instanceof NodeSelection) || state.selection.node.type.name !== 'evidence') return false;
        context.showSource(spansOfNode(state.selection.node), 'keys');
        return true;
      },
    }),
  });

/** "3", "3, 5"; a mark in a section that does not print has no number. */
const words = (numbers: readonly number[]): string => (numbers.length === 0 ? '·' : numbers.join(', '));

/** Deleting towards an evidence mark selects it first, so that a held key does not take the evidence with it. */
function selectBeside(editor: Editor, side: 'before' | 'after'): boolean {
  const { selection, doc, tr } = editor.state;
  if (!selection.empty) return false;
  const { $from } = selection;
  const node = side === 'before' ? $from.nodeBefore : $from.nodeAfter;
  if (node?.type.name !== 'evidence') return false;
  const at = side === 'before' ? $from.pos - node.nodeSize : $from.pos;
  editor.view.dispatch(tr.setSelection(NodeSelection.create(doc, at)));
  return true;
}
