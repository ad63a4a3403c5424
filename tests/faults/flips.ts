import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore, type Store } from '#main/store/store.ts';
import { type Figures, figures } from './figures.ts';
import { briefing, contentOf, newFolder, source, take, writeNext } from './library.ts';
import { chance } from './process.ts';

const versions = 6;

/** Everything the library says, and for each thing whether it was said or refused with a fault. */
function told(store: Store): Map<string, string> {
  const said = new Map<string, string>();
  const say = (name: string, outcome: { readonly ok: boolean }): void => {
    said.set(name, outcome.ok ? JSON.stringify((outcome as unknown as { value: unknown }).value) : 'fault');
  };
  say('text', store.get(briefing));
  for (let version = 1; version <= versions; version += 1) say(`version ${version}`, store.at(briefing, version));
  say('source', store.getSource(source.id));
  say('list', store.list({ trash: false }));
  return said;
}

function library(): { readonly folder: string; readonly bytes: Buffer; readonly truth: Map<string, string> } {
  const folder = newFolder();
  const store = take(openStore(folder));
  for (let version = 1; version <= versions; version += 1) writeNext(store);
  const truth = told(store);
  store.close();
  return { folder, bytes: readFileSync(join(folder, 'brevier.sqlite')), truth };
}

type Verdict = { readonly problems: string[]; readonly isNoticed: boolean; readonly isFault: boolean };

/** Opens a changed file: what it says is true, or it is refused or flagged. A throw is a problem. */
function look(folder: string, bytes: Uint8Array, truth: Map<string, string>): Verdict {
  const file = join(folder, 'brevier.sqlite');
  for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true });
  writeFileSync(file, bytes);
  try {
    const opened = openStore(folder);
    if (!opened.ok) return { problems: [], isNoticed: true, isFault: true };
    const said = told(opened.value);
    opened.value.search('talks', 5);
    opened.value.history(briefing);
    opened.value.close();
    const wrong = [...said].filter(([name, value]) => value !== 'fault' && value !== truth.get(name));
    const faults = [...said.values()].filter((value) => value === 'fault').length;
    const silent = wrong.filter(([, value]) => !value.includes('Damaged briefing'));
    return {
      problems: silent.map(([name]) => `${name} is wrong and nothing says so`),
      isNoticed: faults > 0,
      isFault: false,
    };
  } catch (error) {
    return {
      problems: [`threw ${error instanceof Error ? error.stack : String(error)}`],
      isNoticed: true,
      isFault: false,
    };
  }
}

/** Where the words of versions and of the source stand in the file. */
function textPlaces(bytes: Buffer): number[] {
  const places: number[] = [];
  const words = [source.text, 'The talks on grain lasted five hours.'];
  for (let version = 1; version <= versions; version += 1) {
    words.push(contentOf(version).title, `version${version} word word`);
  }
  for (const word of words)
    for (let at = bytes.indexOf(word); at !== -1; at = bytes.indexOf(word, at + 1))
      for (let i = 0; i < Buffer.byteLength(word); i += 1) places.push(at + i);
  return places;
}

/** [R6] One bit of the file turned over, half of the times in the words of a text: what is changed is flagged, all else still reads right. */
export function flips(count: number, seed = 1): Figures {
  const { folder, bytes, truth } = library();
  const random = chance(seed);
  const places = textPlaces(bytes);
  let noticed = 0;
  const outcomes: string[][] = [];
  for (let flip = 0; flip < count; flip += 1) {
    const at = flip % 2 === 0 ? places[Math.floor(random() * places.length)]! : Math.floor(random() * bytes.length);
    const bit = Math.floor(random() * 8);
    const changed = Buffer.from(bytes);
    changed[at] = changed[at]! ^ (1 << bit);
    const { problems, isNoticed } = look(folder, changed, truth);
    if (isNoticed) noticed += 1;
    outcomes.push(problems.map((problem) => `byte ${at} bit ${bit}: ${problem}`));
  }
  rmSync(folder, { recursive: true });
  return figures('R6', 'single bits of the file turned over', outcomes, { 'answered with a fault': noticed });
}

type Harm = (bytes: Buffer, random: () => number) => Buffer;

const pageSize = 4096;
const pageAt = (bytes: Buffer, random: () => number): number =>
  Math.floor((random() * bytes.length) / pageSize) * pageSize;
const filled = (bytes: Buffer, at: number, length: number, byte: () => number): Buffer => {
  const changed = Buffer.from(bytes);
  for (let i = at; i < Math.min(bytes.length, at + length); i += 1) changed[i] = byte();
  return changed;
};

/** [R5] Ways in which disks and programs spoil a file. */
const harms: readonly Harm[] = [
  (bytes, random) => bytes.subarray(0, 1 + Math.floor(random() * (bytes.length - 1))),
  (bytes, random) => filled(bytes, pageAt(bytes, random), pageSize, () => 0),
  (bytes, random) => filled(bytes, pageAt(bytes, random), pageSize, () => Math.floor(random() * 256)),
  (bytes, random) => filled(bytes, 0, 100, () => Math.floor(random() * 256)),
  (bytes, random) => filled(bytes, pageAt(bytes, random) + 0, 8, () => Math.floor(random() * 256)),
  (bytes, random) => filled(bytes, Math.floor(random() * bytes.length), 512, () => Math.floor(random() * 256)),
  (bytes, random) => {
    const changed = Buffer.from(bytes);
    bytes.copy(changed, pageAt(bytes, random), pageAt(bytes, random), pageAt(bytes, random) + pageSize);
    return changed;
  },
  (bytes, random) =>
    Buffer.concat([bytes, Buffer.from(Array.from({ length: pageSize }, () => Math.floor(random() * 256)))]),
];

/** [R5] A damaged file never crashes the store nor makes it say what is not so: it is refused with a fault, or what reads is true. */
export function damages(count: number, seed = 2): Figures {
  const { folder, bytes, truth } = library();
  const random = chance(seed);
  let refused = 0;
  const outcomes: string[][] = [];
  for (let i = 0; i < count; i += 1) {
    const kind = i % harms.length;
    const harm = harms[kind]!;
    const { problems, isFault } = look(folder, harm(bytes, random), truth);
    if (isFault) refused += 1;
    outcomes.push(problems.map((problem) => `kind ${kind + 1}: ${problem}`));
  }
  rmSync(folder, { recursive: true });
  return figures('R5', `damaged files of ${harms.length} kinds opened`, outcomes, { 'refused as a whole': refused });
}
