import type { Written } from '#shared/contract/contract.ts';
import { said } from '#shared/messages/said.ts';
import type { Briefing, BriefingContent } from '#shared/model/briefing.ts';
import { failed, type Outcome } from '#shared/outcome.ts';
import { get, noSuchBriefing } from './briefing.ts';
import { pack, storable } from './content.ts';
import type { Database } from './database.ts';
import { labelOf } from './label.ts';
import { append, type LogEntry, newest } from './log.ts';
import { indexSections } from './passages.ts';
import { seal, summaryOf } from './summary.ts';

/** What history says of a commit. Commits of the same `burst`, one after the other, are undone together. `at` is an ISO date-time. */
export type CommitNote = { readonly label: string; readonly burst?: string; readonly at: string };

export function create(database: Database, id: string, content: BriefingContent, at: string): Outcome<Written> {
  return database.transact(() => {
    if (newest(database, id) !== undefined) return failed('conflict', said('idTaken'));
    begin(database, id, null);
    const entry = { at, label: 'Created', action: 'create', burst: null, shows: 1, redo: null } as const;
    return write(database, id, 1, content, entry);
  });
}

/** Its row, empty until its first version is written. */
export function begin(database: Database, id: string, trashedAt: string | null): void {
  const summary = '{}';
  database.run(
    'INSERT INTO briefing (id, seq, summary, trashed_at, seal) VALUES (?, 0, ?, ?, ?)',
    id,
    summary,
    trashedAt,
    seal(summary, trashedAt),
  );
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
    if (version !== base) return failed('conflict', said('savedElsewhere', version, base));
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
  if (missing !== undefined) return failed('not-found', said('articleNotStored'), 'sources');
  const packed = pack(database, checked.value, version === 1);
  if (!packed.ok) return packed;
  const { manifest, objects } = packed.value;
  if (entry.action === 'change' && sameAs(database, id, version - 1, manifest)) return get(database, id);
  for (const object of objects)
    database.run('INSERT OR IGNORE INTO holds (briefing, object) VALUES (?, ?)', id, object);
  const label = labelOf(entry.label, checked.value);
  const seq = append(database, id, { ...entry, version, manifest, label });
  const written = get(database, id);
  if (written.ok) settle(database, written.value.briefing, seq);
  return written;
}

/** Brings what is worked out from a briefing to what its newest version says: the sources it rests on, the word index, its line. */
export function settle(database: Database, briefing: Briefing, seq: number): void {
  cite(database, briefing);
  indexSections(database, briefing);
  summarise(database, briefing, seq);
}

function sameAs(database: Database, id: string, version: number, manifest: string): boolean {
  const row = database.first('SELECT manifest FROM history WHERE briefing = ? AND version = ?', id, version);
  return row?.manifest === manifest;
}

/** Marks the sources a briefing rests on; one that a damaged library has lost is passed over. */
export function cite(database: Database, { id, sources }: Pick<Briefing, 'id' | 'sources'>): void {
  database.run('UPDATE cites SET is_current = 0 WHERE briefing = ?', id);
  for (const { source } of sources)
    database.run(
      `INSERT INTO cites (briefing, source, is_current) SELECT ?, id, 1 FROM source WHERE id = ?
       ON CONFLICT DO UPDATE SET is_current = 1`,
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
