import { Node } from '@tiptap/core';
import type { Node as BodyNode } from '@tiptap/pm/model';
import { type EntryAttrs, entryKinds, entryStates, restsOnSource } from '#shared/model/richtext/schema.ts';
import { grades } from '#shared/model/statement.ts';
import { say, useLanguage } from '../../../state/language.ts';
import { holdsEvidence } from './evidence.ts';

/** "Claim, S1: quotation, named speaker, edited" */
export const entryLabel = ({ kind, grade, state }: EntryAttrs, uncited: boolean): string =>
  [
    say.names.entryKinds[kind],
    grade === null ? '' : `${grade}: ${say.names.grades[grade]}`,
    state === 'built' ? '' : say.names.entryStates[state],
    uncited ? say.names.noSource : '',
  ]
    .filter((part) => part !== '')
    .join(', ');

const oneOf = <T extends string>(allowed: readonly T[], value: string | null): T | undefined =>
  allowed.find((one) => one === value);

/** Attributes of an entry as they travel over the clipboard; what is not one of the allowed words is left out. */
export function readEntryAttrs(element: HTMLElement): Partial<EntryAttrs> {
  const { entry, statement, kind, grade, state } = element.dataset;
  if (entry === undefined) return {};
  return {
    id: entry,
    statement: statement ?? null,
    kind: oneOf(entryKinds, kind ?? null) ?? 'fact',
    grade: oneOf(grades, grade ?? null) ?? null,
    state: oneOf(entryStates, state ?? null) ?? 'added',
  };
}

export const writeEntryAttrs = ({ id, statement, kind, grade, state }: EntryAttrs): Record<string, string> =>
  id === null
    ? {}
    : {
        'data-entry': id,
        'data-kind': kind,
        'data-state': state,
        ...(statement === null ? {} : { 'data-statement': statement }),
        ...(grade === null ? {} : { 'data-grade': grade }),
      };

/** An entry: its blocks, and beside them in the margin its kind, its grade and what became of it. */
export const entryNode = Node.create({
  name: 'entry',
  parseHTML: () => [{ tag: 'div[data-entry]', getAttrs: (element) => readEntryAttrs(element) }],
  renderHTML: ({ node }) => ['div', writeEntryAttrs(node.attrs as EntryAttrs), 0],
  addNodeView: () => (view) => {
    const dom = document.createElement('div');
    const margin = document.createElement('div');
    const contentDOM = document.createElement('div');
    dom.className = 'entry';
    margin.className = 'entry-margin';
    margin.contentEditable = 'false';
    margin.lang = useLanguage.getState().language;
    contentDOM.className = 'entry-body';
    dom.append(margin, contentDOM);
    let shown: { readonly attrs: EntryAttrs; readonly uncited: boolean } | undefined;
    const show = (node: BodyNode): void => {
      const attrs = node.attrs as EntryAttrs;
      const uncited = restsOnSource(attrs.kind) && !holdsEvidence(node);
      if (attrs === shown?.attrs && uncited === shown.uncited) return;
      shown = { attrs, uncited };
      for (const name of ['kind', 'grade', 'state', 'entry'] as const) delete dom.dataset[name];
      for (const [name, value] of Object.entries(writeEntryAttrs(attrs))) dom.setAttribute(name, value);
      margin.title = entryLabel(attrs, uncited);
      margin.replaceChildren(
        ...[
          word('entry-kind', say.names.entryKinds[attrs.kind]),
          attrs.grade === null ? undefined : word('entry-grade', attrs.grade),
          attrs.state === 'built' ? undefined : word('entry-state', say.names.entryStates[attrs.state]),
          uncited ? word('entry-unsourced', say.names.noSource) : undefined,
        ].filter((part) => part !== undefined),
      );
    };
    show(view.node);
    return {
      dom,
      contentDOM,
      update: (node) => {
        if (node.type !== view.node.type) return false;
        show(node);
        return true;
      },
      ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    };
  },
});

function word(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}
