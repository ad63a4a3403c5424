import type { ClassRule } from './rule.ts';

/** In words. */
const longest = 90;
/** In paragraphs from the article's start and end: such a note stands before or behind the story, never in the midst of it. */
const reach = 4;
/** In words: of a link or a topic, which may come after it. */
const longestTopic = 12;

/** "This story was corrected on 8 October to say …", "(This June 3 report has been refiled to fix …)", "An earlier version of this article said …". */
const told =
  /^\P{L}{0,4}this (?:[\p{L}\p{N}.,]+ ){0,4}?(?:(?:story|article|piece|post|page) (?:was|has been)(?: first| originally| also| since)? (?:re)?published|(?:story|article|piece|post|page|report|headline|dispatch|transcript) (?:was|has been)(?: also| since)? (?:corrected|updated|amended|clarified|edited|re-?filed|revised|changed))\b/iu;
const earlier =
  /^\P{L}{0,4}(?:an?|the) (?:earlier|previous|prior|original) (?:[\p{L}]+ ){0,2}(?:version|headline|photo caption|caption) (?:of|on|for|in|with|accompanying) (?:this|the) (?:story|article|piece|post|report|item|page)\b/iu;
const labelled =
  /^\P{L}{0,4}(?:(?:editor['’]?s['’]? )?(?:corrections?|clarifications?|editor['’]?s['’]? note|correction and clarification|updates? history))(?: \([^)]{1,40}\)|,? (?:on )?[\p{L}\p{N}., ]{1,24})?:/iu;

/** A note on the story itself: what was corrected in it, when it was updated or first published. */
export const corrections: ClassRule = ({ words, count, index }, { candidates }) => {
  if (count > longest || !(told.test(words) || earlier.test(words) || labelled.test(words))) return undefined;
  const after = candidates.slice(index + 1);
  const isApart = after.length < reach || after.every((below) => !below.ended && below.count <= longestTopic);
  if (index >= reach && !isApart) return undefined;
  return { kind: 'boilerplate', reason: 'It is a note on the story, not part of it.', rule: 'correction-note' };
};
