import type { Briefing } from '#shared/model/briefing.ts';
import { emptyMasthead } from '#shared/model/briefing.ts';
import { unmarked } from '#shared/model/marking.ts';
import type { RichDoc, RichNode } from '#shared/model/richtext/node.ts';
import type { Section } from '#shared/model/section.ts';
import type { Source } from '#shared/model/source.ts';
import { noCorrections } from '#shared/model/source.ts';

const text = [
  'Harbour board backs night ferry',
  'The harbour board of Lindholm approved a night ferry to Aske on Tuesday. “We have waited nine years for this,” said board chair Maria Ek.',
  'The service is to start in May 2026 and will cost 14 million kronor a year, according to the board’s budget paper.',
  'The new pier at Aske in October. Jon Dahl/Reuters',
  'A resident of Aske who asked not to be named said that the noise “would carry over the whole island”. It is not known how often the ferry will run in winter.',
].join('\n');

const id = '00112233aabbccdd';

/** A short article: a headline, body, a caption, a quotation, an unnamed source and a gap. */
export const sampleSource: Source = {
  id,
  hash: id.repeat(4),
  fingerprint: id.repeat(4),
  text,
  format: 'text',
  name: 'ferry.txt',
  meta: {
    title: { value: 'Harbour board backs night ferry', from: 'first line' },
    outlet: { value: 'Lindholm Courier', from: 'meta og:site_name' },
    published: { value: '2025-12-04', from: 'meta article:published_time' },
  },
  votes: [],
  notices: [],
};

const verbatim = (words: string): RichNode => {
  const start = text.indexOf(words);
  return {
    type: 'text',
    text: words,
    marks: [{ type: 'verbatim', attrs: { source: id, start, end: start + words.length } }],
  };
};

const evidence = (words: string): RichNode => {
  const start = text.indexOf(words);
  return { type: 'evidence', attrs: { spans: [{ source: id, start, end: start + words.length }] } };
};

const entry = (entryId: string, kind: string, grade: string, words: string): RichNode => ({
  type: 'entry',
  attrs: { id: entryId, statement: null, kind, grade, state: 'built' },
  content: [{ type: 'paragraph', content: [verbatim(words), evidence(words)] }],
});

const body = (...content: RichNode[]): RichDoc => ({ type: 'doc', content });

const section = (sectionId: string, kind: Section['kind'], heading: string, doc: RichDoc): Section => ({
  id: sectionId,
  kind,
  heading,
  hidden: false,
  marking: unmarked,
  body: doc,
  built: null,
});

const sections: Section[] = [
  section(
    's-bottom',
    'bottom-line',
    'Bottom line',
    body(entry('e1', 'fact', 'S6', 'The harbour board of Lindholm approved a night ferry to Aske on Tuesday.')),
  ),
  section('s-why', 'why-it-matters', 'Why it matters', body({ type: 'paragraph' })),
  section(
    's-points',
    'key-points',
    'Key points',
    body(
      entry('e2', 'claim', 'S3', 'The service is to start in May 2026 and will cost 14 million kronor a year'),
      entry('e3', 'claim', 'S4', 'the noise “would carry over the whole island”'),
    ),
  ),
  section(
    's-unknown',
    'unknowns',
    'Not known or disputed',
    body(entry('e4', 'gap', 'S6', 'It is not known how often the ferry will run in winter.')),
  ),
];

const ferry: Briefing = {
  id: 'ferry',
  version: 3,
  kind: 'note',
  title: 'Harbour board backs night ferry',
  masthead: emptyMasthead,
  marking: { scheme: 'tlp', level: 'AMBER' },
  paper: 'a4',
  language: 'en-GB',
  sources: [{ source: id, meta: sampleSource.meta, corrections: noCorrections }],
  sections,
  rules: '1',
  createdAt: '2025-12-04T08:00:00.000Z',
  updatedAt: '2025-12-05T08:12:00.000Z',
};

const other = (
  briefing: Partial<Briefing> & Pick<Briefing, 'id' | 'title'>,
  outlet: string | null,
  date: string | null,
): Briefing => ({
  ...ferry,
  version: 1,
  ...briefing,
  sources: [
    {
      source: id,
      meta: {
        ...(outlet === null ? {} : { outlet: { value: outlet, from: 'typed in' } }),
        ...(date === null ? {} : { published: { value: date, from: 'typed in' } }),
      },
      corrections: noCorrections,
    },
  ],
});

/** Three briefings of both kinds, one without outlet and date. */
export const sampleBriefings: readonly Briefing[] = [
  ferry,
  other(
    {
      id: 'grain',
      title: 'Grain corridor reopens after inspection row',
      kind: 'background',
      marking: unmarked,
      sections: [
        section(
          's-grain',
          'background',
          'Background',
          body({
            type: 'paragraph',
            content: [{ type: 'text', text: 'Inspectors cleared eleven ships on Monday after a row over crew lists.' }],
          }),
        ),
      ],
      updatedAt: '2025-12-03T16:40:00.000Z',
    },
    'The Straits Gazette',
    '2025-11-30',
  ),
  other(
    {
      id: 'budget',
      title: 'A budget vote without a majority',
      marking: { scheme: 'tlp', level: 'CLEAR' },
      sections: [],
      updatedAt: '2025-11-20T10:00:00.000Z',
    },
    null,
    null,
  ),
];
