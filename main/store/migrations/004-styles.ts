import type { Migration } from '../migrate.ts';

/** House styles that the user keeps for every briefing; a briefing holds its own copy of the one it was given. */
export const styles: Migration = {
  name: 'styles',
  up: (database) =>
    database.exec(`
      CREATE TABLE house_style (
        name TEXT PRIMARY KEY,
        json TEXT NOT NULL,
        at TEXT NOT NULL,
        seal TEXT NOT NULL       -- SHA-256 of all the above
      ) STRICT;
    `),
};
