import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backUpDaily } from '#main/store/backups.ts';
import type { Recovery } from '#main/store/recover.ts';
import { openStore, type Store } from '#main/store/store.ts';
import { type Figures, figures } from './figures.ts';
import { briefing, contentOf, newFolder, noon, source, take, writeNext } from './library.ts';
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

/** With a backup of its first `backed` versions, if any. */
function library(backed = 0): { readonly folder: string; readonly bytes: Buffer; readonly truth: Map<string, string> } {
  const folder = newFolder();
  let store = take(openStore(folder));
  for (let version = 1; version <= versions; version += 1) {
    writeNext(store);
    if (version !== backed) continue;
    store.close();
    take(backUpDaily(folder, noon.slice(0, 10)));
    store = take(openStore(folder));
  }
  const truth = told(store);
  store.close();
  return { folder, bytes: readFileSync(join(folder, 'brevier.sqlite')), truth };
}

type Verdict = {
  readonly problems: string[];
  readonly isNoticed: boolean;
  /** Refused, or put together again from the version that stands now. */
  readonly isFault: boolean;
  readonly recoveredTo?: number;
};

/** Opens a changed file: what it says is true, or it is refused, flagged, or put together again, which is told. A throw is a problem. */
function look(folder: string, bytes: Uint8Array, truth: Map<string, string>): Verdict {
  for (const name of readdirSync(folder)) if (name !== 'backups') rmSync(join(folder, name));
  writeFileSync(join(folder, 'brevier.sqlite'), bytes);
  try {
    const opened = openStore(folder);
    if (!opened.ok) return { problems: [], isNoticed: true, isFault: true };
    const store = opened.value;
    const said = told(store);
    store.search('talks', 5);
    store.history(briefing);
    const recovery = store.recovery();
    const problems = recovery === undefined ? untrue(said, truth) : unrecovered(store, said, truth, recovery);
    store.close();
    if (recovery !== undefined && !readFileSync(join(folder, recovery.kept)).equals(bytes))
      problems.push('the damaged file is not kept as it was');
    const faults = [...said.values()].filter((value) => value === 'fault').length;
    const stands = recovery === undefined ? {} : { recoveredTo: newestOf(said) };
    return { problems, isNoticed: faults > 0 || recovery !== undefined, isFault: false, ...stands };
  } catch (error) {
    return {
      problems: [`threw ${error instanceof Error ? error.stack : String(error)}`],
      isNoticed: true,
      isFault: false,
    };
  }
}

const untrue = (said: Map<string, string>, truth: Map<string, string>): string[] =>
  [...said]
    .filter(([name, value]) => value !== 'fault' && value !== truth.get(name) && !value.includes('Damaged briefing'))
    .map(([name]) => `${name} is wrong and nothing says so`);

/** The number of the newest version that can be read. */
function newestOf(said: Map<string, string>): number {
  for (let version = versions; version > 0; version -= 1)
    if (said.get(`version ${version}`) !== 'fault') return version;
  return 0;
}

/** After a recovery every version that can be read is as it was, the newest of them is what stands, and with a backup that is not older than it. */
function unrecovered(
  store: Store,
  said: Map<string, string>,
  truth: Map<string, string>,
  { ground }: Recovery,
): string[] {
  const parts = [...said].filter(([name]) => name.startsWith('version') || name === 'source');
  const problems = untrue(new Map(parts), truth);
  const newest = newestOf(said);
  const now = store.get(briefing);
  if (!now.ok || now.value.briefing.title !== contentOf(newest).title) problems.push(`not version ${newest} stands`);
  if (ground === 'backup' && newest < backedUp)
    problems.push(`version ${newest} stands, the backup reaches to ${backedUp}`);
  return problems;
}

/** So many versions are in the backup of a library that is to be damaged. */
const backedUp = 3;

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

/**
 * [R5] A damaged file with a backup beside it never stops the store nor makes it say what is not so: it opens, or it is kept and the backup
 * opens with whatever could be read out of it, and what reads is true.
 */
export function damages(count: number, seed = 2): Figures {
  const { folder, bytes, truth } = library(backedUp);
  const random = chance(seed);
  let recovered = 0;
  let newer = 0;
  const outcomes: string[][] = [];
  for (let i = 0; i < count; i += 1) {
    const kind = i % harms.length;
    const harm = harms[kind]!;
    const { problems, isFault, recoveredTo } = look(folder, harm(bytes, random), truth);
    if (isFault) problems.push('refused');
    if (recoveredTo !== undefined) recovered += 1;
    if (recoveredTo !== undefined && recoveredTo > backedUp) newer += 1;
    outcomes.push(problems.map((problem) => `kind ${kind + 1}: ${problem}`));
  }
  rmSync(folder, { recursive: true });
  return figures('R5', `damaged files of ${harms.length} kinds opened`, outcomes, {
    'put together from the backup': recovered,
    'of these with newer versions out of the damaged file': newer,
  });
}
