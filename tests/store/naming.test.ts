import { describe, expect, it } from 'vitest';
import { openMemoryStore, type Store } from '#main/store/store.ts';
import { noCorrections } from '#shared/model/source.ts';
import { naughty } from './naughty.ts';
import { article, contentOf, noon, sectionOf, sourceOf, take } from './samples.ts';

const about = sourceOf('The minister, Ewa Łęcka, met Anna Maria Berg in Київ. Berg Anna spoke later.');

function filled(): Store {
  const store = openMemoryStore();
  take(store.putSource(article));
  take(store.putSource(about));
  const sources = [{ source: about.id, meta: {}, corrections: noCorrections }];
  take(store.create('article', { ...contentOf('One', sectionOf('a', 'h', 'Nobody here.')), sources }, noon));
  take(store.create('words', contentOf('Two', sectionOf('a', 'h', 'We met Ewa Lecka.')), noon));
  take(store.create('parted', contentOf('Three', sectionOf('a', 'Ewa', 'x'), sectionOf('b', 'Lecka', 'y')), noon));
  return store;
}

const named = (store: Store, person: string): string[] => [...take(store.naming(person))].sort();

describe('[L1] briefings that name somebody', () => {
  it.each([
    ['Ewa Łęcka', ['article', 'words']],
    ['ewa lecka', ['article', 'words']],
    ['Ewa Łęc', ['article', 'words']],
    ['Berg', ['article']],
    ['Anna Berg', []],
    ['Łęcka Ewa', []],
    ['“Ewa” Łęcka', ['article', 'words']],
    ['', []],
    ['  “” ', []],
  ])(
    'are found for %s: its words together, the last as a beginning, in the briefing or its articles',
    (person, ids) => {
      expect(named(filled(), person)).toEqual(ids);
    },
  );

  it('are none of those in the trash, and none whose newest version has dropped the name', () => {
    const store = filled();
    take(store.trash('article', noon));
    take(store.commit('words', 1, contentOf('Two', sectionOf('a', 'h', 'We met nobody.')), { label: 'l', at: noon }));
    expect(named(store, 'Ewa')).toEqual(['parted']);
  });

  it('[R14] are looked for whatever is typed', () => {
    const store = filled();
    for (const words of naughty) expect(store.naming(words).ok).toBe(true);
  });
});
