import type { Voice } from '../model/finding.ts';
import { nameSpanIn, type Reading } from '../model/reading.ts';
import { plain, wordsAt } from '../model/span.ts';
import type { Told } from './origins.ts';

/** Who tells what through whom in an article, as the map of origins draws it; `ownVoice` counts what the outlet says itself. */
export function toldIn(text: string, reading: Reading): { readonly told: readonly Told[]; readonly ownVoice: number } {
  const spelled = new Map<string, string>();
  /** As first written: "The coast guard" and "the coast guard" are one. */
  const nameOf = (voice: Voice): string => {
    const name = plain(wordsAt(text, nameSpanIn(reading, voice)));
    const known = spelled.get(name.toLowerCase()) ?? name;
    spelled.set(name.toLowerCase(), known);
    return known;
  };
  const { statements } = reading;
  const told = statements.flatMap(({ kind, id, speaker, carriers, grade }): Told[] =>
    kind === 'claim' && speaker !== undefined
      ? [speaker, ...(speaker.also === undefined ? [] : [speaker.also])].map((voice) => ({
          id,
          speaker: nameOf(voice),
          named: voice.kind !== 'described' && voice.kind !== 'vague',
          through: carriers.map(nameOf),
          grade,
        }))
      : [],
  );
  return { told, ownVoice: statements.filter(({ kind }) => kind === 'fact').length };
}
