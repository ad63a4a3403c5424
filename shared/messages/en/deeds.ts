import { counted } from './counted.ts';

/** What undo and history call what the user did. Stored as it was said that day; `retell` says it again in another language. */
export const deeds = {
  changedTitle: 'Changed the title',
  changedMasthead: 'Changed the masthead',
  changedLook: 'Changed the look on paper',
  newVersion: 'A new version of an article',
  addedArticle: (title: string) => `Added the article “${title}”`,
  changedSource: 'Changed what is known of the source',
  setCloser: 'Let the note be set closer',
  setAsStyled: 'Had the note set as styled',
  madeIt: {
    note: 'Made it a one-page note',
    background: 'Made it a background brief',
    meeting: 'Made it a meeting brief',
    readout: 'Made it a readout',
    press: 'Made it a press brief',
  },
  changedTags: 'Changed the tags',
  archived: 'Put into the archive',
  unarchived: 'Took out of the archive',
  tookMarking: 'Took the marking off',
  marked: (label: string) => `Marked ${label}`,
  putBackUnsaved: 'Put back words that were not saved',
  keptCopy: 'Kept my text as a copy',
  section: {
    edited: (heading: string) => `Edited ${heading}`,
    moved: (heading: string) => `Moved ${heading}`,
    hid: (heading: string) => `Hid ${heading}`,
    showed: (heading: string) => `Showed ${heading}`,
    renamed: (heading: string) => `Renamed ${heading}`,
    removed: (heading: string) => `Removed ${heading}`,
    marked: (heading: string) => `Marked the section ${heading}`,
    added: (heading: string) => `Added ${heading}`,
    broughtBack: (heading: string, version: number) => `Brought ${heading} back from version ${version}`,
  },
  entry: {
    accepted: (section: string) => `Accepted an entry in ${section}`,
    markedGap: (section: string) => `Marked a gap in ${section}`,
    dropped: (section: string) => `Dropped an entry in ${section}`,
    tookOffer: (section: string) => `Took an offered entry into ${section}`,
  },
  version: {
    restored: (version: number) => `Version ${version} restored`,
    unreadable: 'This entry of the history is damaged',
    /** A label, and what had to be replaced in the text. */
    replaced: (label: string, count: number) =>
      `${label} ${counted(count, { one: '(1 broken character replaced)', other: '(# broken characters replaced)' })}`,
  },
  took: {
    quotation: 'Added a quotation from the source',
    'key-point': 'Added a key point from the source',
    event: 'Added an event from the source',
    plain: 'Added a passage from the source',
  },
  restored: (count: number) =>
    counted(count, { one: 'Restored a paragraph of the article', other: 'Restored # paragraphs of the article' }),
};
