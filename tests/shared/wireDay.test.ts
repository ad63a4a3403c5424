import { describe, expect, it } from 'vitest';
import { daysFrom, wireDay } from '#shared/model/wireDay.ts';

describe('[A3] the day of a dateline', () => {
  it.each([
    ['SAN TELMO, Nov 19 (Wire) - Dockers shut the port.', { month: 11, day: 19 }],
    ['Strike shuts port\n\nSAN TELMO, Freedonia, Sept. 4 (Wire) — Dockers shut the port.', { month: 9, day: 4 }],
    ['SAN TELMO, 19 November – Dockers shut the port.', { month: 11, day: 19 }],
    ['LIMA, June 3, 2024 (Wire) -- Dockers shut the port.', { month: 6, day: 3 }],
  ])('is read from %j', (text, day) => expect(wireDay(text)).toEqual(day));

  it.each([
    'SAN TELMO (Wire) - Dockers shut the port on Nov 19.',
    'NATO leaders met on 4 May – again.',
    'Dockers shut the port on Nov 19 - again.',
    'LIMA, Nov 45 (Wire) - Dockers shut the port.',
    'LIMA, Flight 19 - Dockers shut the port.',
    'By Ann Lee, Nov 19 - The port',
  ])('is not read from %j', (text) => expect(wireDay(text)).toBeUndefined());

  it('lies so many days from a date, over the turn of a year too', () => {
    expect(daysFrom('2026-11-19', { month: 11, day: 19 })).toBe(0);
    expect(daysFrom('2026-12-20', { month: 11, day: 19 })).toBe(31);
    expect(daysFrom('2027-01-01', { month: 12, day: 31 })).toBe(1);
    expect(daysFrom('2026-12-31T08:00:00Z', { month: 1, day: 2 })).toBe(2);
  });
});
