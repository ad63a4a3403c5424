import type { Database } from '#main/store/database.ts';
import type { Migration } from '#main/store/migrate.ts';

/** A migration as one may come: it adds a column, rewrites every row and adds an index. `after` runs after each of its steps. */
export const second = (after: (step: number) => void = () => {}): Migration => ({
  name: 'second',
  up: (database: Database) => {
    steps.forEach((sql, index) => {
      database.exec(sql);
      after(index + 1);
    });
  },
});

export const steps = [
  'ALTER TABLE briefing ADD COLUMN archived INTEGER NOT NULL DEFAULT 0',
  'UPDATE briefing SET archived = 1',
  'CREATE INDEX briefing_by_archived ON briefing (archived)',
] as const;
