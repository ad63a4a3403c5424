/** The window around every screen: bar, menus, dialogs, what happens to the whole app. */
export const frame = {
  /** The corner where what was done is told. */
  notices: 'Notices',
  titles: {
    library: 'Library – Brevier',
    archive: 'Archive – Brevier',
    trash: 'Trash – Brevier',
    intake: 'New briefing – Brevier',
    briefing: 'Briefing – Brevier',
  },
  home: 'Brevier, library',
  opening: 'Opening…',
  onlyOneFile: (name: string) => `Only ${name} was taken in; drop one article at a time.`,
  drop: 'Drop the article to read it',
  notKept:
    'What you choose in this window holds here but could not be written down, so the next start will not know it; see whether the disk is full or its folder is read-only.',
  crash: {
    title: 'This screen stopped working',
    text: 'A fault inside Brevier stopped it; everything that was shown as saved is safe, so open the library again.',
    openLibrary: 'Open the library',
  },
  settings: 'Theme and language',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  language: 'Language',
  systemLanguage: 'The system’s',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  tryAgain: 'Try again',
  newBriefing: 'New briefing',
};
