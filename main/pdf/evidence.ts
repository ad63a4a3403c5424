import { cite, printed } from '#shared/citations.ts';
import type { EvidenceFile } from '#shared/model/evidenceFile.ts';
import type { PrintJob } from '#shared/model/print.ts';
import { type RichMark, type RichNode, walk } from '#shared/model/richtext/node.ts';
import { plain, type Span, wordsAt } from '#shared/model/span.ts';

/** The articles and everything of them that a job prints, as the PDF carries it when asked to. */
export function evidenceOf({ briefing, sources }: PrintJob, title: string): EvidenceFile {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const { list } = cite(briefing.sections, (id) => byId.get(id)?.sentences ?? []);
  return {
    format: 'brevier-evidence',
    version: 1,
    title,
    sources: sources.map(({ id, hash, text, meta }) => ({ id, hash, text, meta })),
    sentences: list.map(({ number, sentence }) => ({
      number,
      ...sentence,
      words: plain(wordsAt(byId.get(sentence.source)?.text ?? '', sentence)),
    })),
    quotations: printed(briefing.sections).flatMap(({ heading, body }) =>
      [...walk(body)]
        .filter(({ type }) => type === 'paragraph')
        .flatMap((node) =>
          verbatimIn(node.content ?? []).map(({ span, words }) => ({ where: heading, ...span, words })),
        ),
    ),
  };
}

const spanOf = (node: RichNode): Span | undefined =>
  node.marks?.find((mark): mark is Extract<RichMark, { type: 'verbatim' }> => mark.type === 'verbatim')?.attrs;

/** Runs of neighbouring words with the same span: bold inside a quotation does not part it. */
function verbatimIn(content: readonly RichNode[]): { readonly span: Span; readonly words: string }[] {
  const found: { span: Span; words: string; next: number }[] = [];
  content.forEach((node, i) => {
    const span = spanOf(node);
    if (span === undefined) return;
    const last = found.at(-1);
    const { source, start, end } = span;
    if (last?.next === i && last.span.source === source && last.span.start === start && last.span.end === end) {
      last.words += node.text ?? '';
      last.next = i + 1;
    } else found.push({ span: { source, start, end }, words: node.text ?? '', next: i + 1 });
  });
  return found.map(({ span, words }) => ({ span, words: plain(words) })).filter(({ words }) => words !== '');
}
