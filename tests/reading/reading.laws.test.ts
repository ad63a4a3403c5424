import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '#main/reading/read.ts';
import type { Reading } from '#shared/model/reading.ts';
import { noCorrections } from '#shared/model/source.ts';
import { contains, overlaps, type Span } from '#shared/model/span.ts';
import { lexicon } from './timed.ts';

const pieces = [
  'The minister', 'Anna Holm', 'Mr. Dahl', 'Iran', 'officials', 'The U.S.', 'he', 'who', 'she said', 'said on Tuesday that', 'told Reuters', 'according to',
  'denied', 'refused to', 'wants', 'will meet', 'was closed', 'is due to open', 'in Rome', 'on 4 May', 'last week', 'in late November', 'since 2014, when',
  'two days later', 'the next day', 'at 10:30', 'from 4 April to 9 April', '12 per cent', '$3.5 billion', '1,200 people', 'of the votes', 'a plan',
  'talks', '“we will go”', '"not now"', '‘maybe’', '“', '”', '(', ')', ',', ';', ':', '—', '.', '?', '!', '\n', '\n\n', 'Q:', 'A:', 'ANNA HOLM:',
  'PETER DAHL:', 'FOR IMMEDIATE RELEASE', 'About Holm Ltd', '###', '16:40', 'it is unclear whether', 'reportedly', 'because', 'and', 'that',
]; // biome-ignore format: a table
const newsy = fc
  .array(fc.constantFrom(...pieces), { minLength: 10, maxLength: 80, size: 'max' })
  .map((list) => list.join(' '));
const anything = fc.oneof(
  { weight: 4, arbitrary: newsy },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 150 }) },
);

/** Sentences as news writes them round a figure, whose marks are none of the sentence's. */
const number = fc.constantFrom('1,500', '12,345,678', '3.5', '1 200', '2,300.75', '0.4');
const withFigures = fc
  .array(
    fc
      .tuple(
        fc.constantFrom('The institute warned that', 'Officials said', 'In 2014,', 'He, who led the firm, told MPs that', 'While the ministry paid', 'According to Ann Lee,', 'Prior to the talks, ', 'On Friday'),
        fc.constantFrom('as many as', 'up to', 'the firm cut', 'by 2030 some', 'about £', 'and another', 'the plan opposed by'),
        number,
        fc.constantFrom('people could leave', 'jobs were lost', 'of its 10,930 sailings were cancelled', 'per cent of the voters who opposed it', 'votes', 'and'),
        fc.constantFrom('by 2031', 'between 1 October 2012 and 31 March 2013', 'a year earlier, up from 1,806', 'at 22:30 on 4 May', 'two days after the 1,500 metres', 'unless money was found', 'last week, Ann Lee said'),
      )
      .map((parts) => `${parts.join(' ')}.`.replaceAll('£ ', '£')),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => list.join(' ')); // biome-ignore format: a table

/** The offsets inside the numbers of a text: between the digits and at the marks and spaces that hold them together. */
const insideNumbers = (text: string): ReadonlySet<number> =>
  new Set(
    [...text.matchAll(/\d{1,3}(?:[,.: ]\d{3})+(?:\.\d+)?|\d+[.:]\d+/g)].flatMap(({ index, 0: { length } }) =>
      Array.from({ length: length - 1 }, (_, at) => index + at + 1),
    ),
  );

const readingOf = (text: string): Reading =>
  read(
    {
      source: { id: '0123456789abcdef', text, votes: [] },
      meta: { published: { value: '2013-03-22', from: 'typed in' } },
      corrections: noCorrections,
    },
    lexicon,
  );

/** Every span anywhere in a reading. */
function spansIn(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('start' in value && 'end' in value && 'source' in value) return [value as Span];
  return Object.values(value).flatMap(spansIn);
}

function expectApart(spans: readonly Span[]): void {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  for (let at = 1; at < sorted.length; at += 1) expect(overlaps(sorted[at - 1]!, sorted[at]!)).toBe(false);
}

describe('laws of reading', () => {
  it('every span lies in the source and reads back as words that neither begin nor end in white space', () =>
    fc.assert(
      fc.property(anything, (text) => {
        for (const { start, end } of spansIn(readingOf(text))) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          const words = text.slice(start, end);
          expect(words.trim()).toBe(words);
          expect(words).not.toBe('');
        }
      }),
    ));

  it('quotations, times and figures do not overlap their like, and what the outlet says in its own voice no claim says', () =>
    fc.assert(
      fc.property(newsy, (text) => {
        const { quotations, times, figures, statements } = readingOf(text);
        for (const findings of [quotations, times, figures]) expectApart(findings.map(({ span }) => span));
        const claims = statements.filter(({ kind }) => kind === 'claim');
        for (const fact of statements.filter(({ kind }) => kind === 'fact'))
          for (const { span } of claims) expect(overlaps(fact.span, span)).toBe(false);
      }),
    ));

  it('no span begins or ends inside a number or a word', () =>
    fc.assert(
      fc.property(withFigures, (text) => {
        const inside = insideNumbers(text);
        for (const { start, end } of spansIn(readingOf(text)))
          for (const edge of [start, end])
            expect(
              inside.has(edge) || /[\p{L}\p{N}]{2}/u.test(text.slice(edge - 1, edge + 1)),
              `${text.slice(start, end)} in ${text}`,
            ).toBe(false);
      }),
      { numRuns: 300 },
    ));

  it('[F11] every body sentence has a statement', () =>
    fc.assert(
      fc.property(anything, (text) => {
        const { sentences, paragraphs, statements } = readingOf(text);
        const told = new Set(statements.map(({ sentence }) => sentence));
        for (const { number, paragraph } of sentences)
          if (paragraphs[paragraph - 1]?.kind === 'body') expect(told.has(number)).toBe(true);
      }),
    ));

  it('events, positions and gaps point at statements and entities that are there, and an event at words of its sentence', () =>
    fc.assert(
      fc.property(newsy, (text) => {
        const { statements, entities, events, positions, gaps, sentences } = readingOf(text);
        const said = new Set(statements.map(({ id }) => id));
        const known = new Set(entities.map(({ id }) => id));
        for (const { statement } of [...events, ...positions, ...gaps]) expect(said.has(statement)).toBe(true);
        for (const { who, place, span, when, sentence } of events) {
          for (const id of [...who, ...(place === undefined ? [] : [place])]) expect(known.has(id)).toBe(true);
          for (const each of [span, when]) expect(contains(sentences[sentence]!.span, each)).toBe(true);
        }
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      }),
    ));

  it('the same text gives the same reading, and a paragraph added at the end changes no sentence before it', () =>
    fc.assert(
      fc.property(newsy, newsy, (text, more) => {
        const before = readingOf(text);
        expect(readingOf(text)).toEqual(before);
        const after = readingOf(`${text}\n\n${more}`);
        expect(after.sentences.slice(0, before.sentences.length)).toEqual(before.sentences);
      }),
      { numRuns: 50 },
    ));
});
