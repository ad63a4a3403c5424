import type { ReactNode } from 'react';
import type { IntakeDraft } from '#shared/contract/contract.ts';
import { withNewVersion } from '#shared/newVersion.ts';
import { useDesk, useDeskStore } from '../../../state/desk.ts';
import { useFocusStore } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { notify } from '../../../ui/toast.tsx';
import { type Article, titleOf, useArticles, useFront } from '../evidence/useEvidence.ts';
import { ArticleForm } from './ArticleForm.tsx';
import { DeskDialog } from './DeskDialog.tsx';

/**
 * A new version of the article in front [A2] [B8]: what nobody edited is built anew from it, what was edited keeps the words it rests on, what differs is
 * offered. Where the article's address is known, the field holds it.
 */
export function VersionDialog(): ReactNode {
  const front = useFront(useArticles());
  const replace = useReplaceArticle(front);
  const text = say.dialogs.version;
  return (
    <DeskDialog
      name="version"
      title={text.title(front === undefined ? say.source.untitled : titleOf(front))}
      description={text.text}
    >
      {(close) =>
        front !== undefined && (
          <ArticleForm
            start={front.meta.url?.value ?? ''}
            add={text.take}
            fetch={text.fetch}
            onTaken={replace}
            onDone={close}
          />
        )
      }
    </DeskDialog>
  );
}

/** Puts what was taken in into the place of an article; answers why not, in a sentence. */
function useReplaceArticle(article: Article | undefined): (draft: IntakeDraft) => Promise<string | undefined> {
  const desk = useDeskStore();
  const focus = useFocusStore();
  const sources = useDesk((state) => state.briefing?.sources);
  return async ({ source: next, known }) => {
    const { briefing, id, rebuild, undo } = desk.getState();
    const used = sources?.find(({ source }) => source === article?.source.id);
    const text = say.dialogs.version;
    if (briefing === undefined || article === undefined || used === undefined) return undefined;
    const isHeld = briefing.sources.some(({ source, replacedBy }) => source === next.id && replacedBy === undefined);
    if (isHeld || known.some((other) => other.id === id)) return text.same;
    const versions = withNewVersion(briefing.sources, { before: article.source, used, next });
    if (!(await rebuild(versions, briefing.kind, say.deeds.newVersion))) return text.notTaken;
    focus.getState().setSource(next.id);
    notify(text.taken, { label: say.frame.undo, onClick: () => void undo() });
    return undefined;
  };
}
