import type { Token } from './article.ts';
import { isListNumber } from './lists.ts';
import { closers, isSpacedDot, isStarter, openers, type Walk } from './walk.ts';

/** Whether a sentence that began at `start` ends with the stop at `stop`, where `after` is the first token that may begin the next. */
export function endsHere(walk: Walk, start: number, stop: number, after: number): boolean {
  const { tokens, lexicon } = walk;
  const mark = tokens[stop] as Token;
  const previous = stop > start ? tokens[stop - 1] : undefined;
  const lead = leadOf(walk, after);
  const next = tokens[lead];
  if (next === undefined || lead >= walk.last) return true;
  const closes = after > stop + 1 && closers.has((tokens[after - 1] as Token).lower);
  if (isListNumber(walk, start, stop)) return false;
  if (next.shape === 'mark') return !joiningMarks.has(next.lower) && mark.lower !== '…';
  if (next.shape === 'lower' || beginsSmall(walk, next)) return false;
  const isDot = mark.lower === '.' || mark.shape !== 'mark';
  if (!isDot) return otherStop(walk, mark, stop, lead, closes);
  if (closes && isTitleInBrackets(walk, stop, after - 1)) return false;
  if (closes) return !(quoteCloses(walk, after - 1) && tagFollows(walk, lead) && mark.lower !== '.');
  if (mark.shape !== 'mark') return afterInitials(walk, stop, lead);
  if (previous === undefined) return false;
  if (isSpacedDot(walk, after - 1) && after - stop > 0 && tokens[after - 1] !== mark)
    return after - stop >= 4 || isStarter(lexicon, next);
  if (touching(next, tokens[after - 1] as Token)) return previous.shape === 'lower' && next.shape === 'Title';
  if (previous.end !== mark.start) return true;
  if (previous.lower === '°' || previous.lower === 'º') return next.shape !== 'number';
  return !isShortMaria(walk, stop, lead) && afterWord(walk, previous, lead);
}

/** "Atty. Ma. Teresa Cruz": short for Maria before another given name; the surname of "Jack Ma." has a name before it. */
const isShortMaria = ({ tokens, text }: Walk, stop: number, lead: number): boolean => {
  const word = tokens[stop - 1] as Token;
  const before = tokens[stop - 2];
  return (
    text.slice(word.start, word.end) === 'Ma' &&
    tokens[lead]?.shape === 'Title' &&
    (before === undefined || before.lower === '.' || before.shape === 'lower')
  );
};

const joiningMarks = new Set([',', ';', ':', ')', ']', '”', '’', '/', '%', '-', '–', '—', '--', '&', '.', '...', '…', '?', '!']); // biome-ignore format: one line reads better

/** The first token after opening marks. */
function leadOf(walk: Walk, from: number): number {
  let at = from;
  while (at < walk.last && openers.has((walk.tokens[at] as Token).lower)) at += 1;
  return at;
}

const touching = (next: Token, before: Token): boolean => next.start === before.end;

/** "al-Shabab", "de Gaulle"-like or "iPhone": written with a small first letter, so it cannot show a beginning. */
const beginsSmall = (walk: Walk, token: Token): boolean => {
  const first = walk.text.charAt(token.start);
  return (
    token.shape === 'Mixed' &&
    first !== '#' &&
    first !== '@' &&
    first === first.toLowerCase() &&
    first !== first.toUpperCase()
  );
};

/** After `!`, `?` or an ellipsis. */
function otherStop(walk: Walk, mark: Token, stop: number, lead: number, closes: boolean): boolean {
  const next = walk.tokens[lead] as Token;
  if (mark.lower[0] === '.' || mark.lower === '…') {
    if (mark.lower.length > 3) return true;
    const before = walk.tokens[stop - 1];
    const attached = before !== undefined && before.end === mark.start;
    if (closes && walk.tokens[lead - 1]?.lower === ']') return false;
    return (attached || closes) && (isStarter(walk.lexicon, next) || next.start > mark.end);
  }
  if (closes) return !tagFollows(walk, lead);
  const before = walk.tokens[stop - 1];
  return !(before !== undefined && walk.lexicon.exclaimed.has(before.lower) && !isStarter(walk.lexicon, next));
}

