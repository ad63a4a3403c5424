import type { Migration } from '../migrate.ts';

/** What is noted of a version after it was made: the name the user gave it, and every file that was exported from it. */
export const notes: Migration = {
  name: 'notes',
  up: (database) =>
    database.exec(`
      CREATE TABLE version_note (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        briefing TEXT NOT NULL REFERENCES briefing ON DELETE CASCADE,
        version INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('name', 'export')),
        at TEXT NOT NULL,
        words TEXT NOT NULL,     -- the name; of an export, the name of the file
        hash TEXT,               -- of an export, the SHA-256 of the file
        seal TEXT NOT NULL       -- SHA-256 of all the above but id
      ) STRICT;
      CREATE INDEX version_note_by_version ON version_note (briefing, version);
    `),
};
