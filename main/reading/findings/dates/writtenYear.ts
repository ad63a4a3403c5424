import { months, shortMonths } from './vocabulary.ts';

const year = /\b\d{4}\b/g;

/** A day of a month right before a year. */
const dayBefore =
  /\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?(\p{Lu}\p{L}{2,8})\.?,? $|\b(\p{Lu}\p{L}{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?,? $/u;

/** In characters: "30th of September, ". */
const longestDay = 24;

/**
 * The years that a text writes beside days of a month, by month and day: "Oct. 7, 2023", "7 October 2023"; the first where there are several. The text
 * is gone through once, when the first is asked for.
 */
export function yearsIn(text: string): (month: number, day: number) => number | undefined {
  let years: Map<number, number> | undefined;
  return (month, day) => {
    years ??= writtenIn(text);
    return years.get(keyOf(month, day));
  };
}

const keyOf = (month: number, day: number): number => month * 100 + day;

function writtenIn(text: string): Map<number, number> {
  const years = new Map<number, number>();
  for (const { 0: digits, index } of text.matchAll(year)) {
    const found = dayBefore.exec(text.slice(Math.max(0, index - longestDay), index));
    if (found === null) continue;
    const name = (found[2] ?? found[3] ?? '').toLowerCase();
    const month = months.get(name) ?? shortMonths.get(name);
    if (month === undefined) continue;
    const key = keyOf(month, Number(found[1] ?? found[4]));
    if (!years.has(key)) years.set(key, Number(digits));
  }
  return years;
}
