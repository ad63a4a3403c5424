import type { LikelihoodScale, ScaleTerm } from '../model/likelihood.ts';
import type { Found } from './found.ts';

const stretch = (terms: readonly ScaleTerm[]): { readonly start: number; readonly end: number } => ({
  start: Math.min(...terms.map(({ start }) => start)),
  end: Math.max(...terms.map(({ end }) => end)),
});

/** One sentence says how likely something is and how confident the analyst is [B7]. */
export function likelihoodWithConfidence(text: string, terms: readonly ScaleTerm[]): Found[] {
  const likelihood = terms.find(({ kind }) => kind === 'likelihood');
  const confidence = terms.find(({ kind }) => kind === 'confidence');
  if (likelihood === undefined || confidence === undefined) return [];
  return [
    {
      ...stretch([likelihood, confidence]),
      remark: {
        is: 'likelihood-and-confidence',
        likelihood: text.slice(likelihood.start, likelihood.end),
        confidence: text.slice(confidence.start, confidence.end),
      },
    },
  ];
}

/** Terms of one scale in a briefing that uses the other too [B7]. */
export const mixedScales = (text: string, terms: readonly ScaleTerm[], used: ReadonlySet<LikelihoodScale>): Found[] =>
  used.size < 2
    ? []
    : terms
        .filter(({ kind, scales }) => kind === 'likelihood' && scales.length === 1)
        .map(({ start, end, scales }) => {
          const own = scales[0] ?? 'icd-203';
          const other = own === 'phia' ? 'icd-203' : 'phia';
          return {
            start,
            end,
            remark: { is: 'mixed', word: text.slice(start, end), scale: own, other },
          };
        });
