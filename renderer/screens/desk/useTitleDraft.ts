import { useDesk } from '../../state/desk.ts';
import { say } from '../../state/language.ts';
import { useDraft } from './useDraft.ts';

/** The briefing's title in hand; a line break typed or pasted into it is a space. */
export function useTitleDraft(title: string) {
  const change = useDesk((state) => state.change);
  return useDraft(title, (next) => {
    const line = next.replaceAll('\n', ' ').slice(0, 500);
    if (line !== title) change([{ do: 'title', title: line }], say.deeds.changedTitle);
  });
}
