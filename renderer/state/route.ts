import { useSyncExternalStore } from 'react';

/** Where the window is. It stands in the address after `#`, so back, forward and reload work in every host. */
export type Route =
  | { readonly screen: 'library' }
  | { readonly screen: 'archive' }
  | { readonly screen: 'trash' }
  /** `source`: an article that was taken in already. */
  | { readonly screen: 'intake'; readonly source?: string }
  /** `section`: the section to show first. */
  | { readonly screen: 'briefing'; readonly id: string; readonly section?: string };

/** `#/`, `#/archive`, `#/trash`, `#/new`, `#/intake/<source>`, `#/briefing/<id>[/<section>]`; anything else is the library. */
export function parseRoute(hash: string): Route {
  const [screen, first, second] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode);
  if (screen === 'archive') return { screen: 'archive' };
  if (screen === 'trash') return { screen: 'trash' };
  if (screen === 'new') return { screen: 'intake' };
  if (screen === 'intake' && first) return { screen: 'intake', source: first };
  if (screen === 'briefing' && first) return { screen: 'briefing', id: first, ...(second ? { section: second } : {}) };
  return { screen: 'library' };
}

/** The address of a route: `parseRoute(hashOf(route))` is the route. */
export function hashOf(route: Route): string {
  switch (route.screen) {
    case 'library':
      return '#/';
    case 'archive':
      return '#/archive';
    case 'trash':
      return '#/trash';
    case 'intake':
      return route.source === undefined ? '#/new' : `#/intake/${encodeURIComponent(route.source)}`;
    case 'briefing':
      return `#/briefing/${[route.id, ...(route.section === undefined ? [] : [route.section])].map(encodeURIComponent).join('/')}`;
  }
}

export function go(route: Route): void {
  window.location.hash = hashOf(route);
}

/** The current route; renders again when it changes. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return parseRoute(hash);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
