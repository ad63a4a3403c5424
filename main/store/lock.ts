import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { said } from '#shared/messages/said.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';

export type Lock = { readonly release: () => void };

/** How long an opener waits, in milliseconds: of several that come at the same moment one gets the lock, not none. */
const patience = 500;

/**
 * One process owns a library [R9]: it holds an exclusive transaction on a lock file of its own, an empty SQLite database, for as long
 * as it lives. The system frees it when the process ends, however that ends, so there is no stale lock to clear.
 */
export function holdLock(folder: string): Outcome<Lock> {
  const file = new DatabaseSync(join(folder, 'brevier.lock'), { timeout: patience });
  try {
    file.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if ((error as { errcode?: number }).errcode !== 5) throw error;
    return failed('store-locked', said('openElsewhere', folder));
  }
  return done({ release: () => file.close() });
}
