import { memo, type ReactNode, useMemo, useRef } from 'react';
import type { Section } from '#shared/model/section.ts';
import { useNear } from '../useNear.ts';
import { type Batch, batchesOf, batchStarts, guessOf } from './batches.ts';
import { SectionBlock } from './SectionBlock.tsx';

/** The sections in order. Of a long briefing only the batches that come near are drawn. */
export function Sections({ sections }: { readonly sections: readonly Section[] }): ReactNode {
  const order = sections.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed moves no section from batch to batch
  const starts = useMemo(() => batchStarts(sections), [order]);
  const count = sections.length;
  if (starts.length === 1)
    return sections.map((section, place) => (
      <SectionBlock key={section.id} section={section} place={place} count={count} />
    ));
  return batchesOf(sections, starts).map((batch) => (
    <BatchBlock key={batch.sections[0]?.id} batch={batch} count={count} />
  ));
}

type BatchProps = { readonly batch: Batch; readonly count: number };

const sameSections = (a: BatchProps, b: BatchProps): boolean =>
  a.count === b.count &&
  a.batch.from === b.batch.from &&
  a.batch.sections.length === b.batch.sections.length &&
  a.batch.sections.every((section, i) => section === b.batch.sections[i]);

const BatchBlock = memo(function BatchBlock({ batch, count }: BatchProps): ReactNode {
  const { sections, from } = batch;
  const host = useRef<HTMLDivElement>(null);
  const near = useNear(host, from === 0);
  return (
    <div
      ref={host}
      data-holds={sections.map(({ id }) => id).join(' ')}
      className="batch"
      style={near ? undefined : { height: `${guessOf(batch)}rem` }}
    >
      {near &&
        sections.map((section, i) => (
          <SectionBlock key={section.id} section={section} place={from + i} count={count} />
        ))}
    </div>
  );
}, sameSections);
