import { counted } from './counted.ts';

/** The desk's dialogs. */
export const dialogs = {
  conflict: {
    title: 'Another window changed the same text',
    text: 'Both texts are kept until you choose. Everything else you did stays either way.',
    yours: 'Yours',
    theirs: 'Theirs',
    takeTheirs: 'Take theirs',
    keepMine: 'Keep mine as a copy',
    sectionGone: 'The section was removed.',
    nothing: 'Nothing.',
  },

  unsaved: {
    title: 'Words that were not saved',
    text: 'When this briefing was last open here, these could not be saved. The browser has kept them.',
    later:
      'When this briefing was last open here, these could not be saved. It has changed since, so what you keep comes as sections of its own beside what is there.',
    drop: 'Drop them',
    keep: 'Keep them',
  },
  article: {
    title: 'Add another article',
    text: 'The sections are built from all articles together: entries you edited stay as they are, what they say differently stands side by side, and what you do not take is offered.',
    add: 'Add the article',
    fetch: 'Fetch and add',
    known: 'This article is in the briefing already.',
    notAdded: 'The article was not added; try again.',
    added: (title: string) => `Added “${title}”. Entries you edited stayed as they were.`,
  },
  version: {
    title: (article: string) => `A new version of “${article}”`,
    text: 'Sections you did not edit are built from the new version. Entries you edited stay and keep the words they rest on; what the new version says differently stands beside them.',
    take: 'Take the new version',
    fetch: 'Fetch and take it',
    same: 'These are the same words: the article has not changed.',
    notTaken: 'The new version was not taken; try again.',
    taken: 'The sections follow the new version now; entries you edited stayed as they were.',
  },
  changes: {
    title: 'What changed in the article',
    text: 'Words that came are underlined, words that went are struck through; paragraphs that stayed as they were are left out.',
    none: 'The briefing holds one version of this article, so there is nothing to compare.',
    count: (changed: number, all: number) =>
      `${counted(changed, { one: '# paragraph', other: '# paragraphs' })} of ${all} changed.`,
  },
  link: {
    title: 'Link',
    address: 'Address',
    wrong: 'A link begins with http, https or mailto; type such an address.',
    remove: 'Remove link',
    keep: 'Keep link',
  },
  marking: {
    title: 'Your own marking',
    text: 'The highest marking in the briefing prints at the head and foot of every page.',
    labels: 'Labels, least restricted first',
    labelsHint: 'One on each line, up to 20.',
    example: 'Public\nInternal\nRestricted',
    thisIs: 'This briefing is',
    typeFirst: 'Type a label first',
    mark: 'Mark the briefing',
  },
  masthead: {
    title: 'Masthead details',
    text: 'Each line prints only where it is filled in.',
    paper: 'Paper',
    letter: 'Letter',
    language: 'Language',
    languages: { 'en-GB': 'English (United Kingdom)', 'en-US': 'English (United States)' },
    keep: 'Keep details',
    noDate: 'This names no date; write it as year-month-day, such as 2025-12-04, or as 4 December 2025.',
  },
  notes: {
    title: 'Style notes',
    text: 'They underline your own words after a pause, never the source’s, and never keep you from anything.',
  },
  palette: {
    title: 'Commands',
    placeholder: 'What do you want to do?',
    none: 'No command has that name.',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    inSource: 'In the source',
    sentences: 'Next or previous sentence',
    select: 'Select further sentences',
    why: 'Why it was chosen, and the source’s own verb',
    light: 'Light up the entries that use it',
    add: 'Add as quotation, key point, event, passage',
  },
  source: {
    title: 'About the source',
    text: 'Dates in the text are worked out from the day of publication. Sections you did not edit follow a change; edited ones stay.',
    rebuilt: 'The sections were built again; those you edited stayed as they were.',
    unknown: 'Unknown',
    hash: 'SHA-256 of the text',
    takenWithChange: 'Taken in with a change',
    building: 'Building again …',
    keep: 'Keep and build again',
  },
};
