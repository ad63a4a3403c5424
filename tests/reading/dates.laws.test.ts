import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  civil,
  dayNumber,
  dayOfIso,
  easterSunday,
  isoOfDay,
  isoWeek,
  weekdayNumber,
} from '#main/reading/findings/dates/calendar.ts';
import { findTimes } from '#main/reading/findings/dates/dates.ts';
import { articleOf, lexicon, timesIn, timex3s } from './timed.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const dates = fc.date({ min: new Date('1900-01-01'), max: new Date('2150-12-31'), noInvalidDate: true });
const iso = dates.map((date) => date.toISOString().slice(0, 10));

/** Zeller's congruence: the weekday by another way than counting days. 0 is Sunday. */
function zeller(year: number, month: number, day: number): number {
  const m = month < 3 ? month + 12 : month;
  const y = month < 3 ? year - 1 : year;
  const h =
    (day +
      Math.floor((13 * (m + 1)) / 5) +
      (y % 100) +
      Math.floor((y % 100) / 4) +
      Math.floor(Math.floor(y / 100) / 4) +
      5 * Math.floor(y / 100)) %
    7;
  return (h + 6) % 7;
}

describe('[F5] laws of the calendar', () => {
  it('agrees with Zeller’s congruence on every weekday', () => {
    fc.assert(
      fc.property(iso, (date) => {
        const { year, month, day } = civil(dayOfIso(date));
        expect(weekdayNumber(dayOfIso(date))).toBe(zeller(year, month, day));
        expect(isoOfDay(dayNumber(year, month, day))).toBe(date);
      }),
    );
  });

  it('knows Easter, ISO weeks at the turn of the year, and short months', () => {
    expect([1961, 2000, 2008, 2013, 2024, 2025, 2038].map((year) => isoOfDay(easterSunday(year)))).toEqual([
      '1961-04-02', '2000-04-23', '2008-03-23', '2013-03-31', '2024-03-31', '2025-04-20', '2038-04-25',
    ]); // biome-ignore format: one list
    expect(isoWeek(dayOfIso('2005-01-01'))).toEqual({ year: 2004, week: 53 });
    expect(isoWeek(dayOfIso('2008-12-29'))).toEqual({ year: 2009, week: 1 });
    expect(isoOfDay(addMonths(dayOfIso('2013-01-31'), 1))).toBe('2013-02-28');
    expect(isoOfDay(addMonths(dayOfIso('2012-03-31'), -1))).toBe('2012-02-29');
  });

  it('finds for a past verb the weekday in the seven days up to the article, for "will" in the seven from it', () => {
    fc.assert(
      fc.property(iso, fc.constantFrom(...weekdays), (date, name) => {
        const today = dayOfIso(date);
        const past = dayOfIso(timesIn(`He left on ${name}.`, date)[0]?.value.from ?? '');
        const next = dayOfIso(timesIn(`He will leave on ${name}.`, date)[0]?.value.from ?? '');
        for (const day of [past, next]) {
          const { year, month, day: number } = civil(day);
          expect(weekdays[zeller(year, month, number)]).toBe(name);
        }
        expect(today - past).toBeGreaterThanOrEqual(0);
        expect(today - past).toBeLessThan(7);
        expect(next - today).toBeGreaterThanOrEqual(0);
        expect(next - today).toBeLessThan(7);
      }),
    );
  });
});

const words = fc.constantFrom(
  'Thursday', 'late', 'November', 'two', 'days', 'after', 'the', 'end', 'of', '2014', 'May', '3', '-', '–', '12', 'last', 'next', 'week', 'a',
  'year', 'ago', 'Q2', '14:30', 'GMT', 'at', 'in', 'mid', ',', '.', 'will', 'met', '(', ')', '1990s', 'first', 'half', 'Dec.', '’', '"', 'this',
  'night', 'from', 'to', 'between', 'and', '4th', 'century', 'Christmas', 'Eve', '9', '/', '11', 'spring', 'fiscal', 'every', 'and a half',
); // biome-ignore format: one list
const texts = fc.array(words, { minLength: 1, maxLength: 30 }).map((list) => list.join(' '));

describe('[F5] laws of times found', () => {
  it('keeps every span inside its paragraph, in order, apart, and every interval the right way round', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const article = articleOf(text);
        let last = 0;
        for (const { span, value } of findTimes(article, lexicon)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          last = span.end;
          if (value.from !== undefined && value.to !== undefined) expect(value.from <= value.to).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same times for the same text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(timesIn(text)).toEqual(timesIn(text));
      }),
    );
  });

  it('takes any text without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(() => timesIn(text.replace(/\n/g, ' '))).not.toThrow();
      }),
    );
  });
});

describe('TIMEX3 values', () => {
  it.each([
    ['on May 18, 2012', 'DATE 2012-05-18'],
    ['in May 2012', 'DATE 2012-05'],
    ['last week', 'DATE 2013-W11'],
    ['last weekend', 'DATE 2013-W11-WE'],
    ['in the second quarter of 2012', 'DATE 2012-Q2'],
    ['in the summer of 2012', 'DATE 2012-SU'],
    ['in the 1990s', 'DATE 199'],
    ['in the 20th century', 'DATE 19'],
    ['in fiscal 2012', 'DATE FY2012'],
    ['years ago', 'DATE PAST_REF'],
    ['this morning', 'TIME 2013-03-22TMO'],
    ['at 18:00 UTC on 15 May 2012', 'TIME 2012-05-15T18:00Z'],
    ['for two days', 'DURATION P2D'],
    ['every day', 'SET P1D'],
  ])('writes %j as %j', (text, expected) => {
    expect(timex3s(`It rained ${text}.`)).toEqual([expected]);
  });

  it('gives a week both as a week and as its days', () => {
    expect(timesIn('It rained last week.')[0]?.value).toMatchObject({ from: '2013-03-11', to: '2013-03-17' });
  });
});
