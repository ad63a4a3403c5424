import type { Article, Token } from '#main/reading/article/article.ts';
import type { Candidate } from './candidate.ts';
import { kindOfNoun } from './clues.ts';
import type { Role } from './roles.ts';

const longest = 6;
const opening = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'our', "'s"]);
/** Words in small letters that cannot stand inside such a phrase, beside verbs that end like this. */
const outside = new Set(['of', 'for', 'to', 'at', 'in', 'on', 'with', 'from', 'by', 'near', 'under', 'as', 'that', 'which', 'who', 'or', 'than', 'like', 'not', 'said', 'says', 'told', 'named', 'called']); // biome-ignore format: one line reads better

/**
 * What a body is, in the words between an article or a possessive and its name: "the campaign group Rivers Without Walls", "a Swiss consultancy, Norsund",
 * "the state-owned airline Sarvik Air". Undefined where nothing opens the phrase, or no noun for a body closes it.
 */
export function bodyRole({ tokens, bounds }: Article, { sentence, first }: Candidate): Role | undefined {
  const { first: begin } = bounds[sentence] as { first: number };
  const noun = tokens[first - 1];
  if (first - 2 < begin || noun?.shape !== 'lower' || !isBody(noun)) return undefined;
  for (let at = first - 2; at >= Math.max(begin, first - longest); at -= 1) {
    const { lower, shape } = tokens[at] as Token;
    if (opening.has(lower)) return { first: at + 1, last: first, plural: false };
    if ((shape === 'mark' && lower !== "'") || shape === 'number' || outside.has(lower)) return undefined;
  }
  return undefined;
}

const bodies = new Set(['union', 'fund', 'consultancy', 'miner', 'brewer', 'shipbuilder', 'shipper', 'museum', 'court', 'hospital', 'think-tank', 'tank', 'conglomerate', 'ministry']); // biome-ignore format: one line reads better
const isBody = ({ lower }: Token): boolean => kindOfNoun(lower) === 'organisation' || bodies.has(lower);
