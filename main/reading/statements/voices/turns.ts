import type { Article } from '#main/reading/article/article.ts';
import type { Entity } from '#shared/model/finding.ts';
import { addressTurns } from './address.ts';
import { interviewTurns } from './interview.ts';
import { labelledTurns } from './labelled.ts';
import type { Turn } from './turn.ts';

/** The turns of a transcript, of an interview or of a speech, by paragraph number; none in a report. */
export function turnsOf(article: Article, entities: readonly Entity[]): ReadonlyMap<number, Turn> {
  for (const find of [labelledTurns, interviewTurns, addressTurns]) {
    const turns = find(article, entities);
    if (turns.size > 0) return turns;
  }
  return new Map();
}
