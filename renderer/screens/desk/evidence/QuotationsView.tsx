import { type ReactNode, useMemo } from 'react';
import { plain, wordsAt } from '#shared/model/span.ts';
import { say } from '../../../state/language.ts';
import type { Quoted } from '../source/quotedAt.ts';
import { useTake } from '../source/useTake.ts';
import { ArticleTabs } from './ArticleTabs.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { quotationsOf, type Utterance } from './quotationsOf.ts';
import { type Article, entriesOn, useArticles, useFront, useWays } from './useEvidence.ts';

/** Every quotation of the article, by who said it. */
export function QuotationsView(): ReactNode {
  const articles = useArticles();
  const front = useFront(articles);
  return (
    <>
      <ArticleTabs articles={articles} front={front} />
      {front !== undefined && <Quotations key={front.source.id} article={front} articles={articles} />}
    </>
  );
}

function Quotations({ article, articles }: { readonly article: Article; readonly articles: readonly Article[] }) {
  const { source, reading } = article;
  const ways = useWays(articles);
  const take = useTake();
  const speakers = useMemo(() => quotationsOf(source.text, reading), [source, reading]);
  if (speakers.length === 0) return <p className="evidence-none">{say.evidence.nobodyQuoted}</p>;
  return (
    <EvidenceList
      {...ways}
      label={say.evidence.quotations}
      groups={speakers.map(({ id, name, utterances }) => ({
        id,
        heading: (
          <>
            {name === undefined ? say.evidence.noSpeaker : <span lang="en">{name}</span>}{' '}
            <span className="evidence-count">{utterances.length}</span>
          </>
        ),
        items: utterances.map((utterance) => ({
          id: utterance.id,
          spans: [utterance.parts[0].span, ...utterance.parts.slice(1).map(({ span }) => span)],
          entries: utterance.parts.flatMap(({ span }) => entriesOn(article, span)),
          add: () => take(article, utterance.parts[0].span, 'quotation', { quoted: quotedOf(utterance) }),
          content: <Said utterance={utterance} text={source.text} />,
        })),
      }))}
    />
  );
}

const quotedOf = ({ parts }: Utterance): Quoted => ({
  words: parts[0].words,
  more: parts.slice(1).map(({ words }) => words),
  speaker: parts.find(({ speaker }) => speaker !== undefined)?.speaker,
});

function Said({ utterance: { parts, carriers, venue, grade }, text }: { utterance: Utterance; text: string }) {
  return (
    <>
      <span className="evidence-quote" lang="en">
        {parts.map(({ words }) => `“${plain(wordsAt(text, words)).replace(/[,;]$/, '')}”`).join(' … ')}
      </span>
      <span className="evidence-meta">
        {grade !== undefined && <span title={say.names.grades[grade]}>{grade}</span>}
        {carriers.length > 0 && <span>{say.evidence.through(carriers)}</span>}
        {venue !== undefined && <span lang="en">{venue}</span>}
      </span>
    </>
  );
}
