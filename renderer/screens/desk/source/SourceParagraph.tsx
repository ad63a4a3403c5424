import { memo, type ReactNode } from 'react';
import type { SentenceUse } from '#shared/coverage.ts';
import type { Paragraph, Sentence } from '#shared/model/reading.ts';
import { overlaps, type Span, wordsAt } from '#shared/model/span.ts';
import { say } from '../../../state/language.ts';

type Props = {
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly sentences: readonly Sentence[];
  readonly uses: readonly SentenceUse[];
  /** Numbers of lit sentences; only of this paragraph, so that the others are not drawn again. */
  readonly lit: ReadonlySet<number>;
  readonly picked: Span | undefined;
  /** The sentence that Tab stops at, if it is here. */
  readonly tabStop: number | undefined;
  /** Far from view it is plain text. */
  readonly near: boolean;
};

/** A paragraph of the source, its words untouched. */
export const SourceParagraph = memo(function SourceParagraph(props: Props): ReactNode {
  const { text, paragraph, near } = props;
  const why = say.source.reasonOf(paragraph.rule, paragraph.reason);
  return (
    <div className={`source-paragraph source-${paragraph.kind}`}>
      {paragraph.kind !== 'body' && (
        <p className="source-class" title={why}>
          {`${say.source.classes[paragraph.kind]}: `}
          <span className="source-class-why">{why}</span>
        </p>
      )}
      <p className="source-words" lang="en">
        {near ? pieces(props) : wordsAt(text, paragraph.span)}
      </p>
    </div>
  );
});

/** The more entries rest on a sentence, the deeper it is shaded. */
const shadeOf = (entries: number): string => (entries === 0 ? 'unused' : `used used-${Math.min(3, entries)}`);

function pieces({ text, paragraph, sentences, uses, lit, picked, tabStop }: Props): ReactNode[] {
  const nodes: ReactNode[] = [];
  let at = paragraph.span.start;
  const between = (to: number): void => {
    if (to > at)
      nodes.push(
        <span key={`gap-${at}`} data-start={at}>
          {text.slice(at, to)}
        </span>,
      );
  };
  for (const { number, span } of sentences) {
    between(span.start);
    const used = uses[number]?.entries.length ?? 0;
    const chosen = lit.has(number);
    const inPick = picked !== undefined && overlaps(picked, span);
    nodes.push(
      // biome-ignore lint/a11y/useSemanticElements: a button element would make the words impossible to select
      <span
        key={number}
        role="button"
        tabIndex={number === tabStop ? 0 : -1}
        aria-pressed={chosen}
        aria-describedby="source-why"
        data-sentence={number}
        data-start={span.start}
        className={['sentence', shadeOf(used), chosen ? 'chosen' : '', inPick ? 'picked' : ''].join(' ').trim()}
      >
        {wordsAt(text, span)}
      </span>,
    );
    at = span.end;
  }
  between(paragraph.span.end);
  return nodes;
}
