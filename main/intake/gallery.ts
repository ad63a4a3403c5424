import type { Line } from './blocks.ts';
import { ended, isProse, isText } from './mainText.ts';
import type { PageVote } from './pageVotes.ts';

/** So many captions with whole sentences make a gallery. */
const fewestCaptions = 5;

const captionOfGallery: PageVote = {
  kind: 'body',
  reason: 'The page tells its story in its captions.',
};

/** A picture's heading stands this many lines or fewer above its caption. */
const headingReach = 2;

/**
 * A gallery tells its story below its pictures: where the captions hold more whole sentences, in characters, than the article (`main`) has running
 * text without them, these and the headings above them are the text. Empty for any other page.
 */
export function galleryText(
  lines: readonly Line[],
  votes: readonly (PageVote | undefined)[],
  main: ReadonlySet<Line>,
): ReadonlyMap<Line, PageVote> {
  const isCaption = (line: Line, index: number): boolean => votes[index]?.kind === 'caption' && isTold(line);
  const captions = lines.filter(isCaption);
  const text = lines.filter((line, index) => main.has(line) && isProse(line) && !isCaption(line, index));
  const told = new Map<Line, PageVote>();
  if (captions.length < fewestCaptions || sizeOf(captions) <= sizeOf(text)) return told;
  for (const [index, line] of lines.entries()) {
    if (isCaption(line, index)) told.set(line, captionOfGallery);
    const below = lines.slice(index + 1, index + 1 + headingReach);
    const vote = votes[index];
    if (vote?.kind === 'head' && below.some((next, after) => isCaption(next, index + 1 + after))) told.set(line, vote);
  }
  return told;
}

/** Text, or a sentence with a name in it that is a link. */
const isTold = (line: Line): boolean => isText(line) || (ended.test(line.words) && line.linked * 2 < line.words.length);

const sizeOf = (lines: readonly Line[]): number => lines.reduce((sum, { words }) => sum + words.length, 0);
