import type { RichNode } from '#shared/model/richtext/node.ts';
import type { Position } from '#shared/model/statement.ts';
import { assertedBy } from '../attribution.ts';
import { bold, dated, entry, evidence, italic, paragraph, row, table, text, verbatim } from '../compose.ts';
import { countWords, type Material, nameSpan, quotedWords, sentenceSpan, statementOf, wordsOf } from '../material.ts';

type Held = { readonly material: Material; readonly position: Position };
type Party = { readonly label: string; readonly held: readonly [Held, ...Held[]] };

/** What is wanted and refused says more of a party than what it merely said. */
const order: readonly Position['stance'][] = ['wants', 'refuses', 'offers', 'accepts', 'doubts', 'does', 'says'];

/** The parties with all they hold, the one with most first. */
function parties(materials: readonly Material[]): Party[] {
  const byParty = new Map<string, [Held, ...Held[]]>();
  for (const material of materials)
    for (const position of material.reading.positions) {
      const held = byParty.get(position.party);
      if (held === undefined) byParty.set(position.party, [{ material, position }]);
      else if (
        !held.some((h) => h.position.statement === position.statement && h.position.span.start === position.span.start)
      )
        held.push({ material, position });
    }
  return [...byParty.values()]
    .map((held) => ({ label: held[0].position.label, held }))
    .sort((a, b) => b.held.length - a.held.length);
}

const firstHeld = (held: readonly Held[]): Held[] =>
  [...held].sort((a, b) => order.indexOf(a.position.stance) - order.indexOf(b.position.stance));

/** Most positions of one party that a table shows. */
const shownInTable = 6;

/** What a party merely said or did is left out where it wants, refuses, offers, accepts or doubts something. */
function weightiest(held: readonly Held[]): Held[] {
  const ordered = firstHeld(held);
  const weighty = ordered.filter(({ position: { stance } }) => stance !== 'says' && stance !== 'does');
  return (weighty.length > 1 ? weighty : ordered).slice(0, shownInTable);
}

const sentenceOf = ({ material, position }: Held) => {
  const statement = statementOf(material, position.statement);
  return (statement && sentenceSpan(material, statement.sentence)) ?? position.span;
};

/** What is held, cut at a clause to `most` words, without who says so, then who says so in brackets; what the outlet reports is left whole. */
function heldWords({ material, position }: Held, most: number): RichNode[] {
  const statement = statementOf(material, position.statement);
  if (statement === undefined || statement.kind === 'fact') return dated(material, position.span);
  return assertedBy(material, statement, most);
}

/** Somebody's claim, or what the outlet reports in at most `most` words. */
const isBrief = ({ material, position }: Held, most: number): boolean =>
  statementOf(material, position.statement)?.kind === 'claim' || countWords(wordsOf(material, position.span)) <= most;

/** One line a party, for the note: "Russia wants: … (who says so)". The weightiest brief position of each, cut at a clause to `most` words, `count` parties at most. */
export const positionLines =
  ({ count, most }: { readonly count: number; readonly most: number }) =>
  (materials: readonly Material[]): RichNode[] =>
    parties(materials)
      .slice(0, count)
      .map(({ label, held }) => {
        const ordered = firstHeld(held) as [Held, ...Held[]];
        const best = ordered.find((one) => isBrief(one, most)) ?? ordered[0];
        const { material, position } = best;
        const of = { of: `${position.party}:${position.statement}`, ...sourcedOf(material, position) };
        return entry(
          'positions',
          of,
          paragraph(
            bold(label),
            text(` ${stanceWord(position)}`),
            ...heldWords(best, most),
            evidence(sentenceOf(best)),
          ),
        );
      });

/** The stance where the words take one; what a party accepts, does or says speaks for itself. */
const stanceWord = ({ stance }: Position): string =>
  stance === 'accepts' || stance === 'does' || stance === 'says' ? '– ' : `${stance}: `;

function sourcedOf(material: Material, position: Position) {
  const statement = statementOf(material, position.statement);
  return { kind: statement?.kind ?? 'fact', grade: statement?.grade ?? 'S6' } as const;
}

/** Party · position · best quotation, for the background brief; a row a party, a paragraph a position. */
export function positionTable(materials: readonly Material[]): RichNode[] {
  const rows = parties(materials).map(({ label, held }) => {
    const lines = weightiest(held).map((one) =>
      paragraph(
        italic(one.position.stance),
        text(': '),
        ...heldWords(one, Number.POSITIVE_INFINITY),
        evidence(sentenceOf(one)),
      ),
    );
    const [{ material, position }] = held;
    const of = { of: position.party, ...sourcedOf(material, position) };
    return row('positions', of, [paragraph(bold(label))], lines, bestQuotation(held));
  });
  return rows.length === 0 ? [] : [table(['Party', 'Position', 'Best quotation'], rows)];
}

/** The longest quotation among what a party holds, with its speaker. */
function bestQuotation(held: readonly Held[]): RichNode[] {
  const quotations = held.flatMap(({ material, position }) =>
    (statementOf(material, position.statement)?.quotations ?? []).flatMap((id) => {
      const quotation = material.reading.quotations.find((q) => q.id === id);
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
