import type { Commit } from '#shared/contract/contract.ts';
import { say, sayDeed } from '../../../state/language.ts';

/** A line of the list of versions: its newest commit stands for it; `first` is the version of its oldest, `more` how many it holds besides. */
export type VersionLine = Commit & { readonly first: number; readonly more: number };

const isNoted = ({ name, exports }: Commit): boolean => name !== null || exports.length > 0;

/** A version as a line of its own. */
export const alone = (commit: Commit): VersionLine => ({ ...commit, more: 0, first: commit.version });

/** Newest first; a stretch of the same work on one day is one line. What was named or exported keeps a line of its own. */
export function linesOf(commits: readonly Commit[]): VersionLine[] {
  const lines: VersionLine[] = [];
  for (const commit of [...commits].sort((a, b) => b.version - a.version)) {
    const last = lines.at(-1);
    const goesOn = last?.label === commit.label && last.action === commit.action && last.undone === commit.undone;
    if (last !== undefined && goesOn && !isNoted(commit) && last.at.slice(0, 10) === commit.at.slice(0, 10))
      lines[lines.length - 1] = { ...last, more: last.more + 1, first: commit.version };
    else lines.push(alone(commit));
  }
  return lines;
}

/** What was done, in words. */
export const deedOf = ({ action, label }: Pick<Commit, 'action' | 'label'>): string =>
  say.history.actions[action](sayDeed(label));
