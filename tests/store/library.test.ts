import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openMemoryStore, openStore, type Store } from '#main/store/store.ts';
import { noCorrections } from '#shared/model/source.ts';
import { article, codeOf, contentOf, newFolder, noon, sectionOf, sentenceOf, sourceOf, take } from './samples.ts';

function storeWith(...ids: string[]): Store {
  const store = openMemoryStore();
  take(store.putSource(article));
  for (const id of ids) take(store.create(id, contentOf(`Title ${id}`, sectionOf('a', 'h', 'two words')), noon));
  return store;
}

const ids = (store: Store, trash = false): string[] => take(store.list({ trash })).map(({ id }) => id);

describe('the list', () => {
  it('[L1] has a line for every briefing with what the library shows of it', () => {
    const store = openMemoryStore();
    take(store.putSource(article));
    const meta = {
      outlet: { value: 'The Gazette', from: 'typed in' },
      published: { value: '2025-12-04T08:00:00+01:00', from: 'typed in' },
    };
    const content = {
      ...contentOf(
        'Grain talks',
        sectionOf('a', 'Bottom line', 'Ministers met.', 'They agreed.'),
        sectionOf('b', 'Empty'),
        { ...sectionOf('c', 'Hidden', 'not counted'), hidden: true },
      ),
      marking: { scheme: 'tlp', level: 'AMBER' } as const,
      sources: [{ source: article.id, meta, corrections: noCorrections }],
    };
    take(store.create('x', content, noon));
    expect(take(store.list({ trash: false }))).toEqual([
      {
        id: 'x',
        version: 1,
        kind: 'note',
        title: 'Grain talks',
        marking: { scheme: 'tlp', level: 'AMBER' },
        outlet: 'The Gazette',
        articleDate: '2025-12-04',
        tags: [],
        archived: false,
        sections: 1,
        words: 4,
        createdAt: noon,
        updatedAt: noon,
        trashedAt: null,
      },
    ]);
  });

  it('[L1] says under which tags a briefing is filed and that it is archived, and undo takes both back', () => {
    const store = storeWith('a', 'b');
    const filed = {
      ...contentOf('Title a', sectionOf('a', 'h', 'two words')),
      tags: ['Grain', 'Київ'],
      archived: true as const,
    };
    take(store.commit('a', 1, filed, { label: 'l', at: noon }));
    const lines = () => take(store.list({ trash: false })).map(({ id, tags, archived }) => [id, tags, archived]);
    expect(lines()).toEqual([
      ['a', ['Grain', 'Київ'], true],
      ['b', [], false],
    ]);
    take(store.undo('a', 2, noon));
    expect(lines()).toEqual([
      ['a', [], false],
      ['b', [], false],
    ]);
  });

  it('[L1] keeps a briefing in the archive while it lies in the trash', () => {
    const store = storeWith('a');
    take(store.commit('a', 1, { ...contentOf('A'), archived: true }, { label: 'l', at: noon }));
    take(store.trash('a', noon));
    expect(take(store.list({ trash: true }))[0]).toMatchObject({ archived: true });
    take(store.untrash('a'));
    expect(take(store.list({ trash: false }))[0]).toMatchObject({ archived: true });
  });

  it('[L1] knows no outlet or date that is not stated', () => {
    expect(take(storeWith('x').list({ trash: false }))[0]).toMatchObject({ outlet: null, articleDate: null });
  });

  it('[R11] has what was written last first, whatever the clock said', () => {
    const store = storeWith('a', 'b', 'c');
    expect(ids(store)).toEqual(['c', 'b', 'a']);
    take(store.commit('a', 1, contentOf('New'), { label: 'l', at: '1999-01-01T00:00:00.000Z' }));
    expect(ids(store)).toEqual(['a', 'c', 'b']);
    expect(take(store.list({ trash: false }))[0]).toMatchObject({ title: 'New', version: 2, words: 0 });
  });
});

