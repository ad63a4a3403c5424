import type { Article } from '#main/reading/article/article.ts';
import type { Entity } from '#shared/model/finding.ts';
import type { Paragraph } from '#shared/model/reading.ts';
import { isInFirstPerson } from './firstPerson.ts';
import { mostNamed, type Turn, unlabelled } from './turn.ts';

const fewestQuestions = 3;
const longestQuestion = 400;
/** How many answers must speak of "I" or "we", and how many questions of "you": an explainer in questions does neither. */
const fewestPersonal = 2;

/**
 * The turns of an interview whose questions stand in paragraphs of their own, with no label: all between two questions answers the first. Whose the
 * answers are is told before the first question. None where nobody says "you" and nobody says "I", as in "What we know so far".
 */
export function interviewTurns(article: Article, entities: readonly Entity[]): ReadonlyMap<number, Turn> {
  const paragraphs = article.paragraphs.filter(({ kind }) => kind === 'body' || kind === 'head');
  const asked = paragraphs.filter((paragraph) => isQuestion(article, paragraph));
  const [first, last] = [asked[0], asked.at(-1)];
  if (first === undefined || last === undefined || asked.length < fewestQuestions) return new Map();
  const questions = new Set(asked.map(({ number }) => number));
  const answers = paragraphs.filter(
    ({ number, kind }) =>
      kind === 'body' && !questions.has(number) && number > first.number && number <= last.number + 1,
  );
  const guest = mostNamed(entities, first.span.start);
  const personal = answers.filter((answer) => isPersonal(article, answer)).length;
  const direct = asked.filter(({ span }) => /\byour?\b/i.test(article.text.slice(span.start, span.end))).length;
  if (guest === undefined || personal * 3 < answers.length) return new Map();
  if (personal < fewestPersonal || direct < fewestPersonal) return new Map();
  const turns = new Map<number, Turn>();
  for (const { number, span } of asked) turns.set(number, { from: span.start });
  for (const { number, span } of answers) turns.set(number, unlabelled(guest, span.start));
  return turns;
}

function isQuestion({ text }: Article, { span }: Paragraph): boolean {
  return (
    text.charAt(span.end - 1) === '?' &&
    span.end - span.start <= longestQuestion &&
    !/["“”]/.test(text.slice(span.start, span.end))
  );
}

const isPersonal = (article: Article, { number }: Paragraph): boolean =>
  article.sentences.some((sentence) => sentence.paragraph === number && isInFirstPerson(article, sentence));
