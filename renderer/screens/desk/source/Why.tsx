import type { ReactNode } from 'react';
import { create } from 'zustand';
import { type Reading, sentenceAt } from '#shared/model/reading.ts';
import { plain, wordsAt } from '#shared/model/span.ts';
import { say } from '../../../state/language.ts';

/** Whether the grounds of the sentence in hand are shown: asked for once, they stay until they are put away. */
export const useWhy = create<{ readonly open: boolean }>(() => ({ open: false }));

export const toggleWhy = (): void => useWhy.setState(({ open }) => ({ open: !open }));

type Props = { readonly reading: Reading; readonly text: string; readonly number: number };

/** [F10] [B5] Why a sentence carries as much as it does, what weighs most first, and the verb with which the source lets somebody speak. */
export function Why({ reading, text, number }: Props): ReactNode {
  const { ranking, statements, sentences } = reading;
  const place = ranking.findIndex(({ sentence }) => sentence === number);
  const reasons = [...(ranking[place]?.reasons ?? [])].sort((a, b) => b.weight - a.weight);
  const cues = statements.flatMap(({ cue }) => (cue === undefined ? [] : [cue]));
  const here = cues.filter((cue) => sentenceAt(sentences, cue)?.number === number);
  const verbs = [...new Set(here.map((cue) => plain(wordsAt(text, cue))))];
  const against = reasons.filter(({ weight }) => weight < 0);
  return (
    <section className="source-grounds" id="source-grounds" aria-label={say.source.whyOf}>
      {place < 0 ? (
        <p>{say.source.noRank}</p>
      ) : (
        <>
          <p>{say.source.ranks(place + 1, ranking.length)}</p>
          <List reasons={reasons.filter(({ weight }) => weight > 0)} />
          {against.length > 0 && <p>{say.source.against}</p>}
          <List reasons={against} />
        </>
      )}
      {verbs.length > 0 && <p>{say.source.ownVerbs(verbs)}</p>}
    </section>
  );
}

function List({ reasons }: { readonly reasons: Reading['ranking'][number]['reasons'] }): ReactNode {
  if (reasons.length === 0) return null;
  return (
    <ul>
      {reasons.map(({ rule, reason }) => (
        <li key={rule}>{say.source.rankedBecause(rule, reason)}</li>
      ))}
    </ul>
  );
}
