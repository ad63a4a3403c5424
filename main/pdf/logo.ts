import { crc32 } from 'node:zlib';

/** A picture that can be drawn: its bytes and its size in pixels. */
export type Picture = { readonly bytes: Uint8Array; readonly width: number; readonly height: number };

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** More pixels than a logo needs; a few kilobytes of PNG may unfold to gigabytes. */
const mostPixels = 4_000_000;

/** A PNG, checked chunk by chunk (PNG, second edition, 5): a damaged one is undefined, since decoding it later would fail where nobody can catch it. */
export function readPng(base64: string): Picture | undefined {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length < 57 || signature.some((byte, i) => bytes[i] !== byte)) return undefined;
  let size: { width: number; height: number } | undefined;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return undefined;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'IHDR') size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    if (type === 'IEND')
      return size !== undefined && size.width > 0 && size.height > 0 && size.width * size.height <= mostPixels
        ? { bytes, ...size }
        : undefined;
    at = end;
  }
  return undefined;
}
