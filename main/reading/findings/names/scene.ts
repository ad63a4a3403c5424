import type { Article, Token } from '../../article/article.ts';
import { determiners } from './clues.ts';
import type { Draft } from './records.ts';

/** One mention as the resolving of "he" and "the minister" sees it: token `[first, last)` of a sentence, and how prominent. */
export type Seen = {
  readonly draft: Draft;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** It may be the subject: no possessive, no mere attribute, not inside another's role, not after a preposition. */
  readonly prominent: boolean;
};

const prepositions = new Set(['of', 'with', 'by', 'to', 'from', 'for', 'against', 'between', 'about', 'on', 'at', 'over', 'under', 'like', 'than', 'as', 'including', 'per', 'via', 'behind', 'unlike', 'despite']); // biome-ignore format: one line reads better

/** All named mentions by sentence, in order. */
export function scenesOf(article: Article, drafts: readonly Draft[]): Seen[][] {
  const scenes: Seen[][] = article.sentences.map(() => []);
  const roles = drafts.flatMap((draft) => draft.roles.map((role) => ({ draft, role })));
  const inRole = new Map<number, Draft>();
  for (const { draft, role } of roles) for (let at = role.first; at < role.last; at += 1) inRole.set(at, draft);
  for (const draft of drafts)
    for (const { sentence, first, last } of draft.group.members) {
      const owner = inRole.get(first);
      (scenes[sentence] as Seen[]).push({ draft, sentence, first, last, prominent: (owner === undefined || owner === draft) && isProminent(article, sentence, first, last) });
    }
  for (const scene of scenes) scene.sort((a, b) => a.first - b.first);
  return scenes;
}

function isProminent(article: Article, sentence: number, first: number, last: number): boolean {
  const { tokens } = article;
  const { first: begin } = article.bounds[sentence] as { first: number };
  if ((tokens[last] as Token | undefined)?.lower === "'s") return false;
  const before = first > begin ? (tokens[first - 1] as Token) : undefined;
  if (before === undefined) return true;
  return !determiners.has(before.lower) && !prepositions.has(before.lower);
}

export const isPerson = (draft: Draft): boolean => draft.group.type === 'person';