describe('the trash', () => {
  it('[L1] takes a briefing out of the list and gives it back as it was', () => {
    const store = storeWith('a', 'b');
    const before = take(store.get('a'));
    take(store.trash('a', '2025-12-05T09:00:00.000Z'));
    expect([ids(store), ids(store, true)]).toEqual([['b'], ['a']]);
    expect(take(store.list({ trash: true }))[0]?.trashedAt).toBe('2025-12-05T09:00:00.000Z');
    take(store.trash('a', '2026-01-01T00:00:00.000Z'));
    expect(take(store.list({ trash: true }))[0]?.trashedAt).toBe('2025-12-05T09:00:00.000Z');
    take(store.untrash('a'));
    expect([ids(store), ids(store, true)]).toEqual([['b', 'a'], []]);
    expect(take(store.get('a'))).toEqual(before);
  });

  it('[R4] still takes the text of a window that has not heard of it', () => {
    const store = storeWith('a');
    take(store.trash('a', noon));
    take(store.commit('a', 1, contentOf('Typed on'), { label: 'l', at: noon }));
    expect(take(store.list({ trash: true }))[0]).toMatchObject({ title: 'Typed on', trashedAt: noon });
  });

  it('[L1] is the only place from which a briefing is deleted for good', () => {
    const store = storeWith('a');
    expect(codeOf(store.remove('a'))).toBe('bad-input');
    expect(sentenceOf(store.remove('a'))).toContain('move it to the trash first');
    take(store.trash('a', noon));
    take(store.remove('a'));
    expect([ids(store), ids(store, true), codeOf(store.get('a'))]).toEqual([[], [], 'not-found']);
  });

  it('[L1] deleted for good, nothing of a briefing is left in the file, and nothing of another is gone', () => {
    const folder = newFolder();
    const store = take(openStore(folder));
    const own = sourceOf('An article only the first briefing rests on.');
    for (const source of [article, own]) take(store.putSource(source));
    const shared = sectionOf('s', 'Shared', 'The same words in both.');
    const cites = (id: string) => ({ source: id, meta: {}, corrections: noCorrections });
    take(
      store.create(
        'a',
        { ...contentOf('First', shared, sectionOf('b', 'h', 'Zanzibar')), sources: [cites(article.id), cites(own.id)] },
        noon,
      ),
    );
    take(store.commit('a', 1, contentOf('First', sectionOf('b', 'h', 'Tanganyika')), { label: 'l', at: noon }));
    take(store.create('b', contentOf('Second', shared), noon));
    const before = take(store.get('b'));
    take(store.trash('a', noon));
    take(store.remove('a'));
    expect(take(store.get('b'))).toEqual(before);
    expect(take(store.search('same', 5)).map(({ briefing }) => briefing)).toEqual(['b']);
    expect(take(store.search('ministers', 5)).map(({ briefing }) => briefing)).toEqual(['b']);
    expect([codeOf(store.getSource(own.id)), codeOf(store.getSource(article.id))]).toEqual(['not-found', 'done']);
    store.close();
    const file = new DatabaseSync(join(folder, 'brevier.sqlite'));
    const counts = [
      'source',
      'object',
      'briefing',
      'history',
      'holds',
      'cites',
      'section_passage',
      'source_passage',
      'section_words',
      'source_words',
    ].map((table) => [table, file.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n]);
    expect(Object.fromEntries(counts)).toEqual({
      source: 1, object: 2, briefing: 1, history: 1, holds: 2, cites: 1, section_passage: 2, source_passage: 2, section_words: 2, source_words: 2,
    }); // biome-ignore format: a table
    file.close();
  });

  it('[A2] keeps a source that was taken in and is in no briefing yet', () => {
    const store = storeWith('a');
    const draft = sourceOf('A draft.');
    take(store.putSource(draft));
    take(store.trash('a', noon));
    take(store.remove('a'));
    expect(take(store.getSource(draft.id))).toEqual(draft);
  });
});

describe('an article taken in twice', () => {
  it('[A5] is recognised in every format by the briefings that hold it now and are not in the trash', () => {
    const store = storeWith('a', 'b', 'c');
    const other = sourceOf('Something else.');
    take(store.putSource(other));
    const known = (): string[] => take(store.findByFingerprint(article.fingerprint)).map(({ id }) => id);
    expect(known()).toEqual(['c', 'b', 'a']);
    take(store.trash('b', noon));
    const sources = [{ source: other.id, meta: {}, corrections: noCorrections }];
    take(store.commit('c', 1, { ...contentOf('t'), sources }, { label: 'l', at: noon }));
    expect(known()).toEqual(['a']);
    const again = sourceOf(`${article.text}\n`);
    expect([again.id === article.id, again.fingerprint]).toEqual([false, article.fingerprint]);
    take(store.putSource(again));
    take(
      store.create(
        'd',
        { ...contentOf('t'), sources: [{ source: again.id, meta: {}, corrections: noCorrections }] },
        noon,
      ),
    );
    expect(known()).toEqual(['d', 'a']);
  });

  it('[A5] is not recognised where no briefing holds it', () => {
    expect(take(storeWith('a').findByFingerprint('0'.repeat(64)))).toEqual([]);
  });
});
