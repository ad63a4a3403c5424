import { unzipSync, zipSync } from 'fflate';

/** The most that a document's parts may come to once unpacked, in bytes: a text of ten million characters with its marks. */
const mostUnpacked = 200_000_000;

export class Bomb extends Error {}

/** A zip with only the parts that `isWanted`, packed anew. Throws `Bomb` where they would unpack to more than any document, any other error for what is no whole zip. */
export function withOnly(bytes: Uint8Array, isWanted: (path: string) => boolean): Uint8Array {
  let unpacked = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!isWanted(name)) return false;
      unpacked += originalSize;
      if (unpacked > mostUnpacked) throw new Bomb();
      return true;
    },
  });
  return zipSync(parts, { level: 0 });
}
