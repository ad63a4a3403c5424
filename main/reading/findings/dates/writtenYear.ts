import { months, shortMonths } from './vocabulary.ts';

const dayAndYear =
  /\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?(\p{Lu}\p{L}{2,8})\.?,? (\d{4})\b|\b(\p{Lu}\p{L}{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/gu;

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
  for (const found of text.matchAll(dayAndYear)) {
    const name = (found[2] ?? found[4] ?? '').toLowerCase();
    const month = months.get(name) ?? shortMonths.get(name);
    if (month === undefined) continue;
    const key = keyOf(month, Number(found[1] ?? found[5]));
    if (!years.has(key)) years.set(key, Number(found[3] ?? found[6]));
  }
  return years;
}
