import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Commit, Hit, Written } from '#shared/contract/contract.ts';
import { said } from '#shared/messages/said.ts';
import type { BriefingContent, BriefingSummary } from '#shared/model/briefing.ts';
import type { Source } from '#shared/model/source.ts';
import type { SourceId } from '#shared/model/span.ts';
import type { HouseStyle } from '#shared/model/style.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';
import { newestGood } from './backups.ts';
import { get } from './briefing.ts';
import { type Database, openDatabase, readDatabase } from './database.ts';
import { makeDurable } from './durable.ts';
import { makeFolder } from './folder.ts';
import { guarded } from './guard.ts';
import { at, history, redo, restore, undo } from './history.ts';
import { keepStyle, listStyles, removeStyle } from './houseStyles.ts';
import { findByFingerprint, list, remove, trash, untrash } from './library.ts';
import { holdLock } from './lock.ts';
import { examine, migrate } from './migrate.ts';
import { migrations } from './migrations/migrations.ts';
import { naming } from './naming.ts';
import { nameVersion, noteExport } from './notes.ts';
import { finishRecovery, forgetRecovery, type Recovery, readRecovery, recover } from './recover.ts';

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
  /** Ids of the briefings that name somebody, or whose articles do; none from the trash [L1]. */
  naming(person: string): Outcome<readonly string[]>;
  trash(id: string, at: string): Outcome<void>;
  untrash(id: string): Outcome<void>;
  /** For good, with its history and the sources no other briefing ever held. `bad-input` unless it lies in the trash. */
  remove(id: string): Outcome<void>;
  /** The house styles that the user keeps, by name. */
  listStyles(): Outcome<readonly HouseStyle[]>;
  /** Keeps a style under its name, in place of one that had it. `bad-input` for the name of a ready style. */
  keepStyle(style: HouseStyle, at: string): Outcome<void>;
  removeStyle(name: string): Outcome<void>;
  /** What the user has to know of a library that had to be put together again; `isNew` where it was when this store was opened [R5]. */
  recovery(): (Recovery & { readonly isNew: boolean }) | undefined;
  /** The user knows. */
  forgetRecovery(): Outcome<void>;
  close(): void;
}

export type { CommitNote } from './write.ts';

/**
 * Opens the library in a folder, which is made if need be, and owns it until `close` or the end of the process [R9]. One that is damaged
 * beyond opening is put together again (see `recover`). Faults: `store-locked` (another process has it), `store-unwritable`,
 * `store-damaged` where there is nothing to put it together from.
 */
export function openStore(folder: string): Outcome<Store> {
  const opened = guarded(folder, () => {
    const made = makeFolder(folder);
    if (made !== undefined) makeDurable(dirname(made));
    return holdLock(folder);
  });
  if (!opened.ok) return opened;
  const lock = opened.value;
  const store = guarded(folder, () => openWhole(folder, lock.release));
  if (!store.ok) lock.release();
  return store;
}

function openWhole(folder: string, release: () => void): Outcome<Store> {
  finishRecovery(folder);
  const asItIs = guarded(folder, () => openFile(folder));
  const isBeyondOpening =
    !asItIs.ok && asItIs.fault.code === 'store-damaged' && asItIs.fault.said?.name !== 'notALibrary';
  if (!isBeyondOpening) return asItIs.ok ? done(storeOver(asItIs.value, release, folder, false)) : asItIs;
  const recovered = recover(folder);
  if (!recovered.ok || !recovered.value) return recovered.ok ? asItIs : recovered;
  const whole = openFile(folder);
  return whole.ok ? done(storeOver(whole.value, release, folder, true)) : whole;
}

/** The library’s own file, brought to the newest schema. */
function openFile(folder: string): Outcome<Database> {
  const file = join(folder, 'brevier.sqlite');
  const looked = lookInto(file, folder);
  if (!looked.ok) return looked;
  const database = openDatabase(file);
  let isOpen = false;
  try {
    const migrated = migrate(database, migrations, folder);
    isOpen = migrated.ok;
    return migrated.ok ? done(database) : migrated;
  } finally {
    if (!isOpen) database.close();
  }
}

/**
 * Looks into a file before it is opened for writing, which would change one that is none of ours, and take in or throw away the
 * write-ahead log of one that is damaged. A library whose list cannot be read is as good as closed.
 */
function lookInto(file: string, folder: string): Outcome<void> {
  const { size } = statSync(file, { throwIfNoEntry: false }) ?? {};
  if (size === undefined) return done(undefined);
  if (size === 0) {
    const wasFilled = existsSync(`${file}-wal`) || newestGood(folder) !== undefined;
    return wasFilled ? failed('store-damaged', said('damagedFile', file)) : done(undefined);
  }
  return guarded(file, () => {
    const database = readDatabase(file);
    try {
      const examined = examine(database, migrations);
      if (!examined.ok) return examined;
      const listed = examined.value === 0 ? done([]) : guarded(file, () => list(database, false), database.isSound);
      return listed.ok ? done(undefined) : listed;
    } finally {
      database.close();
    }
  });
}

/** A store in memory, for one-shot work: nothing is kept. */
export function openMemoryStore(): Store {
  const database = openDatabase(':memory:');
  migrate(database, migrations);
  return storeOver(database, () => {}, undefined, false);
}

function storeOver(database: Database, release: () => void, folder: string | undefined, isNew: boolean): Store {
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
    naming: (person) => safely(() => naming(database, person)),
    trash: (id, time) => safely(() => trash(database, id, time)),
    untrash: (id) => safely(() => untrash(database, id)),
    remove: (id) => safely(() => remove(database, id)),
    listStyles: () => safely(() => listStyles(database)),
    keepStyle: (style, time) => safely(() => keepStyle(database, style, time)),
    removeStyle: (name) => safely(() => removeStyle(database, name)),
    recovery: () => {
      const recovery = folder === undefined ? undefined : readRecovery(folder);
      return recovery && { ...recovery, isNew };
    },
    forgetRecovery: () =>
      safely(() => {
        if (folder !== undefined) forgetRecovery(folder);
        return done(undefined);
      }),
    close: () => {
      database.close();
      release();
    },
  };
}
