import type { RichNode } from '#shared/model/richtext/node.ts';
import type { Gap } from '#shared/model/statement.ts';
import { abridged, bold, entry, evidence, paragraph, text } from '../compose.ts';
import { type Material, sentenceSpan, statementOf } from '../material.ts';

const labels: Readonly<Record<Gap['type'], string>> = {
  'not-known': 'Not known',
  'not-disclosed': 'Not disclosed',
  'not-agreed': 'Not agreed',
  disputed: 'Disputed',
};

/** What the source says is not known, not disclosed, not agreed or disputed: one entry a sentence, in its own words, `count` at most. */
export const unknownsSection =
  ({ count }: { readonly count: number }) =>
  (materials: readonly Material[]): RichNode[] =>
    materials
      .flatMap((material) => {
        const seen = new Set<number>();
        return material.reading.gaps.flatMap((gap) => {
          if (seen.has(gap.sentence)) return [];
          seen.add(gap.sentence);
          const sentence = sentenceSpan(material, gap.sentence) ?? gap.span;
          const shown = statementOf(material, gap.statement)?.span ?? gap.span;
          const of = {
            of: gap.statement,
            kind: 'gap',
            grade: statementOf(material, gap.statement)?.grade ?? 'S6',
          } as const;
          return [
            entry(
              'unknowns',
              of,
              paragraph(
                bold(labels[gap.type]),
                text(': '),
                ...abridged(material, [shown], sentence),
                evidence(sentence),
              ),
            ),
          ];
        });
      })
      .slice(0, count);
