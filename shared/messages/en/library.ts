import { counted } from './counted.ts';

/** The library: its list, its search, its trash. */
export const library = {
  title: 'Library',
  columns: {
    title: 'Title',
    kind: 'Kind',
    article: 'Article',
    marking: 'Marking',
    words: 'Words',
    edited: 'Last edited',
  },
  briefings: 'Briefings',
  actions: 'Actions',
  actionsFor: (title: string) => `Actions for ${title}`,
  open: 'Open',
  moveToTrash: 'Move to trash',
  inTrash: (title: string) => `“${title}” is in the trash.`,
  kindOfBriefing: 'Kind of briefing',
  all: 'All',
  opening: 'Opening the library…',
  /** Puts a notice away. */
  understood: 'Understood',
  none: 'There is no briefing yet.',
  noneOfKind: (kind: string) => `There is no ${kind.toLowerCase()} yet.`,
  outletUnknown: 'Outlet unknown',
  dateUnknown: 'date unknown',
  today: (time: string) => `Today, ${time}`,
  yesterday: (time: string) => `Yesterday, ${time}`,
  empty: {
    title: 'No briefings yet',
    text: 'Drop an article on this window, or paste its text. Brevier reads it and builds a briefing whose every line leads back to the article.',
  },
  search: {
    title: 'Search',
    label: 'Search briefings and their articles',
    placeholder: 'Search briefings and articles',
    clear: 'Clear the search',
    searching: 'Searching…',
    nothing: (query: string) => `Nothing found for “${query}”.`,
    found: (lines: number, briefings: number) =>
      `${counted(lines, { one: '# line', other: '# lines' })} in ${counted(briefings, { one: '# briefing', other: '# briefings' })}`,
  },
  trash: {
    title: 'Trash',
    empty: 'Empty the trash',
    isEmpty: 'The trash is empty',
    isEmptyText: 'What you move to the trash stays here until you delete it for ever.',
    moved: 'Moved here',
    restore: 'Restore',
    restoreOne: (title: string) => `Restore ${title}`,
    restored: (title: string) => `“${title}” is in the library again.`,
    remove: 'Delete for ever',
    removeOne: (title: string) => `Delete ${title} for ever`,
    askAll: 'Delete everything in the trash for ever?',
    askOne: (title: string) => `Delete “${title}” for ever?`,
    consequence:
      'The text, its history and its place in every search go with it; this cannot be undone. Backups in the library’s folder keep it for up to a year: delete those too if it must be gone.',
  },
};
