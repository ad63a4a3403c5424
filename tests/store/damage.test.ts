import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '#main/store/content.ts';
import { openDatabase } from '#main/store/database.ts';
import { migrate } from '#main/store/migrate.ts';
import { migrations } from '#main/store/migrations/migrations.ts';
import { openStore } from '#main/store/store.ts';
import type { BriefingContent } from '#shared/model/briefing.ts';
import type { RichDoc } from '#shared/model/richtext/node.ts';
import { article, codeOf, contentOf, newFolder, noon, sectionOf, sentenceOf, take } from './samples.ts';

/** A library of one briefing: version 1 as created, version 2 with its second section rewritten. */
function library(): string {
  const folder = newFolder();
  const store = take(openStore(folder));
  take(store.putSource(article));
  take(
    store.create(
      'x',
      contentOf('First', sectionOf('a', 'Bottom line', 'alpha'), sectionOf('b', 'Timeline', 'beta')),
      noon,
    ),
  );
  const next = contentOf('First', sectionOf('a', 'Bottom line', 'alpha'), sectionOf('b', 'Timeline', 'gamma'));
  take(store.commit('x', 1, next, { label: 'Typing', at: noon }));
  store.close();
  return folder;
}

function harmed(sql: string) {
  const folder = library();
  const file = new DatabaseSync(join(folder, 'brevier.sqlite'));
  file.exec('PRAGMA foreign_keys = OFF');
  file.exec(sql);
  file.close();
  return take(openStore(folder));
}

const gamma = "UPDATE object SET json = replace(json, 'gamma', 'delta') WHERE json LIKE '%gamma%'";

