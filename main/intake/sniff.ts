import { type Fault, failed } from '#shared/outcome.ts';

type Magic = {
  readonly bytes: readonly number[];
  readonly at?: number;
  readonly what: string;
  readonly document?: true;
};

/** First bytes that give a file away, most telling first. `document`: it may hold an article, so the advice is to copy its text. */
const magics: readonly Magic[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], what: 'a PDF document', document: true },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], what: 'an old Office document', document: true },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: 'a rich-text (RTF) document', document: true },
  { bytes: [0xff, 0xd8, 0xff], what: 'a JPEG picture' },
  { bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], what: 'a PNG picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'a GIF picture' },
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, what: 'a WebP picture' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], what: 'a TIFF picture' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], what: 'a TIFF picture' },
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, what: 'a video, sound or HEIC picture file' },
  { bytes: [0x49, 0x44, 0x33], what: 'a sound file' },
  { bytes: [0x4f, 0x67, 0x67, 0x53], what: 'a sound file' },
  { bytes: [0x1f, 0x8b], what: 'a gzip archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], what: 'a 7-Zip archive' },
  { bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], what: 'a RAR archive' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], what: 'a program' },
  { bytes: Array.from('SQLite format 3', (letter) => letter.charCodeAt(0)), what: 'a database' },
];

/** What a zip file is, by a name that its directory holds. */
const zips: readonly (readonly [entry: string, what: string])[] = [
  ['word/', 'a Word document'],
  ['opendocument.text', 'an OpenDocument text'],
  ['epub+zip', 'an e-book'],
  ['xl/', 'a spreadsheet'],
  ['ppt/', 'a slide deck'],
];

/**
 * The fault of bytes that are plainly no text, whatever the file is called; undefined when nothing gives them away.
 * A document that could hold an article is `unsupported-format`, anything else `not-text`.
 */
export function sniff(bytes: Uint8Array, name: string | undefined): Fault | undefined {
  const called = name === undefined ? 'This' : `“${name}”`;
  const zip = starts(bytes, [0x50, 0x4b, 0x03, 0x04]) ? zipKind(bytes) : undefined;
  const magic = zip ?? magics.find((candidate) => starts(bytes, candidate.bytes, candidate.at));
  if (magic?.document) return unsupported(called, magic.what);
  if (magic !== undefined)
    return failed(
      'not-text',
      `${called} is ${magic.what}, not text: open the article itself, or copy its text and paste it.`,
    ).fault;
  const extension = name?.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (extension === 'eml') return unsupported(called, 'an e-mail file');
  if (extension === 'mhtml' || extension === 'mht') return unsupported(called, 'a web archive (MHTML)');
  return undefined;
}

function unsupported(called: string, what: string): Fault {
  return failed(
    'unsupported-format',
    `${called} is ${what}, which Brevier cannot read yet: open it in its own program, copy the article’s text and paste it.`,
  ).fault;
}

function zipKind(bytes: Uint8Array): Magic {
  const names = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536));
  const found = zips.find(([entry]) => names.includes(entry));
  return found === undefined ? { bytes: [], what: 'a zip archive' } : { bytes: [], what: found[1], document: true };
}

function starts(bytes: Uint8Array, magic: readonly number[], at = 0): boolean {
  return magic.every((byte, index) => bytes[at + index] === byte);
}
