import type { RichNode } from '#shared/model/richtext/node.ts';
import type { Statement } from '#shared/model/statement.ts';
import { text, verbatim } from './compose.ts';
import { type Material, nameSpan } from './material.ts';

/** " (Vladimir Putin, through TASS)": who says so, by the fullest name, and who carried it; nothing for the outlet's own voice. */
export function inBrackets(material: Material, statement: Statement | undefined): RichNode[] {
  if (statement?.speaker === undefined) return [];
  const carriers = statement.carriers.flatMap((carrier, index) => [
    text(index === 0 ? ', through ' : ' and '),
    verbatim(material, nameSpan(material, carrier)),
  ]);
  return [text(' ('), verbatim(material, nameSpan(material, statement.speaker)), ...carriers, text(')')];
}
