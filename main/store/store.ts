import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Commit, Hit, Written } from '#shared/contract/contract.ts';
import type { BriefingContent, BriefingSummary } from '#shared/model/briefing.ts';
import type { Source } from '#shared/model/source.ts';
import type { SourceId } from '#shared/model/span.ts';
import { done, type Outcome } from '#shared/outcome.ts';
import { type CommitNote, commit, create, get } from './briefings.ts';
import { type Database, openDatabase } from './database.ts';
import { makeDurable } from './durable.ts';
import { guarded } from './guard.ts';
import { at, history, redo, restore, undo } from './history.ts';
import { findByFingerprint, list, remove, trash, untrash } from './library.ts';
import { holdLock } from './lock.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/migrations.ts';
import { search } from './search.ts';
import { getSource, putSource } from './sources.ts';

/**
 * Where sources and briefings live. Every method answers with an outcome, for a disk can fail under any of them: besides the faults
 * named here, a write may answer `store-unwritable` or `too-large`, and anything `store-damaged`. A failed write leaves all as it was.
 */
export interface Store {
  /** Keeps a source by its id. One that is there already stays as it is: a stored text never changes [A2]. */
  putSource(source: Source): Outcome<void>;
  /** `not-found`. A text that is not what its hash says is `store-damaged` [R6]. */
  getSource(id: SourceId): Outcome<Source>;
  /** Briefings, newest first, that now hold a source with this fingerprint and do not lie in the trash [A5]. */
  findByFingerprint(fingerprint: string): Outcome<readonly BriefingSummary[]>;
  /** Version 1. `conflict` where the id is taken, `not-found` where a source is not stored. */
  create(id: string, content: BriefingContent, at: string): Outcome<Written>;
  /** `not-found`. Every section is checked against its hash; a damaged one is `store-damaged`, its sentence names what to restore. */
  get(id: string): Outcome<Written>;
  /** Makes `next` the newest version if `base` still is; else `conflict`. Content that says the same makes no version. */
  commit(id: string, base: number, next: BriefingContent, note: CommitNote): Outcome<Written>;
  /** Goes back to before the last commit that stands, or before its whole burst. `bad-input` where there is none. */
  undo(id: string, base: number, at: string): Outcome<Written>;
  redo(id: string, base: number, at: string): Outcome<Written>;
  /** Makes an earlier version's content the newest version; undo takes it back [R8]. */
  restore(id: string, base: number, version: number, at: string): Outcome<Written>;
  /** Every commit, newest version first. The order is that of versions, never of clocks [R11]. */
  history(id: string): Outcome<readonly Commit[]>;
  /** The content of one version. */
  at(id: string, version: number): Outcome<BriefingContent>;
  /** Last written first. */
  list(options: { readonly trash: boolean }): Outcome<readonly BriefingSummary[]>;
  /** Lines that hold every word of the query, the last as a prefix, what stands in “quotes” as a phrase; newest first, none from the trash [L2]. */
  search(query: string, limit: number): Outcome<readonly Hit[]>;
  trash(id: string, at: string): Outcome<void>;
  untrash(id: string): Outcome<void>;
  /** For good, with its history and the sources no other briefing ever held. `bad-input` unless it lies in the trash. */
  remove(id: string): Outcome<void>;
  close(): void;
}

export type { CommitNote } from './briefings.ts';

/**
 * Opens the library in a folder, which is made if need be, and owns it until `close` or the end of the process [R9]. Faults:
 * `store-locked` (another process has it), `store-unwritable`, `store-damaged`.
 */
export function openStore(folder: string): Outcome<Store> {
  const opened = guarded(folder, () => {
    const made = mkdirSync(folder, { recursive: true });
    if (made !== undefined) makeDurable(dirname(made));
    return holdLock(folder);
  });
  if (!opened.ok) return opened;
  const lock = opened.value;
  const store = guarded(folder, () => {
    const database = openDatabase(join(folder, 'brevier.sqlite'));
    const migrated = migrate(database, migrations, folder);
    if (!migrated.ok) database.close();
    return migrated.ok ? done(storeOver(database, lock.release)) : migrated;
  });
  if (!store.ok) lock.release();
  return store;
}

/** A store in memory, for one-shot work: nothing is kept. */
export function openMemoryStore(): Store {
  const database = openDatabase(':memory:');
  migrate(database, migrations);
  return storeOver(database, () => {});
}

function storeOver(database: Database, release: () => void): Store {
  const { place } = database;
  return {
    putSource: (source) => guarded(place, () => putSource(database, source)),
    getSource: (id) => guarded(place, () => getSource(database, id)),
    findByFingerprint: (fingerprint) => guarded(place, () => findByFingerprint(database, fingerprint)),
    create: (id, content, time) => guarded(place, () => create(database, id, content, time)),
    get: (id) => guarded(place, () => get(database, id)),
    commit: (id, base, next, note) => guarded(place, () => commit(database, id, base, next, note)),
    undo: (id, base, time) => guarded(place, () => undo(database, id, base, time)),
    redo: (id, base, time) => guarded(place, () => redo(database, id, base, time)),
    restore: (id, base, version, time) => guarded(place, () => restore(database, id, base, version, time)),
    history: (id) => guarded(place, () => history(database, id)),
    at: (id, version) => guarded(place, () => at(database, id, version)),
    list: ({ trash: inTrash }) => guarded(place, () => list(database, inTrash)),
    search: (query, limit) => guarded(place, () => search(database, query, limit)),
    trash: (id, time) => guarded(place, () => trash(database, id, time)),
    untrash: (id) => guarded(place, () => untrash(database, id)),
    remove: (id) => guarded(place, () => remove(database, id)),
    close: () => {
      database.close();
      release();
    },
  };
}
