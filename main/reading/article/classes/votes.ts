import type { ClassRule } from './rule.ts';

/** The page's own markup: a vote counts where it covers most of the paragraph; a vote for `body` only says that nothing else was seen. */
export const votes: ClassRule = ({ block }, page) => {
  for (const vote of page.votes) {
    if (vote.kind === 'body') continue;
    const shared = Math.min(vote.end, block.end) - Math.max(vote.start, block.start);
    if (shared * 2 > block.end - block.start) return { kind: vote.kind, reason: vote.reason, rule: 'markup' };
  }
  return undefined;
};
