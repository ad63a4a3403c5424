import { type ReactNode, useMemo } from 'react';
import { toldIn } from '#shared/figures/told.ts';
import { plain, wordsAt } from '#shared/model/span.ts';
import type { Statement } from '#shared/model/statement.ts';
import { useDesk } from '../../../state/desk.ts';
import { useCitedSections } from '../../../state/deskCited.ts';
import { say } from '../../../state/language.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { FigureView } from './FigureView.tsx';
import { originsShown } from './figures.ts';
import { type Article, entriesOn, useArticles, useWays } from './useEvidence.ts';

/** Who said what to whom: drawn, and listed by speaker. */
export function OriginsView(): ReactNode {
  const articles = useArticles();
  const sections = useCitedSections();
  const isNote = useDesk((state) => state.briefing?.kind === 'note');
  const ways = useWays(articles);
  const shown = useMemo(() => originsShown(articles, sections, isNote), [articles, sections, isNote]);
  const told = useMemo(() => tellings(articles), [articles]);
  const spans = useMemo(() => new Map(told.map(({ statement }) => [statement.id, statement.span])), [told]);
  if (told.length === 0) return <p className="evidence-none">{say.evidence.noOrigins}</p>;
  const groups = [...Map.groupBy(told, ({ speaker }) => speaker.toLowerCase())].sort(
    (a, b) => b[1].length - a[1].length,
  );
  return (
    <>
      {shown !== undefined && <FigureView {...ways} shown={shown} title={say.evidence.figures.origins} spans={spans} />}
      <EvidenceList
        {...ways}
        label={say.evidence.statements}
        groups={groups.map(([id, statements]) => ({
          id,
          heading: (
            <>
              <span lang="en">{statements[0]?.speaker}</span>{' '}
              <span className="evidence-count">{statements.length}</span>
            </>
          ),
          items: statements.map(({ article, statement, through }) => ({
            id: statement.id,
            spans: [statement.span],
            entries: entriesOn(article, statement.span),
            content: (
              <>
                <span className="evidence-what" lang="en">
                  {statement.content.map((span) => plain(wordsAt(article.source.text, span))).join(' … ')}
                </span>
                <span className="evidence-meta">
                  <span title={say.names.grades[statement.grade]}>{statement.grade}</span>
                  {through.length > 0 && <span>{say.evidence.through(through)}</span>}
                  {articles.length > 1 && (
                    <span>{say.evidence.readIn(article.meta.outlet?.value ?? say.evidence.theOutlet)}</span>
                  )}
                </span>
              </>
            ),
          })),
        }))}
      />
    </>
  );
}

type Telling = {
  readonly article: Article;
  readonly statement: Statement;
  readonly speaker: string;
  readonly through: readonly string[];
};

function tellings(articles: readonly Article[]): readonly Telling[] {
  return articles.flatMap((article) => {
    const byId = new Map(article.reading.statements.map((statement) => [statement.id, statement]));
    return toldIn(article.source.text, article.reading).told.flatMap(({ id, speaker, through }): Telling[] => {
      const statement = byId.get(id);
      return statement === undefined ? [] : [{ article, statement, speaker, through }];
    });
  });
}
