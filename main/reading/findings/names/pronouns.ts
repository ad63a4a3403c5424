import type { Article, Token } from '#main/reading/article/article.ts';
import { trait } from '#main/reading/article/traits.ts';
import { isSpeechForm } from '#main/reading/findings/quotes/speech.ts';
import type { Draft } from './records.ts';
import { isClear, isPerson, putIn, type Seen } from './scene.ts';

const pronouns: ReadonlyMap<string, 'female' | 'male'> = new Map([
  ['he', 'male'], ['him', 'male'], ['his', 'male'], ['himself', 'male'], ['she', 'female'], ['her', 'female'], ['hers', 'female'], ['herself', 'female'],
]); // biome-ignore format: one line reads better

const isGendered = trait(({ lower }) => pronouns.has(lower));

/** How many sentences back a pronoun may reach. */
const reach = 3;

/**
 * [F2] Adds "he", "she", "his", "her" to whom they mean where that is clear: somebody of that sex, or of unknown sex, first in this sentence,
 * then in those before; of several the one most like a subject, named first. Inside quotation marks nothing is said: there the speaker's
 * "he" is somebody else's.
 */
export function addPronouns(article: Article, scenes: Seen[][]): void {
  let quoted = false;
  for (const { number, paragraph } of article.sentences) {
    if (article.sentences[number - 1]?.paragraph !== paragraph) quoted = false;
    if (isClear(article, number)) quoted = addIn(article, scenes, number, quoted);
  }
}

/** Adds those of one sentence, which begins `quoted` or not; answers whether the next does. */
function addIn(article: Article, scenes: readonly Seen[][], sentence: number, before: boolean): boolean {
  const { first, last } = article.bounds[sentence] as { first: number; last: number };
  let quoted = before;
  for (let at = first; at < last; at += 1) {
    const token = article.tokens[at] as Token;
    if (token.shape === 'mark') {
      quoted = afterMark(token.lower, quoted);
      continue;
    }
    const gender = quoted || !isGendered(token) ? undefined : pronouns.get(token.lower);
    if (gender === undefined) continue;
    const draft = meant(article, scenes, sentence, at, gender);
    if (draft === undefined) continue;
    draft.gender ??= gender;
    draft.mentions.push({
      span: { source: article.source, start: token.start, end: token.end },
      form: 'pronoun',
      certainty: 'worked-out',
      rule: 'pronoun',
    });
    putIn(scenes[sentence] as Seen[], {
      draft,
      sentence,
      first: at,
      last: at + 1,
      level: token.lower === 'he' || token.lower === 'she' ? 2 : 0,
      pronoun: gender,
    });
  }
  return quoted;
}

const afterMark = (mark: string, quoted: boolean): boolean =>
  mark === '“' || mark === '``' ? true : mark === '”' || mark === "''" ? false : mark === '"' ? !quoted : quoted;

function meant(
  article: Article,
  scenes: readonly (readonly Seen[])[],
  sentence: number,
  at: number,
  gender: 'female' | 'male',
): Draft | undefined {
  const whole = scenes[sentence] as readonly Seen[];
  const here = whole.filter(({ last }) => last <= at);
  const chain = here.findLast(({ pronoun }) => pronoun === gender);
  if (chain !== undefined && !here.some((seen) => seen.first >= chain.last && seen.level === 2 && suits(seen, gender)))
    return chain.draft;
  const ahead = here.some((seen) => suits(seen, gender))
    ? undefined
    : inMainClause(article, whole, sentence, at, gender);
  if (ahead !== undefined) return ahead.draft;
  const speaks = isSpeechForm(article.tokens[at + 1] as Token) || isSpeechForm(article.tokens[at - 1] as Token);
  let quoted: Draft | undefined;
  for (let back = 0; back <= reach && sentence - back >= 0; back += 1) {
    const scene = (back === 0 ? here : (scenes[sentence - back] as readonly Seen[])).filter((seen) =>
      suits(seen, gender),
    );
    const known = scene.filter(({ draft }) => draft.gender === gender);
    const found = mostProminent(known.length > 0 ? known : scene);
    if (found === undefined || found.draft === quoted) continue;
    const may = back === 0 || speaks || !isOnlyQuoted(article, found, sentence);
    if (may && (quoted === undefined || namings(found.draft) > namings(quoted) * muchOftener)) return found.draft;
    quoted ??= found.draft;
  }
  return quoted;
}

/** Whom the article is about is named much oftener than whom it asks for a word. */
const muchOftener = 2;
const namings = ({ group }: Draft): number => group.members.length;

/** Words that put their clause before the main one. */
const fronting =
  /^(?:since|after|before|while|when|as|although|though|because|until|once|if|in|despite|by|during|throughout|for|with)$/;

/** "Since he joined the race, Ann Lee’s climb …": whom the main clause behind the comma begins with. */
function inMainClause(
  { tokens, bounds }: Article,
  scene: readonly Seen[],
  sentence: number,
  at: number,
  gender: 'female' | 'male',
): Seen | undefined {
  const { first, last } = bounds[sentence] as { first: number; last: number };
  if (!fronting.test(tokens[first]?.lower ?? '')) return undefined;
  let comma = at + 1;
  while (comma < last && tokens[comma]?.shape !== 'mark') comma += 1;
  return tokens[comma]?.lower === ','
    ? scene.find((seen) => seen.first === comma + 1 && seen.pronoun === undefined && suits(seen, gender))
    : undefined;
}

/** In tokens, from "said" over a role to the name. */
const farthestTag = 4;

/**
 * Somebody whom an earlier paragraph names only as the speaker of a quotation ("“…,” said Ann Lee, an editor"): what the outlet goes on to tell is seldom
 * about her.
 */
function isOnlyQuoted({ tokens, bounds, sentences }: Article, { sentence, first, last }: Seen, from: number): boolean {
  if (sentences[sentence]?.paragraph === sentences[from]?.paragraph) return false;
  const { first: begin, last: end } = bounds[sentence] as { first: number; last: number };
  let hasQuote = false;
  for (let at = begin; at < end && !hasQuote; at += 1) hasQuote = /^["“”]$/.test(tokens[at]?.lower ?? '');
  if (!hasQuote) return false;
  if (tokens[last] !== undefined && isSpeechForm(tokens[last] as Token)) return true;
  for (let at = first - 1; at >= Math.max(begin, first - farthestTag); at -= 1) {
    const token = tokens[at] as Token;
    if (token.shape === 'mark') return false;
    if (isSpeechForm(token)) return true;
  }
  return false;
}

const suits = ({ draft }: Seen, gender: 'female' | 'male'): boolean =>
  isPerson(draft) && (draft.gender === undefined || draft.gender === gender);

/** The highest level, the first of those. */
function mostProminent(scene: readonly Seen[]): Seen | undefined {
  let best: Seen | undefined;
  for (const seen of scene) if (best === undefined || seen.level > best.level) best = seen;
  return best;
}
