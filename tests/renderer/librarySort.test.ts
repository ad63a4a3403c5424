import { describe, expect, it } from 'vitest';
import type { BriefingSummary } from '#shared/model/briefing.ts';
import { unmarked } from '#shared/model/marking.ts';
import { arranged } from '../../renderer/state/librarySort.ts';

const line = (id: string, more: Partial<BriefingSummary>): BriefingSummary => ({
  id,
  version: 1,
  kind: 'note',
  title: id,
  marking: unmarked,
  outlet: null,
  articleDate: null,
  sections: 1,
  words: 10,
  createdAt: '2025-12-01T00:00:00Z',
  updatedAt: '2025-12-01T00:00:00Z',
  tags: [],
  archived: false,
  trashedAt: null,
  ...more,
});

const order = (list: readonly BriefingSummary[]): string[] => list.map((briefing) => briefing.id);

describe('[L1] the list', () => {
  it('shows one kind or all', () => {
    const list = [line('a', {}), line('b', { kind: 'background' })];
    expect(order(arranged(list, 'background', { by: 'title', descending: false }))).toEqual(['b']);
    expect(order(arranged(list, 'all', { by: 'title', descending: false }))).toEqual(['a', 'b']);
  });

  it('orders titles as a reader does: accents beside their letters, 2 before 10', () => {
    const list = [
      line('Note 10', {}),
      line('Zebra', {}),
      line('Земля', {}),
      line('Étude', {}),
      line('Note 2', {}),
      line('“Dry” season', {}),
      line('eel', {}),
    ];
    expect(order(arranged(list, 'all', { by: 'title', descending: false }))).toEqual([
      '“Dry” season',
      'eel',
      'Étude',
      'Note 2',
      'Note 10',
      'Zebra',
      'Земля',
    ]);
  });

  it('orders markings by how far they restrict, not by their letters', () => {
    const tlp = (level: 'CLEAR' | 'AMBER' | 'AMBER+STRICT' | 'RED') => ({ marking: { scheme: 'tlp' as const, level } });
    const list = [
      line('amber', tlp('AMBER')),
      line('red', tlp('RED')),
      line('none', {}),
      line('strict', tlp('AMBER+STRICT')),
      line('clear', tlp('CLEAR')),
    ];
    expect(order(arranged(list, 'all', { by: 'marking', descending: true }))).toEqual([
      'red',
      'strict',
      'amber',
      'clear',
      'none',
    ]);
  });

  it('breaks every tie by the last edit, newest first', () => {
    const list = [
      line('old', { updatedAt: '2025-11-01T00:00:00Z' }),
      line('new', { updatedAt: '2025-12-02T00:00:00Z' }),
    ];
    for (const descending of [true, false])
      expect(order(arranged(list, 'all', { by: 'words', descending }))).toEqual(['new', 'old']);
  });

  it('leaves the list it was given as it was', () => {
    const list = [line('b', {}), line('a', {})];
    arranged(list, 'all', { by: 'title', descending: false });
    expect(order(list)).toEqual(['b', 'a']);
  });
});
