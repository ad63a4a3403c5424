import type { RichNode } from '#shared/model/richtext/node.ts';
import { dated, evidence, paragraph, row, table, text, verbatim } from '../compose.ts';
import { bodySentence, type Material, nameSpan } from '../material.ts';
import { sourcedAs, statementsIn } from '../sentenceEntry.ts';

/** Figure as written · what it counts · in its sentence · who says so. The source's own digits, never rounded. */
export function figuresSection(materials: readonly Material[]): RichNode[] {
  const rows = materials.flatMap((material) =>
    material.reading.figures.flatMap((figure) => {
      const sentence = bodySentence(material, figure.span);
      if (sentence === undefined) return [];
      const statements = statementsIn(material, figure.span);
      const speaker = statements.find((statement) => statement.speaker !== undefined)?.speaker;
      return row(
        'figures',
        { of: figure.id, ...sourcedAs(material, sentence) },
        [paragraph(verbatim(material, figure.span))],
        [paragraph(...(figure.counts === undefined ? [text('–')] : [verbatim(material, figure.counts)]))],
        [paragraph(...dated(material, sentence), evidence(sentence))],
        [
          speaker === undefined
            ? paragraph(text('the outlet'))
            : paragraph(verbatim(material, nameSpan(material, speaker))),
        ],
      );
    }),
  );
  return rows.length === 0 ? [] : [table(['Figure', 'Of what', 'As reported', 'According to'], rows)];
}
