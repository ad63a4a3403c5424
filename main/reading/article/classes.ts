import type { Lexicon } from '#main/reading/lexicon.ts';
import type { BlockVote, Corrections, SourceMeta } from '#shared/model/source.ts';
import type { Block } from './blocks.ts';
import { boilerplate } from './classes/boilerplate.ts';
import { captions } from './classes/captions.ts';
import { corrections } from './classes/corrections.ts';
import { credits } from './classes/credits.ts';
import { furniture } from './classes/furniture.ts';
import { heads } from './classes/heads.ts';
import { keyOf } from './classes/key.ts';
import { siteNotices } from './classes/notices.ts';
import { closingOf, release } from './classes/release.ts';
import { repeats } from './classes/repeats.ts';
import type { Candidate, ClassRule, Page, Verdict } from './classes/rule.ts';
import { votes } from './classes/votes.ts';
import type { Hinted } from './hints.ts';

/** Asked in this order, the first answer counts: what the words plainly say before what another paragraph or the page's markup suggests. */
const rules: readonly ClassRule[] = [
  release,
  boilerplate,
  corrections,
  siteNotices,
  furniture,
  credits,
  captions,
  repeats,
  votes,
  heads,
];

const body: Verdict = { kind: 'body', reason: 'Running text.', rule: 'body' };

/** The class of every block, in order; `corrected` where the user chose it. */
export function classify(
  text: string,
  blocks: readonly (Block & Hinted)[],
  {
    meta,
    votes,
    corrections,
    lexicon,
  }: { meta: SourceMeta; votes: readonly BlockVote[]; corrections: Corrections; lexicon: Lexicon },
): (Verdict & { readonly corrected: boolean })[] {
  const candidates = blocks.map((block, index) => candidateOf(text, block, index));
  const closing = closingOf(candidates);
  const titleKey = meta.title && keyOf(meta.title.value.toLowerCase());
  const page: Page = {
    candidates,
    votes,
    lexicon,
    byKey: groupByKey(candidates),
    ...(titleKey !== undefined && { titleKey }),
    ...(isFullName(meta.author?.value) && { author: meta.author.value }),
    ...(closing !== undefined && { closing }),
  };
  const chosen = new Map(corrections.paragraphs.map(({ start, kind }) => [start, kind]));
  return candidates.map((candidate) => {
    const kind = chosen.get(candidate.block.start);
    return kind === undefined
      ? { ...verdictOf(candidate, page), corrected: false }
      : { kind, reason: 'You chose this class.', rule: 'corrected', corrected: true };
  });
}

function verdictOf(candidate: Candidate, page: Page): Verdict {
  for (const rule of rules) {
    const verdict = rule(candidate, page);
    if (verdict !== undefined) return verdict;
  }
  return body;
}

/** Two to four words: no handle, no list of people, no desk. */
const isFullName = (name: string | undefined): name is string =>
  name !== undefined && /^\p{Lu}\S+(?: \p{Lu}\S*){1,3}$/u.test(name);

function candidateOf(text: string, block: Block & Hinted, index: number): Candidate {
  const words = text.slice(block.start, block.end);
  const plain = words.toLowerCase().replaceAll('’', "'");
  const { hints } = block;
  return { index, block, words, plain, key: keyOf(plain), count: countWords(words), ended: isEnded(words), hints };
}

function countWords(words: string): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < words.length; i += 1) {
    const blank = words.charCodeAt(i) <= 0x20;
    if (!blank && !inside) count += 1;
    inside = !blank;
  }
  return count;
}

const closing = new Set('"”’\')]»*');

function isEnded(words: string): boolean {
  let at = words.length - 1;
  while (at > 0 && closing.has(words.charAt(at))) at -= 1;
  return '.!?…:;'.includes(words.charAt(at));
}

function groupByKey(candidates: readonly Candidate[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const { key, index } of candidates) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return groups;
}
