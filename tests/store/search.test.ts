import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#main/store/database.ts';
import { migrate } from '#main/store/migrate.ts';
import { migrations } from '#main/store/migrations/migrations.ts';
import { putSource } from '#main/store/sources.ts';
import { openMemoryStore } from '#main/store/store.ts';
import { commit, create } from '#main/store/write.ts';
import { noCorrections } from '#shared/model/source.ts';
import { naughty } from './naughty.ts';
import { article, contentOf, noon, sectionOf, sourceOf, take } from './samples.ts';
import { hits, inSections, lines, marked, storeWith } from './searching.ts';

describe('search finds', () => {
  it.each([
    ['a word', 'grain', 'The grain deal holds.', ['grain']],
    ['a word in any case', 'GRAIN', 'The Grain deal holds.', ['Grain']],
    ['the beginning of the last word', 'gra', 'The grain deal holds.', ['grain']],
    ['one letter', 'g', 'The grain deal holds.', ['grain']],
    ['every word, in any order', 'deal grain', 'The grain deal holds.', ['grain', 'deal']],
    ['a phrase in straight quotes', '"grain deal"', 'The grain deal holds.', ['grain deal']],
    ['a phrase in curly quotes', '“grain deal”', 'The grain deal holds.', ['grain deal']],
    ['a phrase in guillemets', '«grain deal»', 'The grain deal holds.', ['grain deal']],
    ['a phrase still being typed', '"grain de', 'The grain deal holds.', ['grain deal']],
    ['a letter without its mark', 'lodz elysee', 'From Łódź to the Élysée.', ['Łódź', 'Élysée']],
    ['a letter with a mark the text lacks', 'élysée', 'At the Elysee.', ['Elysee']],
    ['marks written apart', 'élysée', 'At the E\u0301lyse\u0301e.', ['E\u0301lyse\u0301e']],
    ['Cyrillic', 'київ', 'Рада, Київ.', ['Київ']],
    ['Cyrillic without its marks', 'елка', 'Ёлка.', ['Ёлка']],
    ['Greek without accents, with either sigma', 'ελλαδα οδοσ', 'Η Ελλάδα, ΟΔΟΣ.', ['Ελλάδα', 'ΟΔΟΣ']],
    ['Hebrew without points', 'שלום', 'שָׁלוֹם עליכם', ['שָׁלוֹם']],
    ['Arabic', 'الأمم', 'قالت الأمم المتحدة', ['الأمم']],
    ['a word inside a run of Japanese', '東京', '会議は東京で行われた', ['東京']],
    ['a word inside a run of Thai', 'ประชุม', 'การประชุมสุดยอด', ['ประชุม']],
    ['Korean by the beginning of a word', '서울', '회담은 서울에서 열렸다', ['서울에서']],
    ['a hyphenated name', 'F-16', 'Two F-16s flew.', ['F-16s']],
    ['a name with an apostrophe', "o'neill", 'Mr O’Neill said.', ['O’Neill']],
    ['a figure', '3,000', 'Some 3,000 troops.', ['3,000']],
    ['a currency sign with its figure', '€50', 'It cost €50.', ['€50']],
    ['an emoji', '😀', 'Well 😀 then.', ['😀']],
    ['a ligature as letters', 'fine', 'A ﬁne day.', ['ﬁne']],
    ['full-width letters as plain ones', 'abc', 'ＡＢＣ', ['ＡＢＣ']],
  ])('[L2] %s', (_what, query, paragraph, shown) => {
    const store = storeWith('Nothing of the kind stands here.', paragraph);
    expect(lines(store, query)[0]).toBe(paragraph);
    expect(marked(store, query)[0]).toEqual(shown);
    expect(inSections(store, query)).toBe(1);
  });

  it.each([
    ['the middle of a word', 'rain', 'The grain deal holds.'],
    ['the beginning of a word that is not the last', 'gra deal', 'The grain deal holds.'],
    ['the beginning of a word in a closed phrase', '"grain dea"', 'The grain deal holds.'],
    ['the words of a phrase apart', '"grain holds"', 'The grain deal holds.'],
    ['the words of a phrase turned round', '"deal grain"', 'The grain deal holds.'],
    ['one word where two are asked for', 'grain steel', 'The grain deal holds.'],
    ['the characters of a Japanese word apart', '東京', '京の東'],
  ])('[L2] not %s', (_what, query, paragraph) => {
    expect(inSections(storeWith(paragraph), query)).toBe(0);
  });

  it('[L2] not a phrase that reaches from one paragraph into the next', () => {
    expect(lines(storeWith('They spoke of grain.', 'Deal or not.'), '"grain deal"')).toEqual([]);
  });
});

