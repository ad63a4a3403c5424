import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** `npm run corpus -- NAME FILE [YYYY-MM-DD]`: adds an article to the corpus with an empty page of what a good reading finds, to be filled in by hand. */
const [name, file, date] = process.argv.slice(2);
if (name === undefined || file === undefined || !/^[a-z0-9-]+$/.test(name) || !existsSync(file)) {
  console.error(
    'usage: npm run corpus -- NAME FILE [YYYY-MM-DD]   (NAME in small letters and hyphens; FILE a .txt, .md or .html)',
  );
  process.exit(2);
}
const folder = join(import.meta.dirname, '../tests/corpus', name);
if (existsSync(folder)) {
  console.error(`There is an article “${name}” already; choose another name.`);
  process.exit(2);
}
mkdirSync(folder);
copyFileSync(file, join(folder, `article${extname(file)}`));
const empty = {
  ...(date !== undefined && { date }),
  notBody: {},
  people: {},
  notPeople: [],
  organisations: [],
  places: [],
  quotations: [],
  reported: [],
  timeline: [],
  grades: [],
  figures: [],
  terms: [],
  gaps: [],
};
writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(empty, null, 2)}\n`);
console.log(
  `Now read the article and write down what a good reading finds in ${join('tests/corpus', name, 'expected.json')}; tests/corpus/corpus.test.ts says what each field means.`,
);
