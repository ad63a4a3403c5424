import { sentenceAt } from '#shared/model/reading.ts';
import type { RichNode } from '#shared/model/richtext/node.ts';
import type { Span } from '#shared/model/span.ts';
import { text, verbatim } from './compose.ts';
import { countWords, type Material, opensWithPronoun, wordsOf } from './material.ts';

/** Most words of a question that heads its answer. */
const longestQuestion = 20;

/** The question that a paragraph answers, where the article is a row of questions, each a paragraph of its own before its answer. */
function questionOf({ reading, source }: Material, answer: Span): Span | undefined {
  const at = (sentenceAt(reading.sentences, answer)?.paragraph ?? 0) - 1;
  const question = reading.paragraphs[at - 1]?.span;
  if (question === undefined || reading.paragraphs[at]?.kind !== 'body') return undefined;
  const words = source.text.slice(question.start, question.end);
  return /^\p{Lu}[^"“.!?]*\?$/u.test(words) && countWords(words) <= longestQuestion ? question : undefined;
}

/** `on “Will the ferry be scrapped?”: `, before what is told from an answer. */
export function onQuestion(material: Material, answer: Span, lead: 'on' | 'On' = 'on'): RichNode[] {
  const question = questionOf(material, answer);
  return question === undefined ? [] : [text(`${lead} “`), verbatim(material, question), text('”: ')];
}

/** The same, only where the words lean on the question: they open with a pronoun, or with "the vessel" for what the question names. */
export function onQuestionIfLeaning(material: Material, words: Span): RichNode[] {
  const question = questionOf(material, words);
  if (question === undefined) return [];
  const isNamed = /\s\p{Lu}/u.test(wordsOf(material, question));
  const leans =
    opensWithPronoun(material, words) || (isNamed && /^(?:the|this|that) \p{Ll}/u.test(wordsOf(material, words)));
  return leans ? onQuestion(material, words) : [];
}
