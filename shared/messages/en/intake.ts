import { formats } from '../formats.ts';
import { counted } from './counted.ts';

const { number } = formats('en-GB');

/** Taking an article in, and looking at how it reads. */
export const intake = {
  title: 'Take an article in',
  lead: 'Paste it from the page or the wire, open a file, or drop one anywhere on this window. Nothing leaves this machine.',
  text: 'Text of the article',
  placeholder: 'Paste the article here',
  file: 'Article file',
  openFile: 'Open a file…',
  formats: 'Plain text, Markdown or HTML: up to 10 million characters',
  reading: 'Reading…',
  readingArticle: 'Reading the article…',
  read: 'Read the article',
  tooLarge: (name: string, size: number, most: number) =>
    `${name} is ${size} MB and Brevier reads at most ${most} MB; save the article alone and open that.`,
  lookFirst: 'Look at how it reads before the briefing is made',
  fresh: {
    title: 'New briefing',
    made: 'Every line leads back to the article.',
    leftOut: (parts: string) => `Left out: ${parts}.`,
    seeThem: 'See and restore',
    undated: 'The article’s date is not known, so days stay in words.',
    typeDate: 'Type it in',
    putAway: 'Put this away',
    classes: {
      caption: (count: number) => counted(count, { one: '# caption', other: '# captions' }),
      credit: (count: number) => counted(count, { one: '# credit', other: '# credits' }),
      pullquote: (count: number) => counted(count, { one: '# pull quote', other: '# pull quotes' }),
      boilerplate: (count: number) => counted(count, { one: '# line of the page', other: '# lines of the page' }),
      duplicate: (count: number) => counted(count, { one: '# duplicate', other: '# duplicates' }),
    },
  },
  leftOut: {
    title: 'Left out of the briefing',
    text: 'These paragraphs of the article are not body text. Restore one, and the sections you did not edit are built again with it.',
    none: 'Nothing was left out: every paragraph is body text.',
    restore: 'Restore',
    restoreOne: (words: string) => `Restore “${words}”`,
    restoreRun: (count: number) => `Restore these ${count}`,
    restoreAll: (count: number) => `Restore all ${count}`,
    restored: (count: number) =>
      counted(count, {
        one: 'The paragraph is body text now; the sections were built again.',
        other: '# paragraphs are body text now; the sections were built again.',
      }),
  },
  article: 'The article',
  another: 'Another article',
  reviewLead:
    'Only body text feeds the briefing. Nothing is deleted: change the class of a paragraph and the reading follows.',
  about: 'About the article',
  classOf: (paragraph: number) => `Class of paragraph ${paragraph}`,
  youChose: 'You chose this class.',
  showMore: (more: number, of: number) => `Show ${number(more)} more of ${number(of)} paragraphs`,
  alreadyIn: 'Already in',
  otherBriefings: (count: number) => `and ${counted(count, { one: 'one other briefing', other: '# other briefings' })}`,
  inTrash: 'It lies in the trash.',
  leftAsIs: 'A new briefing leaves it as it is.',
  fields: { title: 'Title', outlet: 'Outlet', author: 'Author', published: 'Published', url: 'Web address' },
  unknown: 'unknown',
  unknownDate: 'unknown, so “Thursday” or “last week” stay in words; type it in if you know it',
  datelineDay: (day: string) =>
    `unknown; the dateline says ${day}, but no year, so “Thursday” or “last week” stay in words until you type the date in`,
  datelineSays: (day: string) => `The dateline says ${day}, without a year.`,
  datelineDiffers: (says: string, typed: string) => `The dateline says ${says}; the date typed in is ${typed}.`,
  readFrom: (where: string) => `read from: ${where}`,
  wrong: {
    title: 'The title is longer than 2,000 characters; shorten it.',
    outlet: 'The outlet is longer than 2,000 characters; shorten it.',
    author: 'The author is longer than 2,000 characters; shorten it.',
    published: 'This is not a date; write it as year-month-day, such as 2025-12-04.',
    url: 'This is not a web address; it must begin with http:// or https://.',
  },
  found: 'Found in the article',
  tally: {
    people: (count: number) => counted(count, { one: 'person', other: 'people' }),
    organisations: (count: number) => counted(count, { one: 'organisation', other: 'organisations' }),
    places: (count: number) => counted(count, { one: 'place', other: 'places' }),
    quotations: (count: number) => counted(count, { one: 'quotation', other: 'quotations' }),
    statements: (count: number) => counted(count, { one: 'statement', other: 'statements' }),
    dates: (count: number) => counted(count, { one: 'date', other: 'dates' }),
    events: (count: number) => counted(count, { one: 'event', other: 'events' }),
    figures: (count: number) => counted(count, { one: 'figure', other: 'figures' }),
    terms: (count: number) => counted(count, { one: 'term', other: 'terms' }),
  },
  noBody: 'No paragraph is body text, so there is nothing to build from; set the article’s paragraphs to Body.',
  building: 'Building…',
  make: 'Make briefing',
};
