import { useCallback } from 'react';
import type { BriefingSummary } from '#shared/model/briefing.ts';
import { sentenceOf } from '../../state/fault.ts';
import { say } from '../../state/language.ts';
import { useLibrary } from '../../state/library.ts';
import { notify, notifyFault } from '../../ui/toast.tsx';
import { focusList } from './rows.ts';

type Filing = {
  readonly trash: (briefings: readonly BriefingSummary[]) => void;
  readonly archive: (briefings: readonly BriefingSummary[], archived: boolean) => void;
  readonly tag: (briefings: readonly BriefingSummary[], add: string[], remove: string[]) => void;
};

/** What is done to one briefing of the list or to several at once: done, told, and offered to be taken back. */
export function useFiling(): Filing {
  const file = useLibrary((state) => state.file);
  const trashAll = useLibrary((state) => state.trashAll);
  const choose = useLibrary((state) => state.choose);
  const after = useCallback(
    (briefings: readonly BriefingSummary[], done: Promise<() => Promise<void>>, words: string): void => {
      const fail = (error: unknown): void => notifyFault(sentenceOf(error));
      done.then((back) => {
        choose(idsOf(briefings), false);
        notify(words, { label: say.frame.undo, onClick: () => void back().catch(fail) });
        // The bar, or the line, that had the focus is gone.
        setTimeout(() => document.activeElement === document.body && focusList());
      }, fail);
    },
    [choose],
  );
  const trash = useCallback<Filing['trash']>(
    (briefings) =>
      after(briefings, trashAll(idsOf(briefings)), told(briefings, say.library.inTrash, say.library.chosen.inTrash)),
    [after, trashAll],
  );
  const archive = useCallback<Filing['archive']>(
    (briefings, archived) => {
      const { done, undone, doneAll, undoneAll } = say.library.archive;
      const words = archived ? told(briefings, done, doneAll) : told(briefings, undone, undoneAll);
      const label = archived ? say.deeds.archived : say.deeds.unarchived;
      after(briefings, file(idsOf(briefings), { do: 'archive', archived }, label), words);
    },
    [after, file],
  );
  const tag = useCallback<Filing['tag']>(
    (briefings, add, remove) => {
      if (add.length + remove.length === 0) return;
      const filed = file(idsOf(briefings), { do: 'tags', add, remove }, say.deeds.changedTags);
      after(briefings, filed, say.library.tags.changed(briefings.length));
    },
    [after, file],
  );
  return { trash, archive, tag };
}

const idsOf = (briefings: readonly BriefingSummary[]): string[] => briefings.map(({ id }) => id);

/** One by its title, several by their number. */
const told = (
  [first, ...others]: readonly BriefingSummary[],
  one: (title: string) => string,
  several: (count: number) => string,
): string =>
  first === undefined || others.length > 0
    ? several(others.length + (first === undefined ? 0 : 1))
    : one(first.title || say.names.untitled);
