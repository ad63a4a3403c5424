import { type LikelihoodScale, likelihoodScales, scalesOf, scaleTermsIn } from '../model/likelihood.ts';
import { entriesOf, textOf } from '../model/richtext/node.ts';
import { guidanceOf, type Section } from '../model/section.ts';

/** The terms of a scale with their ranges in per cent, least likely first. */
export const likelihoodRows = (scale: LikelihoodScale): readonly (readonly [string, string])[] =>
  likelihoodScales[scale].steps.map(({ terms, from, to }) => [terms.join(', '), `${from}–${to}`]);

/** The scales that the analyst's own words, in an analyst's section or an assessment, use: ICD 203 where every term belongs to both. The article's words do not count. */
export function likelihoodUsed(sections: readonly Section[]): LikelihoodScale[] {
  const terms = sections
    .flatMap((section) =>
      guidanceOf(section.kind) === undefined
        ? entriesOf(section.body).flatMap(({ attrs, node }) => (attrs.kind === 'assessment' ? textOf(node) : []))
        : textOf(section.body),
    )
    .flatMap(scaleTermsIn)
    .filter(({ kind }) => kind === 'likelihood');
  const scales = [...scalesOf(terms)].sort();
  return scales.length === 0 && terms.length > 0 ? ['icd-203'] : scales;
}
