import type { Candidate, ClassRule } from './rule.ts';

/** What a press release says at its head. */
const announced = /^[^\p{L}]{0,4}(?:for immediate release|press release|news release|media release|embargo(?:ed)?\b)/iu;
/** "(BUSINESS WIRE) --", "/PRNewswire/ --": the services that carry press releases sign their first paragraph. */
const carried = /[(/](?:business ?wire|pr ?newswire|globe ?newswire|access ?wire|newsfile(?: corp\.?)?)[)/]/i;
/** What opens the part of a press release that tells of the company and the desk, not of the news. */
const closing =
  /^(?:about (?!\d)\S[^.!?]{0,70}$|forward[- ]looking statements?\b|safe harbou?r\b|notes? (?:to|for) editors\b|editors['’] notes?\b|(?:(?:media|press|investor|news|public relations) )?contacts?(?: (?:details|information|for media|us))?:?$|(?:media|press|investor) (?:enquir|inquir|relations)|for (?:further|more) information\b|#{3}$|[-–—]{0,3} ?ends? ?[-–—]{0,3}$)/i;

const headBlocks = 4;

/** Index of the first block of a press release's closing part; undefined where the page is no press release or has none. */
export function closingOf(candidates: readonly Candidate[]): number | undefined {
  const head = candidates
    .slice(0, headBlocks)
    .findIndex(({ words }) => announced.test(words) || carried.test(words.slice(0, 160)));
  if (head < 0) return undefined;
  const at = candidates.findIndex(({ words, count }, index) => index > head + 1 && count <= 14 && closing.test(words));
  return at < 0 ? undefined : at;
}

/** The line that says a text is a press release, and what it says at its end about its sender and whom to call. */
export const release: ClassRule = ({ index, count, words }, page) => {
  if (index < headBlocks && count <= 12 && announced.test(words))
    return { kind: 'boilerplate', reason: 'It says that this is a press release.', rule: 'release-line' };
  return page.closing !== undefined && index >= page.closing
    ? {
        kind: 'boilerplate',
        reason: 'It is the closing part of a press release: its sender, its contacts.',
        rule: 'release-closing',
      }
    : undefined;
};
