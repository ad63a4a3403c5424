import { deflateSync } from 'node:zlib';

/** Bytes kept twice over: what a file of some hundred pages is made of. */
const kept = 6_000_000;

let young = new Map<string, Uint8Array>();
let old = new Map<string, Uint8Array>();
let held = 0;

/** Bytes (as a string of them) compressed. A page that is the same as one compressed before costs no more than finding it. */
export function deflated(bytes: string): Uint8Array {
  const known = young.get(bytes);
  if (known !== undefined) return known;
  const made = old.get(bytes) ?? deflateSync(Buffer.from(bytes, 'latin1'));
  if (held > kept) {
    old = young;
    young = new Map();
    held = 0;
  }
  young.set(bytes, made);
  held += bytes.length + made.length;
  return made;
}
