import { type ReactNode, useId } from 'react';
import type { Hit } from '#shared/contract/contract.ts';
import { say, sayStored } from '../../state/language.ts';
import { useLibrary } from '../../state/library.ts';
import { hashOf } from '../../state/route.ts';
import { useSlow } from '../../ui/useSlow.ts';
import { excerpt } from './excerpt.ts';
import { useRows } from './rows.ts';

/** The lines found, gathered by briefing in the order of their best line. */
export function Results(): ReactNode {
  const { query, found } = useLibrary((state) => state);
  const waiting = useSlow(found?.query !== query.trim());
  const groups = groupsOf(found?.hits ?? []);
  const rows = useRows<HTMLDivElement>(found?.hits.length ?? 0);
  const inOrder = groups.flat();
  return (
    <>
      <div className="library-head">
        <h1>{say.library.search.title}</h1>
        <p className="library-summary" role="status">
          {waiting
            ? say.library.search.searching
            : found === undefined
              ? ''
              : summary(found.query, found.hits.length, groups.length)}
        </p>
      </div>
      <div className="results" ref={rows.list}>
        {groups.map((hits) => (
          <Group key={hits[0].briefing} title={hits[0].title}>
            {hits.map((hit) => {
              const place = inOrder.indexOf(hit);
              return (
                <li key={`${hit.section ?? hit.where}:${hit.line}`}>
                  <a
                    data-row=""
                    className="result"
                    tabIndex={place === rows.current ? 0 : -1}
                    href={hashOf({
                      screen: 'briefing',
                      id: hit.briefing,
                      ...(hit.section === null ? {} : { section: hit.section }),
                    })}
                  >
                    <span className="result-where" lang={hit.section === null ? undefined : 'en'}>
                      {hit.section === null ? sayStored('places', hit.where) : hit.where}
                    </span>
                    <span className="result-line" lang="en">
                      {excerpt(hit.line, hit.hits).map((piece, at) =>
                        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one line have no identity but their place
                        piece.found ? <mark key={at}>{piece.text}</mark> : piece.text,
                      )}
                    </span>
                  </a>
                </li>
              );
            })}
          </Group>
        ))}
      </div>
    </>
  );
}

function Group(props: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} lang={props.title === '' ? undefined : 'en'}>
        {props.title || say.names.untitled}
      </h2>
      <ul>{props.children}</ul>
    </section>
  );
}

type Group = [Hit, ...Hit[]];

function groupsOf(hits: readonly Hit[]): Group[] {
  const groups = new Map<string, Group>();
  for (const hit of hits) {
    const group = groups.get(hit.briefing);
    if (group === undefined) groups.set(hit.briefing, [hit]);
    else group.push(hit);
  }
  return [...groups.values()];
}

function summary(query: string, lines: number, briefings: number): string {
  return lines === 0 ? say.library.search.nothing(query) : say.library.search.found(lines, briefings);
}
