import type { Migration } from '../migrate.ts';

/**
 * The first schema. What is true is in `source`, `object` and `history`, each with a hash of its own; `briefing`, `cites`, `passage`
 * and the two word indexes can be worked out from them again. The indexes hold words only, no text: a line found is read from what is true.
 */
export const first: Migration = {
  name: 'first',
  up: (database) =>
    database.exec(`
      CREATE TABLE source (
        id TEXT PRIMARY KEY,
        hash TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        text BLOB NOT NULL,    -- UTF-8; its SHA-256 is hash
        facts TEXT NOT NULL,   -- everything else of the source, canonical JSON
        seal TEXT NOT NULL     -- SHA-256 of facts
      ) STRICT;
      CREATE INDEX source_by_fingerprint ON source (fingerprint);

      -- Section bodies and manifests (a briefing's content with every body replaced by its hash), as canonical JSON under their SHA-256.
      CREATE TABLE object (hash TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT;

      CREATE TABLE briefing (
        id TEXT PRIMARY KEY,
        seq INTEGER NOT NULL,  -- of its newest commit: the order of the library
        summary TEXT NOT NULL,
        trashed_at TEXT,
        seal TEXT NOT NULL     -- SHA-256 of summary and trashed_at
      ) STRICT;
      CREATE INDEX briefing_by_seq ON briefing (seq);

      CREATE TABLE history (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        briefing TEXT NOT NULL REFERENCES briefing ON DELETE CASCADE,
        version INTEGER NOT NULL,
        at TEXT NOT NULL,
        label TEXT NOT NULL,
        action TEXT NOT NULL CHECK (action IN ('create', 'change', 'undo', 'redo', 'restore')),
        burst TEXT,
        manifest TEXT NOT NULL REFERENCES object,
        shows INTEGER NOT NULL,  -- the version that first had this place in the chain of undo; itself unless it is an undo or redo
        redo INTEGER,            -- the undo commit that a redo takes back next
        seal TEXT NOT NULL,      -- SHA-256 of all the above but seq
        UNIQUE (briefing, version)
      ) STRICT;
      CREATE INDEX history_by_manifest ON history (manifest);
      CREATE INDEX history_begun ON history (briefing) WHERE version = 1;

      -- Every object that any version of a briefing needs.
      CREATE TABLE holds (
        briefing TEXT NOT NULL REFERENCES briefing ON DELETE CASCADE,
        object TEXT NOT NULL REFERENCES object,
        PRIMARY KEY (briefing, object)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX holds_by_object ON holds (object);

      -- Every source that any version of a briefing rests on; is_current says that the newest does.
      CREATE TABLE cites (
        briefing TEXT NOT NULL REFERENCES briefing ON DELETE CASCADE,
        source TEXT NOT NULL REFERENCES source,
        is_current INTEGER NOT NULL,
        PRIMARY KEY (briefing, source)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX cites_by_source ON cites (source);

      -- What a row of section_words is about: a section of the newest version, or its title where section is null.
      CREATE TABLE section_passage (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        briefing TEXT NOT NULL REFERENCES briefing ON DELETE CASCADE,
        section TEXT,
        mark TEXT NOT NULL     -- equal as long as the words are
      ) STRICT;
      CREATE INDEX section_passage_by_briefing ON section_passage (briefing);
      CREATE VIRTUAL TABLE section_words USING fts5 (words, content='', contentless_delete=1, tokenize='ascii', prefix='1 2 3 4');

      -- What a row of source_words is about: UTF-16 code units [start, end) of a source's text.
      CREATE TABLE source_passage (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        source TEXT NOT NULL REFERENCES source ON DELETE CASCADE,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX source_passage_by_source ON source_passage (source);
      CREATE VIRTUAL TABLE source_words USING fts5 (words, content='', contentless_delete=1, tokenize='ascii', prefix='1 2 3 4');
    `),
};
