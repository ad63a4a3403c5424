import type { Editor } from '@tiptap/core';
import { confidences, type LikelihoodScale, likelihoodScales } from '#shared/model/likelihood.ts';
import { say } from '../../../state/language.ts';
import { useProse } from '../../../state/prose.ts';
import type { MenuItem } from '../../../ui/Menu.tsx';

const scales = Object.keys(likelihoodScales) as LikelihoodScale[];

/** Puts words where the cursor is, with a space before them where one is missing. */
export function insertWords(editor: Editor, words: string): void {
  const { $from } = editor.state.selection;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, undefined, ' ');
  const space = before === '' || /\s/.test(before) ? '' : ' ';
  editor
    .chain()
    .focus()
    .insertContent({ type: 'text', text: `${space}${words}` })
    .run();
}

/** The words of the chosen scale, each with what it stands for, the other scale, and the words for confidence [B7]. */
export function useLikelihoodMenu(editor: Editor | null): readonly MenuItem[] {
  const { scale, setScale } = useProse();
  if (editor === null) return [];
  return [
    { kind: 'heading', label: say.desk.likelihood.scale },
    ...scales.map((one) => ({
      label: likelihoodScales[one].name,
      checked: one === scale,
      onSelect: () => setScale(one),
    })),
    { kind: 'separator' },
    { kind: 'heading', label: say.desk.likelihood.how },
    ...likelihoodScales[scale].steps.map(({ terms: [term], from, to }) => ({
      label: `${term} (${from}–${to} %)`,
      onSelect: () => insertWords(editor, term),
    })),
    { kind: 'separator' },
    { kind: 'heading', label: say.desk.likelihood.founded },
    ...confidences.map((term) => ({ label: term, onSelect: () => insertWords(editor, term) })),
  ];
}
