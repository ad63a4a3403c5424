import { counted } from './counted.ts';

/** What Brevier writes down in English with a source or a line found; a window says it again in its own language (`retell`). */
export const stored = {
  /** What intake had to do to the bytes. */
  notices: {
    readAs: (encoding: string) => `The text was read as ${encoding}.`,
    noMark: (encoding: string) => `The text was read as ${encoding} (it has no byte order mark).`,
    declared: (encoding: string) => `The text was read as ${encoding} (the page declares it).`,
    guessed: (encoding: string) =>
      `The text was read as ${encoding} (the file does not say; please check accented letters and quotation marks).`,
    malformed: (count: number) =>
      counted(count, {
        one: 'One malformed stretch of bytes was replaced by the character U+FFFD.',
        other: '# malformed stretches of bytes were replaced by the character U+FFFD.',
      }),
    surrogates: (count: number) =>
      counted(count, {
        one: 'One half of a character (a lone surrogate) was replaced by U+FFFD.',
        other: '# halves of characters (lone surrogates) were replaced by U+FFFD.',
      }),
    nul: (count: number) =>
      counted(count, {
        one: 'One NUL character was replaced by U+FFFD.',
        other: '# NUL characters were replaced by U+FFFD.',
      }),
    joined: (count: number) =>
      counted(count, {
        one: 'One word that was broken at a line’s end was put together.',
        other: '# words that were broken at line ends were put together.',
      }),
    attached: (count: number) =>
      counted(count, {
        one: 'One file attached to this message was not read.',
        other: '# files attached to this message were not read.',
      }),
    unquoted: 'The marks of a quoted message (“>”) were taken off the lines.',
    concealed: 'The page shows only part of this article; the rest was read from what it keeps for its own scripts.',
    foreign:
      'This text does not look like English, the only language that Brevier reads: speakers, dates and sourcing in it are mostly not found, and its lines stand as the outlet’s own. Check every line.',
  },
  /** Where a value that an article states was read; what a page names itself (`meta og:title`) is the same in every language. */
  origins: {
    typed: 'typed in',
    byline: 'byline',
    dateline: 'dateline',
    copyright: 'copyright line',
    firstLine: 'first line',
    mainHeading: 'main heading',
    pageTitle: 'page title',
    authorLink: 'author link',
    timeElement: 'time element',
    canonical: 'canonical link',
    fetched: 'address it was fetched from',
    fetchedAt: 'time it was fetched',
    nameLine: 'name of an outlet on a line of its own',
    addressLine: 'web address on a line of its own',
    above: (line: string) => `line above the ${line}`,
    labelled: (label: string) => `“${label}” line`,
    mail: (line: string) => `mail’s ${line} line`,
    forwarded: (line: string) => `forwarded message’s ${line} line`,
    webArchive: 'web archive',
    frontMatter: (key: string) => `front matter “${key}”`,
  },
  /** Where a line that search found stands; a section's heading is the user's. */
  places: {
    article: 'In the article',
    named: (title: string) => `In “${title}”`,
    untitled: 'Untitled',
    title: 'Title',
    paragraph: (place: string, number: number) => `${place}, ¶${number}`,
    damaged: 'Damaged',
    damagedBriefing: 'Damaged briefing',
    damagedText: 'The text found here is damaged; open the briefing to see what can be done.',
  },
};
