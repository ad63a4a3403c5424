import { wordSet } from '#main/reading/findings/dates/vocabulary.ts';
import { type Lexicon, listOf } from '#main/reading/lexicon.ts';
import type { Entity, Term } from '#shared/model/finding.ts';
import { knownAs } from './knownAs.ts';
import { closing, isCapital, makeTerm, opening, type SentenceTokens, spanOf } from './words.ts';

/** Words the article itself explains: "X, or Y, is a name for …", "X means …", "X, meaning …", "a practice known as X". */
export function definedTerms(
  sentences: readonly SentenceTokens[],
  lexicon: Lexicon,
  entities: readonly Entity[],
): Term[] {
  const nouns = listOf(lexicon, 'term-naming-nouns');
  const people = new Set(
    entities.filter(({ type }) => type === 'person').flatMap(({ mentions }) => mentions.map(({ span }) => span.end)),
  );
  const named = new Set(entities.flatMap(({ mentions }) => mentions.map(({ span }) => span.end)));
  const found: Term[] = [];
  for (const sentence of sentences)
    for (const term of definedIn(sentence, nouns, named, people)) if (!people.has(term.span.end)) found.push(term);
  return found;
}

const definedIn = (
  sentence: SentenceTokens,
  nouns: ReadonlyMap<string, string>,
  named: ReadonlySet<number>,
  people: ReadonlySet<number>,
): readonly Term[] => [
  ...ofSubject(sentence, nouns),
  ...ofApposition(sentence),
  ...ofClass(sentence, named),
  ...knownAs(sentence, people),
];

const ends: ReadonlySet<string> = new Set([';', '.', '!', '?', ')', '–', '—', '(']);

/** The subject that opens a sentence: words in quotation marks, or capitalised words, with or without an article. `[from, to)` is the term, `end` the next token. */
function readSubject({ tokens }: SentenceTokens): { from: number; to: number; end: number } | undefined {
  let from = ['the', 'a', 'an'].includes(tokens[0]?.lower ?? '') ? 1 : 0;
  if (tokens[from]?.lower === 'term' || tokens[from]?.lower === 'word') from += 1;
  if (opening.has(tokens[from]?.lower ?? '')) {
    let to = from + 1;
    while (to < tokens.length && to < from + 8 && !closing.has(tokens[to]?.lower ?? '')) to += 1;
    return closing.has(tokens[to]?.lower ?? '') && to > from + 1 ? { from: from + 1, to, end: to + 1 } : undefined;
  }
  let to = from;
  while (to < from + 5 && isCapital(tokens[to])) to += 1;
  return to > from ? { from, to, end: to } : undefined;
}

const pronouns: ReadonlySet<string> = wordSet(`
  this that it he she they we i you these those there what which here who
`);

const meaningVerbs: ReadonlySet<string> = new Set(['means', 'denotes', 'meant', 'denoted', 'signifies']);

function ofSubject(sentence: SentenceTokens, nouns: ReadonlyMap<string, string>): Term[] {
  const { tokens } = sentence;
  const subject = readSubject(sentence);
  if (subject === undefined || pronouns.has(tokens[subject.from]?.lower ?? '')) return [];
  const verb = afterAlias(sentence, subject.end);
  const word = tokens[verb]?.lower ?? '';
  const next = tokens[verb + 1]?.lower ?? '';
  const from = definitionStart(sentence, verb, word, next, nouns);
  if (from === undefined || from >= tokens.length) return [];
  const to = clauseEnd(sentence, from);
  if (to <= from) return [];
  return [
    makeTerm(
      'term defined by its sentence',
      'term',
      spanOf(sentence, subject.from, subject.to),
      spanOf(sentence, from, to),
    ),
  ];
}

/** Past ", or New Russia," to the verb. */
function afterAlias({ tokens }: SentenceTokens, at: number): number {
  if (tokens[at]?.lower !== ',' || tokens[at + 1]?.lower !== 'or') return at;
  let end = at + 2;
  while (end < tokens.length && end < at + 10 && tokens[end]?.lower !== ',') end += 1;
  return tokens[end]?.lower === ',' ? end + 1 : at;
}

