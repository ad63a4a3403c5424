import { stored } from '#shared/messages/en/stored.ts';
import { said } from '#shared/messages/said.ts';
import type { BriefingSummary } from '#shared/model/briefing.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';
import { get, noSuchBriefing } from './briefing.ts';
import type { Database, Row } from './database.ts';
import { forgetSections, forgetSource } from './passages.ts';
import { seal, summaryOf } from './summary.ts';

/**
 * Last written first: by the order of commits, which no clock can change. A briefing whose line is lost or not as it was written is
 * worked out again from its history and stands at the end, out of the trash.
 */
export function list(database: Database, inTrash: boolean): Outcome<readonly BriefingSummary[]> {
  const lines: BriefingSummary[] = [];
  for (const row of database.all('SELECT summary, trashed_at, seal FROM briefing ORDER BY seq DESC')) {
    const line = lineIn(row);
    if (line !== undefined) lines.push(line);
  }
  const shown = lines.filter(({ trashedAt }) => (trashedAt !== null) === inTrash);
  const begun = database.first('SELECT count(*) AS n FROM history WHERE version = 1')?.n;
  if (inTrash || Number(begun) <= lines.length) return done(shown);
  const known = new Set(lines.map(({ id }) => id));
  const all = database.all('SELECT briefing FROM history WHERE version = 1').map(({ briefing }) => String(briefing));
  return done([...shown, ...all.filter((id) => !known.has(id)).map((id) => workedOut(database, id, null))]);
}

export function findByFingerprint(database: Database, fingerprint: string): Outcome<readonly BriefingSummary[]> {
  const rows = database.all(
    `SELECT DISTINCT b.id, b.seq, b.summary, b.trashed_at, b.seal
     FROM source s JOIN cites c ON c.source = s.id AND c.is_current = 1 JOIN briefing b ON b.id = c.briefing
     WHERE s.fingerprint = ? AND b.trashed_at IS NULL ORDER BY b.seq DESC`,
    fingerprint,
  );
  return done(rows.map((row) => lineIn(row) ?? workedOut(database, String(row.id), null)));
}

/** The line a row holds; undefined where it is not as it was written. */
function lineIn({ summary, trashed_at: trashedAt, seal: written }: Row): BriefingSummary | undefined {
  if (typeof summary !== 'string' || (typeof trashedAt !== 'string' && trashedAt !== null)) return undefined;
  if (seal(summary, trashedAt) !== written) return undefined;
  const said: BriefingSummary = JSON.parse(summary);
  // Lines from before there were tags and the archive say nothing of them.
  const line = { ...said, tags: said.tags ?? [], archived: said.archived ?? false };
  return line.trashedAt === trashedAt ? line : { ...line, trashedAt };
}

/** The line worked out from the briefing itself; where that is damaged too, the title says so. */
function workedOut(database: Database, id: string, trashedAt: string | null): BriefingSummary {
  const whole = get(database, id);
  return whole.ok ? summaryOf(whole.value.briefing, trashedAt) : { ...unreadable, id, trashedAt };
}

const unreadable = {
  title: stored.places.damagedBriefing,
  version: 1,
  kind: 'note',
  marking: { scheme: 'none' },
  outlet: null,
  articleDate: null,
  tags: [],
  archived: false,
  sections: 0,
  words: 0,
  createdAt: '',
  updatedAt: '',
} as const;

export function trash(database: Database, id: string, at: string): Outcome<void> {
  return move(database, id, (trashedAt) => trashedAt ?? at);
}

export function untrash(database: Database, id: string): Outcome<void> {
  return move(database, id, () => null);
}

function move(database: Database, id: string, to: (trashedAt: string | null) => string | null): Outcome<void> {
  return database.transact(() => {
    const row = database.first('SELECT summary, trashed_at FROM briefing WHERE id = ?', id);
    if (row === undefined) return noSuchBriefing;
    const trashedAt = to(row.trashed_at as string | null);
    database.run(
      'UPDATE briefing SET trashed_at = ?, seal = ? WHERE id = ?',
      trashedAt,
      seal(String(row.summary), trashedAt),
      id,
    );
    return done(undefined);
  });
}

/** What is deleted is written over with zeros, so that nobody reads it out of the file's free pages; that takes longer than a save may. */
export function remove(database: Database, id: string): Outcome<void> {
  database.exec('PRAGMA secure_delete = ON');
  try {
    return database.transact(() => removeRows(database, id));
  } finally {
    database.exec('PRAGMA secure_delete = OFF');
  }
}

function removeRows(database: Database, id: string): Outcome<void> {
  const row = database.first('SELECT trashed_at FROM briefing WHERE id = ?', id);
  if (row === undefined) return noSuchBriefing;
  if (row.trashed_at === null) return failed('bad-input', said('trashFirst'));
  const objects = database.all('SELECT object FROM holds WHERE briefing = ?', id);
  const sources = database.all('SELECT source FROM cites WHERE briefing = ?', id);
  forgetSections(database, id);
  database.run('DELETE FROM briefing WHERE id = ?', id);
  for (const { object } of objects)
    database.run(
      'DELETE FROM object WHERE hash = ?1 AND NOT EXISTS (SELECT 1 FROM holds WHERE object = ?1)',
      object as string,
    );
  for (const { source } of sources)
    if (database.first('SELECT 1 FROM cites WHERE source = ?', source as string) === undefined) {
      forgetSource(database, source as string);
      database.run('DELETE FROM source WHERE id = ?', source as string);
    }
  return done(undefined);
}
