import type { FileKind } from '#shared/messages/en/faults.ts';
import { said } from '#shared/messages/said.ts';
import { type Fault, failed } from '#shared/outcome.ts';

type Magic = {
  readonly bytes: readonly number[];
  readonly at?: number;
  readonly what: FileKind;
  readonly document?: true;
};

/** First bytes that give a file away, most telling first. `document`: it may hold an article, so the advice is to copy its text. */
const magics: readonly Magic[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], what: 'pdf', document: true },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], what: 'oldOffice', document: true },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: 'rtf', document: true },
  { bytes: [0xff, 0xd8, 0xff], what: 'jpeg' },
  { bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], what: 'png' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'gif' },
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, what: 'webp' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], what: 'tiff' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], what: 'tiff' },
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, what: 'media' },
  { bytes: [0x49, 0x44, 0x33], what: 'sound' },
  { bytes: [0x4f, 0x67, 0x67, 0x53], what: 'sound' },
  { bytes: [0x1f, 0x8b], what: 'gzip' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], what: 'sevenZip' },
  { bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], what: 'rar' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], what: 'program' },
  { bytes: Array.from('SQLite format 3', (letter) => letter.charCodeAt(0)), what: 'database' },
];

/** What a zip file is, by a name that its directory holds. */
const zips: readonly (readonly [entry: string, what: FileKind])[] = [
  ['word/', 'word'],
  ['opendocument.text', 'openText'],
  ['epub+zip', 'ebook'],
  ['xl/', 'spreadsheet'],
  ['ppt/', 'slides'],
];

/**
 * The fault of bytes that are plainly no text, whatever the file is called; undefined when nothing gives them away.
 * A document that could hold an article is `unsupported-format`, anything else `not-text`.
 */
export function sniff(bytes: Uint8Array, name: string | undefined): Fault | undefined {
  const called = name ?? null;
  const zip = starts(bytes, [0x50, 0x4b, 0x03, 0x04]) ? zipKind(bytes) : undefined;
  const magic = zip ?? magics.find((candidate) => starts(bytes, candidate.bytes, candidate.at));
  if (magic?.document) return unsupported(called, magic.what);
  if (magic !== undefined) return failed('not-text', said('notText', called, magic.what)).fault;
  const extension = name?.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (extension === 'eml') return unsupported(called, 'mail');
  if (extension === 'mhtml' || extension === 'mht') return unsupported(called, 'webArchive');
  return undefined;
}

function unsupported(called: string | null, what: FileKind): Fault {
  return failed('unsupported-format', said('unsupported', called, what)).fault;
}

function zipKind(bytes: Uint8Array): Magic {
  const names = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536));
  const found = zips.find(([entry]) => names.includes(entry));
  return found === undefined ? { bytes: [], what: 'zip' } : { bytes: [], what: found[1], document: true };
}

function starts(bytes: Uint8Array, magic: readonly number[], at = 0): boolean {
  return magic.every((byte, index) => bytes[at + index] === byte);
}
