import { wordSet } from '#main/reading/findings/dates/vocabulary.ts';
import type { Term } from '#shared/model/finding.ts';
import { closing, isCapital, makeTerm, opening, type SentenceTokens, spanOf } from './words.ts';

const naming: ReadonlySet<string> = new Set(['known', 'called', 'dubbed', 'termed']);

const notHeads: ReadonlySet<string> = wordSet(`
  is are was were been be who which he she it they you we i that
`);

const adverbs: ReadonlySet<string> = wordSet(`
  commonly also widely better locally often sometimes formally
`);

const nounLeads: ReadonlySet<string> = new Set(['a', 'an', 'the', 'this', 'these', 'those', 'some', 'such', 'other']);

/** "a practice known as X": the words after are the term, the noun phrase before explains it. Never a person’s other name. */
export function knownAs(sentence: SentenceTokens, people: ReadonlySet<number>): Term[] {
  const { tokens } = sentence;
  const found: Term[] = [];
  for (let at = 2; at + 2 < tokens.length; at += 1) {
    const word = tokens[at]?.lower ?? '';
    const as = word === 'known' ? tokens[at + 1]?.lower === 'as' : true;
    if (!naming.has(word) || !as) continue;
    const quoted = opening.has(tokens[at + 1]?.lower ?? '') || opening.has(tokens[at + 2]?.lower ?? '');
    if (word !== 'known' && !quoted) continue;
    const from = readNamed(sentence, word === 'known' ? at + 2 : at + 1);
    const head = headBefore(sentence, at);
    if (from === undefined || head === undefined || people.has(tokens[head.to - 1]?.end ?? -1)) continue;
    if (word !== 'known' && !['a', 'an'].includes(tokens[head.from]?.lower ?? '')) continue;
    found.push(
      makeTerm('known as', 'term', spanOf(sentence, from.from, from.to), spanOf(sentence, head.from, head.to)),
    );
  }
  return found;
}

function readNamed({ tokens }: SentenceTokens, at: number): { from: number; to: number } | undefined {
  const from = ['the', 'a', 'an'].includes(tokens[at]?.lower ?? '') ? at + 1 : at;
  if (opening.has(tokens[from]?.lower ?? '')) {
    let to = from + 1;
    while (to < tokens.length && to < from + 8 && !closing.has(tokens[to]?.lower ?? '')) to += 1;
    return closing.has(tokens[to]?.lower ?? '') && to > from + 1
      ? { from: from + 1, to: tokens[to - 1]?.lower === ',' ? to - 1 : to }
      : undefined;
  }
  let to = from;
  while (to < from + 5 && isCapital(tokens[to])) to += 1;
  if (to > from) return { from, to };
  while (to < from + 3 && tokens[to]?.shape === 'lower') to += 1;
  return to > from && (tokens[to]?.shape === 'mark' || tokens[to] === undefined) ? { from, to } : undefined;
}

/** The noun phrase that ends right before `at`, with its article: "a practice", "the offshore vehicles". */
function headBefore({ tokens }: SentenceTokens, at: number): { from: number; to: number } | undefined {
  const to = adverbs.has(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
  for (let from = to - 1; from >= Math.max(0, to - 7); from -= 1) {
    const word = tokens[from]?.lower ?? '';
    if (nounLeads.has(word)) return to - from > 1 ? { from, to } : undefined;
    if (tokens[from]?.shape === 'mark' || notHeads.has(word)) return undefined;
  }
  return undefined;
}
