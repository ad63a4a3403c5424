import type { VersionNote } from '#shared/contract/contract.ts';
import { said } from '#shared/messages/said.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';
import { noSuchBriefing } from './briefing.ts';
import type { Database, Row } from './database.ts';
import { entryAt, newest } from './log.ts';
import { sha256 } from './objects.ts';

export type Note = {
  readonly version: number;
  readonly kind: 'name' | 'export';
  readonly at: string;
  readonly words: string;
  readonly hash: string | null;
};

const sealOf = (id: string, { version, kind, at, words, hash }: Note): string =>
  sha256(JSON.stringify([id, version, kind, at, words, hash]));

/** Names a version, or takes its name away with ''. */
export function nameVersion(database: Database, id: string, version: number, name: string, at: string): Outcome<void> {
  return database.transact(() => {
    const there = isVersion(database, id, version);
    if (!there.ok) return there;
    database.run("DELETE FROM version_note WHERE briefing = ? AND version = ? AND kind = 'name'", id, version);
    if (name !== '') addNote(database, id, { version, kind: 'name', at, words: name, hash: null });
    return done(undefined);
  });
}

/** Keeps of which version a file was made. */
export function noteExport(
  database: Database,
  id: string,
  version: number,
  file: { readonly name: string; readonly hash: string | null },
  at: string,
): Outcome<void> {
  return database.transact(() => {
    const there = isVersion(database, id, version);
    if (!there.ok) return there;
    addNote(database, id, { version, kind: 'export', at, words: file.name, hash: file.hash });
    return done(undefined);
  });
}

function isVersion(database: Database, id: string, version: number): Outcome<void> {
  if (newest(database, id) === undefined) return noSuchBriefing;
  return entryAt(database, id, version) === undefined
    ? failed('not-found', said('noSuchVersion', version), 'version')
    : done(undefined);
}

export function addNote(database: Database, id: string, note: Note): void {
  database.run(
    'INSERT INTO version_note (briefing, version, kind, at, words, hash, seal) VALUES (?, ?, ?, ?, ?, ?, ?)',
    id,
    note.version,
    note.kind,
    note.at,
    note.words,
    note.hash,
    sealOf(id, note),
  );
}

/** What is noted of each version, in the order in which it was. A note that is not as it was written is left out: it holds no text of the briefing. */
export function notesOf(database: Database, id: string): ReadonlyMap<number, VersionNote> {
  const notes = new Map<number, VersionNote>();
  const rows = database.all(
    'SELECT version, kind, at, words, hash, seal FROM version_note WHERE briefing = ? ORDER BY id',
    id,
  );
  for (const row of rows) {
    const note = noteIn(id, row);
    if (note === undefined) continue;
    const { name, exports } = notes.get(note.version) ?? noNote;
    const { at, words, hash } = note;
    notes.set(
      note.version,
      note.kind === 'name' ? { name: words, exports } : { name, exports: [...exports, { at, file: words, hash }] },
    );
  }
  return notes;
}

/** The note in a row; undefined where that is not as it was written. */
export function noteIn(id: string, row: Row): Note | undefined {
  const { seal, ...note } = row as unknown as Note & { readonly seal: string };
  return sealOf(id, note) === seal ? note : undefined;
}

export const noNote: VersionNote = { name: null, exports: [] };
