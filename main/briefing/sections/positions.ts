import type { RichNode } from '#shared/model/richtext/node.ts';
import type { Span } from '#shared/model/span.ts';
import { asserted, assertedBy, inBrackets } from '../attribution.ts';
import { isClausal } from '../claims.ts';
import { bold, entry, evidence, italic, marked, paragraph, row, standing, table, text, verbatim } from '../compose.ts';
import { countWords, type Material, nameSpan, quotedWords, statementOf, wordsOf } from '../material.ts';
import { byWeight, type Held, isWeighty, partiesOf, sentenceOf, sourcedOf, weightiest } from '../parties.ts';
import { keyOf, retells, startsOf, topPoints } from '../points.ts';
import { withId } from '../touching.ts';
import { keyPoints } from './keyPoints.ts';

/** How many points stand above. */
type Above = { readonly above: number; readonly points: number };

/** Most positions of one party that a table shows. */
const shownInTable = 6;

/** What is held, cut at a clause to `most` words, without who says so, then who says so in brackets where the party's own name does not say it; what the outlet reports is left whole. */
export function heldWords({ material, position }: Held, most: number): RichNode[] {
  const statement = statementOf(material, position.statement);
  if (statement === undefined || statement.kind === 'fact')
    return marked(material, standing(material, position.span), position.span.end);
  const { speaker, carriers } = statement;
  // what is held against something that stands before the clause is told with it
  if (position.span.start < statement.span.start && position.rule === 'position-subject')
    return [...standing(material, position.span), ...inBrackets(material, statement)];
  const isNamed = speaker !== undefined && wordsOf(material, nameSpan(material, speaker)) === position.label;
  return isNamed && carriers.length === 0 ? asserted(material, statement, most) : assertedBy(material, statement, most);
}

/** Somebody's claim, or what the outlet reports in at most `most` words. */
const isBrief = ({ material, position }: Held, most: number): boolean =>
  statementOf(material, position.statement)?.kind === 'claim' || countWords(wordsOf(material, position.span)) <= most;

/**
 * One line a party, for the note: "Russia wants: … (who says so)". The weightiest brief position of each that the bottom line and key points
 * do not tell already, cut at a clause to `most` words; a party of which they tell all is left out, and the next takes its place, `count` at most.
 */
export const positionLines =
  ({ count, most, above, points }: { readonly count: number; readonly most: number } & Above) =>
  (materials: readonly Material[]): RichNode[] => {
    const told = startsOf([...topPoints(materials, above), ...keyPoints(materials, above, points)]);
    return partiesOf(materials)
      .flatMap(({ label, held }) => {
        const best = untold(held, told, most);
        return best === undefined ? [] : [positionLine(label, best, most)];
      })
      .slice(0, count);
  };

/** The weightiest brief position in a sentence that is not `told`; else the first that tells only a part of one. */
function untold(held: readonly Held[], told: ReadonlySet<string>, most: number): Held | undefined {
  const ordered = byWeight(held).filter((one) => !retells(told, sentenceOf(one), shownOf(one)));
  const brief = ordered.filter((one) => isBrief(one, most));
  const elsewhere = (one: Held): boolean => !told.has(keyOf(sentenceOf(one)));
  return brief.find((one) => isWeighty(one) && elsewhere(one)) ?? brief.find(elsewhere) ?? brief[0] ?? ordered[0];
}

/** What of its sentence a position shows. */
const shownOf = ({ material, position }: Held): Span => {
  const statement = statementOf(material, position.statement);
  return statement === undefined || statement.kind === 'fact' ? position.span : statement.span;
};

function positionLine(label: string, best: Held, most: number): RichNode {
  const { position } = best;
  const of = { of: `${position.party}:${position.statement}`, ...sourcedOf(best) };
  const words = [bold(label), text(` ${stanceWord(best)}`), ...heldWords(best, most)];
  return entry('positions', of, paragraph(...words, evidence(sentenceOf(best))));
}

/** What is shown is what is held alone, without who says so. */
const isClause = ({ material, position }: Held): boolean => {
  const statement = statementOf(material, position.statement);
  return statement?.kind === 'claim' && isClausal(material, statement);
};

/** The stance where the words take one and do not open with a pronoun for the party itself; what a party accepts, does or says speaks for itself. */
export const stanceWord = (held: Held): string => {
  const { material, position } = held;
  const { stance, party } = position;
  const isOwn = statementOf(material, position.statement)?.speaker?.entity === party;
  if (isOwn && !isClause(held) && /^(?:it|they|he|she)\b/i.test(wordsOf(material, shownOf(held)))) return '– ';
  return stance === 'accepts' || stance === 'does' || stance === 'says' ? '– ' : `${stance}: `;
};

/** Party · position · best quotation, for the background brief; a row a party, a paragraph a position. */
export function positionTable(materials: readonly Material[]): RichNode[] {
  const rows = partiesOf(materials).map(({ label, held }) => {
    const lines = weightiest(held, shownInTable).map((one) =>
      paragraph(
        italic(one.position.stance),
        text(': '),
        ...heldWords(one, Number.POSITIVE_INFINITY),
        evidence(sentenceOf(one)),
      ),
    );
    const of = { of: held[0].position.party, ...sourcedOf(held[0]) };
    return row('positions', of, [paragraph(bold(label))], lines, bestQuotation(held));
  });
  return rows.length === 0 ? [] : [table(['Party', 'Position', 'Best quotation'], rows)];
}

/** The longest quotation among what a party holds, with its speaker. */
function bestQuotation(held: readonly Held[]): RichNode[] {
  const quotations = held.flatMap(({ material, position }) =>
    (statementOf(material, position.statement)?.quotations ?? []).flatMap((id) => {
      const quotation = withId(material.reading.quotations, id);
      return quotation?.use === 'speech' ? [{ material, quotation }] : [];
    }),
  );
  const best = quotations.sort(
    (a, b) => b.quotation.words.end - b.quotation.words.start - (a.quotation.words.end - a.quotation.words.start),
  )[0];
  if (best === undefined) return [];
  const { material, quotation } = best;
  const speaker =
    quotation.speaker === undefined ? [] : [text(' — '), verbatim(material, nameSpan(material, quotation.speaker))];
  return [
    paragraph(
      text('“'),
      verbatim(material, quotedWords(material, quotation)),
      text('”'),
      ...speaker,
      evidence(quotation.span),
    ),
  ];
}
