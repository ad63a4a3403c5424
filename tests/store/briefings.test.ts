import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openMemoryStore, openStore } from '#main/store/store.ts';
import { canonicalJson } from '#shared/canonicalJson.ts';
import { naughty } from './naughty.ts';
import { article, bodyOf, codeOf, contentOf, newFolder, noon, sectionOf, sentenceOf, take } from './samples.ts';

const storeWith = (content = contentOf('Grain talks', sectionOf('a', 'Bottom line', 'Ministers met.'))) => {
  const store = openMemoryStore();
  take(store.putSource(article));
  take(store.create('x', content, noon));
  return store;
};

describe('a briefing in the store', () => {
  it('[E4] comes back as it was created, as version 1 with nothing to undo', () => {
    const content = contentOf('Grain talks', sectionOf('a', 'Bottom line', 'Ministers met.'));
    const written = take(storeWith(content).get('x'));
    expect(written).toEqual({
      briefing: { ...content, id: 'x', version: 1, createdAt: noon, updatedAt: noon },
      canUndo: false,
      canRedo: false,
    });
  });

  it('[E4] takes a commit as the next version and keeps the time it was made', () => {
    const store = storeWith();
    const next = contentOf('Grain', sectionOf('a', 'Bottom line', 'Ministers met twice.'));
    const later = '2025-12-04T12:00:05.000Z';
    const written = take(store.commit('x', 1, next, { label: 'Typing', at: later }));
    expect(written.briefing).toEqual({ ...next, id: 'x', version: 2, createdAt: noon, updatedAt: later });
    expect(take(store.get('x'))).toEqual(written);
    expect(written.canUndo).toBe(true);
  });

  it('[R10] answers a stale base with a conflict and keeps what stands', () => {
    const store = storeWith();
    take(store.commit('x', 1, contentOf('Mine'), { label: 'Title', at: noon }));
    const stale = store.commit('x', 1, contentOf('Yours'), { label: 'Title', at: noon });
    expect(codeOf(stale)).toBe('conflict');
    expect(sentenceOf(stale)).toContain('version 2, yours began from 1');
    expect(codeOf(store.commit('x', 3, contentOf('Yours'), { label: 'Title', at: noon }))).toBe('conflict');
    expect(take(store.get('x')).briefing.title).toBe('Mine');
    for (const write of [store.undo('x', 1, noon), store.redo('x', 1, noon), store.restore('x', 1, 1, noon)])
      expect(codeOf(write)).toBe('conflict');
  });

  it('[E8] makes no version of content that says the same', () => {
    const store = storeWith();
    const same = take(store.commit('x', 1, take(store.at('x', 1)), { label: 'Nothing', at: noon }));
    expect(same.briefing.version).toBe(1);
    expect(take(store.history('x'))).toHaveLength(1);
  });

  it('[E4] keeps what was read from the store, beside what is new, under the heading and in the place it now has', () => {
    const store = storeWith(
      contentOf('Grain', sectionOf('a', 'Bottom line', 'one'), sectionOf('b', 'Timeline', 'two')),
    );
    const { sections, ...rest } = take(store.at('x', 1));
    const [first, second] = sections;
    if (first === undefined || second === undefined) throw new Error('two sections were stored');
    const next = {
      ...rest,
      sections: [
        { ...second, heading: 'Dates' },
        { ...first, body: bodyOf('three') },
      ],
    };
    const written = take(store.commit('x', 1, next, { label: 'Typing', at: noon }));
    expect(written.briefing).toMatchObject(next);
    expect(take(store.list({ trash: false }))[0]).toMatchObject({ words: 2, sections: 2 });
    expect(take(store.search('two', 5))).toMatchObject([{ section: 'b', where: 'Dates' }]);
    expect(take(store.search('dates', 5))).toMatchObject([{ section: 'b' }]);
    expect(take(store.search('one', 5))).toEqual([]);
  });

  it('[E4] keeps what was read from another store', () => {
    const content = take(storeWith().at('x', 1));
    const store = openMemoryStore();
    take(store.putSource(article));
    take(store.create('y', content, noon));
    expect(take(store.at('y', 1))).toEqual(content);
  });

  it('[A6] answers an id it does not know with not-found, whatever is asked of it', () => {
    const store = storeWith();
    const answers = [
      store.get('y'), store.commit('y', 1, contentOf('t'), { label: 'l', at: noon }), store.undo('y', 1, noon),
      store.redo('y', 1, noon), store.restore('y', 1, 1, noon), store.history('y'), store.at('y', 1), store.at('x', 9),
      store.restore('x', 1, 9, noon), store.trash('y', noon), store.untrash('y'), store.remove('y'), store.getSource('0'.repeat(16)),
    ]; // biome-ignore format: a list
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'not-found'));
  });

  it('[R10] does not create over a briefing that is there', () => {
    const store = storeWith();
    expect(codeOf(store.create('x', contentOf('Other'), noon))).toBe('conflict');
    expect(take(store.get('x')).briefing.title).toBe('Grain talks');
  });

  it('[A2] refuses a briefing whose article is not stored, and leaves nothing of it', () => {
    const store = openMemoryStore();
    const refused = store.create('x', contentOf('Grain talks'), noon);
    expect(codeOf(refused)).toBe('not-found');
    expect(sentenceOf(refused)).toContain('take it in again');
    expect(take(store.list({ trash: false }))).toEqual([]);
    expect(codeOf(store.get('x'))).toBe('not-found');
  });

  it('[R20] refuses what could not be read back, names the field, and keeps what stands', () => {
    const store = storeWith();
    const bad = contentOf('t', {
      ...sectionOf('a', 'h'),
      body: { type: 'doc', content: [{ type: 'text', text: 'no' }] },
    });
    const refused = store.commit('x', 1, bad, { label: 'l', at: noon });
    expect(refused).toMatchObject({ ok: false, fault: { code: 'bad-input', path: 'sections.0.body' } });
    expect(take(store.get('x')).briefing.version).toBe(1);
  });

  it('[R16] refuses more text than a briefing may hold with a sentence', () => {
    const store = storeWith();
    const long = 'x'.repeat(9_000_000);
    const sections = [1, 2, 3, 4, 5, 6].map((n) => sectionOf(`s${n}`, 'h', long));
    const refused = store.commit('x', 1, contentOf('t', ...sections), { label: 'l', at: noon });
    expect(codeOf(refused)).toBe('too-large');
    expect(sentenceOf(refused)).toMatch(/remove some of its text/);
    expect(take(store.get('x')).briefing.version).toBe(1);
    const unmade = store.create('y', contentOf('t', ...sections), noon);
    expect(codeOf(unmade)).toBe('too-large');
    expect(sentenceOf(unmade)).toMatch(/take in a part of the article/);
  });

  it('[E4] is all there after the library is closed and opened again', () => {
    const folder = newFolder();
    const first = take(openStore(folder));
    take(first.putSource(article));
    take(first.create('x', contentOf('Grain talks', sectionOf('a', 'h', 'text')), noon));
    take(first.commit('x', 1, contentOf('Grain', sectionOf('a', 'h', 'more text')), { label: 'Typing', at: noon }));
    const before = [
      first.get('x'),
      first.history('x'),
      first.list({ trash: false }),
      first.search('text', 5),
      first.getSource(article.id),
    ];
    first.close();
    const second = take(openStore(folder));
    const after = [
      second.get('x'),
      second.history('x'),
      second.list({ trash: false }),
      second.search('text', 5),
      second.getSource(article.id),
    ];
    expect(after).toEqual(before);
    expect(take(second.undo('x', 2, noon)).briefing.title).toBe('Grain talks');
    second.close();
  });
});

