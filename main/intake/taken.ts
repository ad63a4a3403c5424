import type { BlockVote, SourceMeta } from '#shared/model/source.ts';

/** What a format's reader hands on: the visible text, the format's votes on its blocks, what it states about itself, and what had to be done to it. */
export type Taken = {
  readonly text: string;
  readonly votes: readonly BlockVote[];
  readonly meta: SourceMeta;
  readonly notices: readonly string[];
};
