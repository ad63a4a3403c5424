import { type ReactNode, useMemo, useState } from 'react';
import type { Mention } from '#shared/model/finding.ts';
import { sentenceAt } from '#shared/model/reading.ts';
import { plain, type Span } from '#shared/model/span.ts';
import { say } from '../../../state/language.ts';
import { announce } from '../../../ui/announce.tsx';
import { ArticleTabs } from './ArticleTabs.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { type Person, peopleOf } from './peopleOf.ts';
import { type Article, entriesOn, useArticles, useFront, useWays } from './useEvidence.ts';

/** A record of everybody the article names. */
export function PeopleView(): ReactNode {
  const articles = useArticles();
  const front = useFront(articles);
  return (
    <>
      <ArticleTabs articles={articles} front={front} />
      {front !== undefined && <People key={front.source.id} article={front} articles={articles} />}
    </>
  );
}

function People({ article, articles }: { readonly article: Article; readonly articles: readonly Article[] }) {
  const { source, reading } = article;
  const ways = useWays(articles);
  const people = useMemo(() => peopleOf(source.text, reading), [source, reading]);
  /** The record whose mentions are being walked, and at which of them. */
  const [walk, setWalk] = useState<{ readonly id: string; readonly at: number }>();
  if (people.length === 0) return <p className="evidence-none">{say.evidence.nobodyNamed}</p>;
  const next = ({ entity: { id, mentions } }: Person): void => {
    const at = walk?.id === id ? (walk.at + 1) % mentions.length : 0;
    setWalk({ id, at });
    announce(say.evidence.atMention(at + 1, mentions.length));
    const mention = mentions[at];
    if (mention !== undefined) ways.goTo(mention.span);
  };
  const groups = [...Map.groupBy(people, ({ entity }) => entity.type)];
  return (
    <EvidenceList
      {...ways}
      label={say.evidence.records}
      tellsUse={false}
      groups={groups.map(([kind, records]) => ({
        id: kind,
        heading: (
          <>
            {say.evidence.kinds[kind]} <span className="evidence-count">{records.length}</span>
          </>
        ),
        items: records.map((person) => {
          const { mentions } = person.entity;
          const at = walk?.id === person.entity.id ? walk.at : undefined;
          const here = mentions[at ?? 0] as Mention;
          return {
            id: person.entity.id,
            spans: [here.span, ...mentions.filter((mention) => mention !== here).map(({ span }) => span)],
            entries: entriesOn(article, here.span),
            choose: () => next(person),
            content: <Record person={person} at={at} />,
            more: at === undefined ? undefined : <InPlace article={article} span={here.span} />,
          };
        }),
      }))}
    />
  );
}

function Record({ person, at }: { readonly person: Person; readonly at: number | undefined }): ReactNode {
  const { name, roles, aliases, quotations, entity } = person;
  const count = entity.mentions.length;
  return (
    <>
      <span className="evidence-name" lang="en">
        {name}
      </span>
      {roles.length > 0 && (
        <span className="evidence-role" lang="en">
          {roles.join('; ')}
        </span>
      )}
      {aliases.length > 0 && <span className="evidence-alias">{say.evidence.also(aliases)}</span>}
      <span className="evidence-meta">
        <span>{at === undefined ? say.evidence.mentions(count) : say.evidence.mention(at + 1, count)}</span>
        {quotations > 0 && <span>{say.evidence.quoted(quotations)}</span>}
      </span>
    </>
  );
}

/** A stretch of the source in its sentence. */
function InPlace({ article: { source, reading }, span }: { readonly article: Article; readonly span: Span }) {
  const sentence = sentenceAt(reading.sentences, span)?.span ?? span;
  return (
    <p className="evidence-place" lang="en">
      {source.text.slice(sentence.start, span.start)}
      <mark>{plain(source.text.slice(span.start, span.end))}</mark>
      {source.text.slice(span.end, sentence.end)}
    </p>
  );
}
