import type { BriefingKind } from '#shared/model/briefing.ts';

/** Names of the kinds where several are meant. */
export const kindPlurals: Readonly<Record<BriefingKind, string>> = {
  note: 'One-page notes',
  background: 'Background briefs',
  meeting: 'Meeting briefs',
  readout: 'Readouts',
  press: 'Press briefs',
};
