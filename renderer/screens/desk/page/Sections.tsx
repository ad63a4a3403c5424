import { type CSSProperties, memo, type ReactNode, useMemo, useRef } from 'react';
import { textOf } from '#shared/model/richtext/node.ts';
import type { Section } from '#shared/model/section.ts';
import { say } from '../../../state/language.ts';
import { useIdle } from '../../../ui/useIdle.ts';
import { useNear } from '../useNear.ts';
import { type Batch, batchesOf, batchStarts, guessOf } from './batches.ts';
import { SectionBlock } from './SectionBlock.tsx';

/** The sections in order. Of a long briefing only the batches that come near are drawn; of the others the words stand there, once there is time. */
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
  const idle = useIdle();
  return (
    <div
      ref={host}
      data-holds={sections.map(({ id }) => id).join(' ')}
      className={near ? undefined : 'batch-far'}
      style={near ? undefined : ({ '--guess': `${guessOf(batch)}rem` } as CSSProperties)}
    >
      {near
        ? sections.map((section, i) => (
            <SectionBlock key={section.id} section={section} place={from + i} count={count} />
          ))
        : idle && sections.map((section) => <FarSection key={section.id} section={section} />)}
    </div>
  );
}, sameSections);

/** The bare words of a section far from view, for the browser's own search and for screen readers. */
function FarSection({ section: { heading, body } }: { readonly section: Section }): ReactNode {
  const name = heading || say.names.untitledSection;
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      {(body.content ?? []).map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph that is only read has no identity but its place
        <p key={place}>{textOf(block)}</p>
      ))}
    </section>
  );
}
