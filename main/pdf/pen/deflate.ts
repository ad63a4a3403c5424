import { deflateSync } from 'node:zlib';
import { startMemory } from '../memory.ts';

/** Bytes: what a file of some hundred pages is made of. */
const kept = 6_000_000;
const known = startMemory<Uint8Array>(kept, (bytes, made) => bytes.length + made.length);

/** Bytes (as a string of them) compressed. A page that is the same as one compressed before costs no more than finding it. */
export function deflated(bytes: string): Uint8Array {
  let made = known.get(bytes);
  if (made === undefined) {
    made = deflateSync(Buffer.from(bytes, 'latin1'));
    known.set(bytes, made);
  }
  return made;
}
