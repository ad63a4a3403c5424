import type { Check, Found } from './found.ts';
import type { Word } from './passages.ts';

const days = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);
const alone = new Set(['today', 'yesterday', 'tomorrow', 'tonight', 'recently', 'lately', 'nowadays']);
const shifts = new Set(['last', 'next', 'this', 'past', 'coming']);
const spans = new Set(['week', 'weekend', 'month', 'year', 'quarter', 'morning', 'afternoon', 'evening', 'night', 'spring', 'summer', 'autumn', 'fall', 'winter', ...days]); // biome-ignore format: one line reads better
const units = /^(?:days?|weeks?|months?|years?|hours?|minutes?)$/;
/** A weekday that is a name: "Good Friday". */
const named = new Set(['good', 'black', 'bloody', 'ash', 'palm', 'easter', 'super', 'cyber', 'shrove']);

/** Days that move with the reader, unless the date stands behind them: "Thursday", "last week", "three days ago"; not "Thursday 4 December". */
export const relativeDate: Check = ({ text }, words) => {
  const found: Found[] = [];
  const add = (first: Word, last: Word): void => {
    if (!first.own || isDated(text, last.end)) return;
    const said = text.slice(first.start, last.end);
    found.push({ start: first.start, end: last.end, remark: { is: 'relative', word: said } });
  };
  words.forEach((word, i) => {
    const before = words[i - 1];
    const after = words[i + 1];
    const lower = word.lower.replace(/['’]s$/, '');
    if (shifts.has(lower) && after !== undefined && spans.has(after.lower.replace(/['’]s$/, ''))) add(word, after);
    else if (alone.has(lower) && !isName(text, word, before)) add(word, word);
    else if (days.has(lower) && !(before !== undefined && (shifts.has(before.lower) || named.has(before.lower))))
      add(word, word);
    else if (lower === 'ago' && before !== undefined && units.test(before.lower)) add(words[i - 2] ?? before, word);
  });
  return found;
};

/** The date stands behind: "Thursday 4 December", "Thursday, December 4", "Thursday [4 December 2025]". */
const isDated = (text: string, end: number): boolean =>
  /^,? ?(?:\[|\(|\d|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d)/.test(
    text.slice(end, end + 16),
  );

/** "India Today": part of a name, by the capitals. */
const isName = (text: string, word: Word, before: Word | undefined): boolean =>
  /^\p{Lu}/u.test(text.slice(word.start)) && before !== undefined && /^\p{Lu}/u.test(text.slice(before.start));
