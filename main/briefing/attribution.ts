import type { RichNode } from '#shared/model/richtext/node.ts';
import type { Span } from '#shared/model/span.ts';
import type { Statement } from '#shared/model/statement.ts';
import { abridged, text, verbatim } from './compose.ts';
import { type Material, nameSpan } from './material.ts';
import { shorten } from './shorten.ts';

/**
 * What a claim asserts, cut at a clause to `most` words, then who says so in brackets. A comma that the reporter's sentence put before a
 * closing quotation mark is left out with the sentence.
 */
export function assertedBy(material: Material, statement: Statement, most: number): RichNode[] {
  const [first, ...rest] = statement.content;
  const last = rest.at(-1) ?? first;
  const closing = closingComma(material, last);
  const end = closing === '' ? last.end : last.end - closing.length;
  const spans = [...statement.content.slice(0, -1), { ...last, end }];
  const shown = spans.length === 1 ? [shorten(material, { ...first, end }, most)] : spans;
  const isWhole = shown.at(-1)?.end === end;
  const words = abridged(material, shown, { ...first, end });
  return [...words, ...(isWhole && closing !== '' ? [text(closing.slice(1))] : []), ...inBrackets(material, statement)];
}

/** `,”` at the end of a stretch, or ''. */
function closingComma({ source: { text: words } }: Material, { end }: Span): string {
  const two = words.slice(end - 2, end);
  return two.startsWith(',') && '”"’\''.includes(two.charAt(1)) ? two : '';
}

/** " (Vladimir Putin, through TASS)": who says so, by the fullest name, and who carried it; nothing for the outlet's own voice. */
function inBrackets(material: Material, statement: Statement | undefined): RichNode[] {
  if (statement?.speaker === undefined) return [];
  const carriers = statement.carriers.flatMap((carrier, index) => [
    text(index === 0 ? ', through ' : ' and '),
    verbatim(material, nameSpan(material, carrier)),
  ]);
  return [text(' ('), verbatim(material, nameSpan(material, statement.speaker)), ...carriers, text(')')];
}
