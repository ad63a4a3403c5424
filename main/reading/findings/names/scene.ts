import type { Article, Token } from '#main/reading/article/article.ts';
import { determiners } from './clues.ts';
import type { Draft } from './records.ts';

/** One mention as the resolving of "he" and "the minister" sees it: token `[first, last)` of a sentence, and how prominent. */
export type Seen = {
  readonly draft: Draft;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** 2: it may be the subject; 1: it stands after a preposition; 0: a possessive, a mere attribute, or inside another's role. */
  readonly level: 0 | 1 | 2;
  /** It is a pronoun of this sex. */
  readonly pronoun?: 'female' | 'male';
};

const prepositions = new Set(['of', 'with', 'by', 'to', 'from', 'for', 'against', 'between', 'about', 'on', 'at', 'over', 'under', 'like', 'than', 'as', 'including', 'per', 'via', 'behind', 'unlike', 'despite']); // biome-ignore format: one line reads better

/** All named mentions of the running text by sentence, in order: nobody is "he" for standing in a caption above. */
export function scenesOf(article: Article, drafts: readonly Draft[]): Seen[][] {
  const owners = roleOwners(drafts);
  const scenes: Omit<Seen, 'level'>[][] = article.sentences.map(() => []);
  for (const draft of drafts) addTo(scenes, draft);
  return scenes.map((scene) => sceneOf(article, owners, scene));
}

/** The mentions of one sentence, in order. */
function sceneOf(article: Article, owners: ReadonlyMap<number, Owner>, scene: Omit<Seen, 'level'>[]): Seen[] {
  if (scene.length > 1) scene.sort((a, b) => a.first - b.first);
  const seen: Seen[] = [];
  for (const mention of scene) {
    const { draft, sentence, first, last } = mention;
    seen.push({ draft, sentence, first, last, level: levelOf(article, owners, seen, mention) });
  }
  return seen;
}

/** Adds a mention to those of its sentence, behind those that begin where it does. */
export function putIn(scene: Seen[], seen: Seen): void {
  let at = scene.length;
  while (at > 0 && (scene[at - 1] as Seen).first > seen.first) at -= 1;
  scene.splice(at, 0, seen);
}

function addTo(scenes: readonly Omit<Seen, 'level'>[][], draft: Draft): void {
  for (const { sentence, first, last, aside } of draft.group.members)
    if (aside === undefined) scenes[sentence]?.push({ draft, sentence, first, last });
}

type Owner = { readonly draft: Draft; readonly first: number };

/** Whose role a token stands in, and where the role begins. */
function roleOwners(drafts: readonly Draft[]): ReadonlyMap<number, Owner> {
  const owners = new Map<number, Owner>();
  for (const draft of drafts)
    for (const { first, last } of draft.roles)
      for (let at = first; at < last; at += 1) owners.set(at, { draft, first });
  return owners;
}

function levelOf(
  article: Article,
  owners: ReadonlyMap<number, Owner>,
  seen: readonly Seen[],
  mention: Omit<Seen, 'level'>,
): Seen['level'] {
  const { tokens } = article;
  const owner = owners.get(mention.first);
  if (owner !== undefined && owner.draft !== mention.draft) return 0;
  if ((tokens[mention.last] as Token | undefined)?.lower === "'s") return 0;
  const { first: begin } = article.bounds[mention.sentence] as { first: number };
  const role = owners.get(mention.first - 1);
  const from = role?.draft === mention.draft ? role.first : mention.first;
  if (from <= begin) return 2;
  const { lower } = tokens[from - 1] as Token;
  if (lower === 'and') return seen.find(({ last }) => last === from - 1)?.level ?? 2;
  if (prepositions.has(lower)) return 1;
  return role === undefined && determiners.has(lower) ? 0 : 2;
}

export const isPerson = (draft: Draft): boolean => draft.group.type === 'person';

/** Tokens of a sentence beyond which nothing in it is clear, nor cheap, to resolve. */
const longestClear = 400;

/** Whether "he" and "the minister" are looked for in a sentence: running text of a readable length. */
const isLong = (article: Article, sentence: number): boolean => {
  const { first, last } = article.bounds[sentence] as { first: number; last: number };
  return last - first > longestClear;
};

export function isClear(article: Article, sentence: number): boolean {
  const paragraph = article.sentences[sentence]?.paragraph ?? 0;
  return !isLong(article, sentence) && article.paragraphs[paragraph - 1]?.kind === 'body';
}
