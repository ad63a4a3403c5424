import type { Written } from '#shared/contract/contract.ts';
import { said } from '#shared/messages/said.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';
import { isWhole, unpack } from './content.ts';
import type { Database } from './database.ts';
import { Damage, damaged } from './guard.ts';
import { entryAt, newest, rows } from './log.ts';

export const noSuchBriefing = failed('not-found', said('noSuchBriefing'));

/** A briefing as it stands, every part of it checked. */
export function get(database: Database, id: string): Outcome<Written> {
  const version = newest(database, id);
  if (version === undefined) return noSuchBriefing;
  try {
    const entry = entryAt(database, id, version);
    if (entry === undefined) throw new Damage('history');
    const content = unpack(database, entry.manifest);
    const briefing = { ...content, id, version, createdAt: createdAt(database, id) ?? entry.at, updatedAt: entry.at };
    return done({ briefing, canUndo: entry.shows !== 1, canRedo: entry.redo !== null });
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    const whole = newestWhole(database, id);
    return whole === undefined ? damaged(error.what, 'none-whole') : damaged(error.what, 'restore', whole);
  }
}

/** Undefined where the first row of the log is damaged: that must not keep anybody from the text. */
function createdAt(database: Database, id: string): string | undefined {
  try {
    return entryAt(database, id, 1)?.at;
  } catch (error) {
    if (error instanceof Damage) return undefined;
    throw error;
  }
}

function newestWhole(database: Database, id: string): number | undefined {
  return rows(database, id).find(({ entry }) => entry !== undefined && isWhole(database, entry.manifest))?.version;
}
