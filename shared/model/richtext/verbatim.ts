import { plain, type Span, wordsAt } from '../span.ts';
import type { RichDoc, RichMark, RichNode } from './node.ts';

type SourceText = (source: string) => string | null | undefined;

const verbatimOf = (node: RichNode): Span | undefined =>
  node.marks?.find((mark): mark is Extract<RichMark, { type: 'verbatim' }> => mark.type === 'verbatim')?.attrs;

const same = (a: Span | undefined, b: Span | undefined): boolean =>
  a !== undefined && b !== undefined && a.source === b.source && a.start === b.start && a.end === b.end;

/**
 * Drops the `verbatim` mark from every run of words that is not, white space folded, what its span says in the source [E3].
 * A run is all neighbouring text with the same span, so bold inside a quotation does not break it and a typed letter does.
 * `sourceText` answers undefined for a source that is not there: then the mark goes too; and null for one that cannot be
 * read now, because it is damaged: nothing is known against the mark, and it stays.
 */
export function keepTrueVerbatim(doc: RichDoc, sourceText: SourceText): RichDoc {
  return clean(doc, sourceText) as RichDoc;
}

function clean(node: RichNode, sourceText: SourceText): RichNode {
  if (node.content === undefined) return node;
  if (node.type !== 'paragraph') return { ...node, content: node.content.map((child) => clean(child, sourceText)) };
  const content: RichNode[] = [];
  for (let i = 0; i < node.content.length; ) {
    const child = node.content[i] as RichNode;
    const span = verbatimOf(child);
    let end = i + 1;
    if (span !== undefined)
      while (same(span, verbatimOf(node.content[end] ?? child)) && end < node.content.length) end += 1;
    const run = node.content.slice(i, end);
    content.push(...(span === undefined || standsAt(run, span, sourceText) ? run : run.map(withoutVerbatim)));
    i = end;
  }
  return { ...node, content };
}

function standsAt(run: readonly RichNode[], span: Span, sourceText: SourceText): boolean {
  const text = sourceText(span.source);
  return (
    text === null ||
    (text !== undefined && plain(run.map((node) => node.text ?? '').join('')) === plain(wordsAt(text, span)))
  );
}

function withoutVerbatim(node: RichNode): RichNode {
  const marks = (node.marks ?? []).filter((mark) => mark.type !== 'verbatim');
  const { marks: _dropped, ...rest } = node;
  return marks.length === 0 ? rest : { ...rest, marks };
}
