/** [B7] The two scales of likelihood words that a briefing may use; one briefing uses one. */
export type LikelihoodScale = 'icd-203' | 'phia';

export type LikelihoodTerm = {
  /** The terms of one step, the usual one first. */
  readonly terms: readonly [string, ...string[]];
  /** Per cent. */
  readonly from: number;
  readonly to: number;
};

/** ICD 203 (Analytic Standards, US Director of National Intelligence, 2015) and the yardstick of PHIA (UK Professional Head of Intelligence Assessment), least likely first. */
export const likelihoodScales: Readonly<
  Record<LikelihoodScale, { readonly name: string; readonly steps: readonly LikelihoodTerm[] }>
> = {
  'icd-203': {
    name: 'ICD 203',
    steps: [
      { terms: ['almost no chance', 'remote'], from: 1, to: 5 },
      { terms: ['very unlikely', 'highly improbable'], from: 5, to: 20 },
      { terms: ['unlikely', 'improbable'], from: 20, to: 45 },
      { terms: ['roughly even chance', 'roughly even odds'], from: 45, to: 55 },
      { terms: ['likely', 'probable', 'probably'], from: 55, to: 80 },
      { terms: ['very likely', 'highly probable'], from: 80, to: 95 },
      { terms: ['almost certain', 'almost certainly', 'nearly certain'], from: 95, to: 99 },
    ],
  },
  phia: {
    name: 'PHIA yardstick',
    steps: [
      { terms: ['remote chance'], from: 0, to: 5 },
      { terms: ['highly unlikely'], from: 10, to: 20 },
      { terms: ['unlikely'], from: 25, to: 35 },
      { terms: ['realistic possibility'], from: 40, to: 50 },
      { terms: ['likely', 'probable', 'probably'], from: 55, to: 75 },
      { terms: ['highly likely'], from: 80, to: 90 },
      { terms: ['almost certain', 'almost certainly'], from: 95, to: 100 },
    ],
  },
};

/** How well a judgement is founded, which is not how likely it is; the same three in both scales. */
export const confidences = ['high confidence', 'moderate confidence', 'low confidence'] as const;

/** A term as it stands in a text, `[start, end)`. `scales` are those that have it. */
export type ScaleTerm = {
  readonly start: number;
  readonly end: number;
  readonly kind: 'likelihood' | 'confidence';
  readonly scales: readonly LikelihoodScale[];
};

const scaleNames: readonly LikelihoodScale[] = ['icd-203', 'phia'];

/** Every likelihood term with the scales that have it, the longest first, so that "very unlikely" is not read as "unlikely". */
const byTerm: readonly (readonly [string, readonly LikelihoodScale[]])[] = [
  ...new Set(scaleNames.flatMap((scale) => likelihoodScales[scale].steps.flatMap(({ terms }) => terms))),
]
  .map((term): readonly [string, readonly LikelihoodScale[]] => [
    term,
    scaleNames.filter((scale) => likelihoodScales[scale].steps.some(({ terms }) => terms.includes(term))),
  ])
  .sort(([a], [b]) => b.length - a.length);

const confident = /\b(?:high|moderate|medium|low|highly|moderately)[- ](?:confidence|confident)\b/giu;
const isWord = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));

/** Whether a text could hold a likelihood term: quick, and never wrong when it says no. */
export const mayBeLikelihood = (text: string): boolean => {
  const lower = text.toLowerCase();
  return byTerm.some(([term]) => lower.includes(term));
};

/** The likelihood and confidence terms of a text, in order. "Remote" counts only where something is said to be so: a remote village is far away. */
export function scaleTermsIn(text: string): ScaleTerm[] {
  const lower = text.toLowerCase();
  const found: ScaleTerm[] = [...text.matchAll(confident)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    kind: 'confidence',
    scales: scaleNames,
  }));
  for (const [term, scales] of byTerm)
    for (let at = lower.indexOf(term); at >= 0; at = lower.indexOf(term, at + 1)) {
      const end = at + term.length;
      const whole = !(at > 0 && isWord(text, at - 1)) && !isWord(text, end);
      const taken = found.some((one) => one.start < end && at < one.end);
      if (!whole || taken || (term === 'remote' && !isPredicate(lower, at, end))) continue;
      found.push({ start: at, end, kind: 'likelihood', scales });
    }
  return found.sort((a, b) => a.start - b.start);
}

function isPredicate(lower: string, start: number, end: number): boolean {
  const before = /\b(?:is|are|be|was|were|remains?|seems?|looks?|as) $/.test(
    lower.slice(Math.max(0, start - 9), start),
  );
  return before && !/^[ -]\p{L}/u.test(lower.slice(end, end + 2));
}

/** The scale that a text keeps to, where a term tells; undefined where both have every term or none is used. */
export const scalesOf = (terms: readonly ScaleTerm[]): ReadonlySet<LikelihoodScale> =>
  new Set(
    terms.filter(({ kind, scales }) => kind === 'likelihood' && scales.length === 1).flatMap(({ scales }) => scales),
  );
