import type { Migration } from '../migrate.ts';
import { first } from './001-first.ts';
import { kinds } from './002-kinds.ts';
import { notes } from './003-notes.ts';
import { styles } from './004-styles.ts';
import { filing } from './005-filing.ts';

/** In the order in which they were published: a library of schema n has run the first n. Only ever added to. */
export const migrations: readonly Migration[] = [first, kinds, notes, styles, filing];
