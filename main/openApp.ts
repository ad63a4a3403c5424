import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { done, type Outcome } from '#shared/outcome.ts';
import { type App, createApp } from './app.ts';
import { type Backups, type BackupTimes, keepBackups } from './backups.ts';
import { outside } from './outside.ts';
import { findResources } from './resources.ts';
import { addSample } from './sample.ts';
import { type SettingsStore, settingsFile, settingsInMemory } from './settings.ts';
import { isBackupDue } from './store/backups.ts';
import { openMemoryStore, openStore, type Store } from './store/store.ts';
import { version } from './version.ts';
import type { Work } from './work.ts';

/** The app over the library in a folder. Faults are the store's own: locked, unwritable, damaged. */
export function openApp(data: string, host: Host, work: Work): Outcome<App> {
  return appIn(data, host, work);
}

function appIn(data: string, host: Host, work: Work, keep?: () => Backups): Outcome<App> {
  const store = openStore(data);
  if (!store.ok) return store;
  const settings = settingsFile(join(data, 'settings.json'));
  return done(appOver(store.value, work, { host, data }, randomUUID, settings, keep?.()));
}

/** Backs the library up if there is no backup of today yet [L4]. */
export async function backUpIfDue(data: string, work: Work): Promise<Outcome<void>> {
  const today = outside.clock().slice(0, 10);
  return isBackupDue(data, today) ? work.backUp(data, today) : done(undefined);
}

/** The same for a host with a window: backups are made while it is open; an empty library gets the finished sample [H3]; a sample that cannot be made stops nothing. `log` is told of bugs. */
export async function openWithSample(
  data: string,
  host: Host,
  work: Work,
  log: (bug: unknown) => void,
  times?: BackupTimes,
): Promise<Outcome<App>> {
  const app = appIn(data, host, work, () => keepBackups(() => backUpIfDue(data, work), log, times));
  if (!app.ok) return app;
  const words = readFileSync(join(findResources().samples, sampleFile), 'utf8');
  const sample = await addSample(app.value, words).catch(log);
  const id = sample?.ok ? (sample.value ?? null) : null;
  return done({ ...app.value, info: () => ({ ...app.value.info(), sample: id }) });
}

/** The app over a library in memory, for a command that keeps nothing. */
export const openMemoryApp = (work: Work): App =>
  appOver(openMemoryStore(), work, { host: 'browser', data: ':memory:' }, inTurn('briefing'), settingsInMemory());

/** `name`, then `name-2`, `name-3`. */
function inTurn(name: string): () => string {
  let given = 0;
  return () => {
    given += 1;
    return given === 1 ? name : `${name}-${given}`;
  };
}

const sampleFile = 'donbas-talks.txt';

type Host = 'electron' | 'browser';

function appOver(
  store: Store,
  work: Work,
  { host, data }: { host: Host; data: string },
  newId: () => string,
  settings: SettingsStore,
  backups?: Backups,
): App {
  return createApp({
    ...outside,
    store,
    work,
    settings,
    backups,
    newId,
    hash: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
    info: { host, version, node: process.version, data },
  });
}
