import type { Offer } from '#shared/model/offer.ts';
import { entriesOf, headsOf } from '#shared/model/richtext/node.ts';
import type { Section } from '#shared/model/section.ts';

/** Every newly built entry that stands nowhere in the briefing, in the order of the build; what is hidden is there. */
export function offersOf(now: readonly Section[], built: readonly Section[]): Offer[] {
  const here = new Set(now.flatMap(({ body }) => entriesOf(body)).map(({ attrs }) => attrs.id));
  return built.flatMap(({ id: section, kind, heading, body }) => {
    const tables = (body.content ?? []).filter(({ type }) => type === 'table');
    return entriesOf(body)
      .filter(({ attrs }) => !here.has(attrs.id))
      .map(({ attrs: { id }, node }) => {
        const table = tables.find(({ content }) => content?.includes(node));
        const heads = table === undefined ? undefined : headsOf(table);
        return { section, kind, heading, id, node, ...(heads !== undefined && { heads }) };
      });
  });
}
