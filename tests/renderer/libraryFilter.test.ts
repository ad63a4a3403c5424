import { describe, expect, it } from 'vitest';
import type { BriefingSummary } from '#shared/model/briefing.ts';
import {
  type Filter,
  filtered,
  markingsInUse,
  narrowings,
  noFilter,
  tagsInUse,
  unmarkedOnly,
} from '../../renderer/state/libraryFilter.ts';

const line = (id: string, more: Partial<BriefingSummary>): BriefingSummary => ({
  id,
  version: 1,
  kind: 'note',
  title: id,
  marking: { scheme: 'none' },
  outlet: null,
  articleDate: null,
  tags: [],
  archived: false,
  sections: 1,
  words: 1,
  createdAt: '2025-12-04T12:00:00.000Z',
  updatedAt: '2025-12-04T12:00:00.000Z',
  trashedAt: null,
  ...more,
});

const lines = [
  line('a', { tags: ['Grain', 'Talks'], marking: { scheme: 'tlp', level: 'RED' }, articleDate: '2025-12-01' }),
  line('b', { tags: ['grain'], articleDate: '2025-12-05T08:00:00+01:00' }),
  line('c', { marking: { scheme: 'own', label: 'Internal', order: [] }, updatedAt: '2025-11-30T12:00:00.000Z' }),
];

const left = (filter: Partial<Filter>, named?: ReadonlySet<string>): string[] =>
  filtered(lines, { ...noFilter, ...filter }, named).map(({ id }) => id);

describe('[L1] the filter', () => {
  it.each<[string, Partial<Filter>, string[]]>([
    ['nothing', {}, ['a', 'b', 'c']],
    ['a tag, in whatever case', { tag: 'GRAIN' }, ['a', 'b']],
    ['a tag, whole', { tag: 'Gra' }, []],
    ['a marking', { marking: 'TLP:RED' }, ['a']],
    ['a marking of the user’s own', { marking: 'Internal' }, ['c']],
    ['no marking', { marking: unmarkedOnly }, ['b']],
    ['the day of the article, both ends', { from: '2025-12-01', to: '2025-12-05' }, ['a', 'b']],
    ['the day of the article, from', { from: '2025-12-02' }, ['b']],
    ['the day of the last edit', { dated: 'edited', to: '2025-12-01' }, ['c']],
    ['two things at once', { tag: 'grain', marking: unmarkedOnly }, ['b']],
  ])('leaves by %s', (_by, filter, ids) => {
    expect(left(filter)).toEqual(ids);
  });

  it('leaves those that name a person, and all until that is known', () => {
    expect(left({ person: 'Ek' }, new Set(['b', 'gone']))).toEqual(['b']);
    expect(left({ person: 'Ek' })).toEqual(['a', 'b', 'c']);
    expect(left({ person: '  ' }, new Set(['b']))).toEqual(['a', 'b', 'c']);
  });

  it('counts what narrows, from and to as one', () => {
    expect(narrowings({ ...noFilter, tag: 'x', from: '2025-01-01', to: '2025-02-01', dated: 'edited' })).toBe(2);
    expect(narrowings({ ...noFilter, person: ' ', dated: 'edited' })).toBe(0);
  });

  it('offers every tag and marking in use once', () => {
    expect(tagsInUse(lines)).toEqual([
      { tag: 'Grain', count: 2 },
      { tag: 'Talks', count: 1 },
    ]);
    expect(markingsInUse(lines)).toEqual([unmarkedOnly, 'TLP:RED', 'Internal']);
  });
});
