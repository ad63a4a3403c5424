/**
 * Learns from the word lists how names of places and of people end, and writes `resources/words/name-endings.txt`:
 * `node scripts/endings.ts`. An ending of two to five letters is kept where at least `fewest` listed names have it, it tells the two
 * kinds apart, and it says something else than the shorter ending it holds.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../resources/words');
const fewest = 12;
const telling = 0.8;
const different = 0.6;

const words = (lists: readonly string[]): Set<string> => {
  const found = new Set<string>();
  for (const list of lists)
    for (const line of readFileSync(join(folder, `${list}.txt`), 'utf8').split('\n')) {
      const word = (line.split(' = ')[0] as string).trim().toLowerCase();
      if (word !== '' && !word.startsWith('#') && !/\s/.test(word)) found.add(word);
    }
  return found;
};

type Count = { places: number; people: number };
const counts = new Map<string, Count>();
const count = (word: string, kind: keyof Count): void => {
  for (let length = 2; length <= 5 && length < word.length; length += 1) {
    const ending = word.slice(-length);
    const known = counts.get(ending) ?? { places: 0, people: 0 };
    known[kind] += 1;
    counts.set(ending, known);
  }
};

const places = words(['cities', 'cities-geonames', 'regions']);
const people = words(['given-names', 'given-names-faker', 'family-names', 'family-names-faker']);
for (const word of places) count(word, 'places');
for (const word of people) count(word, 'people');

/** Natural logarithm of how much likelier a place has the ending than a person. */
const odds = (ending: string): number => {
  const { places: p, people: q } = counts.get(ending) as Count;
  return Math.log((p + 0.5) / places.size / ((q + 0.5) / people.size));
};

const kept = new Map<string, number>();
const byLength = [...counts.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
for (const ending of byLength) {
  const { places: p, people: q } = counts.get(ending) as Count;
  if (p + q < fewest) continue;
  let shorter = 0;
  for (let from = 1; from < ending.length - 1; from += 1) {
    const known = kept.get(ending.slice(from));
    if (known === undefined) continue;
    shorter = known;
    break;
  }
  const value = odds(ending);
  if (Math.abs(value - shorter) >= different && (Math.abs(value) >= telling || Math.abs(shorter) >= telling))
    kept.set(ending, value);
}

writeFileSync(
  join(folder, 'name-endings.txt'),
  `# Learned by scripts/endings.ts from the names in cities, cities-geonames, regions, given-names, given-names-faker, family-names and family-names-faker. Licence: CC BY 4.0 (GeoNames), MIT (faker).
# Ending = natural logarithm of how much likelier the name of a place ends so than the name of a person; the longest ending counts.
${[...kept]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([ending, value]) => `${ending} = ${value.toFixed(1)}`)
  .join('\n')}
`,
);
console.log(`${kept.size} endings of ${places.size} places and ${people.size} people`);
