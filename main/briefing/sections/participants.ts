import type { Quotation } from '#shared/model/finding.ts';
import type { RichNode } from '#shared/model/richtext/node.ts';
import { dateOf } from '#shared/model/source.ts';
import type { Statement } from '#shared/model/statement.ts';
import { longDate, timeInWords } from '#shared/model/time.ts';
import { ahead } from '../ahead.ts';
import { asserted } from '../attribution.ts';
import { dated, evidence, italic, paragraph, row, table, text, verbatim } from '../compose.ts';
import { type Material, quotedWords, statementOf } from '../material.ts';
import { isMeeting } from '../meetings.ts';
import { byWeight, type Held, heldIn, isWeighty, sentenceOf } from '../parties.ts';
import { claimsBy, type Known, type KnownIn, knownOf, lastQuotation } from '../people.ts';
import { saidOn } from '../saidOn.ts';
import { claimedBy } from '../sentenceEntry.ts';
import { nameWords, roleWords } from './people.ts';

/** Who is at the table: name · role · stance as stated · last quotation and its date. Those who meet and those who speak, most of it first; at most `count`. */
export const participantsSection =
  ({ count, most }: { readonly count: number; readonly most: number }) =>
  (materials: readonly Material[]): RichNode[] => {
    const meeting = new Set(
      ahead(materials)
        .filter(isMeeting)
        .flatMap(({ event }) => event.who),
    );
    const rows = weighed(materials, (one) => (meeting.has(one.entity.id) ? 1000 : 0) + claimsBy(one).length)
      .slice(0, count)
      .map((known) => {
        const [stance, quoted] = [stanceOf(known), lastQuoted(known)];
        const claims = [
          stance && statementOf(stance.material, stance.position.statement),
          quoted && statementIn(quoted),
        ];
        return row(
          'participants',
          { of: known.records[0].entity.id, ...claimedBy(claims.filter((claim) => claim !== undefined)) },
          [nameWords(known), ...roleLine(known)],
          stanceWords(stance, most),
          quotedOn(quoted),
        );
      });
    return rows.length === 0 ? [] : [table(['Name and role', 'Stance as stated', 'Last quotation'], rows)];
  };

/** Who was there: name · role, of those who are reported to have met. */
export const attendanceSection =
  ({ count }: { readonly count: number }) =>
  (materials: readonly Material[]): RichNode[] => {
    const met = new Set(
      materials.flatMap((material) =>
        material.reading.events
          .filter((event) => event.status === 'past' && isMeeting({ material, event }))
          .flatMap(({ who }) => who),
      ),
    );
    const spoke = (one: KnownIn): number => claimsBy(one).length;
    const rows = weighed(materials, (one) => (met.has(one.entity.id) ? 1 + spoke(one) : 0))
      .slice(0, count)
      .map((known) => {
        const of = { of: known.records[0].entity.id, kind: 'fact', grade: 'S6' } as const;
        return row('participants', of, [nameWords(known)], [roleWords(known)]);
      });
    return rows.length === 0 ? [] : [table(['Name', 'Role as stated'], rows)];
  };

/** People with a weight above nothing, the heaviest first, else in order of mention. */
const weighed = (materials: readonly Material[], weight: (one: KnownIn) => number): Known[] =>
  knownOf(materials, 'person')
    .map((known) => ({ known, weight: known.records.reduce((sum, one) => sum + weight(one), 0) }))
    .filter((one) => one.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ known }) => known);

function roleLine(known: Known): RichNode[] {
  const role = roleWords(known);
  return (role.content ?? []).length === 0 ? [] : [role];
}

/** The weightiest position that the person's own words take. */
function stanceOf({ records }: Known): Held | undefined {
  const held = records.flatMap((one): Held[] => {
    const own = new Set(claimsBy(one).map(({ id }) => id));
    return heldIn(one.material).filter(({ position }) => own.has(position.statement));
  });
  return byWeight(held).find(isWeighty);
}

function stanceWords(best: Held | undefined, most: number): RichNode[] {
  if (best === undefined) return [paragraph(text('not stated'))];
  return [paragraph(italic(best.position.stance), text(': '), ...ownWords(best, most), evidence(sentenceOf(best)))];
}

/** What is held, without the name that stands beside it. */
function ownWords({ material, position }: Held, most: number): RichNode[] {
  const statement = statementOf(material, position.statement);
  return statement === undefined ? dated(material, position.span) : asserted(material, statement, most);
}

type Quoted = { readonly material: Material; readonly quotation: Quotation };

function lastQuoted({ records }: Known): Quoted | undefined {
  for (const one of [...records].reverse()) {
    const quotation = lastQuotation(one);
    if (quotation !== undefined) return { material: one.material, quotation };
  }
  return undefined;
}

const statementIn = ({ material, quotation }: Quoted): Statement | undefined =>
  material.reading.statements.find(({ quotations }) => quotations.includes(quotation.id));

/** The last words quoted, and the day they were said or, where that is not stated, reported. */
function quotedOn(quoted: Quoted | undefined): RichNode[] {
  if (quoted === undefined) return [paragraph(text('–'))];
  const { material, quotation } = quoted;
  const said = saidOn(material, quotation);
  const date = dateOf(material.source.meta);
  const when = (said && timeInWords(said.value)) ?? (date === undefined ? undefined : `reported ${longDate(date)}`);
  return [
    paragraph(
      text('“'),
      verbatim(material, quotedWords(material, quotation)),
      text(when === undefined ? '”' : `” (${when})`),
      evidence(quotation.span),
    ),
  ];
}
