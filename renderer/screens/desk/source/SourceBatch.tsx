import { type CSSProperties, memo, type ReactNode, useRef } from 'react';
import type { SentenceUse } from '#shared/coverage.ts';
import type { Paragraph, Sentence } from '#shared/model/reading.ts';
import { overlaps, type Span } from '#shared/model/span.ts';
import { useNear } from '../useNear.ts';
import { SourceParagraph } from './SourceParagraph.tsx';

/** A stretch of a source that is drawn together: paragraphs that follow each other, and the sentences of each by its number. */
export type Stretch = {
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: ReadonlyMap<number, readonly Sentence[]>;
};

type Props = {
  readonly text: string;
  readonly stretch: Stretch;
  readonly uses: readonly SentenceUse[];
  /** Numbers of lit sentences; of this stretch only, so that the others are not drawn again. */
  readonly lit: ReadonlySet<number>;
  readonly picked: Span | undefined;
  /** The sentence that Tab stops at, if it is here. */
  readonly tabStop: number | undefined;
};

const perStretch = 20;

/** The paragraphs in stretches. */
export function stretchesOf(paragraphs: readonly Paragraph[], sentences: readonly Sentence[]): Stretch[] {
  const byParagraph = Map.groupBy(sentences, ({ paragraph }) => paragraph);
  const stretches: Stretch[] = [];
  for (let from = 0; from < paragraphs.length; from += perStretch) {
    const own = paragraphs.slice(from, from + perStretch);
    stretches.push({
      paragraphs: own,
      sentences: new Map(own.map(({ number }) => [number, byParagraph.get(number) ?? noSentences])),
    });
  }
  return stretches;
}

/** About how tall a stretch is, in rem, before it has been drawn. */
const guessOf = ({ paragraphs }: Stretch): number =>
  paragraphs.reduce((sum, { span }) => sum + 0.75 + 1.6 * Math.ceil((span.end - span.start) / 48), 0);

/** Far from view its paragraphs are plain text, found by the browser's own search and read out as they are, so that a very long source stays quick. */
export const SourceBatch = memo(function SourceBatch(props: Props): ReactNode {
  const { text, stretch, uses, lit, picked, tabStop } = props;
  const { paragraphs, sentences } = stretch;
  const host = useRef<HTMLDivElement>(null);
  const near = useNear(host, (paragraphs[0]?.number ?? 0) <= perStretch) || tabStop !== undefined || lit.size > 0;
  return (
    <div ref={host} className="source-stretch" style={{ '--guess': `${guessOf(stretch)}rem` } as CSSProperties}>
      {paragraphs.map((paragraph) => {
        const own = sentences.get(paragraph.number) ?? noSentences;
        return (
          <SourceParagraph
            key={paragraph.number}
            text={text}
            paragraph={paragraph}
            sentences={own}
            uses={uses}
            near={near}
            lit={own.some(({ number }) => lit.has(number)) ? lit : noNumbers}
            picked={picked !== undefined && overlaps(picked, paragraph.span) ? picked : undefined}
            tabStop={own.some(({ number }) => number === tabStop) ? tabStop : undefined}
          />
        );
      })}
    </div>
  );
});

const noSentences: readonly Sentence[] = [];
export const noNumbers: ReadonlySet<number> = new Set();
