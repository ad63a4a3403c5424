import type { Line } from './blocks.ts';
import { ended } from './mainText.ts';
import { type PageVote, withHyphens } from './pageVotes.ts';

const stamp: PageVote = { kind: 'credit', reason: 'The page says when this was written.' };

/** In characters: "Published 5 May 2021 at 10:30 | Updated 6 May 2021 at 9:15". */
const longest = 80;

/** The vote on a line in a box called a date or a time that gives a year or a time of day and is no sentence: when something was posted. */
export function stampOn({ words, home }: Line): PageVote | undefined {
  const isNamed = /(?:^|[\s_-])(?:date|time|datetime|timestamp)(?:$|[\s_-])/.test(
    withHyphens(home.hints.slice(0, 500)),
  );
  const isMoment = /\b(?:19|20)\d{2}\b|\b\d{1,2}:\d{2}\b/.test(words);
  return isNamed && isMoment && words.length <= longest && !ended.test(words) ? stamp : undefined;
}