/** "Gen. (ret.) Paul Mwangi": a title in brackets goes on to the name. */
const isTitleInBrackets = ({ tokens, lexicon }: Walk, stop: number, close: number): boolean =>
  tokens[close]?.lower === ')' &&
  tokens[stop - 2]?.lower === '(' &&
  lexicon.abbreviations.get(tokens[stop - 1]?.lower ?? '') === 'title';

const quoteCloses = (walk: Walk, at: number): boolean => closers.has((walk.tokens[at] as Token).lower);

/** `"…?" the minister asked`: within four words a verb of speech follows a name or pronoun. */
function tagFollows(walk: Walk, lead: number): boolean {
  const first = walk.tokens[lead] as Token;
  if (opensQuote(walk, lead)) return false;
  if (walk.lexicon.speechTags.has(first.lower)) return true;
  for (let at = lead + 1; at < Math.min(lead + 5, walk.last); at += 1) {
    const token = walk.tokens[at] as Token;
    if (walk.lexicon.speechTags.has(token.lower)) {
      const next = walk.tokens[at + 1];
      return next === undefined || at + 1 >= walk.last || next.lower !== 'that';
    }
    if (token.shape === 'mark' && token.lower !== '.') return false;
    if (token.shape === 'lower' && !small.has(token.lower)) return false;
  }
  return false;
}

const small = new Set(['of', 'the', "'s", 'de', 'van', 'von', 'bin', 'al']);
const opensQuote = (walk: Walk, lead: number): boolean =>
  openers.has((walk.tokens[lead - 1] as Token).lower) && walk.tokens[lead - 1]?.lower !== '"';

/** After initials that carry their own dot: "J.", "U.S.", "a.m.". */
function afterInitials(walk: Walk, stop: number, lead: number): boolean {
  const token = walk.tokens[stop] as Token;
  const next = walk.tokens[lead] as Token;
  if (lead > stop + 1) return token.end - token.start > 2;
  if (next.shape === 'number') return false;
  const single = token.end - token.start === 2;
  if (!isStarter(walk.lexicon, next)) return false;
  if (!single) return true;
  const before = walk.tokens[stop - 1];
  return before !== undefined && before.shape !== 'Title' && before.shape !== 'mark';
}

/** "MS. OKAFOR": the title and the name both in capitals, as transcripts write speakers. */
const isShouted = (word: Token, next: Token): boolean =>
  word.shape === 'CAPS' && (next.shape === 'CAPS' || (next.end - next.start === 2 && next.lower.endsWith('.')));
const titled = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

function afterWord(walk: Walk, word: Token, lead: number): boolean {
  const next = walk.tokens[lead] as Token;
  const { abbreviations } = walk.lexicon;
  const written = walk.text.slice(word.start, word.end);
  const kind =
    abbreviations.get(written) ??
    abbreviations.get(word.lower) ??
    (isShouted(word, next) ? abbreviations.get(titled(written)) : undefined);
  if (kind === undefined) return true;
  const opened = openers.has((walk.tokens[lead - 1] as Token).lower);
  switch (kind) {
    case 'title':
      return false;
    case 'number':
      return next.shape !== 'number' && !/^[\divxlc]+$/.test(next.lower);
    case 'month':
      return next.shape !== 'number' && isStarter(walk.lexicon, next);
    default:
      return (opened && !opensAside(walk, lead - 1)) || isStarter(walk.lexicon, next);
  }
}

/** In tokens. */
const longestAside = 12;

/** "Harbour Systems, Inc. (NASDAQ: HRBR), a maker of …": the sentence goes on behind the brackets. */
function opensAside({ tokens, last }: Walk, open: number): boolean {
  if (tokens[open]?.lower !== '(') return false;
  for (let at = open + 1; at < Math.min(last - 1, open + longestAside); at += 1)
    if (tokens[at]?.lower === ')') return tokens[at + 1]?.lower === ',' || tokens[at + 1]?.shape === 'lower';
  return false;
}
