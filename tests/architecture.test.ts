import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Import, importsIn, importsOf } from './imports.ts';

/** What a place may import: folders and files of the project (a folder ends with `/`), and packages (`node:` is all of Node). */
type Rule = { readonly files: readonly string[]; readonly packages: readonly string[] };

const formats = [
  'marked',
  'parse5',
  'linkedom',
  '@mozilla/readability',
  'chardet',
  'mammoth',
  'fflate',
  'postal-mime',
  'ipaddr.js',
];

/** The table of ARCHITECTURE.md, the nearest place first. Whatever is in no place may import nothing. */
const table: readonly (readonly [place: string, rule: Rule])[] = [
  ['shared/', { files: ['shared/'], packages: ['zod', '@orpc/contract', 'prosemirror-model'] }],
  ['main/reading/', { files: ['main/reading/', 'shared/model/', 'shared/outcome.ts'], packages: [] }],
  ['main/briefing/', { files: ['main/briefing/', 'shared/'], packages: [] }],
  ['main/intake/', { files: ['main/intake/', 'main/pdfjs/', 'shared/'], packages: [...formats, 'zod', 'node:'] }],
  ['main/pdfjs/', { files: ['main/pdfjs/'], packages: ['pdfjs-dist', 'node:'] }],
  [
    'main/pdf/',
    {
      files: ['main/pdf/', 'main/pdfjs/', 'shared/'],
      packages: ['pdfkit', 'harfbuzzjs', 'hyphen', 'bidi-js', 'linebreak', 'node:'],
    },
  ],
  [
    'main/export/',
    {
      files: ['main/export/', 'shared/'],
      packages: [
        'docx',
        'fflate',
        'mdast',
        'mdast-util-to-markdown',
        'mdast-util-gfm-table',
        'mdast-util-gfm-footnote',
        'hast',
        'hastscript',
        'hast-util-to-html',
        'zod',
        'node:',
      ],
    },
  ],
  ['main/store/', { files: ['main/store/', 'shared/'], packages: ['zod', 'node:'] }],
  ['main/rpc/', { files: ['main/rpc/', 'main/app.ts', 'shared/'], packages: ['@orpc/server'] }],
  ['main/loopback/', { files: ['main/loopback/', 'shared/'], packages: ['node:'] }],
  [
    'main/electron/',
    {
      files: ['main/electron/', 'main/readFile.ts', 'main/writeFile.ts', 'shared/'],
      packages: ['electron', 'zod', 'node:'],
    },
  ],
  [
    'main/electron.ts',
    { files: ['main/', '!main/serve.ts', '!main/cli', '!main/loopback/'], packages: ['electron', 'node:'] },
  ],
  ['main/serve.ts', { files: ['main/', '!main/electron', '!main/cli'], packages: ['node:'] }],
  // The command line is how the Node host is started, so it alone may name another host.
  ['main/cli', { files: ['main/', '!main/electron'], packages: ['node:'] }],
  [
    'main/',
    {
      files: ['main/', 'shared/', 'package.json', '!main/electron', '!main/serve.ts', '!main/cli', '!main/loopback/'],
      packages: ['zod', 'piscina', 'node:'],
    },
  ],
  ['renderer/', { files: ['renderer/', 'shared/', 'resources/'], packages: ['*'] }],
];

/** Packages that only these files may name. */
const kept: Readonly<Record<string, readonly string[]>> = {
  electron: ['main/electron.ts', 'main/electron/'],
  pdfkit: ['main/pdf/pen.ts', 'main/pdf/fonts.ts'],
  piscina: ['main/pool.ts'],
};

const pure = ['main/reading/', 'main/briefing/', 'shared/'];

const isIn = (file: string, places: readonly string[]): boolean =>
  places.some((place) => !place.startsWith('!') && file.startsWith(place)) &&
  !places.some((place) => place.startsWith('!') && file.startsWith(place.slice(1)));

const packageOf = (name: string): string =>
  name.startsWith('node:')
    ? 'node:'
    : name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');

