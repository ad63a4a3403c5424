import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listOf, makeLexicon } from '#main/reading/lexicon.ts';
import { lexicon } from './named.ts';

const folder = join(import.meta.dirname, '../../resources/words');

describe('word lists', () => {
  it('have one entry a line, with or without a value; the first of two counts', () => {
    const made = makeLexicon({ 'things.txt': '# about\n\none\ntwo = 2\r\ntwo = 3\n  three words = x = y \n' });
    expect([...listOf(made, 'things')]).toEqual([
      ['one', ''],
      ['two', '2'],
      ['three words', 'x = y'],
    ]);
  });

  it('are empty where a file is missing', () => expect(listOf(makeLexicon({}), 'cities').size).toBe(0));

  it.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))(
    '%s says where it comes from and under which licence',
    (name) => {
      expect(readFileSync(join(folder, name), 'utf8').split('\n')[0]).toMatch(/^# .*licen[cs]e/i);
    },
  );

  it('hold the lists that names are read with', () => {
    for (const [name, least] of [
      ['given-names', 4000],
      ['countries', 200],
      ['cities', 1400],
      ['regions', 600],
      ['media', 1000],
      ['organisations', 600],
      ['companies', 800],
      ['roles', 550],
      ['titles', 140],
      ['common-words', 2300],
      ['english-words', 16000],
      ['cities-geonames', 7000],
      ['given-names-faker', 10000],
      ['family-names', 1500],
      ['family-names-faker', 15000],
    ] as const)
      expect(listOf(lexicon, name).size, name).toBeGreaterThanOrEqual(least);
  });

  it('tell endings of places from those of people', () => {
    const endings = listOf(lexicon, 'name-endings');
    for (const ending of ['abad', 'ville', 'pur']) expect(Number(endings.get(ending)), ending).toBeGreaterThan(1);
    for (const ending of ['enko', 'ova', 'sson']) expect(Number(endings.get(ending)), ending).toBeLessThan(-1);
  });

  it('know every country by an ISO 3166-1 code (Kosovo by the one in use)', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    for (const [country, value] of listOf(lexicon, 'countries'))
      expect(names.of(value.slice(0, 2)), country).toBeDefined();
  });
});
