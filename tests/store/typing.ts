import { openMemoryStore, type Store } from '#main/store/store.ts';
import { article, contentOf, noon, sectionOf, take } from './samples.ts';

export const titled = (title: string) => contentOf(title, sectionOf('a', 'h', `Text of ${title}`));

export function begun(store: Store = openMemoryStore()): Store {
  take(store.putSource(article));
  take(store.create('x', titled('0'), noon));
  return store;
}

/** Commits a title on top of whatever stands; gives the new version. */
export function type(store: Store, title: string, burst?: string): number {
  const base = take(store.get('x')).briefing.version;
  const note = { label: `To ${title}`, at: noon, ...(burst !== undefined && { burst }) };
  return take(store.commit('x', base, titled(title), note)).briefing.version;
}

export const stand = (store: Store): string => take(store.get('x')).briefing.title;
export const versionOf = (store: Store): number => take(store.get('x')).briefing.version;
export const undo = (store: Store) => store.undo('x', versionOf(store), noon);
export const redo = (store: Store) => store.redo('x', versionOf(store), noon);
