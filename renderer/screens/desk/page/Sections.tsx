import { memo, type ReactNode, useRef } from 'react';
import type { Section } from '#shared/model/section.ts';
import { useNear } from '../useNear.ts';
import { SectionBlock } from './SectionBlock.tsx';

/** Sections that are drawn together, or not at all while they are far from view. */
export const batch = 40;

/** About how tall a section is, in rem, before it has been drawn. */
const guess = 9;

/** The sections in order. Of a very long briefing only the batches that come near are drawn. */
export function Sections({ sections }: { readonly sections: readonly Section[] }): ReactNode {
  const count = sections.length;
  if (count <= batch)
    return sections.map((section, place) => (
      <SectionBlock key={section.id} section={section} place={place} count={count} />
    ));
  return Array.from({ length: Math.ceil(count / batch) }, (_, index) => {
    const from = index * batch;
    // biome-ignore lint/suspicious/noArrayIndexKey: a batch is its place
    return <Batch key={index} index={index} sections={sections.slice(from, from + batch)} from={from} count={count} />;
  });
}

type BatchProps = {
  readonly index: number;
  readonly sections: readonly Section[];
  readonly from: number;
  readonly count: number;
};

const sameSections = (a: BatchProps, b: BatchProps): boolean =>
  a.count === b.count && a.sections.length === b.sections.length && a.sections.every((s, i) => s === b.sections[i]);

const Batch = memo(function Batch({ index, sections, from, count }: BatchProps): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const near = useNear(host, index === 0);
  return (
    <div
      ref={host}
      data-batch={index}
      className="batch"
      style={near ? undefined : { height: `${sections.length * guess}rem` }}
    >
      {near &&
        sections.map((section, i) => (
          <SectionBlock key={section.id} section={section} place={from + i} count={count} />
        ))}
    </div>
  );
}, sameSections);
