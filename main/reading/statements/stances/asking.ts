import type { Item } from '#main/reading/statements/frame/frame.ts';
import { isAuxiliary, isDay, isPreposition, isSubjectPronoun } from '#main/reading/statements/frame/grammar.ts';

const questions = new Set(['whether', 'if', 'who', 'what', 'why', 'how', 'when', 'where']);

/** "asked whether", "wanted to know who": a question wants nothing but an answer. `next` is what stands right behind the verb. */
const seeksAnswer = (verb: string, [next = '', doing = '']: readonly string[]): boolean =>
  (verb.startsWith('ask') && questions.has(next)) || (next === 'to' && /^(?:know|hear|see|learn)$/.test(doing));

/** The verb at `at` only asks, claims ("insisted that it was legal"), or is no verb of its subject's. */
export function asksOf(items: readonly Item[], at: number): boolean {
  const verb = items[at]?.lower ?? '';
  const next = items.slice(at + 1, at + 3).map(({ lower }) => lower);
  if (verb.startsWith('insist')) return next[0] !== 'on';
  // "with a visit expected in May", "the bill expected to pass": nobody here expects it
  if (verb === 'expected' && !isAuxiliary(items[at - 1]) && !isSubjectPronoun(items[at - 1]))
    return isPreposition(items[at + 1]) || isDay(items[at + 1]) || /^(?:to|this|next|later)$/.test(next[0] ?? '');
  return seeksAnswer(verb, next) || (verb.startsWith('ask') && next[0] === 'about');
}

/** The same of a verb of speech and what it asserts: what is asked or held to be so is not thereby wanted. */
export const isAnswerWanted = (verb: string, asserted: string): boolean =>
  ((verb.startsWith('ask') || asserted.startsWith('to')) && seeksAnswer(verb, asserted.split(/[^\p{L}]+/u, 2))) ||
  (verb.startsWith('insist') && /\b(?:is|are|was|were|has|have|had|will|would|did|does|do|can|could)\b/.test(asserted));
