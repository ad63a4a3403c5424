import type { RichNode } from '#shared/model/richtext/node.ts';
import { bold, dated, entry, evidence, paragraph, text, verbatim } from '../compose.ts';
import { bodySentence, type Material } from '../material.ts';

/** Terms and acronyms with the source's own definition; an acronym that it leaves unexplained is said to be so. */
export function termsSection(materials: readonly Material[]): RichNode[] {
  return materials.flatMap((material) =>
    material.reading.terms.flatMap((term) => {
      const sentence = bodySentence(material, term.span);
      if (sentence === undefined) return [];
      const name = verbatim(material, term.span, { type: 'bold' });
      if (term.definition === undefined)
        return entry(
          'terms',
          { of: term.id, kind: 'gap', grade: 'S6' },
          paragraph(name, text(': not explained in the source'), evidence(sentence)),
        );
      const definition = dated(material, term.definition);
      return entry(
        'terms',
        { of: term.id, kind: 'fact', grade: 'S6' },
        paragraph(name, bold(': '), ...definition, evidence(sentence)),
      );
    }),
  );
}