describe('damage in the file', () => {
  it('[R6] to the text of a section is told with its heading and the version to restore', () => {
    const store = harmed(gamma);
    const answer = store.get('x');
    expect(codeOf(answer)).toBe('store-damaged');
    expect(sentenceOf(answer)).toBe(
      'The section “Timeline” is damaged in the library’s file; open the history and restore version 1, the newest that is whole.',
    );
    expect(codeOf(store.at('x', 2))).toBe('store-damaged');
    store.close();
  });

  it('[R6] leaves the history readable, and restoring what it names brings the briefing back', () => {
    const store = harmed(gamma);
    expect(take(store.history('x'))).toHaveLength(2);
    const restored = take(store.restore('x', 2, 1, noon));
    expect(restored.briefing.sections[1]?.body.content?.[0]?.content?.[0]?.text).toBe('beta');
    expect(take(store.get('x'))).toEqual(restored);
    expect(codeOf(store.undo('x', 3, noon))).toBe('store-damaged');
    expect(take(store.get('x')).briefing.version).toBe(3);
    store.close();
  });

  it('[R6] to a text is mended when the same text is saved again', () => {
    const store = harmed(gamma);
    take(store.restore('x', 2, 1, noon));
    const again = contentOf('First', sectionOf('a', 'Bottom line', 'alpha'), sectionOf('b', 'Timeline', 'gamma'));
    take(store.commit('x', 3, again, { label: 'l', at: noon }));
    expect(take(store.at('x', 2))).toEqual(take(store.at('x', 4)));
    store.close();
  });

  it.each([
    ['a section whose text is gone', "DELETE FROM object WHERE json LIKE '%gamma%'"],
    [
      'a section that points at another’s text',
      "UPDATE object SET json = (SELECT json FROM object WHERE json LIKE '%beta%') WHERE json LIKE '%gamma%'",
    ],
    ['the outline of a version', "UPDATE object SET json = replace(json, 'First', 'Third') WHERE json LIKE '%First%'"],
    [
      'a version that points at another outline',
      'UPDATE history SET manifest = (SELECT manifest FROM history WHERE version = 1) WHERE version = 2',
    ],
    ['the place a version has in the chain of undo', 'UPDATE history SET shows = 1 WHERE version = 2'],
    [
      'JSON that the schema does not allow, with a hash that fits nothing',
      `UPDATE object SET json = '{"sections":[]}'`,
    ],
    ['text that is no JSON', "UPDATE object SET json = 'x'"],
    ['the number of the newest version', 'UPDATE history SET version = 1099511627776 WHERE version = 2'],
    [
      'the number of the newest version beyond what a number can hold',
      'UPDATE history SET version = 9223372036854775807 WHERE version = 2',
    ],
  ])('[R6] is flagged: %s', (_what, sql) => {
    const store = harmed(sql);
    const answer = store.get('x');
    expect(codeOf(answer)).toBe('store-damaged');
    expect(sentenceOf(answer)).toMatch(/^[A-Z].*\.$/);
    store.close();
  });

  it('[R6] to a line of the library is worked out again from the briefing', () => {
    const store = harmed(`UPDATE briefing SET summary = replace(summary, 'First', 'Third')`);
    expect(take(store.list({ trash: false }))[0]).toMatchObject({ title: 'First', version: 2, words: 2 });
    store.close();
  });

  it('[R5] that loses a line of the library does not lose the briefing', () => {
    const store = harmed('DELETE FROM briefing');
    expect(take(store.list({ trash: false }))[0]).toMatchObject({ id: 'x', title: 'First', version: 2, words: 2 });
    expect(take(store.list({ trash: true }))).toEqual([]);
    expect(take(store.get('x')).briefing.title).toBe('First');
    store.close();
  });

  it('[R5] to the word index is told by search and leaves the rest as it is', () => {
    const folder = library();
    const path = join(folder, 'brevier.sqlite');
    const file = new DatabaseSync(path);
    const pages = file.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'section_words_data'").all();
    file.close();
    const bytes = readFileSync(path);
    const at = (Number(pages[0]?.rootpage) - 1) * 4096;
    bytes.copy(bytes, at, 4096, 8192);
    writeFileSync(path, bytes);
    const store = take(openStore(folder));
    expect(codeOf(store.search('alpha', 5))).toBe('store-damaged');
    expect(take(store.get('x')).briefing.title).toBe('First');
    store.close();
  });

  it('[R5] that puts one page in the place of another never empties the list', () => {
    const folder = library();
    const path = join(folder, 'brevier.sqlite');
    const file = new DatabaseSync(path);
    const page = (name: string): number =>
      Number(file.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(name)?.rootpage) - 1;
    const [to, from] = [page('briefing'), page('history')];
    file.close();
    const bytes = readFileSync(path);
    bytes.copy(bytes, to * 4096, from * 4096, from * 4096 + 4096);
    writeFileSync(path, bytes);
    const store = take(openStore(folder));
    expect(take(store.list({ trash: false }))).toMatchObject([{ id: 'x', title: 'First', version: 2 }]);
    store.close();
  });

  it('[R6] to a line of the library and to the briefing is told in the line', () => {
    const store = harmed(`${gamma}; UPDATE briefing SET summary = '{'`);
    expect(take(store.list({ trash: false }))[0]).toMatchObject({ id: 'x', title: 'Damaged briefing' });
    store.close();
  });

  it('[R6] to an entry of the history is told in its place and keeps nobody from the text', () => {
    const store = harmed("UPDATE history SET label = 'Forged' WHERE version = 1");
    expect(take(store.history('x')).map(({ version, label }) => [version, label])).toEqual([
      [2, 'Typing'],
      [1, 'This entry of the history is damaged'],
    ]);
    expect(take(store.get('x')).briefing).toMatchObject({ title: 'First', createdAt: noon, updatedAt: noon });
    store.close();
  });

  it('[R6] never shows a damaged line in a search as if it were true', () => {
    const store = harmed(gamma);
    expect(take(store.search('gamma', 5))).toEqual([
      expect.objectContaining({ briefing: 'x', where: 'Damaged', hits: [] }),
    ]);
    expect(take(store.search('alpha', 5))[0]).toMatchObject({ line: 'alpha' });
    store.close();
  });

  it('[R6] that fits its hash is still read through the schema: what it does not allow is damage', () => {
    const database = openDatabase(':memory:');
    take(migrate(database, migrations));
    const unpacked = (content: BriefingContent) => () => unpack(database, take(pack(database, content)).manifest);
    const section = sectionOf('a', 'Bottom line', 'alpha');
    expect(unpacked(contentOf('t', section))()).toEqual(contentOf('t', section));
    const script = { type: 'doc', content: [{ type: 'script', content: [] }] } as unknown as RichDoc;
    expect(unpacked(contentOf('t', { ...section, body: script }))).toThrow('section Bottom line is damaged');
    expect(unpacked(contentOf('t', { ...section, kind: 'other' as 'own' }))).toThrow('outline is damaged');
    expect(unpacked({ ...contentOf('t'), paper: 'a0' as 'a4' })).toThrow('outline is damaged');
    database.close();
  });
});
