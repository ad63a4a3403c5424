import { type Entity, findingId, type Mention } from '#shared/model/finding.ts';
import type { Article, Token } from '../../article/article.ts';
import type { Lexicon } from '../../lexicon.ts';
import type { Candidate } from './candidate.ts';
import { addClues } from './clues.ts';
import { type Gazetteer, gazetteerOf } from './gazetteer.ts';
import { type Group, groupsOf } from './groups.ts';
import { piecesIn } from './pieces.ts';
import { runsIn } from './runs.ts';

/**
 * [F2] People, organisations and places: one record for each, in the order they are first spoken of. Names come from running text and
 * headlines only.
 */
export function findEntities(article: Article, lexicon: Lexicon): Entity[] {
  const gazetteer = gazetteerOf(lexicon);
  const candidates = candidatesIn(article, lexicon, gazetteer);
  for (const candidate of candidates) addClues(article, gazetteer, candidate);
  const groups = groupsOf(candidates, gazetteer, lexicon, lowerWordsOf(article));
  return groups.map((group) => entityOf(article, group));
}

function candidatesIn(article: Article, lexicon: Lexicon, gazetteer: Gazetteer): Candidate[] {
  const found: Candidate[] = [];
  for (const { number, paragraph } of article.sentences) {
    const kind = article.paragraphs[paragraph - 1]?.kind;
    if (kind !== 'body' && kind !== 'head') continue;
    for (const run of runsIn(article, gazetteer, number)) for (const piece of piecesIn(article, lexicon, gazetteer, run)) found.push(piece);
  }
  return found;
}

/** Whether the article writes a word in lower case somewhere. */
function lowerWordsOf(article: Article): (word: string) => boolean {
  const words = new Set<string>();
  for (const token of article.tokens as readonly Token[]) if (token.shape === 'lower') words.add(token.lower);
  return (word) => words.has(word);
}

function entityOf(article: Article, group: Group): Entity {
  const mentions = group.members.map((member) => mentionOf(article, member));
  const fullest = group.members.reduce((best, member) => (member.words.length > best.words.length ? member : best));
  const span = { source: article.source, start: fullest.start, end: fullest.end };
  const gender = group.members.find((member) => member.gender !== undefined)?.gender;
  const medium = group.members.some((member) => member.known?.medium === true);
  return {
    kind: 'entity',
    id: findingId('entity', span),
    span,
    certainty: 'stated',
    rule: fullest.rule,
    type: group.type,
    mentions,
    roles: [],
    ...(group.type === 'person' && gender !== undefined ? { gender } : {}),
    ...(medium ? { medium } : {}),
  };
}

function mentionOf(article: Article, member: Candidate): Mention {
  const { start, end, words, rule } = member;
  const isAcronym = words.length === 1 && article.text.slice(start, end) === article.text.slice(start, end).toUpperCase();
  return { span: { source: article.source, start, end }, form: isAcronym ? 'acronym' : 'name', certainty: 'stated', rule };
}
