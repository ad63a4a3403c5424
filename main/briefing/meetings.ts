import type { Told } from './events.ts';
import { wordsOf } from './material.ts';

/** What people come together in. */
const gatherings =
  /\b(?:meetings?|talks|summits?|conferences?|negotiations?|discussions?|deliberations?|consultations?|sessions?|hearings?|visits?|dialogues?|encounters?|forums?|assembl(?:y|ies)|meets?|met|(?:is|are) hosted|be hosted)\b/i;

/** The event is a meeting, by the words of its clause. */
export const isMeeting = ({ material, event }: Pick<Told, 'material' | 'event'>): boolean =>
  gatherings.test(wordsOf(material, event.span));
