import type { Migration } from '../migrate.ts';

/**
 * Briefings may carry tags and be archived. No table changes, because both stand in the manifest: the number alone does, so that a Brevier
 * which does not know them says that the library is newer, and does not drop them with its next save.
 */
export const filing: Migration = { name: 'filing', up: () => {} };