describe('the result', () => {
  it('[L2] has the briefing written last first', () => {
    const store = openMemoryStore();
    take(store.putSource(article));
    for (const id of ['one', 'two', 'three'])
      take(store.create(id, contentOf(id, sectionOf('a', 'h', 'grain')), '2030-01-01T00:00:00.000Z'));
    take(store.commit('one', 1, contentOf('one again', sectionOf('a', 'h', 'grain')), { label: 'l', at: noon }));
    const inSections = hits(store, 'grain').filter(({ section }) => section === 'a');
    expect(inSections.map(({ briefing }) => briefing)).toEqual(['one', 'three', 'two']);
  });

  it('[L2] has no more than was asked for', () => {
    const store = storeWith('grain');
    for (let i = 0; i < 30; i += 1) take(store.create(`b${i}`, contentOf('t', sectionOf('a', 'h', 'grain')), noon));
    expect(take(store.search('grain', 7))).toHaveLength(7);
  });

  it('[L2] follows every change, undo and restore', () => {
    const store = storeWith('grain');
    const next = contentOf('Untitled', sectionOf('a', 'Heading', 'steel'), sectionOf('b', 'New', 'copper'));
    take(store.commit('x', 1, next, { label: 'l', at: noon }));
    expect([lines(store, '"grain"').length, lines(store, 'steel').length, lines(store, 'copper').length]).toEqual([
      1, 1, 1,
    ]);
    expect(hits(store, 'grain')[0]?.where).toBe('In the article');
    take(store.undo('x', 2, noon));
    expect([lines(store, 'steel'), lines(store, 'copper')]).toEqual([[], []]);
    take(store.restore('x', 3, 2, noon));
    expect([lines(store, 'steel').length, lines(store, 'copper').length]).toEqual([1, 1]);
    expect(hits(store, 'grain').every(({ section }) => section === null)).toBe(true);
  });

  it('[L2] costs a save no more than what changed: the words of other sections are not indexed again', () => {
    const database = openDatabase(':memory:');
    take(migrate(database, migrations));
    putSource(database, article);
    const rows = (): string[] =>
      database
        .all('SELECT id, section FROM section_passage ORDER BY id')
        .map(({ id, section }) => `${String(section)}:${String(id)}`);
    take(create(database, 'x', contentOf('t', sectionOf('a', 'h', 'one'), sectionOf('b', 'h', 'two')), noon));
    expect(rows()).toEqual(['null:1', 'a:2', 'b:3']);
    const next = contentOf('t', sectionOf('b', 'h', 'two'), sectionOf('a', 'h', 'other'));
    take(commit(database, 'x', 1, next, { label: 'l', at: noon }));
    expect(rows()).toEqual(['null:1', 'b:3', 'a:4']);
    database.close();
  });

  it('[L2] has nothing from the trash, and has it again when it is taken out', () => {
    const store = storeWith('copper');
    take(store.trash('x', noon));
    expect([hits(store, 'copper'), hits(store, 'thursday'), hits(store, 'untitled')]).toEqual([[], [], []]);
    take(store.untrash('x'));
    expect([hits(store, 'copper').length, hits(store, 'thursday').length]).toEqual([1, 1]);
  });

  it('[L2] has the lines of a source only for briefings that still hold it', () => {
    const store = storeWith('x');
    const other = sourceOf('Another article altogether.');
    take(store.putSource(other));
    expect(hits(store, 'altogether')).toEqual([]);
    const sources = [{ source: other.id, meta: {}, corrections: noCorrections }];
    take(store.commit('x', 1, { ...contentOf('t'), sources }, { label: 'l', at: noon }));
    expect([lines(store, 'altogether').length, lines(store, 'thursday').length]).toEqual([1, 0]);
  });
});

describe('any query', () => {
  it('[R14] is answered, however strange, and a strange text is found by itself', () => {
    const store = storeWith('x');
    let version = 1;
    for (const text of naughty) {
      expect(store.search(text, 5).ok).toBe(true);
      version = take(store.commit('x', version, contentOf('t', sectionOf('a', 'h', text)), { label: 'l', at: noon }))
        .briefing.version;
      const found = take(store.search(`"${text.replaceAll(/["“”„«»]/g, ' ')}"`, 5));
      if (/\p{L}|\p{N}/u.test(text) && text.length < 200)
        expect([text, found.some(({ hits: h }) => h.length > 0)]).toEqual([text, true]);
    }
  });

  it('[L2] shows what it found: hits lie inside the line, in order, apart, and are never empty', () => {
    const word = fc.constantFrom('grain', 'Łódź', 'ελλάδα', '東京', '€50', 'deal', 'f-16', '😀', 'steel');
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.array(word, { minLength: 1, maxLength: 3 }), fc.boolean(), (paragraph, asked, isPhrase) => {
        const store = storeWith(paragraph);
        const query = isPhrase ? `"${asked.join(' ')}"` : asked.join(' ');
        const found = hits(store, query).filter(({ section }) => section === 'a');
        const holds = isPhrase
          ? ` ${paragraph} `.includes(` ${asked.join(' ')} `)
          : asked.every((one) => paragraph.includes(one));
        expect(found).toHaveLength(holds ? 1 : 0);
        for (const { line, hits: stretches } of found) {
          expect(stretches.length).toBeGreaterThan(0);
          stretches.forEach(([start, end], index) => {
            expect(start).toBeGreaterThan(stretches[index - 1]?.[1] ?? -1);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(line.length);
          });
        }
        store.close();
      }),
      { numRuns: 150 },
    );
  });
});
