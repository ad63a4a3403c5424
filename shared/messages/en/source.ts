import { formats } from '../formats.ts';

const { number } = formats('en-GB');

/** The article beside the briefing, and taking its words over. */
export const source = {
  waiting: 'Reading the source …',
  lost: 'The briefing’s own words are all here; what rests on this article cannot be checked until then.',
  notCheckable: 'The article is damaged, so this cannot be checked.',
  tabs: 'Sources',
  untitled: 'Untitled source',
  titleUnknown: 'Title unknown',
  sentencesUsed: (used: number, all: number) => `${used} of ${all} sentences used`,
  earlier: 'earlier version',
  replaced: (used: number) =>
    used === 0
      ? 'A newer version took its place; nothing rests on this one.'
      : `A newer version took its place; ${number(used)} of its sentences are kept for entries you edited.`,
  whatChanged: 'What changed',
  about: 'About this source',
  hint: 'Click a sentence to see where it is used; select words to add them.',
  used: 'Used',
  usedIn: (places: readonly string[]) => `in ${new Intl.ListFormat('en-GB').format(places)}`,
  notUsed: 'Not used.',
  unused: {
    'not-body': (kind: string, why: string) => `${kind}: ${why}`,
    'not-ranked': 'It was not ranked.',
    'not-asked': (place: number, of: number) =>
      `It ranked ${number(place)} of ${number(of)}, and no section asked for what it holds.`,
  },
  classes: {
    body: 'Body',
    head: 'Heading',
    caption: 'Caption',
    credit: 'Credit',
    pullquote: 'Pull quote',
    boilerplate: 'Boilerplate',
    duplicate: 'Duplicate',
  },
  /** Of a paragraph's class: the rule that gave it, and its own sentence, which is in English. */
  reasonOf: (_rule: string, reason: string) => reason,
  why: 'Why',
  whyOf: 'Why this sentence',
  ranks: (place: number, of: number) => `It ranks ${number(place)} of ${number(of)} sentences:`,
  against: 'Against it:',
  noRank: 'It was not ranked: it is no text of the article.',
  /** Of the ranking: the rule, and its own sentence, which is in English. */
  rankedBecause: (_rule: string, reason: string) => reason,
  ownVerbs: (verbs: readonly string[]) =>
    `The source’s own ${verbs.length === 1 ? 'verb' : 'verbs'}: ${verbs.map((verb) => `“${verb}”`).join(', ')}. What Brevier words itself says “said”.`,
  forms: { quotation: 'Quotation', 'key-point': 'Key point', event: 'Event', plain: 'Passage' },
  addTheseWords: 'Add these words to the briefing',
  addToSection: 'Add to section',
  toFitting: 'To the fitting section',
  toSection: (heading: string) => `To ${heading}`,
  addedTo: (heading: string) => `Added to ${heading}.`,
  addedAndShown: (heading: string) => `Added to ${heading}, which is shown again.`,
  addedToNew: 'Added to a new section.',
  notEvent: 'Not an event: no date was found here.',
  nobodyQuoted: 'Not a quotation: nobody is quoted in these words.',
  severalQuoted: 'Not one quotation: select words of one speaker, between one pair of marks.',
  partlyQuoted: 'Only part of this is quoted: select words between the quotation marks.',
};
