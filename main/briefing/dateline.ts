/** Farthest place, in characters, at which the dash of a dateline stands. */
const longest = 70;

/** "KELSEY, Dec. 4 (Wire) — ": place in capitals, then anything, then a dash with space around it. */
const dash = /\s[—–―-]{1,2}\s/;

/**
 * How long the dateline is that a sentence opens with, in UTF-16 code units; 0 where there is none. It tells where and when the report was
 * filed and is no part of what it says.
 */
export function datelineLength(words: string): number {
  const end = dash.exec(words.slice(0, longest));
  const [place = ''] = words.split(/[\s,(]/);
  const isPlace = place.length > 2 && place === place.toUpperCase() && /\p{Lu}/u.test(place);
  return end !== null && isPlace ? end.index + end[0].length : 0;
}