describe('text in the store', () => {
  it('[R14] comes back the same, wherever it stands and whatever it is', () => {
    const store = storeWith(contentOf('t'));
    let version = 1;
    for (const text of naughty) {
      const content = contentOf(text, sectionOf('a', text.slice(0, 200), text, '', text));
      const { briefing } = take(store.commit('x', version, content, { label: text.slice(0, 200) || 'l', at: noon }));
      version = briefing.version;
      expect(briefing.title).toBe(text);
      expect(briefing.sections).toEqual(content.sections);
      expect(take(store.list({ trash: false }))[0]?.title).toBe(text);
    }
    expect(version).toBe(naughty.length + 1);
    expect(take(store.history('x')).map(({ label }) => label)).toContain(naughty[0]?.slice(0, 200));
  });

  it('[R14] comes back the same for any generated text', () => {
    const store = storeWith(contentOf('t'));
    let version = 1;
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (text) => {
        const content = contentOf('generated', sectionOf('a', 'h', text));
        const { briefing } = take(store.commit('x', version, content, { label: 'l', at: noon }));
        version = briefing.version;
        expect(briefing.sections[0]?.body).toEqual(bodyOf(text));
      }),
      { numRuns: 300 },
    );
  });

  it('[R14] has unpaired surrogates replaced one for one, and the history says so', () => {
    const store = storeWith();
    const content = contentOf('a\ud800b', sectionOf('a', 'h', 'one \udc00 two \ud83d\ude00'));
    const { briefing } = take(store.commit('x', 1, content, { label: 'Typing', at: noon }));
    expect(briefing.title).toBe('a\ufffdb');
    expect(briefing.sections[0]?.body).toEqual(bodyOf('one \ufffd two 😀'));
    expect(take(store.history('x'))[0]?.label).toBe('Typing (2 broken characters replaced)');
  });

  it('[R6] has one canonical form: the order of keys does not matter, the order of a list does', () => {
    expect(canonicalJson({ b: 1, a: { d: [2, 1], c: null } })).toBe('{"a":{"c":null,"d":[2,1]},"b":1}');
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
      }),
    );
  });
});
