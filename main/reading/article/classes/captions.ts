import { hint } from '#main/reading/article/hints.ts';
import { creditAt } from './credits.ts';
import type { ClassRule } from './rule.ts';

const longest = 90;
const starts =
  /^(?:pictured|file photo|file picture|file image|file -|file –|file —|photo shows|in this (?:file |handout )?(?:photo|picture|image)|a file photo|image caption|media caption|caption|above:|below:|left:|right:|\(l-r\)|from left|watch:|video caption)/i;
const pointing =
  /\((?:left|right|centre|center|second left|second right|l|r|c|pictured|file photo|above|below|top|bottom)\)|; from file|\bis pictured\b|\bare pictured\b|\bseen in (?:this|a) (?:file|photo|picture|image)/i;
const mayPoint = hint(/^\($|file|pictured|photo|picture|image/);

/** Words that stand under a picture: they end in a credit, point at somebody ("left"), say "pictured", or are told again beside such a line. */
export const captions: ClassRule = (candidate, page) => {
  const { words, count, index } = candidate;
  if (count > longest) return undefined;
  if (creditAt(candidate, page.lexicon) !== undefined)
    return { kind: 'caption', reason: 'It ends in the credit of a picture.', rule: 'caption-credit' };
  if (starts.test(words))
    return { kind: 'caption', reason: 'It says that it describes a picture.', rule: 'caption-words' };
  if (count <= 45 && mayPoint(candidate) && pointing.test(words))
    return { kind: 'caption', reason: 'It points at somebody in a picture.', rule: 'caption-points' };
  for (const beside of [page.candidates[index + 1], page.candidates[index - 1]]) {
    if (beside === undefined || candidate.key.length < 12 || !beside.key.startsWith(candidate.key)) continue;
    const credit = beside.count <= longest ? creditAt(beside, page.lexicon) : undefined;
    if (credit !== undefined)
      return {
        kind: 'caption',
        reason: 'The next line gives the same words again with a picture’s credit.',
        rule: 'caption-repeated',
      };
  }
  return undefined;
};
