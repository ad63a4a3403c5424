import { likelihoodScales } from '../model/likelihood.ts';
import { walk } from '../model/richtext/node.ts';
import type { Section } from '../model/section.ts';
import { gradeNames, grades } from '../model/statement.ts';
import { likelihoodRows, likelihoodUsed } from './likelihood.ts';

/** A scale as the last annex prints it: each term with what it means. */
export type Scale = { readonly name: string; readonly rows: readonly (readonly [term: string, meaning: string])[] };

/** How to read the page; the same words in every way out. `own`: how the analyst's words look there. */
export const methodAccount = (isCited: boolean, own = 'words beside a bar'): string =>
  'Entries marked fact, claim or gap are in the article’s own words or in a fixed frame around them, unless marked edited or no source; […] marks what was left out, square brackets what was worked out. ' +
  'A fact is in the outlet’s own voice, a claim is somebody’s, a gap is what the article says is not known, not agreed or disputed. ' +
  `Assessments, and ${own}, are the analyst’s own.${isCited ? ' Raised figures lead to annex A.' : ''}`;

/** Grades and likelihood scales, only where the briefing uses them. */
export function scalesIn(sections: readonly Section[]): Scale[] {
  const isGraded = sections.some(({ body }) =>
    [...walk(body)].some(({ attrs }) => grades.some((grade) => grade === attrs?.grade)),
  );
  return [
    ...(isGraded
      ? [{ name: 'Sourcing grades', rows: grades.map((grade) => [grade, gradeNames[grade]] as const) }]
      : []),
    ...likelihoodUsed(sections).map((used) => ({
      name: `Likelihood, per cent (${likelihoodScales[used].name})`,
      rows: likelihoodRows(used),
    })),
  ];
}
