import type { Migration } from '../migrate.ts';

/**
 * Briefings may be meeting briefs, readouts and press briefs, with sections of their own. No table changes, because kinds and sections
 * stand in JSON: the number alone does, so that a Brevier which does not know them says that the library is newer, not that it is damaged.
 */
export const kinds: Migration = { name: 'kinds', up: () => {} };
