import type { SourceId } from '#shared/model/span.ts';
import { done } from '#shared/outcome.ts';
import { get } from './briefing.ts';
import { carve, type Value } from './carve.ts';
import { isWhole, objectsOf, readManifest } from './content.ts';
import type { Database, Row } from './database.ts';
import { Damage } from './guard.ts';
import { adoptStyle } from './houseStyles.ts';
import { append, entryOf, type LogEntry, newest } from './log.ts';
import { addNote, type Note, noteIn, notesOf } from './notes.ts';
import { putObject, sha256 } from './objects.ts';
import { putSource, sourceIn } from './sources.ts';
import { seal } from './summary.ts';
import { begin, cite, settle } from './write.ts';

/** Rows of a damaged file, each as it was written: what is not has no part in it. */
type Found = {
  readonly entries: { readonly seq: number; readonly briefing: string; readonly entry: LogEntry }[];
  /** By briefing: where it stood in the order of commits, and since when it lies in the trash. */
  readonly lines: Map<string, { readonly seq: number; readonly trashedAt: string | null }>;
  readonly notes: { readonly briefing: string; readonly note: Note }[];
};

/**
 * Takes out of a damaged file every version that can still be read whole and that `database` has not, with its sources, notes and styles.
 * Gives the briefings that are newer for it.
 */
export function salvage(database: Database, file: string): string[] {
  const found = gather(database, file);
  const fresh = found.entries
    .filter(
      ({ briefing, entry }) => !hasVersion(database, briefing, entry.version) && isWhole(database, entry.manifest),
    )
    .sort((a, b) => a.seq - b.seq);
  /** Briefings that stand anew, each with the place of its newest commit. */
  const saved = new Map<string, number>();
  database.transact(() => {
    for (const [briefing, line] of found.lines) placeInTrash(database, briefing, line);
    for (const { briefing, entry } of fresh) {
      if (hasVersion(database, briefing, entry.version)) continue;
      const stands = newest(database, briefing);
      if (stands === undefined) begin(database, briefing, found.lines.get(briefing)?.trashedAt ?? null);
      const seq = add(database, briefing, entry);
      if (entry.version > (stands ?? 0)) saved.set(briefing, seq);
    }
    for (const [briefing, seq] of saved) {
      const written = get(database, briefing);
      if (written.ok) settle(database, written.value.briefing, seq);
    }
    for (const { briefing, note } of found.notes) noteAgain(database, briefing, note);
    database.run('DELETE FROM object WHERE hash NOT IN (SELECT object FROM holds)');
    return done(undefined);
  });
  return [...saved.keys()];
}

const hasVersion = (database: Database, id: string, version: number): boolean =>
  database.first('SELECT 1 FROM history WHERE briefing = ? AND version = ?', id, version) !== undefined;

/** Objects, sources and styles go into the database as they are met: they are named by what they say, and objects that nobody needs go again. */
function gather(database: Database, file: string): Found {
  const found: Found = { entries: [], lines: new Map(), notes: [] };
  const sources: { readonly id: string; readonly row: Row }[] = [];
  database.transact(() => {
    for (const { row, values } of carve(file)) {
      const source = sortIn(database, found, row, values);
      if (source !== undefined) sources.push(source);
    }
    return done(undefined);
  });
  for (const { id, row } of sources) adoptSource(database, id, row);
  return found;
}

/** Tells the tables apart by the number and kinds of their columns. A source is given back: it is put where no transaction is open. */
function sortIn(
  database: Database,
  found: Found,
  seq: number,
  values: readonly Value[],
): { readonly id: string; readonly row: Row } | undefined {
  const [a, b, c, d, e, f] = values;
  if (values.length === 2 && isText(a) && isText(b)) {
    if (sha256(b) === a) putObject(database, b);
  } else if (values.length === 4 && isText(a) && isText(b) && isText(c) && isText(d))
    adoptStyle(database, { name: a, json: b, at: c, seal: d });
  else if (values.length === 5 && isText(a) && typeof b === 'number') keepLine(found, a, b, c, d, e);
  else if (values.length === 6 && isText(a)) return { id: a, row: rowOf(sourceColumns, [b, c, d, e, f]) };
  else if (values.length === 8 && isText(b)) {
    const note = noteIn(b, rowOf(noteColumns, values.slice(2)));
    if (note !== undefined) found.notes.push({ briefing: b, note });
  } else if (values.length === 11 && isText(b)) {
    const entry = entryOf(b, rowOf(entryColumns, values.slice(2)));
    if (entry !== undefined) found.entries.push({ seq, briefing: b, entry });
  }
  return undefined;
}

const sourceColumns = ['hash', 'fingerprint', 'text', 'facts', 'seal'];
const noteColumns = ['version', 'kind', 'at', 'words', 'hash', 'seal'];
const entryColumns = ['version', 'at', 'label', 'action', 'burst', 'manifest', 'shows', 'redo', 'seal'];

const isText = (value: Value | undefined): value is string => typeof value === 'string';

const rowOf = (columns: readonly string[], values: readonly (Value | undefined)[]): Row =>
  Object.fromEntries(columns.map((column, index) => [column, values[index] ?? null]));

function keepLine(
  { lines }: Found,
  id: string,
  seq: number,
  summary: unknown,
  trashedAt: unknown,
  written: unknown,
): void {
  if (typeof summary !== 'string' || (typeof trashedAt !== 'string' && trashedAt !== null)) return;
  if (seal(summary, trashedAt) !== written) return;
  const known = lines.get(id);
  const isNewer = known === undefined || seq > known.seq || (seq === known.seq && trashedAt === null);
  if (isNewer) lines.set(id, { seq, trashedAt });
}

function adoptSource(database: Database, id: SourceId, row: Row): void {
  try {
    putSource(database, sourceIn(id, row));
  } catch (error) {
    if (!(error instanceof Damage) && !(error instanceof SyntaxError)) throw error;
  }
}

/** A briefing that the database has too lies where it lay last. */
function placeInTrash(
  database: Database,
  id: string,
  { seq, trashedAt }: { readonly seq: number; readonly trashedAt: string | null },
): void {
  const row = database.first('SELECT seq, summary FROM briefing WHERE id = ?', id);
  if (row === undefined || seq < Number(row.seq)) return;
  database.run(
    'UPDATE briefing SET trashed_at = ?, seal = ? WHERE id = ?',
    trashedAt,
    seal(String(row.summary), trashedAt),
    id,
  );
}

function add(database: Database, id: string, entry: LogEntry): number {
  for (const object of objectsOf(database, entry.manifest))
    database.run('INSERT OR IGNORE INTO holds (briefing, object) VALUES (?, ?)', id, object);
  cite(database, { id, sources: readManifest(database, entry.manifest).sources });
  return append(database, id, entry);
}

function noteAgain(database: Database, id: string, note: Note): void {
  if (!hasVersion(database, id, note.version)) return;
  const { name, exports } = notesOf(database, id).get(note.version) ?? { name: null, exports: [] };
  const isKnown =
    note.kind === 'name' ? name === note.words : exports.some(({ at, file }) => at === note.at && file === note.words);
  if (!isKnown) addNote(database, id, note);
}
