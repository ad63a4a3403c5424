import type { RichNode } from '#shared/model/richtext/node.ts';
import type { Span } from '#shared/model/span.ts';
import { type Grade, grades, type Statement } from '#shared/model/statement.ts';
import { abridged, type EntryOf, entry, evidence, paragraph } from './compose.ts';
import type { Material } from './material.ts';

/** Statements of the source that lie in a stretch of it, in order. */
export const statementsIn = (material: Material, span: Span): Statement[] =>
  material.reading.statements.filter(({ span: s }) => s.start < span.end && span.start < s.end);

/** An entry is as weakly sourced as the weakest claim in it; what the outlet adds in its own voice counts only where nobody else speaks. */
export function sourcedAs(statements: readonly Statement[]): Omit<EntryOf, 'of'> {
  const claims = statements.filter(({ kind }) => kind === 'claim');
  if (claims.length === 0) return { kind: 'fact', grade: 'S6' };
  const weakest = Math.max(...claims.map(({ grade }) => grades.indexOf(grade)));
  return { kind: 'claim', grade: grades[weakest] as Grade };
}

/** One sentence of the source as an entry: `shown` of `whole`, what is left out marked, its evidence the whole sentence. */
export function sentenceEntry(section: string, material: Material, whole: Span, shown: Span): RichNode {
  const statements = statementsIn(material, shown);
  const of = statements[0]?.id ?? `sentence@${whole.source}:${whole.start}-${whole.end}`;
  return entry(
    section,
    { of, ...sourcedAs(statements) },
    paragraph(...abridged(material, [shown], whole), evidence(whole)),
  );
}
