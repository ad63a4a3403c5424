import type { Written } from '#shared/contract/contract.ts';
import type { Briefing, BriefingContent } from '#shared/model/briefing.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';
import { isWhole, pack, storable, unpack } from './content.ts';
import type { Database } from './database.ts';
import { Damage, damaged } from './guard.ts';
import { append, entryAt, type LogEntry, newest, rows } from './log.ts';
import { indexSections } from './passages.ts';
import { seal, summaryOf } from './summary.ts';

/** What history says of a commit. Commits of the same `burst`, one after the other, are undone together. `at` is an ISO date-time. */
export type CommitNote = { readonly label: string; readonly burst?: string; readonly at: string };

export const noSuchBriefing = failed(
  'not-found',
  'This briefing is not in the library any more; it may have been deleted for good.',
);

/** Labels are a line in a list; a longer one is cut. */
const longestLabel = 300;

export function create(database: Database, id: string, content: BriefingContent, at: string): Outcome<Written> {
  return database.transact(() => {
    if (newest(database, id) !== undefined)
      return failed('conflict', 'There is already a briefing with this id; try again.');
    const summary = '{}';
    database.run('INSERT INTO briefing (id, seq, summary, seal) VALUES (?, 0, ?, ?)', id, summary, seal(summary, null));
    const entry = { at, label: 'Created', action: 'create', burst: null, shows: 1, redo: null } as const;
    return write(database, id, 1, content, entry);
  });
}

export function commit(
  database: Database,
  id: string,
  base: number,
  next: BriefingContent,
  { label, burst, at }: CommitNote,
): Outcome<Written> {
  return based(database, id, base, () => {
    const version = base + 1;
    const entry = { at, label, action: 'change', burst: burst ?? null, shows: version, redo: null } as const;
    return write(database, id, version, next, entry);
  });
}

/** Runs a write in a transaction if `base` is the newest version. */
export function based(database: Database, id: string, base: number, work: () => Outcome<Written>): Outcome<Written> {
  return database.transact(() => {
    const version = newest(database, id);
    if (version === undefined) return noSuchBriefing;
    if (version !== base)
      return failed(
        'conflict',
        `This briefing was saved elsewhere in the meantime (version ${version}, yours began from ${base}); compare the two and save again.`,
      );
    return work();
  });
}

/** Makes `content` version `version`, with its line in the log, in the library and in the word index. Inside a transaction. */
export function write(
  database: Database,
  id: string,
  version: number,
  content: BriefingContent,
  entry: Omit<LogEntry, 'version' | 'manifest'>,
): Outcome<Written> {
  const checked = storable(content);
  if (!checked.ok) return checked;
  const missing = content.sources.find(
    ({ source }) => database.first('SELECT 1 FROM source WHERE id = ?', source) === undefined,
  );
  if (missing !== undefined)
    return failed('not-found', 'The article of this briefing is not stored any more; take it in again.', 'sources');
  const packed = pack(database, checked.value);
  if (!packed.ok) return packed;
  const { manifest, objects } = packed.value;
  if (entry.action === 'change' && sameAs(database, id, version - 1, manifest)) return get(database, id);
  for (const object of objects)
    database.run('INSERT OR IGNORE INTO holds (briefing, object) VALUES (?, ?)', id, object);
  const label = labelOf(entry.label, unpairedIn(checked.value));
  const seq = append(database, id, { ...entry, version, manifest, label });
  const written = get(database, id);
  if (written.ok) {
    cite(database, written.value.briefing);
    indexSections(database, written.value.briefing);
    summarise(database, written.value.briefing, seq);
  }
  return written;
}

export function get(database: Database, id: string): Outcome<Written> {
  const version = newest(database, id);
  if (version === undefined) return noSuchBriefing;
  try {
    const entry = entryAt(database, id, version) as LogEntry;
    const content = unpack(database, entry.manifest);
    const briefing = { ...content, id, version, createdAt: createdAt(database, id) ?? entry.at, updatedAt: entry.at };
    return done({ briefing, canUndo: entry.shows !== 1, canRedo: entry.redo !== null });
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    const whole = newestWhole(database, id);
    const remedy =
      whole === undefined
        ? 'no version of this briefing is whole any more'
        : `open the history and restore version ${whole}, the newest that is whole`;
    return damaged(error.what, remedy);
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

function sameAs(database: Database, id: string, version: number, manifest: string): boolean {
  const row = database.first('SELECT manifest FROM history WHERE briefing = ? AND version = ?', id, version);
  return row?.manifest === manifest;
}

function cite(database: Database, { id, sources }: Briefing): void {
  database.run('UPDATE cites SET is_current = 0 WHERE briefing = ?', id);
  for (const { source } of sources)
    database.run(
      'INSERT INTO cites (briefing, source, is_current) VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET is_current = 1',
      id,
      source,
    );
}

function summarise(database: Database, briefing: Briefing, seq: number): void {
  const row = database.first('SELECT trashed_at FROM briefing WHERE id = ?', briefing.id);
  const trashedAt = typeof row?.trashed_at === 'string' ? row.trashed_at : null;
  const summary = JSON.stringify(summaryOf(briefing, trashedAt));
  database.run(
    'UPDATE briefing SET seq = ?, summary = ?, seal = ? WHERE id = ?',
    seq,
    summary,
    seal(summary, trashedAt),
    briefing.id,
  );
}

/** [R14] A label says what had to be replaced, so that it is never silent. */
function labelOf(label: string, unpaired: number): string {
  const text = label.toWellFormed().slice(0, longestLabel).toWellFormed();
  return unpaired === 0 ? text : `${text} (${unpaired} broken ${unpaired === 1 ? 'character' : 'characters'} replaced)`;
}

/** How many UTF-16 code units are half of a pair whose other half is not there. */
function unpairedIn(content: BriefingContent): number {
  let count = 0;
  JSON.stringify(content, (_key, value: unknown) => {
    if (typeof value === 'string' && !value.isWellFormed()) {
      const repaired = value.toWellFormed();
      for (let i = 0; i < value.length; i += 1) if (value[i] !== repaired[i]) count += 1;
    }
    return value;
  });
  return count;
}
