import type { ReactNode } from 'react';
import { useFocus } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { type Article, titleOf } from './useEvidence.ts';

/** The articles of a briefing that holds several: a tab for each. */
export function ArticleTabs(props: {
  readonly articles: readonly Article[];
  readonly front: Article | undefined;
}): ReactNode {
  const setSource = useFocus((state) => state.setSource);
  if (props.articles.length < 2) return null;
  return (
    <div className="source-tabs" role="tablist" aria-label={say.source.tabs}>
      {props.articles.map(({ source, meta, earlier }) => (
        <button
          key={source.id}
          type="button"
          role="tab"
          aria-selected={source.id === props.front?.source.id}
          className="source-tab"
          onClick={() => setSource(source.id)}
        >
          {titleOf({ meta, source })}
          {earlier && <span className="source-earlier">{say.source.earlier}</span>}
        </button>
      ))}
    </div>
  );
}
