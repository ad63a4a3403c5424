import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { deflated } from './deflate.ts';
import type { Inner } from './inner.ts';

/** An object of the pen's own: PDFKit writes out what names it as it writes whatever it does not know, by its string. */
export type Own = { readonly id: number; toString(): string };

/** The file as it grows. */
export type File = {
  own(): Own;
  /** Writes an object without a stream: many of them are compressed together. */
  put(id: number, body: string): void;
  /** The whole file, once PDFKit has ended it. */
  readonly finished: Promise<Uint8Array>;
};

/** Bytes of a file's identifier. */
const idBytes = 16;
/** A first file of some pages; it doubles from there. */
const firstBytes = 1 << 18;
/** Objects that are compressed together: a reader that wants one has to read them all. */
const packed = 200;

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
  let pack = newPack(0);
  const closePack = (): void => {
    if (pack.ids.length === 0) return;
    const { id, ids, offsets, body } = pack;
    const table = ids.map((each, i) => `${each} ${offsets[i]}`).join(' ');
    stream(id, `/Type/ObjStm/N ${ids.length}/First ${table.length + 1}`, deflated(`${table} ${body}`));
    pack = newPack(0);
  };

  doc._finalize = () => {
    closePack();
    const table = newId();
    const start = length;
    doc._offsets[table - 1] = start;
    const id = createHash('sha256')
      .update(bytes.subarray(0, length))
      .digest('hex')
      .slice(0, 2 * idBytes);
    const size = doc._offsets.length + 1;
    stream(
      table,
      `/Type/XRef/Size ${size}/W[1 4 2]/Root ${doc._root.id} 0 R/Info ${doc._info.id} 0 R/ID[<${id}><${id}>]`,
      deflateSync(crossReferences(doc._offsets, places)),
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
      if (pack.id === 0) pack.id = newId();
      places.set(id, [pack.id, pack.ids.length]);
      pack.ids.push(id);
      pack.offsets.push(pack.body.length);
      pack.body += `${body}\n`;
      if (pack.ids.length >= packed) closePack();
    },
    finished,
  };
}

type Pack = { id: number; readonly ids: number[]; readonly offsets: number[]; body: string };
const newPack = (id: number): Pack => ({ id, ids: [], offsets: [], body: '' });

/** Seven bytes for each object: where it stands in the file, or in which pack and where in that. */
function crossReferences(
  offsets: readonly (number | null)[],
  places: ReadonlyMap<number, readonly [number, number]>,
): Buffer {
  const entries = Buffer.alloc(7 * (offsets.length + 1));
  entries.writeUInt16BE(0xffff, 5);
  offsets.forEach((offset, i) => {
    const at = 7 * (i + 1);
    const [pack, index] = places.get(i + 1) ?? [];
    if (pack !== undefined && index !== undefined) {
      entries.writeUInt8(2, at);
      entries.writeUInt32BE(pack, at + 1);
      entries.writeUInt16BE(index, at + 5);
    } else if (offset !== null) {
      entries.writeUInt8(1, at);
      entries.writeUInt32BE(offset, at + 1);
    }
  });
  return entries;
}
