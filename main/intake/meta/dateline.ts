/** Farthest place, in characters, at which the date of a dateline stands, and fewest that an opened paragraph goes on for. */
const reach = 90;
const fewestAfter = 20;

/** Most words of a place: "SAINT-JEAN-DE-MAURIENNE, Auvergne-Rhône-Alpes, France". */
const mostPlaceWords = 7;

const date =
  /(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?<![\p{L}\d])(?:\d{1,2}(?:st|nd|rd|th)? (?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? \d{1,2}(?:st|nd|rd|th)?)(?![\p{L}\d])\.?(?:,? \d{4}(?!\d))?/iu;

/** White space and the marks around a dateline's parts. */
const between = new Set(' \t\u00A0,().:–—-');

/** A dateline's day in its own words, "12 November 2026", with its year or without. */
export type Dateline = { readonly day: string };

/** A line that is a place and a date and no more, in either order: "Rotterdam, 12 November 2026", "November 12, 2026 – ROTTERDAM (Wire)". */
export function datelineOf(words: string): Dateline | undefined {
  const parts = partsOf(words);
  if (parts === undefined) return undefined;
  const { before, day: stated, after } = parts;
  const rest = bare(after.replace(sender, ''));
  const placed = before === '' ? isPlace(rest) : isPlace(before) && rest === '';
  return placed ? { day: stated } : undefined;
}

/** The dateline that opens a paragraph: "ROTTERDAM, Netherlands, Nov. 12, 2026 /Wire/ -- The board …", "12 November 2026 – Rotterdam – The board …". */
export function openingDateline(words: string): Dateline | undefined {
  const parts = partsOf(words);
  if (parts === undefined) return undefined;
  const { before, day: stated, after } = parts;
  const [end = '', placeAfter = ''] = (before === '' ? placeThenDash : thenDash).exec(after) ?? [];
  if (end === '' || after.length - end.length < fewestAfter) return undefined;
  return isPlace(before === '' ? placeAfter : before) ? { day: stated } : undefined;
}

/** Who sent it, in brackets or between strokes. */
const sender = /^\)?\s?(?:\([^()]{1,40}\)|\/[^/]{1,40}\/)/;
const thenDash = /^\)?\s?(?:\([^()]{1,40}\)|\/[^/]{1,40}\/)?\s?(?:[–—:]|--?)\s/u;
const placeThenDash = /^[\s,(–—-]{1,4}([^–—()]{3,50}?)\)?\s(?:[–—]|--?)\s/u;

function partsOf(words: string): { before: string; day: string; after: string } | undefined {
  const found = date.exec(words.slice(0, reach));
  if (found === null) return undefined;
  // "WASHINGTON (Wire) — March 3, 2026 — …"
  const before = bare(words.slice(0, found.index).replace(/ \([^()]{1,40}\) ?[–—-]{1,2} $/u, ''));
  return { before, day: found[0], after: words.slice(found.index + found[0].length) };
}

/** The words without the marks at their ends. */
function bare(words: string): string {
  let [start, end] = [0, words.length];
  while (end > start && between.has(words.charAt(end - 1))) end -= 1;
  while (start < end && between.has(words.charAt(start))) start += 1;
  return words.slice(start, end);
}

const joiners = new Set('de del da di la le les el al am an der den upon sur and of the'.split(' '));
/** Words with a capital that begin a phrase of time or a label, no place. */
const noPlace =
  /^(?:on|in|by|at|since|until|from|to|after|before|between|for|of|published|updated|posted|date|and|as|when|how|why|what|early|late|last|next|this)$|day$/i;

function isPlace(words: string): boolean {
  const parts = words.split(/[\s,]+/).filter((part) => part !== '');
  const [first] = parts;
  if (first === undefined || parts.length > mostPlaceWords || noPlace.test(first)) return false;
  return parts.every((part) => /^\p{Lu}[\p{L}'’./-]*$/u.test(part) || joiners.has(part));
}
