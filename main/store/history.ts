import type { Commit, Written } from '#shared/contract/contract.ts';
import { deeds } from '#shared/messages/en/deeds.ts';
import { said } from '#shared/messages/said.ts';
import type { BriefingContent } from '#shared/model/briefing.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';
import { noSuchBriefing } from './briefing.ts';
import { readManifest, unpack } from './content.ts';
import type { Database } from './database.ts';
import { Damage, damaged } from './guard.ts';
import { entryAt, type LogEntry, newest, rows } from './log.ts';
import { noNote, notesOf } from './notes.ts';
import { based, write } from './write.ts';

/**
 * Undo as a walk over the log, which only grows. Every commit stands at a place in the chain of undo: a change or a restore makes a new
 * place, its own; an undo or redo goes to one that was made before, the version it `shows`. Before the place made by version n lies the
 * place that version n-1 shows. `redo` of a version is the undo commit a redo would take back: what it shows is where that undo began,
 * and what can be redone after it is what could be before it. Both survive a restart because nothing but the log holds them.
 */
const placeBefore = (database: Database, id: string, place: LogEntry): LogEntry =>
  must(database, id, must(database, id, place.version - 1).shows);

export function undo(database: Database, id: string, base: number, at: string): Outcome<Written> {
  return based(database, id, base, () => {
    const head = must(database, id, base);
    const place = must(database, id, head.shows);
    if (place.version === 1) return failed('bad-input', said('nothingToUndo'));
    let target = placeBefore(database, id, place);
    while (place.burst !== null && target.burst === place.burst) target = placeBefore(database, id, target);
    return go(database, id, { ...place, action: 'undo', at }, target, base + 1, base + 1);
  });
}

export function redo(database: Database, id: string, base: number, at: string): Outcome<Written> {
  return based(database, id, base, () => {
    const head = must(database, id, base);
    if (head.redo === null) return failed('bad-input', said('nothingToRedo'));
    const before = must(database, id, head.redo - 1);
    const target = must(database, id, before.shows);
    return go(database, id, { ...target, action: 'redo', at }, target, base + 1, before.redo);
  });
}

function go(
  database: Database,
  id: string,
  { label, action, at }: Pick<LogEntry, 'label' | 'action' | 'at'>,
  target: LogEntry,
  version: number,
  next: number | null,
): Outcome<Written> {
  const content = contentAt(database, id, target.version);
  if (!content.ok) return content;
  return write(database, id, version, content.value, {
    label,
    action,
    at,
    burst: null,
    shows: target.version,
    redo: next,
  });
}

export function restore(database: Database, id: string, base: number, version: number, at: string): Outcome<Written> {
  return based(database, id, base, () => {
    const content = contentAt(database, id, version);
    if (!content.ok) return content;
    const label = deeds.version.restored(version);
    return write(database, id, base + 1, content.value, {
      label,
      action: 'restore',
      at,
      burst: null,
      shows: base + 1,
      redo: null,
    });
  });
}

/** Newest version first; of one `section`, only what changed it. `undone`: taken back, and not on the way from the beginning to where the briefing stands. */
export function history(database: Database, id: string, section?: string): Outcome<readonly Commit[]> {
  const all = rows(database, id);
  const head = all[0];
  if (head === undefined) return noSuchBriefing;
  const shown = new Map(all.map(({ version, entry }) => [version, entry?.shows]));
  const standing = new Set<number>();
  for (let place = head.entry?.shows; place !== undefined && !standing.has(place); place = shown.get(place - 1))
    standing.add(place);
  const notes = notesOf(database, id);
  const wanted = section === undefined ? undefined : changesOf(database, section, all);
  return done(
    all
      .filter(({ version }) => wanted?.has(version) ?? true)
      .map(({ version, entry }): Commit => {
        const noted = notes.get(version) ?? noNote;
        if (entry === undefined) return { ...unreadable, ...noted, version };
        const { at, label, action, shows } = entry;
        return { version, at, label, action, undone: shows === version && !standing.has(version), ...noted };
      }),
  );
}

/** The versions in which a section became something else: its heading, its text, or its being there. What cannot be read changed nothing. */
function changesOf(database: Database, id: string, all: ReturnType<typeof rows>): Set<number> {
  const changed = new Set<number>();
  let before = '';
  for (const { version, entry } of [...all].reverse()) {
    const now = entry === undefined ? before : stateOf(database, id, entry.manifest, before);
    if (now !== before) changed.add(version);
    before = now;
  }
  return changed;
}

function stateOf(database: Database, id: string, manifest: string, unknown: string): string {
  try {
    const section = readManifest(database, manifest).sections.find((one) => one.id === id);
    return section === undefined ? '' : JSON.stringify([section.heading, section.body]);
  } catch (error) {
    if (error instanceof Damage) return unknown;
    throw error;
  }
}

/** Stands in the list for an entry whose row is damaged; the time is none that ever was. */
const unreadable = {
  at: '1970-01-01T00:00:00Z',
  label: deeds.version.unreadable,
  action: 'change',
  undone: false,
} as const;

export function at(database: Database, id: string, version: number): Outcome<BriefingContent> {
  return newest(database, id) === undefined ? noSuchBriefing : contentAt(database, id, version);
}

function contentAt(database: Database, id: string, version: number): Outcome<BriefingContent> {
  try {
    const entry = entryAt(database, id, version);
    if (entry === undefined) return failed('not-found', said('noSuchVersion', version), 'version');
    return done(unpack(database, entry.manifest));
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    return damaged(error.what, 'choose-another');
  }
}

function must(database: Database, id: string, version: number): LogEntry {
  const entry = entryAt(database, id, version);
  if (entry === undefined) throw new Damage('entry', version);
  return entry;
}
