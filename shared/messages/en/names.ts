import { kindNames } from '#shared/model/briefing.ts';
import { type GuidedKind, sectionKinds } from '#shared/model/section.ts';
import { gradeNames } from '#shared/model/statement.ts';
import { styleNoteNames } from '#shared/prose/note.ts';

/** The line that stands in a section only the analyst can write, until something is written there. */
const guidance: Readonly<Record<GuidedKind, string>> = {
  'why-it-matters': sectionKinds['why-it-matters'].guidance,
  'key-judgements': sectionKinds['key-judgements'].guidance,
  recommendation: sectionKinds.recommendation.guidance,
  objective: sectionKinds.objective.guidance,
  'our-points': sectionKinds['our-points'].guidance,
  'press-line': sectionKinds['press-line'].guidance,
  accurate: sectionKinds.accurate.guidance,
  inaccurate: sectionKinds.inaccurate.guidance,
  'lines-to-take': sectionKinds['lines-to-take'].guidance,
  spokesperson: sectionKinds.spokesperson.guidance,
  distribution: sectionKinds.distribution.guidance,
  comment: sectionKinds.comment.guidance,
  own: sectionKinds.own.guidance,
};

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
  entryKinds: { fact: 'Fact', claim: 'Claim', assessment: 'Assessment', gap: 'Gap' },
  entryStates: { edited: 'edited', added: 'added', accepted: 'accepted' },
  grades: gradeNames,
  styleNotes: styleNoteNames,
  guidance,
  untitled: 'Untitled',
  untitledSection: 'Untitled section',
  untitledBriefing: 'Untitled briefing',
  noMarking: 'No marking',
};
