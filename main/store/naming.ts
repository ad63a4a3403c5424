import { done, type Outcome } from '#shared/outcome.ts';
import type { Database } from './database.ts';
import { matchOf, termsOf } from './query.ts';

/** [L1] Briefings, out of the trash, that name somebody, or whose articles do: the words of the name together, the last as a beginning. */
export function naming(database: Database, person: string): Outcome<readonly string[]> {
  const terms = termsOf(`“${person.replace(/["“”„«»]/gu, ' ')}`);
  if (terms.length === 0) return done([]);
  const rows = database.all(
    `SELECT id FROM briefing WHERE trashed_at IS NULL AND id IN (
       SELECT p.briefing FROM section_words w JOIN section_passage p ON p.id = w.rowid WHERE w.words MATCH ?1
       UNION
       SELECT c.briefing FROM cites c WHERE c.is_current = 1 AND c.source IN (
         SELECT p.source FROM source_words w JOIN source_passage p ON p.id = w.rowid WHERE w.words MATCH ?1))`,
    matchOf(terms),
  );
  return done(rows.map(({ id }) => String(id)));
}
