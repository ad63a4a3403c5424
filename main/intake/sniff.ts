import type { FileKind } from '#shared/messages/en/faults.ts';
import { said } from '#shared/messages/said.ts';
import type { SourceFormat } from '#shared/model/source.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';

type Magic = {
  readonly bytes: readonly number[];
  readonly at?: number;
  readonly what: FileKind;
  readonly document?: true;
};

/** Files that hold an article's words packed in something else, and that Brevier unpacks. */
export type Packed = Extract<SourceFormat, 'word' | 'pdf' | 'mail' | 'web-archive'>;

const pdf = [0x25, 0x50, 0x44, 0x46, 0x2d];

/** First bytes that give a file away, most telling first. `document`: it may hold an article, so the advice is to copy its text. */
const magics: readonly Magic[] = [
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
  ['opendocument.text', 'openText'],
  ['epub+zip', 'ebook'],
  ['xl/', 'spreadsheet'],
  ['ppt/', 'slides'],
];

/**
 * What bytes are by their own look, whatever the file is called: something that Brevier unpacks, or undefined for what may be text. A fault for what is plainly
 * neither: a document that could hold an article is `unsupported-format`, anything else `not-text`.
 */
export function sniff(bytes: Uint8Array, name: string | undefined): Outcome<Packed | undefined> {
  const called = name ?? null;
  if (starts(bytes, pdf)) return done('pdf');
  if (starts(bytes, zipMagic) && namesIn(bytes).includes('word/')) return done('word');
  const zip = starts(bytes, zipMagic) ? zipKind(bytes) : undefined;
  const magic = zip ?? magics.find((candidate) => starts(bytes, candidate.bytes, candidate.at));
  if (magic?.what === 'oldOffice' && isLocked(bytes)) return failed('unsupported-format', said('locked', called));
  if (magic?.document) return failed('unsupported-format', said('unsupported', called, magic.what));
  if (magic !== undefined) return failed('not-text', said('notText', called, magic.what));
  return done(messageIn(bytes, name));
}

/** A mail or a page saved as one: by its name, or by the header lines that it begins with. */
function messageIn(bytes: Uint8Array, name: string | undefined): 'mail' | 'web-archive' | undefined {
  const extension = name?.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (extension === 'eml') return 'mail';
  if (extension === 'mhtml' || extension === 'mht') return 'web-archive';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const [headers = ''] = head.split(/\r?\n\r?\n/, 1);
  if (!/^[\w-]{1,60}:/.test(headers) || !/\nMIME-Version: *\d/i.test(`\n${headers}`)) return undefined;
  return /\nContent-Type: multipart\/related/i.test(headers) ? 'web-archive' : 'mail';
}

/** A Word document with a password is an old Office file around the locked one. */
const isLocked = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));

const zipMagic = [0x50, 0x4b, 0x03, 0x04];

/** Where a zip names its files: before each of them, and in its directory at the end. */
const namesIn = (bytes: Uint8Array): string =>
  [bytes.subarray(0, 65_536), bytes.subarray(-65_536)].map((part) => new TextDecoder('latin1').decode(part)).join('');

function zipKind(bytes: Uint8Array): Magic {
  const names = namesIn(bytes);
  const found = zips.find(([entry]) => names.includes(entry));
  return found === undefined ? { bytes: [], what: 'zip' } : { bytes: [], what: found[1], document: true };
}

function starts(bytes: Uint8Array, magic: readonly number[], at = 0): boolean {
  return magic.every((byte, index) => bytes[at + index] === byte);
}
