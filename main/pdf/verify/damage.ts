import { inflateSync } from 'node:zlib';

/** How far before a stream its dictionary is looked for, in bytes: those of Brevier and of the tools that save a file anew are shorter. */
const longestDictionary = 4096;

/** True where a PDF is not as it was written, in its compressed streams or in its list of objects. */
export const isSpoiled = (pdf: Uint8Array): boolean => {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  return hasSpoiledStream(bytes) || hasSpoiledList(bytes);
};

/**
 * True where a compressed stream of a PDF is not what its checksum says. Readers pass over that: pages come out empty or with other
 * letters, which would look as if somebody had changed the words.
 */
function hasSpoiledStream(bytes: Buffer): boolean {
  let from = 0;
  for (let at = startOf(bytes, 0); at !== -1; at = startOf(bytes, from)) {
    const end = bytes.indexOf('endstream', at);
    if (end === -1) return true;
    if (isDeflated(dictionaryAt(bytes, at)) && !inflates(bytes.subarray(dataAt(bytes, at), end))) return true;
    from = end + 'endstream'.length;
  }
  return false;
}

const startOf = (bytes: Buffer, from: number): number => {
  const [lf, crlf] = ['>>\nstream\n', '>>\r\nstream\r\n'].map((word) => bytes.indexOf(word, from)) as [number, number];
  return lf === -1 || crlf === -1 ? Math.max(lf, crlf) : Math.min(lf, crlf);
};

const dataAt = (bytes: Buffer, start: number): number => bytes.indexOf('\n', bytes.indexOf('stream', start)) + 1;

function dictionaryAt(bytes: Buffer, start: number): string {
  const before = bytes.toString('latin1', Math.max(0, start - longestDictionary), start);
  return before.slice(before.lastIndexOf(' obj'));
}

/** By this one filter and no other. */
const isDeflated = (dictionary: string): boolean =>
  /\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])/.test(dictionary);

/**
 * True where the list of objects (ISO 32000-2, 7.5.8) names a place where its object does not stand: readers then take one object for
 * another. A list that is a plain table, or coded against the line before, is left to the reader.
 */
function hasSpoiledList(bytes: Buffer): boolean {
  const from = Number(/startxref\s+(\d{1,10})\s/.exec(bytes.toString('latin1', bytes.length - 64))?.[1] ?? -1);
  const start = from < 0 ? -1 : startOf(bytes, from);
  if (start === -1) return false;
  const dictionary = dictionaryAt(bytes, start);
  if (!dictionary.includes('/XRef') || !isDeflated(dictionary) || dictionary.includes('/DecodeParms')) return false;
  const [kind = 0, place = 0, more = 0] = numbersIn(/\/W\s*\[([\d\s]{1,100})\]/.exec(dictionary));
  const stated = numbersIn(/\/Index\s*\[([\d\s]{1,2000})\]/.exec(dictionary));
  const index = stated.length > 0 ? stated : [0, Number(/\/Size (\d{1,8})/.exec(dictionary)?.[1] ?? 0)];
  const ids = index.flatMap((first, i) => (i % 2 === 0 ? range(first, index[i + 1] ?? 0) : []));
  const rows = inflateSync(bytes.subarray(dataAt(bytes, start), bytes.indexOf('endstream', start)));
  const width = kind + place + more;
  if (ids.length * width !== rows.length) return true;
  if (kind !== 1 || place < 1 || place > 6) return false;
  return ids.some((id, i) => {
    if (rows[i * width] !== 1) return false;
    const at = rows.readUIntBE(i * width + kind, place);
    return !bytes.toString('latin1', at, at + 24).startsWith(`${id} `);
  });
}

const numbersIn = (match: RegExpExecArray | null): number[] =>
  (match?.[1] ?? '').split(/\s+/).filter(Boolean).map(Number);

const range = (first: number, count: number): number[] =>
  Array.from({ length: Math.min(count, 10_000_000) }, (_, i) => first + i);

function inflates(data: Buffer): boolean {
  try {
    inflateSync(data);
    return true;
  } catch {
    return false;
  }
}
