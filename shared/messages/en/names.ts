import { kindNames } from '#shared/model/briefing.ts';
import { type GuidedKind, sectionKinds } from '#shared/model/section.ts';
import { gradeNames } from '#shared/model/statement.ts';
import type { StyleNoteKind } from '#shared/prose/note.ts';

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

/** Each style note's name, and why it is worth a look: for the switch and for whoever asks. */
const styleNotes: Readonly<Record<StyleNoteKind, { readonly name: string; readonly why: string }>> = {
  'long-sentence': {
    name: 'Long sentences',
    why: 'A sentence of more than 25 words is often read twice. It may be cut in two.',
  },
  passive: {
    name: 'Passives without an agent',
    why: '“It was decided” leaves open who decided, which is what the reader of a briefing wants to know.',
  },
  acronym: {
    name: 'Undefined acronyms',
    why: 'A reader outside the subject does not know it. Write it in full where it first stands.',
  },
  'relative-date': {
    name: 'Relative dates',
    why: '“Yesterday” is another day when the briefing is read. Dates are written out: 4 December 2025.',
  },
  'speech-verb': {
    name: 'Loaded speech verbs',
    why: '“Said” and “stated” take no side. Other verbs say that the writer believes, doubts or blames the speaker.',
  },
  'likelihood-and-confidence': {
    name: 'Likelihood with confidence',
    why: 'How likely something is and how well that judgement is founded are two things: ICD 203 keeps them in two sentences.',
  },
  'mixed-scales': {
    name: 'Mixed scales',
    why: 'The same word stands for other percentages in ICD 203 and in the PHIA yardstick. One briefing keeps to one.',
  },
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
  noSource: 'no source',
  entryStates: { edited: 'edited', added: 'added', accepted: 'accepted' },
  grades: gradeNames,
  styleNotes,
  guidance,
  untitled: 'Untitled',
  untitledSection: 'Untitled section',
  untitledBriefing: 'Untitled briefing',
  noMarking: 'No marking',
};
