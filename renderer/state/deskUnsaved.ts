import { z } from 'zod';
import type { StoreApi } from 'zustand';
import type { Briefing, BriefingContent } from '#shared/model/briefing.ts';
import { applyChange, Change } from '#shared/model/change.ts';
import { unmarked } from '#shared/model/marking.ts';
import type { RichDoc } from '#shared/model/richtext/node.ts';
import { keepTrueVerbatim } from '#shared/model/richtext/verbatim.ts';
import type { Desk } from './desk.ts';
import type { Waiting } from './deskSaved.ts';

/** What the browser keeps of a desk whose saves fail: checked on the way back as the store checks it. */
const Kept = z.object({ base: z.int().min(1), changes: z.array(Change).min(1).max(10_000).readonly() });

/** Words that were not saved, as they were found at a later start. */
export type Unsaved = Waiting & { readonly key: string };

const prefixOf = (id: string): string => `brevier.unsaved.${id}.`;

/** The places of this window's own desks: what lies there is not lost. */
const own = new Set<string>();

/** Milliseconds after a change: while saves fail, each key would write all of it. */
const rest = 250;

/**
 * Keeps what is not in the store in the browser itself as long as saves fail, and when the window goes: a service that is dead takes no word
 * with it. Each desk has a place of its own, so that none writes over what another left. The answer ends it.
 */
export function keepUnsaved(desk: StoreApi<Desk>, newId: () => string): () => void {
  const key = `${prefixOf(desk.getState().id)}${newId()}`;
  own.add(key);
  let isKept = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = (): void => {
    clearTimeout(timer);
    const waiting = desk.getState().waiting();
    if (waiting === undefined) forget();
    else isKept = store(key, { base: waiting.base, changes: lastWrites(waiting.changes) });
  };
  const forget = (): void => {
    clearTimeout(timer);
    if (isKept) localStorage.removeItem(key);
    isKept = false;
  };
  const stop = desk.subscribe(({ save }) => {
    if (save.kind === 'saved') forget();
    else if (save.kind === 'failed') {
      clearTimeout(timer);
      timer = setTimeout(keep, rest);
    }
  });
  window.addEventListener('pagehide', keep);
  return () => {
    clearTimeout(timer);
    own.delete(key);
    stop();
    window.removeEventListener('pagehide', keep);
  };
}

function store(key: string, waiting: Waiting): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(waiting));
    return true;
  } catch {
    // No room, or storage is forbidden: the window still holds the words and says that they are not saved.
    return false;
  }
}

/** Of the texts that a section had one after the other only the last counts. */
function lastWrites(changes: readonly Change[]): readonly Change[] {
  const last = new Map(changes.map((change, at) => [change.do === 'write' ? change.section : `#${at}`, at]));
  return changes.filter((change, at) => last.get(change.do === 'write' ? change.section : `#${at}`) === at);
}

/** What desks of other windows, gone by now, left of a briefing, without what is in the store by now; that, and what makes no sense, is forgotten. */
export function unsavedOf(briefing: Briefing): readonly Unsaved[] {
  return keysOf(prefixOf(briefing.id)).flatMap((key): Unsaved[] => {
    const kept = read(key);
    const changes = kept?.changes.filter((change) => !isDone(briefing, change)) ?? [];
    if (kept !== undefined && changes.length > 0) return [{ key, base: kept.base, changes }];
    forgetUnsaved(key);
    return [];
  });
}

export const forgetUnsaved = (key: string): void => localStorage.removeItem(key);

function keysOf(prefix: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix) && !own.has(key));
  } catch {
    return [];
  }
}

function read(key: string): z.infer<typeof Kept> | undefined {
  try {
    return Kept.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null')).data;
  } catch {
    return undefined;
  }
}

/** A save may have come through although its answer did not. */
function isDone(briefing: Briefing, change: Change): boolean {
  const plain = (content: BriefingContent): string =>
    JSON.stringify({
      ...content,
      sections: content.sections.map(({ body, ...rest }) => ({ ...rest, body: bare(body) })),
    });
  if (change.do === 'add') return briefing.sections.some(({ id }) => id === change.section.id);
  return plain({ ...briefing, ...applyChange(briefing, change) }) === plain(briefing);
}

/** The store takes marks from words that are not the source's: without them it is the same text. */
const bare = (body: RichDoc): RichDoc => keepTrueVerbatim(body, () => undefined);

/**
 * What puts the words back: on the version they were made on as they were, on any other beside what stands there now, as sections of their
 * own, so that nothing is written over. `nameOf` names the copy of a section.
 */
export function putBack(
  briefing: Briefing,
  { base, changes }: Waiting,
  copy: { readonly newId: () => string; readonly nameOf: (heading: string) => string },
): readonly Change[] {
  if (base === briefing.version) return changes;
  return changes.flatMap((change): Change[] => {
    if (change.do === 'add') return [change];
    if (change.do !== 'write') return [];
    const at = briefing.sections.findIndex(({ id }) => id === change.section);
    const section = briefing.sections[at] ?? { ...blank, heading: '' };
    const heading = copy.nameOf(section.heading).slice(0, 200);
    const made = { ...section, id: copy.newId(), heading, hidden: false, built: null, body: change.body };
    return [{ do: 'add', section: made, at: at < 0 ? briefing.sections.length : at + 1 }];
  });
}

const blank = { kind: 'own', marking: unmarked } as const;
