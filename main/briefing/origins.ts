import type { Told } from '#shared/figures/origins.ts';
import type { Voice } from '#shared/model/finding.ts';
import { type Material, nameSpan, wordsOf } from './material.ts';

/** Who tells what through whom in an article, as the map of origins draws it; `ownVoice` counts what the outlet says itself. */
export function toldIn(material: Material): { readonly told: readonly Told[]; readonly ownVoice: number } {
  const nameOf = (voice: Voice): string => wordsOf(material, nameSpan(material, voice));
  const { statements } = material.reading;
  const told = statements.flatMap(({ kind, speaker, carriers, grade }): Told[] =>
    kind === 'claim' && speaker !== undefined
      ? [
          {
            speaker: nameOf(speaker),
            named: speaker.kind !== 'described' && speaker.kind !== 'vague',
            through: carriers.map(nameOf),
            grade,
          },
        ]
      : [],
  );
  return { told, ownVoice: statements.filter(({ kind }) => kind === 'fact').length };
}
