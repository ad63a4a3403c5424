import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogues, languageFor, languages } from '#shared/messages/languages.ts';

describe('[E7] [H1] the interface’s languages', () => {
  it('are chosen by what the system wants first of those there are, and are English where it wants none of them', () => {
    expect(languageFor(['uk-UA', 'en-US'])).toBe('uk');
    expect(languageFor(['fr-FR', 'uk', 'en'])).toBe('uk');
    expect(languageFor(['en_GB.UTF-8'])).toBe('en');
    expect(languageFor(['fr', 'de'])).toBe('en');
    expect(languageFor([])).toBe('en');
  });

  it('count as their own grammar does', () => {
    const { found } = catalogues.uk.library.search;
    expect([1, 2, 5, 11, 21, 22, 25].map((lines) => found(lines, 1))).toEqual([
      '1 рядок у 1 довідці',
      '2 рядки у 1 довідці',
      '5 рядків у 1 довідці',
      '11 рядків у 1 довідці',
      '21 рядок у 1 довідці',
      '22 рядки у 1 довідці',
      '25 рядків у 1 довідці',
    ]);
    expect(catalogues.en.library.search.found(1, 2)).toBe('1 line in 2 briefings');
    expect(catalogues.en.library.search.found(1200, 1)).toBe('1,200 lines in 1 briefing');
  });

  it('[F11] tell sentences that are not used from what is no text of the article', () => {
    const { leftOut, notUsedCount } = catalogues.en.evidence;
    expect([notUsedCount(18), leftOut(1), leftOut(3)]).toEqual([
      '18 not used',
      '1 paragraph left out',
      '3 paragraphs left out',
    ]);
    const { uk } = catalogues;
    expect([1, 3, 11, 21].map((count) => uk.evidence.leftOut(count))).toEqual([
      'не взято 1 абзац',
      'не взято 3 абзаци',
      'не взято 11 абзаців',
      'не взято 21 абзац',
    ]);
  });

  it('[A4] say in Ukrainian why a paragraph has its class, whichever rule gave it', () => {
    const folder = new URL('../../main/reading/article/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const rules = files.flatMap((name) =>
      [...readFileSync(new URL(name, folder), 'utf8').matchAll(/\brule: '([a-z-]+)'/g)].map(([, rule]) => String(rule)),
    );
    expect(rules.length).toBeGreaterThan(20);
    const { reasonOf } = catalogues.uk.source;
    expect(rules.filter((rule) => !/\p{Script=Cyrillic}/u.test(reasonOf(rule, 'It is so.')))).toEqual([]);
    expect(reasonOf('contained', 'Its words stand in paragraph 12 too.')).toMatch(/ 12\.$/);
    expect(reasonOf('boilerplate-phrase', 'It belongs to the page: “Read more”.')).toMatch(/«Read more»\.$/);
    expect(catalogues.en.source.reasonOf('title', 'It is the title.')).toBe('It is the title.');
  });

  it('[F10] say in Ukrainian why a sentence ranks where it does, by every rule of the ranking', () => {
    const folder = new URL('../../main/reading/ranking/', import.meta.url);
    const rules = readdirSync(folder).flatMap((name) =>
      [...readFileSync(new URL(name, folder), 'utf8').matchAll(/\b(?:reason\(\s*|rule: )'([a-z-]+)'/g)].map(
        ([, rule]) => String(rule),
      ),
    );
    expect(rules.length).toBeGreaterThan(12);
    const { rankedBecause } = catalogues.uk.source;
    expect(rules.filter((rule) => !/\p{Script=Cyrillic}/u.test(rankedBecause(rule, 'It is so.')))).toEqual([]);
    expect(rankedBecause('lead', 'It is sentence 7 of the body.')).toMatch(/ 7 /);
    expect(rankedBecause('pronoun', 'It begins with “he”.')).toContain('«he»');
  });

  it('write days and times in their own way', () => {
    expect(catalogues.en.formats.day('2025-12-04')).toBe('4 December 2025');
    expect(catalogues.uk.formats.day('2025-12-04')).toMatch(/^4 грудня 2025/);
    expect(catalogues.uk.formats.time(new Date(2025, 11, 4, 9, 5))).toBe('09:05');
  });

  it('say everything in words of their own: no message is empty, and none in Ukrainian was left in English', () => {
    const same: string[] = [];
    walk(catalogues.en, catalogues.uk, '', (path, en, uk) => {
      expect(uk, path).not.toBe('');
      if (uk === en && /\p{L}{2}/u.test(en)) same.push(path);
    });
    expect(same).toEqual([]);
    expect(languages).toEqual(Object.keys(catalogues));
  });
});

/** Every fixed message of one catalogue beside the other's; what is made by a function is seen by the compiler only. */
function walk(en: object, uk: object, path: string, visit: (path: string, en: string, uk: string) => void): void {
  for (const [key, value] of Object.entries(en)) {
    const other = (uk as Record<string, unknown>)[key];
    const at = `${path}.${key}`;
    if (typeof value === 'string') visit(at, value, String(other));
    else if (typeof value === 'object') walk(value as object, other as object, at, visit);
  }
}
