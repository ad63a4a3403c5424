import { kindNames } from '#shared/model/briefing.ts';

/** Names of what a briefing is made of, where the interface says them; the printed page has its own. */
export const names = {
  kinds: kindNames,
  /** Where several are meant. */
  kindPlurals: {
    note: 'One-page notes',
    background: 'Background briefs',
    meeting: 'Meeting briefs',
    readout: 'Readouts',
    press: 'Press briefs',
  },
  untitled: 'Untitled',
  untitledSection: 'Untitled section',
  untitledBriefing: 'Untitled briefing',
  noMarking: 'No marking',
};
