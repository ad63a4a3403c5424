import type { StoreApi } from 'zustand';
import type { Intake, Review } from '../../state/intake.ts';
import { go } from '../../state/route.ts';

/**
 * Goes on with an article that was just taken in: straight to its briefing, or to its review where the user wants to look first or must
 * (no body text, or the article is in a briefing already). Stays where it is if none was taken in.
 */
export async function toDraft(intake: StoreApi<Intake>, source: string | undefined): Promise<void> {
  if (source === undefined) return;
  const { review, lookFirst, make } = intake.getState();
  const briefing = review === undefined || lookFirst || needsALook(review) ? undefined : await make();
  go(briefing === undefined ? { screen: 'intake', source } : { screen: 'briefing', id: briefing });
}

const needsALook = ({ draft, reading }: Review): boolean =>
  draft.known.length > 0 || !reading.paragraphs.some(({ kind }) => kind === 'body');
