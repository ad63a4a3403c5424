import { createHash } from 'node:crypto';
import type { Inner } from './inner.ts';

/** Bytes of a file's identifier. */
const idBytes = 16;
/** A first file of some pages; it doubles from there. */
const firstBytes = 1 << 18;

/**
 * Takes what PDFKit writes into one growing array instead of a stream of thousands of chunks, which is a good part of the time and memory
 * of a long file. The file's identifier comes from what stands before it, so that it knows no clock. Answers with the whole file once it has
 * ended.
 */
export function collect(doc: Inner): Promise<Uint8Array> {
  let bytes = Buffer.allocUnsafe(firstBytes);
  let length = 0;
  const reserve = (more: number): void => {
    if (length + more <= bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(bytes.length * 2, length + more));
    bytes.copy(larger, 0, 0, length);
    bytes = larger;
  };
  doc._write = (data) => {
    if (typeof data === 'string') {
      reserve(data.length + 1);
      length += bytes.write(data, length, 'latin1');
      bytes[length] = lineFeed;
      length += 1;
    } else {
      reserve(data.length);
      bytes.set(data, length);
      length += data.length;
    }
    doc._offset = length;
  };
  // The header was written before anybody took what is written.
  const head = doc.read();
  if (head !== null) doc._write(head);
  Object.defineProperty(doc, '_id', {
    get: () => new Uint8Array(createHash('sha256').update(bytes.subarray(0, length)).digest().subarray(0, idBytes)),
  });
  const write = doc.addContent.bind(doc);
  doc.addContent = (content) => write(typeof content === 'string' ? Buffer.from(`${content}\n`, 'latin1') : content);
  return new Promise((resolve) => {
    doc.push = (chunk) => {
      if (chunk === null) resolve(new Uint8Array(bytes.subarray(0, length)));
      else doc._write(chunk);
    };
  });
}

const lineFeed = 10;
