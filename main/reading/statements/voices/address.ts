import type { Article } from '#main/reading/article/article.ts';
import type { Entity } from '#shared/model/finding.ts';
import { isInFirstPerson } from './firstPerson.ts';
import { type Turn, unlabelled } from './turn.ts';

/** What the head of a speech says that it is: "Remarks by …", "Delivered by …", "Check against delivery". */
const called =
  /\b(?:address|speech|remarks|statement|keynote|lecture|eulogy|sermon)\b|\bdelivered by\b|\b(?:check against|prepared for) delivery\b|\bas delivered\b/i;

/** Of the sentences, the share that speaks of "I" or "we": a report of a speech has few outside its quotations. */
const personalShare = 0.3;
const fewestSentences = 8;

/** The turns of a text that is one speech: all of it is whose name stands in its head. None where it is a report of one. */
export function addressTurns(article: Article, entities: readonly Entity[]): ReadonlyMap<number, Turn> {
  const body = article.paragraphs.filter(({ kind }) => kind === 'body');
  const begins = body[0]?.span.start;
  if (begins === undefined || !called.test(article.text.slice(0, begins))) return new Map();
  const bodies = new Set(body.map(({ number }) => number));
  const sentences = article.sentences.filter(({ paragraph }) => bodies.has(paragraph));
  const personal = sentences.filter((sentence) => isInFirstPerson(article, sentence)).length;
  if (sentences.length < fewestSentences || personal < sentences.length * personalShare) return new Map();
  const speaker = namedFirst(article, entities, begins);
  if (speaker === undefined) return new Map();
  return new Map(body.map(({ number, span }) => [number, unlabelled(speaker, span.start)]));
}

/** Who the head names: behind a "by" before all others. */
function namedFirst({ text }: Article, entities: readonly Entity[], begins: number): Entity | undefined {
  const named = entities.flatMap((entity) =>
    entity.type === 'person'
      ? entity.mentions.flatMap(({ span }) => (span.start < begins ? { entity, at: span.start } : []))
      : [],
  );
  const byThem = named.find(({ at }) => isBehindBy(text.slice(Math.max(0, at - farthestBy), at)));
  return (byThem ?? named.sort((a, b) => a.at - b.at)[0])?.entity;
}

/** In characters, "by the Right Hon. " and its like. */
const farthestBy = 40;

const isBehindBy = (before: string): boolean => {
  const line = ` ${before.slice(before.lastIndexOf('\n') + 1).toLowerCase()}`;
  return line.includes(' by ');
};
