import type { Entity } from '#shared/model/finding.ts';
import type { RichNode } from '#shared/model/richtext/node.ts';
import { evidence, paragraph, row, table, text, verbatim } from '../compose.ts';
import { bodySentence, type Material, sentenceSpan } from '../material.ts';

/** Name · role as stated · what they are quoted or reported as saying (as evidence numbers). People first, then organisations, each in the order of mention. */
export function peopleSection(materials: readonly Material[]): RichNode[] {
  const rows = (['person', 'organisation'] as const).flatMap((type) =>
    materials.flatMap((material) =>
      material.reading.entities
        .filter((entity) => entity.type === type)
        .flatMap((entity) => personRow(material, entity)),
    ),
  );
  return rows.length === 0 ? [] : [table(['Name', 'Role as stated', 'Says'], rows)];
}

function personRow(material: Material, entity: Entity): RichNode[] {
  const named = [entity.span, ...entity.mentions.map(({ span }) => span)].find((span) => bodySentence(material, span));
  const first = named && bodySentence(material, named);
  if (first === undefined) return [];
  const roles = entity.roles.flatMap((role, index) => [...(index === 0 ? [] : [text('; ')]), verbatim(material, role)]);
  const medium = entity.roles.length === 0 && entity.medium === true ? [text('news medium')] : [];
  const roleSentences = entity.roles.flatMap((role) => bodySentence(material, role) ?? []);
  const said = material.reading.statements.filter(
    ({ kind, speaker }) => kind === 'claim' && speaker?.entity === entity.id,
  );
  const sayings = said.flatMap(({ sentence }) => sentenceSpan(material, sentence) ?? []);
  const of = { of: entity.id, kind: 'fact', grade: 'S6' } as const;
  return [
    row(
      'people',
      of,
      [paragraph(verbatim(material, entity.span), evidence(first))],
      [paragraph(...roles, ...medium, ...(roleSentences.length > 0 ? [evidence(...roleSentences)] : []))],
      [
        sayings.length === 0
          ? paragraph(text('–'))
          : paragraph(
              text(`${sayings.length} ${sayings.length === 1 ? 'statement' : 'statements'}`),
              evidence(...sayings),
            ),
      ],
    ),
  ];
}
