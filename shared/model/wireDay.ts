import { monthName } from './time.ts';

/** A day of any year. */
export type WireDay = { readonly month: number; readonly day: number };

/** In characters: how far into the text a dateline can open its line, and how far into the line its dash stands. */
const head = 4000;
const longest = 90;

const dash = /\s?[—–-]{1,2}\s/;
const spelled = /(?:^|[ ,(])(?:(\p{L}{3,9})\.? (\d{1,2})|(\d{1,2}) (\p{L}{3,9}))(?![\p{L}\d])/u;

/** The day that an article's dateline states, its year or none beside it: "LIMA, Nov 19 (Wire) - …". Undefined where no line opens so. */
export function wireDay(text: string): WireDay | undefined {
  for (const line of text.slice(0, head).split('\n')) {
    const words = line.trimStart().slice(0, longest);
    const [place = ''] = words.split(/[\s,(]/);
    const end = dash.exec(words);
    if (end === null || place.length < 3 || place !== place.toUpperCase() || !/^\p{Lu}/u.test(place)) continue;
    const opening = words.slice(place.length, end.index);
    const date = spelled.exec(opening);
    // a place has no word in small letters: "NATO leaders met on 4 May – again"
    if (date === null || /[\s,]\p{Ll}/u.test(opening.slice(0, date.index))) continue;
    const [, name, dayLast, dayFirst, nameLast] = date;
    const month = monthOf(name ?? nameLast ?? '');
    const day = Number(dayLast ?? dayFirst);
    if (month !== undefined && day >= 1 && day <= 31) return { month, day };
  }
  return undefined;
}

/** Days between a date and the nearest such day of any year. */
export function daysFrom(iso: string, { month, day }: WireDay): number {
  const at = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  const year = Number(iso.slice(0, 4));
  const away = [year - 1, year, year + 1].map((of) => Math.abs(Date.UTC(of, month - 1, day) - at));
  return Math.round(Math.min(...away) / 86_400_000);
}

function monthOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  const at = Array.from({ length: 12 }, (_, index) => monthName(index + 1).toLowerCase()).findIndex(
    (name) => name === lower || name.slice(0, 3) === lower || (name.startsWith('sept') && lower === 'sept'),
  );
  return at < 0 ? undefined : at + 1;
}
