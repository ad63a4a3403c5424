const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.';
const units =
  '%|per|percent|million|billion|trillion|thousand|m|bn|km|km²|m²|cm|mm|kg|g|t|tonnes?|tons?|km/h|mph|MW|GW|TWh|kWh|°C|°F|GMT|UTC|a\\.m\\.|p\\.m\\.|am|pm|barrels|years?|months?|weeks?|days?|hours?|euros?|dollars|roubles|rubles';
// bounded: words of a list at the start of one word
const afterNumber = new RegExp(`^(?:${months}|${units})(?:[^\\p{L}]|$)`, 'u');
const number = /^[(“‘[]*[€$£¥₽₴]?\d[\d.,:–-]*$/;
const abbreviation =
  /^[(“‘[]*(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sen|Rep|Gov|St|No|Nos|p|pp|ch|art|para|Art|Ch|Fig|vol)\.?$/;
const initial = /^[(“‘[]*\p{Lu}\.$/u;
const counted = /^(?:Annex|Article|Chapter|Figure|Part|Section|Table|Resolution|page|paragraph|¶|§)$/;

const month = new RegExp(`^(?:${months})$`, 'u'); // bounded: one word against a list
const year = /^\d{4}(?:\D|$)/;

/** True where no line may break between two words: a number and its unit, day and month, initials and name, "No. 5", before a dash; `narrow`: month and year. */
export function isTied(before: string, after: string, narrow = false): boolean {
  if (narrow && month.test(before) && year.test(after)) return true;
  if (number.test(before) && afterNumber.test(after)) return true;
  if (initial.test(before) && /^\p{Lu}/u.test(after)) return true;
  if (abbreviation.test(before) && /^[\p{Lu}\d]/u.test(after)) return true;
  if (counted.test(before) && /^[\dA-Z]/.test(after)) return true;
  return /^[–—%…·]/.test(after) || after === '/';
}
