import type { RichNode } from '#shared/model/richtext/node.ts';
import type { Span } from '#shared/model/span.ts';
import { type Grade, type Statement, weakest } from '#shared/model/statement.ts';
import { inTurn } from './attribution.ts';
import { abridged, type EntryOf, entry, evidence, paragraph } from './compose.ts';
import type { Material } from './material.ts';
import { quoteEnds } from './quoteEnds.ts';
import { touching } from './touching.ts';

/** Statements of the source that lie in a stretch of it, in order. */
export const statementsIn = (material: Material, span: Span): Statement[] =>
  touching(material.reading.statements, span);

/** Share of the shown words from which on what somebody says makes the entry a claim. */
const claimed = 1 / 3;

/**
 * What somebody says makes an entry a claim, as weakly sourced as the weakest in it, where it fills with its attribution at least a third of the
 * words shown; else the entry is what the outlet reports in its own voice.
 */
export function sourcedAs(material: Material, shown: Span): Omit<EntryOf, 'of'> {
  const claims = statementsIn(material, shown).filter(({ kind }) => kind === 'claim');
  let said = 0;
  let told = shown.start;
  for (const { span } of [...claims].sort((a, b) => a.span.start - b.span.start)) {
    const end = Math.min(span.end, shown.end);
    said += Math.max(0, end - Math.max(span.start, told));
    told = Math.max(told, end);
  }
  if (said < (shown.end - shown.start) * claimed) return { kind: 'fact', grade: 'S6' };
  return claimedBy(claims);
}

/** What rests on claims is one, as weakly sourced as the weakest; on none, it is the outlet's. */
export const claimedBy = (claims: readonly { readonly grade: Grade | null }[]): Omit<EntryOf, 'of'> => ({
  kind: claims.length === 0 ? 'fact' : 'claim',
  grade: weakest(claims.flatMap(({ grade }) => grade ?? [])),
});

/** One sentence of the source as an entry: `shown` of `whole`, what is left out marked, its evidence the whole sentence and those that `also` say so. */
export function sentenceEntry(
  section: string,
  material: Material,
  whole: Span,
  shown: Span,
  also: readonly Span[] = [],
): RichNode {
  const statements = statementsIn(material, shown);
  const { before, after } = quoteEnds(material, shown);
  const of = statements[0]?.id ?? `sentence@${whole.source}:${whole.start}-${whole.end}`;
  return entry(
    section,
    { of, ...sourcedAs(material, shown) },
    paragraph(
      ...before,
      ...abridged(material, [shown], whole),
      ...after,
      ...inTurn(material, shown),
      evidence(whole, ...also),
    ),
  );
}