/** The file an import names, from the project's root, or undefined for a package. */
function fileOf({ from, to }: Import): string | undefined {
  if (to.startsWith('#')) return to.slice(1);
  return to.startsWith('.') ? posix.join(posix.dirname(from), to) : undefined;
}

/** Why an import breaks the table; undefined when it does not. */
function breach(each: Import): string | undefined {
  const { from, to } = each;
  const rule = table.find(([place]) => from.startsWith(place))?.[1];
  const file = fileOf(each);
  if (to.startsWith('../../') && !from.startsWith('renderer/'))
    return 'it climbs two folders: write #main/… or #shared/…';
  if (rule === undefined) return 'its folder stands in no line of the table';
  if (file === undefined) {
    const name = packageOf(to);
    const owners = kept[name];
    if (owners !== undefined && !isIn(from, owners)) return `only ${owners.join(', ')} may import ${name}`;
    return rule.packages.includes(name) || (rule.packages.includes('*') && name !== 'node:' && owners === undefined)
      ? undefined
      : `it may not import the package ${name}`;
  }
  if (!isIn(file, [...rule.files, ...(rule.files.includes('main/') ? ['shared/'] : [])]))
    return `it may not import ${file}`;
  return undefined;
}

const all = importsOf(['main', 'shared', 'renderer']);

describe('imports point one way, as the table of ARCHITECTURE.md says', () => {
  it('in every file', () => {
    const breaches = all.flatMap((each) => {
      const why = breach(each);
      return why === undefined ? [] : [`${each.from}:${each.line} imports ${each.to}: ${why}`];
    });
    expect(breaches).toEqual([]);
  });

  it('and none of them runs in a circle, but for types, which are not there when the program runs', () => {
    const edges = new Map<string, string[]>();
    for (const each of all) {
      const file = fileOf(each);
      if (file !== undefined && !each.typesOnly) edges.set(each.from, [...(edges.get(each.from) ?? []), file]);
    }
    expect(circles(edges)).toEqual([]);
  });

  it('pure folders use no clock, no chance and no process', async () => {
    const { readFileSync } = await import('node:fs');
    const found = [...new Set(all.map(({ from }) => from))]
      .filter((file) => isIn(file, pure))
      .filter((file) =>
        /\b(?:Date\.now|new Date\(\)|Math\.random|crypto\.|process\.|performance\.|fetch\()/.test(
          readFileSync(file, 'utf8'),
        ),
      );
    expect(found).toEqual([]);
  });

  it.each([
    ['shared/x.ts', "import 'node:fs'", 'package node:'],
    ['shared/x.ts', "import { app } from '#main/app.ts'", 'main/app.ts'],
    ['main/reading/x.ts', "import type { Store } from '#main/store/store.ts'", 'main/store/store.ts'],
    ['main/reading/x.ts', "import 'node:crypto'", 'package node:'],
    ['main/store/x.ts', "export * from '../pdf/typeset.ts'", 'main/pdf/typeset.ts'],
    ['main/rpc/x.ts', "import 'electron'", 'only main/electron.ts'],
    ['main/app.ts', "await import('./serve.ts')", 'main/serve.ts'],
    ['main/serve.ts', "import './electron.ts'", 'main/electron.ts'],
    ['main/electron.ts', "import './cli.ts'", 'main/cli.ts'],
    ['main/pdf/page.ts', "import PDF from 'pdfkit'", 'only main/pdf/pen.ts'],
    ['renderer/x.tsx', "import { y } from '#main/app.ts'", 'main/app.ts'],
    ['renderer/x.tsx', "import 'electron'", 'only main/electron.ts'],
    ['main/pdf/lines/x.ts', "import '../../words.ts'", 'two folders'],
  ])('the test sees a breach: %s with %s', (from, source, why) => {
    expect(importsIn(from, source).map(breach)).toEqual([expect.stringContaining(why)]);
  });
});

/** Every circle of imports once, as the files on it. */
function circles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at !== -1) {
      found.push([...path.slice(at), file]);
      return;
    }
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
  return found;
}
