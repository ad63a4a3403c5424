import type { BriefingContent } from '#shared/model/briefing.ts';
import { unmarked } from '#shared/model/marking.ts';
import type { Offer } from '#shared/model/offer.ts';
import { isEmptyDoc } from '#shared/model/richtext/node.ts';
import { say } from '../../../state/language.ts';
import type { Deed } from '../sectionChanges.ts';
import { behind } from '../source/newEntry.ts';

/** The offered entry comes into its section, behind what is there; a section that was removed is made again. */
export function takeOffer(content: BriefingContent, offer: Offer): Deed {
  const node = { ...offer.node, attrs: { ...offer.node.attrs, state: 'accepted' } };
  const into =
    content.sections.find(({ id }) => id === offer.section) ?? content.sections.find(({ kind }) => kind === offer.kind);
  const label = say.deeds.entry.tookOffer(offer.heading).slice(0, 200);
  if (into === undefined) {
    const { section: id, kind, heading } = offer;
    const body = { type: 'doc', content: behind([], node) } as const;
    const section = { id, kind, heading, hidden: false, marking: unmarked, body, built: null };
    return { changes: [{ do: 'add', section, at: content.sections.length }], label };
  }
  const kept = isEmptyDoc(into.body) ? [] : (into.body.content ?? []);
  return { changes: [{ do: 'write', section: into.id, body: { type: 'doc', content: behind(kept, node) } }], label };
}
