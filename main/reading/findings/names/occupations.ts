import type { Token } from '#main/reading/article/article.ts';

/** What English makes of somebody who does or is something: "carver", "sculptor", "violinist", "optician", "claimant", "resident". */
const agent = /^\p{Ll}{2,}(?:er|or|eer|ist|ian|ant|ent|man|woman|person)$/u;
/** Things and times with such an ending. */
const things = /(?:ment|mony|ther|sion)$/;
const notAgents = new Set(['letter', 'matter', 'order', 'number', 'paper', 'computer', 'river', 'water', 'winter', 'summer', 'quarter', 'answer', 'chapter', 'danger', 'disaster', 'dinner', 'error', 'factor', 'favor', 'center', 'tower', 'corner', 'encounter', 'surrender', 'takeover', 'offer', 'trigger', 'blunder', 'murder', 'terror', 'horror', 'honor', 'labor', 'manoeuvre', 'event', 'moment', 'accident', 'incident', 'element', 'extent', 'percent', 'intent', 'talent', 'precedent', 'content', 'component', 'restaurant', 'plant', 'grant', 'variant', 'list', 'twist', 'heist', 'mist', 'after', 'under', 'over', 'later', 'earlier', 'former', 'other', 'either', 'never', 'per', 'for', 'further', 'wonder', 'reminder', 'remainder', 'longer', 'bigger', 'smaller', 'larger', 'higher', 'lower', 'newer', 'older', 'younger', 'better', 'greater', 'recent', 'current', 'different', 'ancient', 'violent', 'important', 'significant', 'reluctant', 'constant', 'distant', 'brilliant', 'elegant', 'prominent', 'frequent', 'apparent', 'permanent', 'independent', 'major', 'minor', 'prior', 'senior', 'junior', 'popular', 'civilian', 'human']); // biome-ignore format: one line reads better
/** Nouns for people that say more than that somebody lives: with "a" before them they stand for who somebody is. */
const people = new Set(['man', 'woman', 'boy', 'girl', 'teen', 'teenager', 'native', 'graduate', 'newcomer', 'chef', 'cook', 'clerk', 'vet', 'nun', 'monk']); // biome-ignore format: one line reads better

/**
 * One past the noun at `at` of what stands beside a person's name, tokens from `first` on, or `at`: with "a" or "an" before it any noun for somebody who
 * does something is what the person is ("a 49-year-old carver", "a ferry passenger"), whether a list has it or not.
 */
export function agentEnd(tokens: readonly Token[], first: number, at: number): number {
  const article = tokens[first - 1]?.lower;
  if (article !== 'a' && article !== 'an') return at;
  const { lower, shape } = tokens[at] as Token;
  if (shape !== 'lower') return at;
  return people.has(lower) || (agent.test(lower) && !things.test(lower) && !notAgents.has(lower)) ? at + 1 : at;
}
