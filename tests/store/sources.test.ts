import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openMemoryStore, openStore } from '#main/store/store.ts';
import { limits } from '#shared/model/source.ts';
import { naughty } from './naughty.ts';
import { article, codeOf, contentOf, newFolder, noon, sentenceOf, sourceOf, take } from './samples.ts';

describe('a source', () => {
  it('[A2] comes back whole: text, hash, what was read of it and what intake had to do', () => {
    const store = openMemoryStore();
    const source = sourceOf('Text.\n\nMore.', {
      format: 'html',
      name: 'page.html',
      meta: { outlet: { value: 'The Gazette', from: 'meta og:site_name' } },
      votes: [{ start: 0, end: 5, kind: 'head', reason: 'stands in <h2>' }],
      notices: ['3 malformed bytes were replaced by U+FFFD.'],
    });
    take(store.putSource(source));
    expect(take(store.getSource(source.id))).toEqual(source);
  });

  it('[A2] never changes: the same text put again with other facts stays as it was first', () => {
    const store = openMemoryStore();
    take(store.putSource(article));
    take(store.putSource({ ...article, name: 'other.txt', fingerprint: '0'.repeat(64) }));
    expect(take(store.getSource(article.id))).toEqual(article);
  });

  it('[R14] keeps any text to the letter', () => {
    const store = openMemoryStore();
    for (const text of naughty) {
      const source = sourceOf(text);
      take(store.putSource(source));
      expect(take(store.getSource(source.id)).text).toBe(text);
    }
  });

  it('[A2] is refused as a bug where its hash is not that of its text', () => {
    const store = openMemoryStore();
    expect(() => store.putSource({ ...article, text: `${article.text} ` })).toThrow(/hash/);
    expect(() => store.putSource({ ...article, id: '0'.repeat(16) })).toThrow(/hash/);
  });

  it('[A6] over the limit is refused with a sentence', () => {
    const refused = openMemoryStore().putSource(sourceOf('x'.repeat(limits.textChars + 1)));
    expect(codeOf(refused)).toBe('too-large');
    expect(sentenceOf(refused)).toContain('10 million characters');
  });

  it('[R6] whose text was changed in the file is never shown as true, and is mended when it is taken in again', () => {
    const folder = newFolder();
    let store = take(openStore(folder));
    take(store.putSource(article));
    take(store.create('x', contentOf('t'), noon));
    store.close();
    const file = new DatabaseSync(join(folder, 'brevier.sqlite'));
    file.prepare("UPDATE source SET text = CAST(replace(CAST(text AS TEXT), 'five', 'nine') AS BLOB)").run();
    file.close();
    store = take(openStore(folder));
    const answer = store.getSource(article.id);
    expect(codeOf(answer)).toBe('store-damaged');
    expect(sentenceOf(answer)).toContain('take the same article in again to mend it');
    expect(take(store.search('grain', 5))[0]).toMatchObject({ where: 'Damaged', hits: [] });
    take(store.putSource(article));
    expect(take(store.getSource(article.id))).toEqual(article);
    store.close();
  });
});
