/** The review loop and the drawer of offered entries. */
export const review = {
  title: 'Review',
  progress: (done: number, all: number) => `${done} of ${all} reviewed`,
  reviewed: 'Entries reviewed',
  choices: {
    previous: 'Previous',
    next: 'Next',
    accept: 'Accept',
    drop: 'Drop',
    edit: 'Edit',
    gap: 'Gap',
    offered: 'Offered',
  },
  end: 'End the review',
  accepted: 'Accepted.',
  dropped: 'Dropped.',
  markedGap: 'Marked as a gap.',
  allDone: 'All entries are reviewed.',
  left: (count: number) => `${count} left.`,
  offers: {
    text: 'What the article would give and the briefing does not hold: entries you dropped, and entries that came later. They stay here.',
    none: 'Nothing: the briefing holds all that the article gives.',
    take: 'Take',
    taken: (section: string) => `Taken into ${section}.`,
  },
};
