import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('../../renderer/', import.meta.url);

/** `screens/desk` of `screens/desk/page/sheet.css`. */
const screenOf = (sheet: string): string =>
  sheet
    .split('/')
    .slice(0, sheet.startsWith('screens/') ? 2 : 1)
    .join('/');

/** The classes that a style sheet gives a look of their own: `.review {`, not `.review-side .button {`. */
const classesIn = (css: string): string[] =>
  [...css.replace(/\/\*[^*]*\*\//g, '').matchAll(/(?:^|[{},])\s*\.([\w-]+)\s*(?=[,{])/g)].map(([, name]) =>
    String(name),
  );

it('no class has its look from two screens: the style sheets of one stay when another is shown', () => {
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(15);
  const owners = new Map<string, Set<string>>();
  for (const sheet of sheets)
    for (const name of classesIn(readFileSync(new URL(sheet, folder), 'utf8')))
      owners.set(name, (owners.get(name) ?? new Set()).add(screenOf(sheet)));
  expect([...owners].filter(([, sheets]) => sheets.size > 1).map(([name, sheets]) => [name, ...sheets])).toEqual([]);
});

it('sees a class among others, in a media query, and none that stands within another', () => {
  expect(classesIn('.a,\n.b { x: y }\n@media print {\n  .c { x: y }\n}\n.d .e { x: y } .f:hover { x: y }')).toEqual([
    'a',
    'b',
    'c',
  ]);
});
