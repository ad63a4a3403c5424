import { readFileSync } from 'node:fs';

/** A row of a table as its record holds it; a column that stands for the row's number is null. */
export type Carved = { readonly row: number; readonly values: readonly Value[] };
export type Value = null | number | string | Uint8Array<ArrayBuffer>;

/** Of every library: SQLite's own, and no bytes reserved at a page's end. */
const pageSize = 4096;
/** Of a page that holds rows of a table, at its beginning (https://sqlite.org/fileformat2.html, 1.6). */
const tableLeaf = 0x0d;
const frameHead = 24;
const walHead = 32;

/**
 * Every row that still stands in a library's file, whatever else of it is spoiled: each page is read by itself, without the tree that leads
 * to it and without the list of tables. Rows may be stale, double or wrong; each has a hash of its own, which the caller checks.
 */
export function* carve(file: string): Generator<Carved> {
  const pages = pagesOf(readFileSync(file), walOf(`${file}-wal`));
  for (let number = 1; number <= pages.count; number += 1) {
    const page = pages.at(number);
    if (page !== undefined) yield* rowsOn(page, number === 1 ? 100 : 0, pages);
  }
}

type Page = Buffer | undefined;
type Pages = { readonly count: number; readonly at: (number: number) => Page };

function pagesOf(file: Buffer, newer: ReadonlyMap<number, Buffer>): Pages {
  const count = Math.max(Math.floor(file.length / pageSize), ...newer.keys());
  const inFile = (number: number): Page => {
    const page = file.subarray((number - 1) * pageSize, number * pageSize);
    return page.length === pageSize ? page : undefined;
  };
  return { count, at: (number: number): Page => newer.get(number) ?? inFile(number) };
}

/** The newest committed form of each page in a write-ahead log (file format, 4.1); empty where there is none that can be read. */
function walOf(file: string): ReadonlyMap<number, Buffer> {
  const committed = new Map<number, Buffer>();
  let wal: Buffer;
  try {
    wal = readFileSync(file);
  } catch {
    return committed;
  }
  const pending = new Map<number, Buffer>();
  for (let at = walHead; at + frameHead + pageSize <= wal.length; at += frameHead + pageSize) {
    if (wal.compare(wal, 16, 24, at + 8, at + 16) !== 0) break;
    pending.set(wal.readUInt32BE(at), wal.subarray(at + frameHead, at + frameHead + pageSize));
    if (wal.readUInt32BE(at + 4) === 0) continue;
    for (const [number, page] of pending) committed.set(number, page);
    pending.clear();
  }
  return committed;
}

function* rowsOn(page: Buffer, head: number, pages: Pages): Generator<Carved> {
  if (page[head] !== tableLeaf) return;
  const cells = Math.min(page.readUInt16BE(head + 3), (pageSize - head - 8) / 2);
  for (let cell = 0; cell < cells; cell += 1) {
    try {
      const row = rowAt(page, page.readUInt16BE(head + 8 + cell * 2), pages);
      if (row !== undefined) yield row;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
}

/** A cell of a table's leaf; undefined, or a `RangeError`, where it is none. */
function rowAt(page: Buffer, place: number, pages: Pages): Carved | undefined {
  const size = numberAt(page, place);
  const row = numberAt(page, size.end);
  const payload = payloadAt(page, row.end, size.value, pages);
  return payload && { row: row.value, values: recordIn(payload) };
}

/** What of a payload stands in its cell, and the rest from the pages that it flows over to (file format, 1.6). */
function payloadAt(page: Buffer, at: number, size: number, pages: Pages): Buffer | undefined {
  if (size > pages.count * pageSize) return undefined;
  const most = pageSize - 35;
  if (size <= most) return size <= pageSize - at ? page.subarray(at, at + size) : undefined;
  const least = Math.floor(((pageSize - 12) * 32) / 255) - 23;
  const fitting = least + ((size - least) % (pageSize - 4));
  const local = fitting <= most ? fitting : least;
  const parts = [page.subarray(at, at + local)];
  let next = page.readUInt32BE(at + local);
  for (let left = size - local; left > 0; left -= pageSize - 4) {
    const more = pages.at(next);
    if (more === undefined) return undefined;
    parts.push(more.subarray(4, 4 + Math.min(left, pageSize - 4)));
    next = more.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

/** The values of a record (file format, 2.1). */
function recordIn(payload: Buffer): Value[] {
  const head = numberAt(payload, 0);
  const values: Value[] = [];
  let at = head.value;
  for (let place = head.end; place < head.value; ) {
    const type = numberAt(payload, place);
    place = type.end;
    const length = type.value >= 12 ? Math.floor((type.value - 12) / 2) : (lengths[type.value] ?? Number.NaN);
    if (!(at + length <= payload.length)) throw new RangeError('a value beyond its record');
    values.push(valueIn(type.value, payload.subarray(at, at + length)));
    at += length;
  }
  return values;
}

/** Bytes of a value of each type below 12; 10 and 11 are never written. */
const lengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function valueIn(type: number, bytes: Buffer): Value {
  if (type >= 12) return type % 2 === 1 ? bytes.toString('utf8') : new Uint8Array(bytes);
  if (type === 0) return null;
  if (type === 7) return bytes.readDoubleBE();
  if (type >= 8) return type - 8;
  return type === 6 ? Number(bytes.readBigInt64BE()) : bytes.readIntBE(0, bytes.length);
}

/** A number of one to nine bytes; those beyond what a number holds exactly are in no library. */
function numberAt(bytes: Buffer, at: number): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let end = at; end < at + 8; end += 1) {
    const byte = bytes.readUInt8(end);
    value = value * 128 + (byte & 127);
    if (byte < 128) return { value, end: end + 1 };
  }
  throw new RangeError('a number of nine bytes');
}
