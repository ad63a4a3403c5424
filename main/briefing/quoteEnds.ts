import type { RichNode } from '#shared/model/richtext/node.ts';
import type { Span } from '#shared/model/span.ts';
import { text } from './compose.ts';
import type { Material } from './material.ts';
import { touching } from './touching.ts';

/** Closing mark of an opening one. */
const closing: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '«': '»', '"': '"', "'": "'", '``': "''" };

/**
 * The quotation marks that a stretch of the source lacks: one that begins inside a quotation over several sentences has no opening mark there, one that ends
 * inside it no closing one, and alone it would read as the outlet's own words.
 */
export function quoteEnds(
  material: Material,
  shown: Span,
): { readonly before: RichNode[]; readonly after: RichNode[] } {
  const around = touching(material.reading.quotations, shown).filter(({ use }) => use === 'speech');
  const opened = around.find(({ span, words }) => span.start < shown.start && shown.start < words.end);
  const open = around.find(({ span, words }) => words.start < shown.end && shown.end < span.end);
  return { before: mark(material, opened?.span, 'open'), after: mark(material, open?.span, 'close') };
}

/** The mark as the quotation has it. */
function mark({ source }: Material, span: Span | undefined, which: 'open' | 'close'): RichNode[] {
  if (span === undefined) return [];
  const opening = source.text.startsWith('``', span.start) ? '``' : source.text.charAt(span.start);
  const close = closing[opening];
  return close === undefined ? [] : [text(which === 'open' ? opening : close)];
}
