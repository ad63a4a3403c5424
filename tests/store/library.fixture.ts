import type { Store } from '#main/store/store.ts';
import { noCorrections } from '#shared/model/source.ts';
import { article, contentOf, noon, sectionOf, sourceOf, take } from './samples.ts';

export const second = sourceOf('Grain prices fell in Київ on Friday.', {
  format: 'html',
  name: 'prices.html',
  meta: { outlet: { value: 'The Gazette', from: 'meta og:site_name' } },
});

/** What every `schema-….sqlite` in `fixtures/` holds: two sources, three briefings, a history with everything in it. */
export function fill(store: Store): void {
  take(store.putSource(article));
  take(store.putSource(second));
  take(store.create('talks', contentOf('Grain talks', sectionOf('a', 'Bottom line', 'Ministers met.')), noon));
  const longer = contentOf(
    'Grain talks',
    sectionOf('a', 'Bottom line', 'Ministers met twice.'),
    sectionOf('b', 'Timeline', '4 December'),
  );
  take(store.commit('talks', 1, longer, { label: 'Typing', at: noon, burst: 'p' }));
  take(store.commit('talks', 2, { ...longer, title: 'Talks on grain' }, { label: 'Title', at: noon, burst: 'p' }));
  take(store.undo('talks', 3, noon));
  take(store.redo('talks', 4, noon));
  take(store.restore('talks', 5, 1, noon));
  take(store.undo('talks', 6, noon));
  const sources = [{ source: second.id, meta: second.meta, corrections: noCorrections }];
  take(store.create('prices', { ...contentOf('Prices', sectionOf('a', 'Key points', 'Prices fell.')), sources }, noon));
  take(store.create('old', contentOf('Old'), noon));
  take(store.trash('old', noon));
}

/** Everything a filled library says. */
export function told(store: Store): unknown {
  const ids = ['talks', 'prices', 'old'];
  return [
    store.list({ trash: false }),
    store.list({ trash: true }),
    ids.map((id) => [store.get(id), store.history(id)]),
    [1, 2, 3, 4, 5, 6, 7].map((version) => store.at('talks', version)),
    [article, second].map(({ id }) => store.getSource(id)),
    [article, second].map(({ fingerprint }) => store.findByFingerprint(fingerprint)),
    ['grain', 'київ', 'twice', '"bottom line"', 'old'].map((query) => store.search(query, 10)),
  ];
}
