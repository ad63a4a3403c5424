import { phraseEnding } from './ending.ts';
import type { Item } from './frame.ts';
import {
  type Grammar,
  isAdverb,
  isCapital,
  isConjunction,
  isDay,
  isDeterminer,
  isPreposition,
  isRelative,
  isSubordinator,
} from './grammar.ts';
import { isDash, isStop, type Phrase } from './phrase.ts';

/**
 * The noun phrase that is the subject of a verb whose auxiliaries begin after `end`, past appositives, relative clauses, participles and
 * brackets; undefined where nothing on the left can be one. `floor` is the first item that may belong to it. After "and" the subject is that of
 * the clause, which is looked for once (`shared`): a chain of verbs joined by "and" stays linear.
 */
export function subjectBefore(
  items: readonly Item[],
  end: number,
  grammar: Grammar,
  floor: number,
  shared = true,
): Phrase | undefined {
  if (end < floor) return undefined;
  const last = items[end] as Item;
  if (last.lower === ')' || last.lower === ']') {
    const open = bracketBefore(items, end, floor);
    return subjectBefore(items, open - 1, grammar, floor, shared);
  }
  if (last.lower === ',' || isDash(last)) return pastParenthesis(items, end, grammar, floor);
  if (last.quote !== undefined || isStop(last)) return undefined;
  if (isConjunction(last)) return shared ? clauseSubject(items, floor, end, grammar) : undefined;
  if (last.lower === 'who' || last.lower === 'which' || last.lower === 'that') {
    if (items[end - 1]?.lower !== ',')
      return end - 1 < floor ? undefined : phraseEnding(items, end - 1, grammar, floor);
    const comma = pastDated(items, end - 1, floor);
    const antecedent = comma - 1 < floor ? undefined : phraseEnding(items, comma - 1, grammar, floor);
    return comma < end - 1 && antecedent !== undefined ? whole(items, antecedent, grammar, floor) : antecedent;
  }
  const found = phraseEnding(items, end, grammar, floor);
  return found === undefined ? undefined : (pastWho(items, found, grammar, floor) ?? found);
}

/** "the report, dated 29 November, which …": the comma before a participle that only says more of what "which" stands for. */
function pastDated(items: readonly Item[], comma: number, floor: number): number {
  const aside = segmentsBefore(items, comma, floor).at(-1);
  const first = items[aside?.from ?? -1];
  const isAside =
    first?.shape === 'lower' && first.lower.endsWith('ed') && items[(aside?.from ?? 0) - 1]?.lower === ',';
  return aside !== undefined && isAside ? aside.from - 1 : comma;
}

/** "the report of the council on Peru" from its "Peru". */
function whole(items: readonly Item[], phrase: Phrase, grammar: Grammar, floor: number): Phrase {
  let { from, head } = phrase;
  while (from - 2 >= floor && isPreposition(items[from - 1])) {
    const before = phraseEnding(items, from - 2, grammar, floor);
    if (before === undefined || before.from >= from) break;
    from = before.from;
    head = before.head;
  }
  return { ...phrase, from, head };
}

/** In items, from the verb back to a "who" whose clause no comma closes. */
const farthestWho = 14;

/** "Ann Lee, who lives near the stop said …", "a man who was praying when it happened said …": what ends in a verb or begins with one is the clause of "who". */
function pastWho(items: readonly Item[], { from, to }: Phrase, grammar: Grammar, floor: number): Phrase | undefined {
  const last = items[to - 1];
  const isVerb =
    (from > floor && grammar.finite(items, from)) ||
    (to - from > 1 && last?.shape === 'lower' && grammar.pastForm(last.lower));
  if (!isVerb) return undefined;
  for (let at = from - 1; at >= Math.max(floor + 1, from - farthestWho); at -= 1) {
    if (items[at]?.lower === 'who') {
      const subject = subjectBefore(items, at, grammar, floor, false);
      // somebody without a name is described as closely as the article does
      return subject === undefined || isCapital(items[subject.head]) || subject.also !== undefined
        ? subject
        : { ...subject, to };
    }
    if (items[at]?.shape === 'mark') return undefined;
  }
  return undefined;
}

function bracketBefore(items: readonly Item[], close: number, floor: number): number {
  let open = close;
  while (open > floor && items[open]?.lower !== '(' && items[open]?.lower !== '[') open -= 1;
  return open;
}

/** The subject before a comma or dash: what stands left of the appositives, relative clauses and participles between. */
function pastParenthesis(items: readonly Item[], at: number, grammar: Grammar, floor: number): Phrase | undefined {
  const segments = segmentsBefore(items, at, floor);
  const parenthesis = segments.pop();
  if (parenthesis === undefined) return undefined;
  if (!looksAside(items, parenthesis, grammar)) return undefined;
  const aside = opensAside(items, parenthesis) || containsVerb(items, parenthesis, grammar);
  const appositive = aside ? undefined : phraseEnding(items, parenthesis.to - 1, grammar, parenthesis.from);
  let best: Phrase | undefined;
  for (let index = segments.length - 1; index >= 0; index -= 1) {
    const segment = segments[index] as Segment;
    if (opensAside(items, segment) || isAge(items, segment)) continue;
    if (best !== undefined && (isPreposition(items[segment.from]) || isAdverb(items[segment.from]))) break;
    // "According to the Sun, Ann Lee, the mayor, said …": the source is nothing that a name explains
    if (best !== undefined && items[segment.from]?.lower === 'according') break;
    const phrase = phraseEnding(items, segment.to - 1, grammar, segment.from);
    if (phrase === undefined) break;
    const verb = containsVerb(items, segment, grammar);
    if (verb && best !== undefined) break;
    best = withAppositive(items, phrase, best ?? appositive, grammar);
    if (verb || isConjunction(items[segment.from])) break;
  }
  return best;
}

