import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { deflated } from './deflate.ts';
import type { Inner } from './inner.ts';

/** An object of the pen's own: PDFKit writes out what names it as it writes whatever it does not know, by its string. */
export type Own = { readonly id: number; toString(): string };

/** Objects as they were compressed together: the number of the stream that holds them, their own in its order, and its bytes. */
export type Pack = {
  readonly id: number;
  readonly ids: readonly number[];
  readonly first: number;
  readonly bytes: Uint8Array;
};

/** The file as it grows. */
export type File = {
  own(): Own;
  /** Writes an object without a stream: many of them are compressed together. */
  put(id: number, body: string): void;
  /** Numbers go on from the next multiple of many: what begins here has the same numbers where there is a little more or less before it. */
  align(): void;
  /** How many numbers are given; and the giving of as many. */
  numbers(): number;
  giveTo(count: number): void;
  /** Writes what was put since, compressed; the same again without compressing it. */
  pack(): Pack | undefined;
  again(pack: Pack): void;
  /** The whole file, once PDFKit has ended it. */
  readonly finished: Promise<Uint8Array>;
};

/** Bytes of a file's identifier. */
const idBytes = 16;
/** A first file of some pages; it doubles from there. */
const firstBytes = 1 << 18;
/** A page seldom has more objects. */
const block = 256;

/**
 * Takes over what PDFKit writes: into one growing array instead of a stream of thousands of chunks, which is a good part of the time and
 * memory of a long file, and with object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8), which PDFKit does not know and
 * without which tags are the larger part of a file. The identifier comes from what stands before it, so that it knows no clock.
 */
export function takeOver(doc: Inner): File {
  let bytes = Buffer.allocUnsafe(firstBytes);
  let length = 0;
  const reserve = (more: number): void => {
    if (length + more <= bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(bytes.length * 2, length + more));
    bytes.copy(larger, 0, 0, length);
    bytes = larger;
  };
  const write = (data: string | Uint8Array): void => {
    if (typeof data === 'string') {
      reserve(data.length + 1);
      length += bytes.write(`${data}\n`, length, 'latin1');
    } else {
      reserve(data.length);
      bytes.set(data, length);
      length += data.length;
    }
    doc._offset = length;
  };
  doc._write = write;
  // The header was written before anybody took what is written.
  const head = doc.read();
  if (head !== null) write(head);

  const newId = (): number => doc._offsets.push(null);
  const stream = (id: number, dictionary: string, made: Uint8Array): void => {
    doc._offsets[id - 1] = length;
    write(`${id} 0 obj\n<<${dictionary}/Filter/FlateDecode/Length ${made.length}>>\nstream`);
    write(made);
    write('\nendstream\nendobj');
  };

  /** Of each packed object: the pack's own number and its place in it. */
  const places = new Map<number, readonly [pack: number, index: number]>();
  let open = newPack();
  const again = ({ id, ids, first, bytes: made }: Pack): void => {
    for (const [index, each] of ids.entries()) places.set(each, [id, index]);
    stream(id, `/Type/ObjStm/N ${ids.length}/First ${first}`, made);
  };
  const pack = (): Pack | undefined => {
    const { ids, offsets, bodies } = open;
    if (ids.length === 0) return undefined;
    open = newPack();
    const table = `${ids.map((each, i) => `${each} ${offsets[i]}`).join(' ')} `;
    const made = { id: newId(), ids, first: table.length, bytes: deflated(`${table}${bodies.join('\n')}\n`) };
    again(made);
    return made;
  };

  doc._finalize = () => {
    pack();
    const table = newId();
    const start = length;
    doc._offsets[table - 1] = start;
    const id = createHash('sha256')
      .update(bytes.subarray(0, length))
      .digest('hex')
      .slice(0, 2 * idBytes);
    const { index, entries } = crossReferences(doc._offsets, places);
    stream(
      table,
      `/Type/XRef/Size ${doc._offsets.length + 1}/Index[${index}]/W[1 4 2]/Root ${doc._root.id} 0 R/Info ${doc._info.id} 0 R/ID[<${id}><${id}>]`,
      deflateSync(entries),
    );
    write(`startxref\n${start}\n%%EOF`);
    doc.push(null);
  };

  const { promise: finished, resolve } = Promise.withResolvers<Uint8Array>();
  doc.push = (chunk) => {
    if (chunk === null) resolve(new Uint8Array(bytes.subarray(0, length)));
    else write(chunk);
  };
  return {
    own: () => {
      const id = newId();
      return { id, toString: () => `${id} 0 R`, [Symbol.toStringTag]: 'Own' } as Own;
    },
    put: (id, body) => {
      open.ids.push(id);
      open.offsets.push(open.length);
      open.bodies.push(body);
      open.length += body.length + 1;
    },
    align: () => {
      while (doc._offsets.length % block > 0) newId();
    },
    numbers: () => doc._offsets.length,
    giveTo: (count) => {
      while (doc._offsets.length < count) newId();
    },
    pack,
    again,
    finished,
  };
}

type Open = { readonly ids: number[]; readonly offsets: number[]; readonly bodies: string[]; length: number };
const newPack = (): Open => ({ ids: [], offsets: [], bodies: [], length: 0 });

/** Bytes of an entry: what it is, where it stands in the file or in which pack, and where in that. */
const entryBytes = 7;

/** An entry for each object there is, and the numbers they have: the first of each run of them and how many follow. */
function crossReferences(
  offsets: readonly (number | null)[],
  places: ReadonlyMap<number, readonly [number, number]>,
): { readonly index: string; readonly entries: Buffer } {
  const runs: [first: number, count: number][] = [[0, 1]];
  const entries = Buffer.alloc(entryBytes * (offsets.length + 1));
  entries.writeUInt16BE(0xffff, 5);
  let at = entryBytes;
  offsets.forEach((offset, i) => {
    const id = i + 1;
    const [pack, index] = places.get(id) ?? [];
    if (pack === undefined && offset === null) return;
    entries.writeUInt8(pack === undefined ? 1 : 2, at);
    entries.writeUInt32BE(pack ?? offset ?? 0, at + 1);
    entries.writeUInt16BE(index ?? 0, at + 5);
    at += entryBytes;
    const run = runs.at(-1);
    if (run !== undefined && run[0] + run[1] === id) run[1] += 1;
    else runs.push([id, 1]);
  });
  return { index: runs.map((run) => run.join(' ')).join(' '), entries: entries.subarray(0, at) };
}
