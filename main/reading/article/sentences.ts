import type { Lexicon } from '../lexicon.ts';
import type { Token } from './article.ts';

/**
 * Ends of the sentences among the tokens `[first, last)` of one paragraph: for each sentence one past its last token. Marks that
 * close (quotation marks, brackets) belong to the sentence before. The last sentence ends at `last`.
 */
export function sentenceEnds(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  lexicon: Lexicon,
): number[] {
  const walk: Walk = { text, tokens, first, last, lexicon, depth: 0, open: false, listed: false };
  const items = listItems(walk);
  walk.listed = items.size > 0;
  const ends: number[] = [];
  let start = first;
  let at = first;
  while (at < last) {
    const token = tokens[at] as Token;
    track(walk, token);
    at += 1;
    if (at > start && at < last && (items.has(at) || (token.shape !== 'mark' && beginsUnmarked(walk, start, at)))) {
      ends.push(at);
      start = at;
      continue;
    }
    if (!isStop(walk, token)) continue;
    const after = closed(walk, at);
    if (after >= last) break;
    if (endsHere(walk, start, at - 1, after)) {
      for (let i = at; i < after; i += 1) track(walk, tokens[i] as Token);
      ends.push(after);
      start = after;
      at = after;
    }
  }
  if (last > first) ends.push(last);
  return ends;
}

/**
 * Where a sentence begins though no stop stands before it: a picture's credit ("Image: …"), text run on after a date line ("Thursday, May 7,
 * 2015 On Tuesday …") or after a caption ("… of the party In the north …").
 */
function beginsUnmarked(walk: Walk, start: number, at: number): boolean {
  const token = walk.tokens[at] as Token;
  if (token.shape !== 'Title' || walk.open || walk.depth > 0) return false;
  const next = walk.tokens[at + 1];
  if (next === undefined || at + 1 >= walk.last) return false;
  if (pictureLabels.has(token.lower)) return next.lower === ':';
  const before = walk.tokens[at - 1] as Token;
  if (token.lower === 'in' && next.lower === 'the' && next.shape === 'lower') return at - start > 1;
  return before.shape === 'number' && before.lower.length === 4 && at - start <= 7 && isStarter(walk.lexicon, token) && isDateLine(walk, start, at);
}

const pictureLabels = new Set(['image', 'photo', 'video', 'audio', 'picture', 'photograph']);

/** "Thursday, May 7, 2015": nothing but capitalised words, numbers and commas, five tokens or more. */
function isDateLine(walk: Walk, start: number, at: number): boolean {
  if (at - start < 5 || !(walk.tokens[start] as Token).lower.endsWith('day')) return false;
  for (let i = start; i < at; i += 1) {
    const { shape, lower } = walk.tokens[i] as Token;
    if (shape !== 'Title' && shape !== 'number' && lower !== ',') return false;
  }
  return true;
}

type Walk = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  readonly lexicon: Lexicon;
  /** How many brackets are open. */
  depth: number;
  /** A straight double mark is open. */
  open: boolean;
  /** The paragraph is a list set in one line. */
  listed: boolean;
};

function track(walk: Walk, token: Token): void {
  if (token.shape !== 'mark') return;
  if (token.lower === '(' || token.lower === '[') walk.depth += 1;
  else if (token.lower === ')' || token.lower === ']') walk.depth = Math.max(0, walk.depth - 1);
  else if (token.lower === '"') walk.open = !walk.open;
}

const fullStops = new Set(['.', '!', '?', '…', '。', '！', '？', '‽', '؟', '।']);

function isStop(walk: Walk, token: Token): boolean {
  if (token.shape === 'mark') return fullStops.has(token.lower[0] as string);
  return walk.text.charCodeAt(token.end - 1) === 0x2e;
}

const closers = new Set(['"', '”', '’', "'", "''", '»', ')', ']', '“', '››', '›']);

/** One past the last mark that still belongs to the sentence: more stops ("?!", ". . ."), then closing marks that touch what is before them. */
function closed(walk: Walk, from: number): number {
  let at = from;
  let open = walk.open;
  while (at < walk.last) {
    const token = walk.tokens[at] as Token;
    if (token.shape !== 'mark') break;
    const touches = token.start === (walk.tokens[at - 1] as Token).end;
    if (fullStops.has(token.lower[0] as string)) {
      if (!touches && !isSpacedDot(walk, at)) break;
    } else if (token.lower === '"') {
      if (!(touches && (open || !opensHere(walk, at)))) break;
      open = false;
    } else if (token.lower === '“') {
      if (!touches || opensHere(walk, at)) break;
    } else if (!closers.has(token.lower) || !touches) break;
    at += 1;
  }
  return at;
}

/** A dot of a spaced ellipsis ". . .". */
const isSpacedDot = (walk: Walk, at: number): boolean =>
  walk.tokens[at]?.lower === '.' && walk.tokens[at - 1]?.lower === '.';

