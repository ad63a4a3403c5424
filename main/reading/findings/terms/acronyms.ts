import type { Token } from '#main/reading/article/article.ts';
import { trait } from '#main/reading/article/traits.ts';
import { wordSet } from '#main/reading/findings/dates/vocabulary.ts';
import type { Entity, Term } from '#shared/model/finding.ts';
import { isCapital, makeTerm, type SentenceTokens, spanOf } from './words.ts';

/** Words an acronym usually leaves out. */
export const small: ReadonlySet<string> = wordSet(`
  of for and the in on to at a an by with de la du des et y & , 's
`);

/** Acronyms set beside their long form: "… in Europe (OSCE)", "OSCE (Organisation for …)", "OSCE, short for …". */
export function definedAcronyms(sentences: readonly SentenceTokens[], entities: readonly Entity[]): Term[] {
  const organisations = new Map<number, Entity['span']>();
  const others = new Set<number>();
  for (const { type, mentions } of entities)
    for (const { span, form } of mentions)
      if (type !== 'organisation') others.add(span.end);
      else if (form === 'name') organisations.set(span.end, span);
  const found: Term[] = [];
  for (const sentence of sentences) addDefined(sentence, organisations, others, found);
  return found;
}

function addDefined(
  sentence: SentenceTokens,
  organisations: ReadonlyMap<number, Entity['span']>,
  others: ReadonlySet<number>,
  found: Term[],
): void {
  for (let at = 0; at < sentence.tokens.length; at += 1)
    if (isAcronym(sentence.tokens[at]))
      found.push(
        ...(inBrackets(sentence, at, organisations, others) ??
          beforeBrackets(sentence, at) ??
          shortFor(sentence, at) ??
          []),
      );
}

/** Two to eight letters, all but at most one small one capital: "OSCE", "DoD", "NGOs". */
export const isAcronym = trait(({ written, shape }) => {
  if (shape === 'lower' || shape === 'mark' || shape === 'number') return false;
  const letters = lettersOf(written);
  return (
    letters.length >= 2 &&
    letters.length <= 8 &&
    /^\p{Lu}/u.test(letters) &&
    (shape === 'CAPS' || /^\p{Lu}+s$/u.test(letters) || /^\p{Lu}\p{Ll}\p{Lu}+$/u.test(letters))
  );
});

/** The letters of an acronym without full stops. */
const lettersOf = (words: string): string => words.replaceAll('.', '');

const initialsOf = (words: string): string =>
  lettersOf(words)
    .replace(/s$/, '')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();

function inBrackets(
  sentence: SentenceTokens,
  at: number,
  organisations: ReadonlyMap<number, Entity['span']>,
  others: ReadonlySet<number>,
): Term[] | undefined {
  const { tokens, text } = sentence;
  if (tokens[at - 1]?.lower !== '(' || (tokens[at + 1]?.lower !== ')' && tokens[at + 1]?.lower !== ','))
    return undefined;
  const token = tokens[at] as Token;
  const span = spanOf(sentence, at, at + 1);
  const first = longFormBefore(sentence, at - 1, initialsOf(text.slice(token.start, token.end)));
  if (first !== undefined)
    return [makeTerm('acronym after its long form', 'acronym', span, spanOf(sentence, first, at - 1))];
  const organisation = organisations.get(tokens[at - 2]?.end ?? -1) ?? titleBefore(sentence, at - 1, others);
  return organisation === undefined
    ? undefined
    : [makeTerm('acronym after a name', 'acronym', span, organisation, 'worked-out')];
}

/** Walks back from `end` until each letter has found its word, the first never a small one; the index of the first word. */
function longFormBefore({ tokens }: SentenceTokens, end: number, initials: string): number | undefined {
  let letter = initials.length - 1;
  for (let at = end - 1; at >= 0 && at >= end - 2 * initials.length - 6; at -= 1) {
    const token = tokens[at] as Token;
    const parts = token.lower.split('-').reverse();
    const before = letter;
    if (letter === 0 && small.has(token.lower)) continue;
    if (token.lower.startsWith(initials.charAt(letter)) && parts.length === 1) letter -= 1;
    else for (const part of parts) if (letter >= 0 && part.startsWith(initials.charAt(letter))) letter -= 1;
    if (letter < 0) return at;
    if (before === letter && !small.has(token.lower)) return undefined;
  }
  return undefined;
}

/** "Heat Networks Investment Subsidy (WIS)": three capitalised words or more, nobody's name, whose letters are those of another language. */
function titleBefore(sentence: SentenceTokens, end: number, others: ReadonlySet<number>): Entity['span'] | undefined {
  const { tokens } = sentence;
  let first = end;
  while (isCapital(tokens[first - 1]) && tokens[first - 1]?.shape === 'Title') first -= 1;
  return end - first < 3 || others.has(tokens[end - 1]?.end ?? -1) ? undefined : spanOf(sentence, first, end);
}

function beforeBrackets(sentence: SentenceTokens, at: number): Term[] | undefined {
  const { tokens, text } = sentence;
  if (tokens[at + 1]?.lower !== '(') return undefined;
  let close = at + 2;
  while (close < tokens.length && close < at + 16 && tokens[close]?.lower !== ')') close += 1;
  if (tokens[close]?.lower !== ')' || close < at + 4) return undefined;
  const token = tokens[at] as Token;
  const first = longFormBefore(sentence, close, initialsOf(text.slice(token.start, token.end)));
  if (first === undefined || first > at + 3 || first <= at + 1) return undefined;
  return [
    makeTerm('acronym before its long form', 'acronym', spanOf(sentence, at, at + 1), spanOf(sentence, first, close)),
  ];
}

/** "OSCE, short for …", "OSCE, which stands for …". */
function shortFor(sentence: SentenceTokens, at: number): Term[] | undefined {
  const { tokens } = sentence;
  const words = tokens
    .slice(at + 1, at + 5)
    .map(({ lower }) => lower)
    .join(' ');
  const lead = [', short for', ', which stands for', ', or the', ', the'].find(
    (phrase) => words.startsWith(`${phrase} `) || words === phrase,
  );
  if (lead === undefined) return undefined;
  const from = at + 1 + lead.split(' ').length;
  let to = from;
  while (
    to < tokens.length &&
    (isCapital(tokens[to]) || small.has(tokens[to]?.lower ?? '')) &&
    tokens[to]?.lower !== ','
  )
    to += 1;
  const token = tokens[at] as Token;
  const initials = initialsOf(sentence.text.slice(token.start, token.end));
  if (to <= from + 1 || longFormBefore(sentence, to, initials) !== from) return undefined;
  return [makeTerm('acronym spelled out', 'acronym', spanOf(sentence, at, at + 1), spanOf(sentence, from, to))];
}
