import { openMemoryStore, type Store } from '#main/store/store.ts';
import type { Hit } from '#shared/contract/contract.ts';
import { article, contentOf, noon, sectionOf, take } from './samples.ts';

/** A library of one untitled briefing with one section of these paragraphs. */
export function storeWith(...paragraphs: string[]): Store {
  const store = openMemoryStore();
  take(store.putSource(article));
  take(store.create('x', contentOf('Untitled', sectionOf('a', 'Heading', ...paragraphs)), noon));
  return store;
}

export const hits = (store: Store, query: string): readonly Hit[] => take(store.search(query, 20));
export const lines = (store: Store, query: string): string[] => hits(store, query).map(({ line }) => line);
/** What is shown as found, in every line found. */
export const marked = (store: Store, query: string): string[][] =>
  hits(store, query).map(({ line, hits: stretches }) => stretches.map(([start, end]) => line.slice(start, end)));

export const inSections = (store: Store, query: string): number =>
  hits(store, query).filter(({ section }) => section === 'a').length;