/** Where the definition begins: behind "means", "refers to", "stands for"; at the noun phrase of "is a … term …". */
function definitionStart(
  { tokens }: SentenceTokens,
  verb: number,
  word: string,
  next: string,
  nouns: ReadonlyMap<string, string>,
): number | undefined {
  if (meaningVerbs.has(word)) return next === 'that' || next === 'he' || next === 'we' ? undefined : verb + 1;
  if ((word === 'refers' || word === 'referred') && next === 'to') return verb + 2;
  if (word === 'stands' && next === 'for') return verb + 2;
  if (word !== 'is' && word !== 'was') return undefined;
  if (next === 'short' && tokens[verb + 2]?.lower === 'for') return verb + 3;
  if (next === 'defined' && tokens[verb + 2]?.lower === 'as') return verb + 3;
  if (next !== 'a' && next !== 'an' && next !== 'the') return undefined;
  for (let at = verb + 2; at < Math.min(verb + 7, tokens.length); at += 1) {
    if (!nouns.has(tokens[at]?.lower ?? '')) continue;
    const uses = [
      'for',
      'denoting',
      'meaning',
      'describing',
      'used',
      'given',
      'that',
      'which',
      'referring',
      'of',
      'coined',
      'applied',
    ];
    return uses.includes(tokens[at + 1]?.lower ?? '') ? verb + 1 : undefined;
  }
  return undefined;
}

/** The end of the clause that starts at `from`: the first stop of a clause, or the sentence's end without its full stop. */
function clauseEnd({ tokens }: SentenceTokens, from: number): number {
  let at = from;
  while (at < tokens.length && !ends.has(tokens[at]?.lower ?? '')) at += 1;
  while (at > from && tokens[at - 1]?.shape === 'mark' && !closing.has(tokens[at - 1]?.lower ?? '')) at -= 1;
  return at;
}

/** "Novorossiya, meaning New Russia,", "the so-called hawala, which means …". */
function ofApposition(sentence: SentenceTokens): Term[] {
  const { tokens } = sentence;
  const found: Term[] = [];
  for (let at = 1; at + 3 < tokens.length; at += 1) {
    if (tokens[at]?.lower !== ',') continue;
    const word = tokens[at + 1]?.lower ?? '';
    const next = tokens[at + 2]?.lower ?? '';
    const direct =
      word === 'meaning' ||
      word === 'denoting' ||
      (word === 'short' && next === 'for') ||
      (word === 'defined' && next === 'as');
    const relative =
      word === 'which' &&
      (meaningVerbs.has(next) ||
        ((next === 'refers' || next === 'stands') && ['to', 'for'].includes(tokens[at + 3]?.lower ?? '')));
    if (!direct && !relative) continue;
    const term = termBefore(sentence, at);
    if (term === undefined) continue;
    const from =
      word === 'meaning' || word === 'denoting'
        ? at + 2
        : relative && meaningVerbs.has(next)
          ? at + 3
          : relative
            ? at + 4
            : at + 3;
    if (['that', 'he', 'she', 'they', 'it', 'there'].includes(tokens[from]?.lower ?? '')) continue;
    let to = from;
    while (to < tokens.length && !ends.has(tokens[to]?.lower ?? '') && tokens[to]?.lower !== ',') to += 1;
    if (to > from)
      found.push(
        makeTerm('term explained beside it', 'term', spanOf(sentence, term.from, term.to), spanOf(sentence, from, to)),
      );
  }
  return found;
}

/** "Measles, a viral disease that spreads through coughing, …": a subject of one or two words that is nobody's name, told by its class. */
function ofClass(sentence: SentenceTokens, named: ReadonlySet<number>): Term[] {
  const { tokens } = sentence;
  const colon = tokens.findIndex(({ lower }) => lower === ':');
  const from = colon === -1 ? 0 : colon + 1;
  const at = [from + 1, from + 2].find((index) => tokens[index]?.lower === ',');
  if (at === undefined || !['a', 'an'].includes(tokens[at + 1]?.lower ?? '')) return [];
  const subject = tokens.slice(from, at);
  if (subject.some(({ shape, lower, end }) => shape === 'mark' || pronouns.has(lower) || named.has(end))) return [];
  const relative = tokens.slice(at + 3, at + 8).some(({ lower }) => lower === 'that' || lower === 'which');
  const to = tokens.findIndex(({ lower }, index) => index > at + 1 && lower === ',');
  if (!relative || to === -1) return [];
  return [makeTerm('term told by its class', 'term', spanOf(sentence, from, at), spanOf(sentence, at + 1, to))];
}

/** A quoted word, a capitalised word, or what "so-called" names, right before `at`. */
function termBefore({ tokens }: SentenceTokens, at: number): { from: number; to: number } | undefined {
  if (closing.has(tokens[at - 1]?.lower ?? '')) {
    let from = at - 2;
    while (from > 0 && from > at - 8 && !opening.has(tokens[from]?.lower ?? '')) from -= 1;
    return opening.has(tokens[from]?.lower ?? '') && from < at - 2 ? { from: from + 1, to: at - 1 } : undefined;
  }
  for (let from = at - 1; from >= Math.max(0, at - 4); from -= 1)
    if (tokens[from]?.lower === 'so-called' && from < at - 1) return { from: from + 1, to: at };
  let from = at;
  while (from > 0 && from > at - 4 && isCapital(tokens[from - 1])) from -= 1;
  return from < at && from > 0 ? { from, to: at } : undefined;
}
