import { type Entity, type EntityKind, type Quotation, together, type Voice } from '#shared/model/finding.ts';
import type { Span } from '#shared/model/span.ts';
import type { Statement } from '#shared/model/statement.ts';
import { bodySentence, captionSentence, type Material, wordsOf } from './material.ts';

/** One person or body in every article that speaks of it; the first record has the fullest name. */
export type Known = { readonly records: readonly [KnownIn, ...KnownIn[]] };
export type KnownIn = { readonly material: Material; readonly entity: Entity };

/**
 * The people or bodies that the body text of any article names, or a caption, in order of mention. Two articles speak of the same one where they use the
 * same full name, or where one uses only a last name that fits nobody else.
 */
export function knownOf(materials: readonly Material[], type: EntityKind): Known[] {
  const all = materials.flatMap((material) =>
    material.reading.entities
      .filter((entity) => entity.type === type && namedIn(material, entity) !== undefined)
      .map((entity) => ({ material, entity })),
  );
  const groups = new Map<string, [KnownIn, ...KnownIn[]]>();
  const put = (key: string, one: KnownIn): void => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  };
  const single: KnownIn[] = [];
  for (const one of all) {
    const name = nameOf(one);
    if (materials.length > 1 && type === 'person' && !name.includes(' ')) single.push(one);
    else put(name, one);
  }
  for (const one of single) {
    const name = nameOf(one);
    const fitting = [...groups.keys()].filter((key) => key.endsWith(` ${name}`));
    put(fitting.length === 1 ? (fitting[0] ?? name) : name, one);
  }
  return [...groups.values()].map((records) => ({ records }));
}

const nameOf = ({ material, entity }: KnownIn): string => wordsOf(material, entity.span).toLowerCase();

/** The sentence of the body that first names it, or of a caption where only captions do. */
export function namedIn(material: Material, entity: Entity): Span | undefined {
  const spans = [entity.span, ...entity.mentions.map(({ span }) => span)];
  for (const sentence of [bodySentence, captionSentence])
    for (const span of spans) {
      const found = sentence(material, span);
      if (found !== undefined) return found;
    }
  return undefined;
}

/** What it is quoted or reported as saying, in one article. */
export const claimsBy = ({ material, entity }: KnownIn): Statement[] =>
  material.reading.statements.filter(({ kind, speaker }) => kind === 'claim' && isTheirs(speaker, entity));

const isTheirs = (speaker: Voice | undefined, { id }: Entity): boolean =>
  together(speaker).some((voice) => voice.entity === id);

/** Its last spoken quotation in one article: the fullest of the last utterance. */
export function lastQuotation({ material, entity }: KnownIn): Quotation | undefined {
  const said = material.reading.quotations.filter(({ use, speaker }) => use === 'speech' && isTheirs(speaker, entity));
  const last = said.at(-1);
  return said.findLast(({ extent }) => extent === 'full') ?? last;
}