/** A mark with a space (or nothing) before it and a word right after it opens. */
function opensHere(walk: Walk, at: number): boolean {
  const token = walk.tokens[at] as Token;
  const next = walk.tokens[at + 1];
  return next !== undefined && at + 1 < walk.last && next.start === token.end && next.shape !== 'mark';
}

/** Whether a sentence that began at `start` ends with the stop at `stop`, where `after` is the first token that may begin the next. */
function endsHere(walk: Walk, start: number, stop: number, after: number): boolean {
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
  if (closes) return !(quoteCloses(walk, after - 1) && tagFollows(walk, lead) && mark.lower !== '.');
  if (mark.shape !== 'mark') return afterInitials(walk, stop, lead);
  if (previous === undefined) return false;
  if (isSpacedDot(walk, after - 1) && after - stop > 0 && tokens[after - 1] !== mark) return after - stop >= 4 || isStarter(lexicon, next);
  if (touching(next, tokens[after - 1] as Token)) return previous.shape === 'lower' && next.shape === 'Title';
  if (previous.end !== mark.start) return true;
  if (previous.lower === '°' || previous.lower === 'º') return next.shape !== 'number';
  return afterWord(walk, previous, lead);
}

const joiningMarks = new Set([',', ';', ':', ')', ']', '”', '’', '/', '%', '-', '–', '—', '--', '&', '.', '...', '…', '?', '!']);
const openers = new Set(['"', '“', '‘', "'", '(', '[', '``', '«', '„', "''", '‹', '¿', '¡']);

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
  return token.shape === 'Mixed' && first !== '#' && first !== '@' && first === first.toLowerCase() && first !== first.toUpperCase();
};

/** "1.", "a." or "• 9." that opens a paragraph or an item of a list numbers it. */
function isListNumber(walk: Walk, start: number, stop: number): boolean {
  const from = bullets.has((walk.tokens[start] as Token).lower) ? start + 1 : start;
  const token = walk.tokens[stop - 1];
  if (stop - 1 !== from || token === undefined) return false;
  return (token.shape === 'number' && token.end - token.start <= 3) || (walk.listed && ordinalOf(walk.tokens, from) !== undefined);
}

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
const opensQuote = (walk: Walk, lead: number): boolean => openers.has((walk.tokens[lead - 1] as Token).lower) && walk.tokens[lead - 1]?.lower !== '"';

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

function afterWord(walk: Walk, word: Token, lead: number): boolean {
  const next = walk.tokens[lead] as Token;
  const { abbreviations } = walk.lexicon;
  const kind = abbreviations.get(word.lower) ?? abbreviations.get(walk.text.slice(word.start, word.end));
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
      return opened || isStarter(walk.lexicon, next);
  }
}

/** A capitalised word that commonly opens a sentence and is no name ("The", "However"). */
const isStarter = (lexicon: Lexicon, token: Token): boolean =>
  token.shape === 'Title' && lexicon.starters.has(token.lower) ;

/** Tokens that begin an item of a list set in one line ("1. … 2. …", "a) … b) …", "• …"): at least two, counted up from the first token. */
function listItems(walk: Walk): ReadonlySet<number> {
  const { tokens, first, last } = walk;
  const starts = new Set<number>();
  const lead = tokens[first];
  if (lead === undefined) return starts;
  if (bullets.has(lead.lower)) {
    for (let at = first + 1; at < last; at += 1) if (tokens[at]?.lower === lead.lower) starts.add(at);
    return starts;
  }
  let expected = ordinalOf(tokens, first);
  if (expected === undefined) return starts;
  const letters = lead.shape !== 'number';
  for (let at = first + 1; at < last; at += 1) {
    const found = ordinalOf(tokens, at);
    if (found === undefined || found !== expected + 1 || (tokens[at]?.shape !== 'number') !== letters) continue;
    starts.add(at);
    expected = found;
  }
  return starts;
}

const bullets = new Set(['•', '⁃', '‣', '▪', '◦', '·']);

/** The number of a list mark at `at` ("2.", "2)", "2.)", "b."), or undefined. */
function ordinalOf(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  const dotted = token.lower.length === 2 && token.lower.endsWith('.');
  if (!dotted && !(next !== undefined && next.start === token.end && /^[.)]/.test(next.lower))) return undefined;
  const mark = tokens[dotted ? at + 1 : at + 2];
  if (mark !== undefined && mark.start === (dotted ? token.end : (next as Token).end) && mark.lower !== ')') return undefined;
  if (token.shape === 'number') return /^\d{1,2}$/.test(token.lower) ? Number(token.lower) : undefined;
  const letter = dotted ? token.lower[0] : token.lower;
  return letter !== undefined && /^[a-h]$/.test(letter) && token.shape === 'lower' ? letter.charCodeAt(0) - 96 : undefined;
}
