import { type ReactNode, useMemo } from 'react';
import { say } from '../../../state/language.ts';
import { type Article, useFront, useVersions } from '../evidence/useEvidence.ts';
import { ComparedLines } from '../history/Compared.tsx';
import { compareTexts } from '../history/compare.ts';
import { DeskDialog } from './DeskDialog.tsx';

/** What changed in the article in front, word by word, since the version before it. */
export function ChangesDialog(): ReactNode {
  const versions = useVersions();
  const front = useFront(versions);
  const pair = front === undefined ? undefined : versionsAround(versions, front);
  return (
    <DeskDialog name="changes" wide title={say.dialogs.changes.title} description={say.dialogs.changes.text}>
      {pair === undefined ? (
        <p className="compared-none">{say.dialogs.changes.none}</p>
      ) : (
        <Changes before={pair.before} after={pair.after} />
      )}
    </DeskDialog>
  );
}

/** The version before an article and the article; of one that was replaced, it and the one that took its place. */
export function versionsAround(
  versions: readonly Article[],
  front: Article,
): { readonly before: Article; readonly after: Article } | undefined {
  const at = versions.indexOf(front);
  const [before, after] = front.earlier ? [front, versions[at - 1]] : [versions[at + 1], front];
  return before?.earlier && after !== undefined ? { before, after } : undefined;
}

function Changes({ before, after }: { readonly before: Article; readonly after: Article }): ReactNode {
  const lines = useMemo(() => compareTexts(before.source.text, after.source.text), [before, after]);
  const changed = lines.filter((line) => line.some(({ how }) => how !== 'same'));
  return (
    <div className="compared compared-articles">
      <p className="compared-facts">{say.dialogs.changes.count(changed.length, lines.length)}</p>
      <div className="compared-section">
        <ComparedLines lines={changed} />
      </div>
    </div>
  );
}
