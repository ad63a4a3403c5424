const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const months = list(
  'January February March April May June July August September October November December Jan. Feb. Mar. Apr. Aug. Sep. Sept. Oct. Nov. Dec.',
);
const units = list(
  '% per percent million billion trillion thousand m bn km km² m² cm mm kg g t tonne tonnes ton tons km/h mph MW GW TWh kWh °C °F GMT UTC a.m. p.m. am pm barrels year years month months week weeks day days hour hours euro euros dollars roubles rubles',
);
const abbreviations = list(
  'Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Sen Rep Gov St No Nos p pp ch art para Art Ch Fig vol',
);
const counted = list('Annex Article Chapter Figure Part Section Table Resolution page paragraph ¶ §');

const opening = /^[(“‘[]+/;
const closing = new Set(')”’].,;:!?');
const number = /^[€$£¥₽₴]?\d[\d.,:–-]*$/;
const initial = /^\p{Lu}\.$/u;
const capital = /^\p{Lu}/u;
const year = /^\d{4}(?:\D|$)/;
const dash = /^[–—%…·]/;

function isOneOf(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word)) return true;
  let end = word.length;
  while (end > 0 && closing.has(word.charAt(end - 1))) end -= 1;
  return words.has(word.slice(0, end));
}

/** True where no line may break between two words: a number and its unit, day and month, initials and name, "No. 5", before a dash; `narrow`: month and year. */
export function isTied(before: string, after: string, narrow = false): boolean {
  if (dash.test(after) || after === '/') return true;
  const word = before.replace(opening, '');
  if (/\d/.test(word.charAt(0)) || /[€$£¥₽₴]/.test(word.charAt(0)))
    return number.test(word) && (isOneOf(months, after) || isOneOf(units, after));
  if (initial.test(word)) return capital.test(after);
  const bare = word.endsWith('.') ? word.slice(0, -1) : word;
  if (abbreviations.has(bare)) return capital.test(after) || /^\d/.test(after);
  if (counted.has(word)) return /^[\dA-Z]/.test(after);
  return narrow && months.has(word) && year.test(after);
}