type Segment = { readonly from: number; readonly to: number };

/** Comma-separated stretches left of `at`, back to the clause's beginning or a quotation; brackets are passed over. */
function segmentsBefore(items: readonly Item[], at: number, floor: number): Segment[] {
  const segments: Segment[] = [];
  let to = at;
  let bracket = 0;
  for (let index = at - 1; index >= floor - 1; index -= 1) {
    const item = items[index];
    if (item?.lower === ')') bracket += 1;
    if (item?.lower === '(' && bracket > 0) {
      bracket -= 1;
      continue;
    }
    if (index >= floor && bracket > 0) continue;
    const edge =
      index < floor ||
      item === undefined ||
      item.quote !== undefined ||
      item.lower === ';' ||
      item.lower === ':' ||
      /^[.!?]$/.test(item.lower) ||
      (isDash(item) && !isDash(items[at]) && closesDateline(items, index));
    if (edge || item.lower === ',' || isDash(item)) {
      if (to > index + 1) segments.unshift({ from: index + 1, to });
      to = index;
    }
    if (edge) break;
  }
  return segments;
}

/** In items, "SAN FRANCISCO, Calif. (AP)" and its like. */
const longestDateline = 9;

/** "OSLO -- ", "OSLO (Reuters) – ": the dash after a place in capitals that opens the text. */
const closesDateline = (items: readonly Item[], dash: number): boolean =>
  dash > 0 && dash <= longestDateline && items[0]?.shape === 'CAPS';

/** What somebody does while they say something; many a name ends in "-ing" too. */
const performing = new Set(['speaking', 'writing', 'testifying', 'appearing', 'responding', 'reacting', 'replying', 'talking', 'posting', 'arguing', 'campaigning', 'standing', 'sitting', 'returning', 'arriving', 'commenting']); // biome-ignore format: one line reads better

const opensAside = (items: readonly Item[], { from }: Segment): boolean => {
  const first = items[from];
  return (
    isRelative(first) ||
    (first?.shape === 'lower' && /(?:ing|ed)$/.test(first.lower) && !isDeterminer(first) && !isTitled(items, from)) ||
    // "Opening the case, …", "Speaking after the vote, …" at the head of a sentence
    (from === 0 &&
      first?.shape === 'Title' &&
      first.lower.endsWith('ing') &&
      (isDeterminer(items[1]) || (performing.has(first.lower) && isPreposition(items[1])))) ||
    (isPreposition(first) && isRelative(items[from + 1]))
  );
};

/** "Ann Lee, 27, who lives nearby, said …" */
const isAge = (items: readonly Item[], { from, to }: Segment): boolean =>
  to === from + 1 && items[from]?.shape === 'number';

/** "retired justice Corazon Abad": the participle belongs to a name's title, where a noun and a name follow it up to the next pause. */
function isTitled(items: readonly Item[], from: number): boolean {
  let at = from + 1;
  while (items[at]?.shape === 'lower' && !isPreposition(items[at]) && !isDeterminer(items[at])) at += 1;
  const name = at;
  while (isCapital(items[at])) at += 1;
  return name > from + 1 && at > name + 1 && items[at]?.lower === ',';
}

/** A stretch between commas before a verb: an appositive, a relative clause, a participle, an age, a place or a preposition. */
function looksAside(items: readonly Item[], segment: Segment, grammar: Grammar): boolean {
  const first = items[segment.from] as Item;
  if (opensAside(items, segment) || isPreposition(first) || isAdverb(first) || first.shape === 'number') return true;
  return !containsVerb(items, segment, grammar) || isSubordinator(first);
}

function containsVerb(items: readonly Item[], segment: Segment, grammar: Grammar): boolean {
  for (let index = segment.from; index < segment.to; index += 1) {
    if (isRelative(items[index]) && index > segment.from) return false;
    if (index > segment.from && grammar.finite(items, index)) return true;
  }
  return false;
}

function withAppositive(items: readonly Item[], phrase: Phrase, right: Phrase | undefined, grammar: Grammar): Phrase {
  if (right === undefined || (isCapital(items[phrase.head]) && !isOffice(items, phrase, grammar))) return phrase;
  const name = isCapital(items[right.head]) ? { from: right.from, to: right.to } : right.also;
  return name === undefined ? phrase : { ...phrase, also: name };
}

/** "the town's MP", "The Prime Minister": a noun for whoever holds an office, though it has a capital. */
const isOffice = (items: readonly Item[], { from, head }: Phrase, grammar: Grammar): boolean =>
  (isDeterminer(items[from]) || items[head - 1]?.lower === "'s") &&
  (/^(?:MP|MEP|MSP|TD|CEO|CFO|COO)$/.test(items[head]?.lower ?? '') ||
    (items[head]?.shape === 'Title' && grammar.person(items[head]?.lower ?? '')));

/** The subject of the clause that begins at `floor`: the first noun phrase before its first finite verb. */
export function clauseSubject(
  items: readonly Item[],
  floor: number,
  limit: number,
  grammar: Grammar,
): Phrase | undefined {
  const start = afterSemicolon(items, floor, limit);
  for (let index = start; index < limit; index += 1) {
    if (!grammar.finite(items, index)) continue;
    let end = index - 1;
    while (end > start && (isAdverb(items[end]) || isDay(items[end]))) end -= 1;
    const found = subjectBefore(items, end, grammar, start, false);
    if (found !== undefined) return found;
  }
  return undefined;
}

function afterSemicolon(items: readonly Item[], floor: number, limit: number): number {
  for (let index = limit - 1; index >= floor; index -= 1) if (items[index]?.lower === ';') return index + 1;
  return floor;
}
