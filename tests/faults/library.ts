import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sha256 } from '#main/store/objects.ts';
import { openStore, type Store } from '#main/store/store.ts';
import { canonicalJson } from '#shared/canonicalJson.ts';
import { type BriefingContent, emptyMasthead } from '#shared/model/briefing.ts';
import { noCorrections, type Source } from '#shared/model/source.ts';
import type { Outcome } from '#shared/outcome.ts';

export const briefing = 'b';
export const noon = '2025-12-04T12:00:00.000Z';

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'brevier-faults-'));

export function take<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.fault.code}: ${outcome.fault.sentence}`);
  return outcome.value;
}

const text = 'Ministers met on Thursday.\n\nThe talks on grain lasted five hours.';
export const source: Source = {
  id: sha256(text).slice(0, 16),
  hash: sha256(text),
  fingerprint: sha256('article'),
  text,
  format: 'text',
  meta: {},
  votes: [],
  notices: [],
};

/** What version n of the briefing says: the same for every run, of a length that differs from version to version. */
export function contentOf(version: number): BriefingContent {
  const section = (id: string, words: string) => ({
    id,
    kind: 'own' as const,
    heading: `Section ${id}`,
    hidden: false,
    marking: { scheme: 'none' } as const,
    body: {
      type: 'doc' as const,
      content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] }],
    },
    built: null,
  });
  return {
    kind: 'note',
    title: `Version ${version}`,
    masthead: emptyMasthead,
    marking: { scheme: 'none' },
    paper: 'a4',
    language: 'en-GB',
    sources: [{ source: source.id, meta: {}, corrections: noCorrections }],
    sections: [
      section('still', 'The talks on grain lasted five hours.'),
      section('typed', `version${version} ${'word '.repeat(1 + ((version * 7919) % 400))}`),
    ],
    rules: '1',
  };
}

/** Commits the next version on top of what stands, making the briefing if need be. The number of the version that was answered. */
export function writeNext(store: Store): number {
  const now = store.get(briefing);
  if (!now.ok) {
    take(store.putSource(source));
    return take(store.create(briefing, contentOf(1), noon)).briefing.version;
  }
  const { version } = now.value.briefing;
  return take(store.commit(briefing, version, contentOf(version + 1), { label: 'Typing', at: noon })).briefing.version;
}

/** What is wrong with a library after a fault: nothing, if every version that was answered is there, whole, and found by search. */
export function problemsIn(folder: string, answered: readonly number[]): string[] {
  const opened = openStore(folder);
  if (!opened.ok) return [`not opened: ${opened.fault.sentence}`];
  const store = opened.value;
  const problems: string[] = [];
  const last = answered.at(-1) ?? 0;
  const now = store.get(briefing);
  if (now.ok ? now.value.briefing.version < last : last > 0)
    problems.push(`version ${last} was answered, ${now.ok ? now.value.briefing.version : now.fault.sentence} stands`);
  for (const version of answered) {
    const there = store.at(briefing, version);
    if (!there.ok || canonicalJson(there.value) !== canonicalJson(contentOf(version)))
      problems.push(`version ${version} ${there.ok ? 'says something else' : there.fault.sentence}`);
  }
  if (now.ok) {
    const found = store.search(`version${now.value.briefing.version}`, 5);
    if (!found.ok || found.value[0]?.section !== 'typed') problems.push('search does not find the newest text');
  }
  store.close();
  return [...problems, ...fileProblems(join(folder, 'brevier.sqlite'))];
}

/** What SQLite itself finds wrong with a file, its indexes and its word indexes. */
function fileProblems(file: string): string[] {
  const database = new DatabaseSync(file);
  try {
    const verdicts = database
      .prepare('PRAGMA integrity_check')
      .all()
      .map((row) => String(Object.values(row)[0]));
    const links = database.prepare('PRAGMA foreign_key_check').all();
    for (const index of ['section_words', 'source_words'])
      if (database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(index) !== undefined)
        database.exec(`INSERT INTO ${index} (${index}) VALUES ('integrity-check')`);
    return [...verdicts.filter((verdict) => verdict !== 'ok'), ...links.map(() => 'a broken link between tables')];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  } finally {
    database.close();
  }
}
