import { months, shortMonths } from './vocabulary.ts';

const dayAndYear =
  /\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?(\p{Lu}\p{L}{2,8})\.?,? (\d{4})\b|\b(\p{Lu}\p{L}{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/gu;

/** The year that a text writes beside a day of a month: "Oct. 7, 2023", "7 October 2023"; the first where there are several. */
export function yearIn(text: string, month: number, day: number): number | undefined {
  for (const found of text.matchAll(dayAndYear)) {
    const name = (found[2] ?? found[4] ?? '').toLowerCase();
    if (Number(found[1] ?? found[5]) === day && (months.get(name) ?? shortMonths.get(name)) === month)
      return Number(found[3] ?? found[6]);
  }
  return undefined;
}
