import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogues } from '#shared/messages/languages.ts';
import { saysAtLoad, usedMessages } from './usedMessages.ts';
import { visibleWords } from './visibleWords.ts';

const root = join(import.meta.dirname, '../..');

const sourcesIn = (folders: readonly string[]): { readonly file: string; readonly source: string }[] =>
  folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((f) => join(folder, f)),
    )
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file, source: readFileSync(join(root, file), 'utf8') }));

const everything = sourcesIn(['renderer', 'main']);
const files = everything.filter(({ file }) => /^(?:renderer|main\/electron)\b/.test(file));

/** Words in the program that are the same in every language, or no part of the interface. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'main/electron/shell.ts': ['Brevier'],
  'main/electron/window.ts': ['Brevier'],
  'renderer/screens/AppBar.tsx': ['Brevier'],
  // Names of classes.
  'renderer/screens/desk/source/SourceParagraph.tsx': ['used used-'],
  'renderer/screens/desk/dialogs/LinkDialog.tsx': ['https://'],
  // Printed in the briefing, so in its language.
  'renderer/screens/desk/source/newEntry.ts': ['— speaker not stated', 'When', 'Precision', 'Event', 'According to'],
  'renderer/screens/desk/source/useTake.ts': ['The article'],
  // Names of HTML elements.
  'renderer/screens/desk/editor/paste.ts': [/script, style.*title/.source],
  // How fetch says that no answer came.
  'renderer/state/fault.ts': ['Failed to fetch', 'Load failed', 'fetch failed'],
  // Stored with the article.
  'renderer/state/intakeMeta.ts': ['typed in'],
  // As printed on the keys.
  'renderer/ui/keys.ts': ['Ctrl', 'Shift', 'Alt', 'Backspace', 'Tab', 'Esc', 'Del'],
};

describe('[H1] the interface’s words stand in the catalogue', () => {
  it('and nowhere else: no file of the window shows or reads out words of its own', () => {
    const own = files.flatMap(({ file, source }) =>
      visibleWords(file, source)
        .filter(({ words }) => !allowed[file]?.some((known) => known === words || new RegExp(`^${known}$`).test(words)))
        .map(({ line, words }) => `${file}:${line}: ${words}`),
    );
    expect(own).toEqual([]);
  });

  it('and each of them is used', () => {
    const used = everything.flatMap(({ file, source }) => usedMessages(file, source));
    const unused = leaves(catalogues.en, '').filter((leaf) => !used.some((path) => covers(path, leaf)));
    expect(unused).toEqual([]);
  });

  it('and are said when they are shown, not when the program is loaded: the language may change between', () => {
    expect(files.filter(({ file, source }) => saysAtLoad(file, source)).map(({ file }) => file)).toEqual([]);
  });
});

describe('the reader of words', () => {
  it.each([
    ['<p>Nothing here</p>', ['Nothing here']],
    ['<p>{open ? "Shown now" : other}</p>', ['Shown now']],
    ['<input placeholder="unknown" />', ['unknown']],
    [`<b aria-label={\`Page \${n}\`} />`, ['Page']],
    ['<b title={a ? "yes" : say.x} />', ['yes']],
    [`notify(\`Removed \${name}.\`)`, ['Removed']],
    ['const item = { label: "close" }', ['close']],
    ['const lines = ["Hidden"]', ['Hidden']],
    ['if (x) throw new Error("no library around this")', []],
    ['<p className="a b c" key="Title">{say.library.title}</p>', []],
    ['element.querySelector("p.body a, p.body b")', []],
    ['event.key === "Escape"', []],
    ['import { X } from "some thing"', []],
    ['type Kind = "Briefing" | "Text of it"', []],
    ['<p>{"·"} A4</p>', []],
  ])('sees in %s: %j', (source, words) => {
    expect(visibleWords('x.tsx', source).map((found) => found.words)).toEqual(words);
  });

  it('knows what a file says, through names and choices', () => {
    const source =
      'const all = say.library; f(all.title, say.names.kinds[kind], say.formats.day(x)); type T = typeof say.a;';
    expect(usedMessages('x.ts', source)).toEqual(['library', 'library.title', 'names.kinds.*', 'formats.day']);
    expect(saysAtLoad('x.ts', 'const title = say.library.title;')).toBe(true);
    expect(saysAtLoad('x.ts', 'const title = () => say.library.title;')).toBe(false);
  });
});

function leaves(group: object, path: string): string[] {
  return Object.entries(group).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? leaves(value, at) : [at];
  });
}

/** Whether a path as the program says it reaches a message. */
function covers(path: string, leaf: string): boolean {
  const [said, all] = [path.split('.'), leaf.split('.')];
  const star = said.indexOf('*');
  return star < 0 ? path === leaf : said.slice(0, star).every((part, at) => part === all[at]);
}

it('reads every file of the window', () => {
  expect(files.length).toBeGreaterThan(150);
  expect(files.map(({ file }) => relative('.', file))).toContain('renderer/screens/desk/actions.ts');
});
