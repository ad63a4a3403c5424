import type { ReactNode } from 'react';
import type { IntakeDraft } from '#shared/contract/contract.ts';
import { noCorrections } from '#shared/model/source.ts';
import { useDeskStore } from '../../../state/desk.ts';
import { useFocusStore } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { notify } from '../../../ui/toast.tsx';
import { ArticleForm } from './ArticleForm.tsx';
import { DeskDialog } from './DeskDialog.tsx';

/** One more article for the briefing on the desk [B8]: what nobody edited is built anew from all of them, what was edited stays, the rest is offered. */
export function ArticleDialog(): ReactNode {
  const add = useAddArticle();
  const text = say.dialogs.article;
  return (
    <DeskDialog name="article" title={text.title} description={text.text}>
      {(close) => <ArticleForm start="" add={text.add} fetch={text.fetch} onTaken={add} onDone={close} />}
    </DeskDialog>
  );
}

/** Puts an article that was taken in beside those of the briefing; answers why not, in a sentence. */
function useAddArticle(): (draft: IntakeDraft) => Promise<string | undefined> {
  const desk = useDeskStore();
  const focus = useFocusStore();
  return async ({ source, known }) => {
    const { briefing, id, rebuild, undo } = desk.getState();
    const text = say.dialogs.article;
    if (briefing === undefined) return undefined;
    if (briefing.sources.some((used) => used.source === source.id) || known.some((other) => other.id === id))
      return text.known;
    const title = source.meta.title?.value ?? say.source.untitled;
    const sources = [...briefing.sources, { source: source.id, meta: source.meta, corrections: noCorrections }];
    if (!(await rebuild(sources, briefing.kind, say.deeds.addedArticle(title).slice(0, 200)))) return text.notAdded;
    focus.getState().setSource(source.id);
    notify(text.added(title), { label: say.frame.undo, onClick: () => void undo() });
    return undefined;
  };
}
