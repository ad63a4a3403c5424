import { dirname, join } from 'node:path';
import type { Commit, Hit, Written } from '#shared/contract/contract.ts';
import type { BriefingContent, BriefingSummary } from '#shared/model/briefing.ts';
import type { Source } from '#shared/model/source.ts';
import type { SourceId } from '#shared/model/span.ts';
import type { HouseStyle } from '#shared/model/style.ts';
import { done, type Outcome } from '#shared/outcome.ts';
import { get } from './briefing.ts';
import { type Database, openDatabase } from './database.ts';
import { makeDurable } from './durable.ts';
import { makeFolder } from './folder.ts';
import { guarded } from './guard.ts';
import { at, history, redo, restore, undo } from './history.ts';
import { keepStyle, listStyles, removeStyle } from './houseStyles.ts';
import { findByFingerprint, list, remove, trash, untrash } from './library.ts';
import { holdLock } from './lock.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/migrations.ts';
import { nameVersion, noteExport } from './notes.ts';
import { search } from './search.ts';
import { getSource, putSource } from './sources.ts';
import { type CommitNote, commit, create } from './write.ts';

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
  /** Every commit, newest version first, or those that changed one section. The order is that of versions, never of clocks [R11]. */
  history(id: string, section?: string): Outcome<readonly Commit[]>;
  /** Names a version, or takes its name away with ''. `not-found`. */
  nameVersion(id: string, version: number, name: string, at: string): Outcome<void>;
  /** Keeps that a file was made of a version. `not-found`. */
  noteExport(
    id: string,
    version: number,
    file: { readonly name: string; readonly hash: string | null },
    at: string,
  ): Outcome<void>;
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
  /** The house styles that the user keeps, by name. */
  listStyles(): Outcome<readonly HouseStyle[]>;
  /** Keeps a style under its name, in place of one that had it. `bad-input` for the name of a ready style. */
  keepStyle(style: HouseStyle, at: string): Outcome<void>;
  removeStyle(name: string): Outcome<void>;
  close(): void;
}

export type { CommitNote } from './write.ts';

/**
 * Opens the library in a folder, which is made if need be, and owns it until `close` or the end of the process [R9]. Faults:
 * `store-locked` (another process has it), `store-unwritable`, `store-damaged`.
 */
export function openStore(folder: string): Outcome<Store> {
  const opened = guarded(folder, () => {
    const made = makeFolder(folder);
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
  const safely = <T>(work: () => Outcome<T>): Outcome<T> => guarded(database.place, work, database.isSound);
  return {
    putSource: (source) => safely(() => putSource(database, source)),
    getSource: (id) => safely(() => getSource(database, id)),
    findByFingerprint: (fingerprint) => safely(() => findByFingerprint(database, fingerprint)),
    create: (id, content, time) => safely(() => create(database, id, content, time)),
    get: (id) => safely(() => get(database, id)),
    commit: (id, base, next, note) => safely(() => commit(database, id, base, next, note)),
    undo: (id, base, time) => safely(() => undo(database, id, base, time)),
    redo: (id, base, time) => safely(() => redo(database, id, base, time)),
    restore: (id, base, version, time) => safely(() => restore(database, id, base, version, time)),
    history: (id, section) => safely(() => history(database, id, section)),
    nameVersion: (id, version, name, time) => safely(() => nameVersion(database, id, version, name, time)),
    noteExport: (id, version, file, time) => safely(() => noteExport(database, id, version, file, time)),
    at: (id, version) => safely(() => at(database, id, version)),
    list: ({ trash: inTrash }) => safely(() => list(database, inTrash)),
    search: (query, limit) => safely(() => search(database, query, limit)),
    trash: (id, time) => safely(() => trash(database, id, time)),
    untrash: (id) => safely(() => untrash(database, id)),
    remove: (id) => safely(() => remove(database, id)),
    listStyles: () => safely(() => listStyles(database)),
    keepStyle: (style, time) => safely(() => keepStyle(database, style, time)),
    removeStyle: (name) => safely(() => removeStyle(database, name)),
    close: () => {
      database.close();
      release();
    },
  };
}
