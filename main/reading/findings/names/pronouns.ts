import type { Article, Token } from '#main/reading/article/article.ts';
import { trait } from '#main/reading/article/traits.ts';
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
    const draft = meant(scenes, sentence, at, gender);
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
  scenes: readonly (readonly Seen[])[],
  sentence: number,
  at: number,
  gender: 'female' | 'male',
): Draft | undefined {
  const here = (scenes[sentence] as readonly Seen[]).filter(({ last }) => last <= at);
  const chain = here.findLast(({ pronoun }) => pronoun === gender);
  if (chain !== undefined && !here.some((seen) => seen.first >= chain.last && seen.level === 2 && suits(seen, gender)))
    return chain.draft;
  for (let back = 0; back <= reach && sentence - back >= 0; back += 1) {
    const scene = (back === 0 ? here : (scenes[sentence - back] as readonly Seen[])).filter((seen) =>
      suits(seen, gender),
    );
    const known = scene.filter(({ draft }) => draft.gender === gender);
    const found = mostProminent(known.length > 0 ? known : scene);
    if (found !== undefined) return found.draft;
  }
  return undefined;
}

const suits = ({ draft }: Seen, gender: 'female' | 'male'): boolean =>
  isPerson(draft) && (draft.gender === undefined || draft.gender === gender);

/** The highest level, the first of those. */
function mostProminent(scene: readonly Seen[]): Seen | undefined {
  let best: Seen | undefined;
  for (const seen of scene) if (best === undefined || seen.level > best.level) best = seen;
  return best;
}
