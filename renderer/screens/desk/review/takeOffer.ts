import type { BriefingContent } from '#shared/model/briefing.ts';
import { unmarked } from '#shared/model/marking.ts';
import type { Offer } from '#shared/model/offer.ts';
import { emptyDoc } from '#shared/model/richtext/node.ts';
import { say } from '../../../state/language.ts';
import type { Deed } from '../sectionChanges.ts';
import { bodyWith } from '../source/bodyWith.ts';

/** The offered entry comes into its section, behind what is there; a section that was removed is made again. */
export function takeOffer(content: BriefingContent, offer: Offer): Deed {
  const node = { ...offer.node, attrs: { ...offer.node.attrs, state: 'accepted' } };
  const into =
    content.sections.find(({ id }) => id === offer.section) ?? content.sections.find(({ kind }) => kind === offer.kind);
  const label = say.deeds.entry.tookOffer(offer.heading).slice(0, 200);
  const place = { heads: offer.heads, isOwn: true };
  if (into === undefined) {
    const { section: id, kind, heading } = offer;
    const body = bodyWith(emptyDoc, node, place);
    const section = { id, kind, heading, hidden: false, marking: unmarked, body, built: null };
    return { changes: [{ do: 'add', section, at: content.sections.length }], label };
  }
  return { changes: [{ do: 'write', section: into.id, body: bodyWith(into.body, node, place) }], label };
}
