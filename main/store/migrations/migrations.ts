import type { Migration } from '../migrate.ts';
import { first } from './001-first.ts';

/** In the order in which they were published: a library of schema n has run the first n. Only ever added to. */
export const migrations: readonly Migration[] = [first];
