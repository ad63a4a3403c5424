import type { Event } from '#shared/model/statement.ts';
import { type Material, wordsOf } from './material.ts';

/** A plan as it once stood: "was due to", "had been scheduled for", "was to begin". */
const stood =
  /\b(?:was|were|had been)(?: \w+ly)? (?:due|scheduled|slated|supposed|meant|planned|expected|set (?:to|for)|to (?!be\b))/i;

/** What ends or stops a plan. */
const stopped =
  /\b(?:suspended|suspends|suspension|postponed|postpones|postponement|cancelled|canceled|cancels|halted|halts|shelved|scrapped|froze|frozen|paused|pauses|abandoned|put off|called off|put on hold|on hold)\b/i;

/** Sentences: what the article opens with governs all of it, what stands beside the plan is said of it. */
const opening = 3;
const beside = 2;

/** The event is a plan as it stood ("Work was due to begin on 15 January") of which the article's opening or the sentences around it say that it was stopped. */
export function isOvertaken(material: Material, event: Event): boolean {
  if (!stood.test(wordsOf(material, event.span))) return false;
  const { sentences, paragraphs } = material.reading;
  const body = sentences.filter(({ paragraph }) => paragraphs[paragraph - 1]?.kind === 'body');
  const at = body.findIndex(({ number }) => number === event.sentence);
  return body.some(
    ({ span }, index) => (index < opening || Math.abs(index - at) <= beside) && stopped.test(wordsOf(material, span)),
  );
}
