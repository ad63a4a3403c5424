import type { RichNode } from '#shared/model/richtext/node.ts';
import { evidence, paragraph, row, standing, table, text, verbatim } from '../compose.ts';
import { bodySentence, captionSentence, type Material, sentenceSpan, wordsOf } from '../material.ts';
import { claimsBy, type Known, knownOf, namedIn } from '../people.ts';
import { claimedBy } from '../sentenceEntry.ts';

/** Name · role as stated · what they are quoted or reported as saying (as evidence numbers). People first, then organisations, each in the order of mention. */
export function peopleSection(materials: readonly Material[]): RichNode[] {
  const rows = (['person', 'organisation'] as const).flatMap((type) => knownOf(materials, type).map(personRow));
  return rows.length === 0 ? [] : [table(['Name', 'Role as stated', 'Says'], rows)];
}

function personRow(known: Known): RichNode {
  const claims = known.records.flatMap((one) => claimsBy(one).map((claim) => ({ material: one.material, claim })));
  const sayings = claims.flatMap(({ material, claim }) => sentenceSpan(material, claim.sentence) ?? []);
  const count = `${sayings.length} ${sayings.length === 1 ? 'statement' : 'statements'}`;
  return row(
    'people',
    { of: known.records[0].entity.id, ...claimedBy(claims.map(({ claim }) => claim)) },
    [nameWords(known)],
    [roleWords(known)],
    [sayings.length === 0 ? paragraph(text('–')) : paragraph(text(count), evidence(...sayings))],
  );
}

/** The fullest name, with the sentence of each article that first uses it. */
export function nameWords({ records }: Known): RichNode {
  const [{ material, entity }] = records;
  const first = records.flatMap((one) => namedIn(one.material, one.entity) ?? []);
  return paragraph(verbatim(material, entity.span), ...(first.length === 0 ? [] : [evidence(...first)]));
}

/** "His father": whose, a table has to say. */
const owned = /^(?:his|her|its|their)\b/i;

/** Every role as stated, each once, the owner of "his father" in brackets; a medium without one is called that. */
export function roleWords({ records }: Known): RichNode {
  const seen = new Set<string>();
  const roles = records.flatMap(({ material, entity }) =>
    entity.roles.flatMap((role) => {
      const words = wordsOf(material, role).toLowerCase();
      if (seen.has(words)) return [];
      seen.add(words);
      return { material, role, entity };
    }),
  );
  const shown = roles.flatMap(({ material, role, entity }, index) => [
    ...(index === 0 ? [] : [text('; ')]),
    ...(owned.test(wordsOf(material, role))
      ? standing(material, role, undefined, entity.id)
      : [verbatim(material, role)]),
  ]);
  const medium = roles.length === 0 && records.some(({ entity }) => entity.medium === true);
  const sentences = roles.flatMap(
    ({ material, role }) => bodySentence(material, role) ?? captionSentence(material, role) ?? [],
  );
  return paragraph(
    ...shown,
    ...(medium ? [text('news medium')] : []),
    ...(sentences.length === 0 ? [] : [evidence(...sentences)]),
  );
}
