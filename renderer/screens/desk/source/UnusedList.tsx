import type { ReactNode } from 'react';
import type { SentenceUse } from '#shared/coverage.ts';
import { plain, wordsAt } from '#shared/model/span.ts';
import { useFocusStore } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { useGrowing } from '../../../ui/useGrowing.tsx';
import type { Article } from '../evidence/useEvidence.ts';
import { whyUnused } from './whyUnused.ts';

/** The sentences that no entry rests on, each with the reason; each leads to its place [F11]. */
export function UnusedList(props: { readonly article: Article; readonly unused: readonly SentenceUse[] }): ReactNode {
  const { article, unused } = props;
  const focus = useFocusStore();
  const { drawn, end } = useGrowing(unused.length);
  return (
    <div id="source-unused" className="unused-scroll">
      <ul className="unused-list" aria-label={say.evidence.unused}>
        {unused.slice(0, drawn).map(({ sentence, unused: why }) => (
          <li key={sentence.number}>
            <button
              type="button"
              onClick={() => {
                focus.getState().chooseSource(sentence.span, [], undefined);
                focus.getState().wantSource();
              }}
            >
              <span className="unused-words" lang="en">
                {plain(wordsAt(article.source.text, sentence.span))}
              </span>
              <span className="unused-why">{why && whyUnused(why)}</span>
            </button>
          </li>
        ))}
      </ul>
      {end}
    </div>
  );
}
