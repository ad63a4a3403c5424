import type { RichNode } from '#shared/model/richtext/node.ts';
import type { Gap } from '#shared/model/statement.ts';
import { attributed } from '../attribution.ts';
import { rankedClaims } from '../claims.ts';
import { bold, entry, evidence, paragraph, text } from '../compose.ts';
import { type Material, sentenceSpan } from '../material.ts';
import { chosenGaps, gapOf, gapWords, type Unknown } from './unknowns.ts';

/** What to ask about a gap: what it lacks. */
const asks: Readonly<Record<Gap['type'], string>> = {
  'not-known': 'What is known by now of this?',
  'not-disclosed': 'What can be said of this?',
  'not-agreed': 'What stands in the way of agreement?',
  disputed: 'What is your account of this?',
};

/** Questions for the meeting: one for each of `count` gaps of the types asked about, with the source's own words, cut at a clause to `most` words. */
export const questionsSection =
  ({ count, most }: { readonly count: number; readonly most: number }) =>
  (materials: readonly Material[]): RichNode[] =>
    toAsk(materials, count).map((unknown) => gapQuestion('questions', unknown, most));

/** The gaps that a meeting can close. */
export const toAsk = (materials: readonly Material[], count: number): Unknown[] =>
  chosenGaps(materials, count, ({ type }) => type !== 'disputed');

/** Questions the press can be expected to ask: what is said of the matter, then what the article leaves open. */
export const expectedQuestionsSection =
  ({ claims, gaps, most }: { readonly claims: number; readonly gaps: number; readonly most: number }) =>
  (materials: readonly Material[]): RichNode[] => {
    const taken = new Set<string>();
    const onClaims = rankedClaims(materials)
      .slice(0, claims)
      .map(({ material, claim }) => {
        taken.add(claim.id);
        return entry(
          'expected-questions',
          { of: claim.id, kind: 'claim', grade: claim.grade },
          paragraph(
            bold('What do you say to this?'),
            text(' '),
            ...attributed(material, claim, most),
            evidence(sentenceSpan(material, claim.sentence) ?? claim.span),
          ),
        );
      });
    const open = chosenGaps(materials, gaps, ({ statement }) => !taken.has(statement));
    return [...onClaims, ...open.map((unknown) => gapQuestion('expected-questions', unknown, most))];
  };

function gapQuestion(section: string, unknown: Unknown, most: number): RichNode {
  const { material, gap } = unknown;
  return entry(
    section,
    gapOf(unknown),
    paragraph(
      bold(asks[gap.type]),
      text(' '),
      ...gapWords(unknown, most, 'On'),
      evidence(sentenceSpan(material, gap.sentence) ?? gap.span),
    ),
  );
}
