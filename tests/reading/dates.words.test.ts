import { describe, expect, it } from 'vitest';
import { compareTimes, timeInWords } from '#shared/model/time.ts';
import { timesIn } from './timed.ts';

const inWords = (text: string): (string | undefined)[] => timesIn(text).map(({ value }) => timeInWords(value));

describe('a time in words', () => {
  it.each([
    ['on Tuesday', '19 March 2013'],
    ['on Tuesday night', '19 March 2013'],
    ['on May 3–5, 2012', '3 May 2012 to 5 May 2012'],
    ['at 14:30 GMT on 4 May 2012', '14:30 GMT, 4 May 2012'],
    ['last week', 'week of 11 March 2013'],
    ['last weekend', 'weekend of 16 March 2013'],
    ['in late November', 'late November 2012'],
    ['in mid-August 2012', 'mid-August 2012'],
    ['in August 2012', 'August 2012'],
    ['in July and August 2012', 'July to August 2012'],
    ['in the second quarter of 2012', 'second quarter of 2012'],
    ['in the first half of 2012', 'first half of 2012'],
    ['in the summer of 2012', 'summer 2012'],
    ['in the winter of 2011', 'winter 2011–12'],
    ['in early 2012', 'early 2012'],
    ['in 1969', '1969'],
    ['around 1990', 'about 1990'],
    ['in the 2012–14 seasons', '2012 to 2014'],
    ['in the 1990s', '1990s'],
    ['in the late 1990s', 'late 1990s'],
    ['in the 20th century', '20th century'],
    ['in the 21st century', '21st century'],
    ['in the third century', '3rd century'],
    ['by the end of the year', 'by 31 December 2013'],
    ['for two days', undefined],
  ])('says %j as %j', (text, expected) => {
    expect(inWords(`It rained ${text}.`)).toEqual([expected]);
  });

  it('says nothing of a time that has no date', () => {
    expect(timesIn('It rained on Tuesday.', null).map(({ value }) => timeInWords(value))).toEqual([undefined]);
  });

  it('orders by start, the finer first, the undated last', () => {
    const times = ['in 2012', 'on 1 January 2012', 'in January 2012', 'in 1969', 'for two days'].flatMap((text) =>
      timesIn(`It rained ${text}.`).map(({ value }) => value),
    );
    expect(times.sort(compareTimes).map(timeInWords)).toEqual([
      '1969',
      '1 January 2012',
      'January 2012',
      '2012',
      undefined,
    ]);
  });
});

describe('[F5] quarters of a firm’s own year', () => {
  it.each([
    'It reported its third fiscal quarter.',
    'It will close in the first quarter of fiscal 2026.',
    'It reported its third fiscal quarter. Costs rise in the fourth quarter.',
  ])('%s is no quarter of the calendar', (text) => {
    expect(timesIn(text).filter(({ value }) => value.precision === 'quarter')).toEqual([]);
  });

  it.each(['Imports rose in the fourth quarter.', 'The fiscal year ends in June. Imports rose in the fourth quarter.'])(
    '%s is one',
    (text) => expect(timesIn(text).filter(({ value }) => value.precision === 'quarter')).toHaveLength(1),
  );
});
