import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from '#main/reading/read.ts';
import { noCorrections } from '#shared/model/source.ts';
import { timeInWords } from '#shared/model/time.ts';
import { lexicon, wordsOf } from './timed.ts';

const text = readFileSync(join(import.meta.dirname, '../../resources/samples/donbas-talks.txt'), 'utf8');
const reading = read(
  {
    source: { id: '0123456789abcdef', text, votes: [] },
    meta: { published: { value: '2025-12-04', from: 'typed in' } },
    corrections: noCorrections,
  },
  lexicon,
);
const names = new Map(reading.entities.map(({ id, span }) => [id, wordsOf(text, span)]));

const rows = reading.events.map(({ time, status, certainty, who, span, rule }) => ({
  when: time.edtf ?? `${time.precision} ${time.modifier}`,
  words: timeInWords(time),
  status,
  certainty,
  rule,
  who: who.map((id) => names.get(id)),
  told: wordsOf(text, span),
}));
const row = (when: string, words: string): (typeof rows)[number] | undefined =>
  rows.find((one) => one.when === when && one.told.includes(words));

describe('[F5] [F6] the timeline of the sample article, dated Thursday 4 December 2025', () => {
  it('2014: Putin used "Novorossiya" in proclaiming Crimea part of Russia', () => {
    expect(row('2014', 'Crimea')).toMatchObject({
      status: 'past',
      certainty: 'stated',
      words: '2014',
      who: ['Vladimir Putin'],
    });
  });

  it('late November 2025: the 28-point blueprint was revealed', () => {
    expect(row('2025-11-21/2025-11-30', '28-point blueprint')).toMatchObject({
      status: 'past',
      words: 'late November 2025',
    });
  });

  it('30 November 2025: the high-level conference, worked out from "four days following"', () => {
    expect(row('2025-11-30', 'high-level conference')).toMatchObject({
      status: 'past',
      certainty: 'worked-out',
      words: '30 November 2025',
      rule: 'counted from another event',
    });
    expect(row('2025-11-30', 'conference')?.who).toContain('Marco Rubio');
  });

  it('2 December 2025: Putin’s meeting with Witkoff and Kushner, told three times, is one event', () => {
    const all = rows.filter(({ when }) => when === '2025-12-02');
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ status: 'past', words: '2 December 2025' });
    expect(all[0]?.who).toEqual(expect.arrayContaining(['Steve Witkoff', 'Jared Kushner']));
    const also = reading.events.find(({ time }) => time.edtf === '2025-12-02')?.also.map((span) => wordsOf(text, span));
    expect(also).toEqual(
      expect.arrayContaining([expect.stringContaining('a conference at the Kremlin'), 'the Tuesday meeting']),
    );
  });

  it('3 December 2025: Trump on the "very positive meeting"', () => {
    expect(row('2025-12-03', 'very positive meeting')).toMatchObject({ status: 'past' });
  });

  it('4 December 2025: Putin is due in New Delhi, hosted by Modi', () => {
    expect(row('2025-12-04', 'New Delhi')).toMatchObject({
      status: 'scheduled',
      who: ['Vladimir Putin', 'Narendra Modi'],
    });
  });

  it('4 December 2025: Umerov and Hnatov travel to Miami', () => {
    const miami = row('2025-12-04', 'Miami');
    expect(miami).toMatchObject({ status: 'current' });
    expect(miami?.who).toEqual(expect.arrayContaining(['Rustem Umerov', 'Andrii Hnatov']));
  });

  it('before the Modi summit: the interview with India Today, in order only', () => {
    expect(row('order before', 'India Today')).toMatchObject({ status: 'past', words: undefined });
  });

  it('August 2027: the projection for the Donetsk region', () => {
    expect(row('2027-08', 'Donetsk region')).toMatchObject({ status: 'projected', words: 'August 2027' });
  });

  it('tells nothing else, and nothing from a caption', () => {
    expect(rows).toHaveLength(9);
    const body = new Set(reading.paragraphs.filter(({ kind }) => kind === 'body').map(({ number }) => number));
    for (const event of reading.events) expect(body.has(reading.sentences[event.sentence]!.paragraph)).toBe(true);
  });

  it('says who says so: each event points at a statement of its sentence', () => {
    const statements = new Map(reading.statements.map((one) => [one.id, one]));
    for (const event of reading.events) expect(statements.get(event.statement)?.sentence).toBe(event.sentence);
    const august = reading.events.find(({ time }) => time.edtf === '2027-08');
    expect(statements.get(august!.statement)?.kind).toBe('claim');
  });

  it('[F7] finds one figure, the 28 points of the blueprint; "two days" and "four days" are durations', () => {
    expect(reading.figures.map(({ digits, value }) => [wordsOf(text, digits), value])).toEqual([['28', 28]]);
    expect(reading.times.filter(({ type }) => type === 'duration').map(({ duration }) => duration)).toEqual([
      'P2D',
      'P4D',
    ]);
  });

  it('[F8] finds one term, Novorossiya, and flags no acronym', () => {
    expect(reading.terms.map(({ span }) => wordsOf(text, span))).toEqual(['Novorossiya']);
  });

  it('"India Today" is not the date "today"', () => {
    expect(reading.times.some(({ span }) => wordsOf(text, span).toLowerCase().includes('today'))).toBe(false);
  });
});
