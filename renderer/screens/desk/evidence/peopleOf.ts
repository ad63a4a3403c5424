import type { Entity, EntityKind } from '#shared/model/finding.ts';
import type { Reading } from '#shared/model/reading.ts';
import { plain, type Span, wordsAt } from '#shared/model/span.ts';
import { quotationsOf } from './quotationsOf.ts';

/** What an article says of somebody: the fullest name, roles and other names in its own words, and how often they speak. */
export type Person = {
  readonly entity: Entity;
  readonly name: string;
  readonly roles: readonly string[];
  readonly aliases: readonly string[];
  readonly quotations: number;
};

const order: readonly EntityKind[] = ['person', 'organisation', 'place'];

/** Everybody and everything named in an article, people first, each kind by how often it is spoken of. */
export function peopleOf(text: string, reading: Reading): readonly Person[] {
  const words = (span: Span): string => plain(wordsAt(text, span));
  const quoted = new Map(quotationsOf(text, reading).map(({ entity, utterances }) => [entity, utterances.length]));
  return reading.entities
    .filter(({ mentions }) => mentions.length > 0)
    .map((entity): Person => {
      const name = words(entity.span);
      const names = entity.mentions.filter(({ form }) => form === 'name' || form === 'acronym');
      return {
        entity,
        name,
        roles: distinct(entity.roles.map(words)),
        aliases: distinct(names.map(({ span }) => words(span))).filter((alias) => alias !== name),
        quotations: quoted.get(entity.id) ?? 0,
      };
    })
    .sort(
      (a, b) =>
        order.indexOf(a.entity.type) - order.indexOf(b.entity.type) ||
        b.entity.mentions.length - a.entity.mentions.length,
    );
}

/** Each once, whatever its capitals. */
function distinct(all: readonly string[]): string[] {
  const seen = new Map(all.toReversed().map((words) => [words.toLowerCase(), words]));
  return all.filter((words) => seen.get(words.toLowerCase()) === words && seen.delete(words.toLowerCase()));
}
