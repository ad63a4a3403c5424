import type { FieldFault } from '#shared/fieldFault.ts';
import { counted } from './counted.ts';
import { desk } from './desk.ts';
import { intake } from './intake.ts';
import { paper } from './paper.ts';
import { type BackupTrouble, grounds, type RecoveryGround, troubles } from './rescue.ts';
import { type FetchTrouble, fetchTroubles, statusWords } from './web.ts';

/** What a file turned out to be by its first bytes. */
export type FileKind = keyof typeof kinds;
const kinds = {
  pdf: 'a PDF document',
  oldOffice: 'an old Office document',
  rtf: 'a rich-text (RTF) document',
  word: 'a Word document',
  openText: 'an OpenDocument text',
  ebook: 'an e-book',
  spreadsheet: 'a spreadsheet',
  slides: 'a slide deck',
  zip: 'a zip archive',
  mail: 'an e-mail file',
  webArchive: 'a web archive (MHTML)',
  jpeg: 'a JPEG picture',
  png: 'a PNG picture',
  gif: 'a GIF picture',
  webp: 'a WebP picture',
  tiff: 'a TIFF picture',
  media: 'a video, sound or HEIC picture file',
  sound: 'a sound file',
  gzip: 'a gzip archive',
  sevenZip: 'a 7-Zip archive',
  rar: 'a RAR archive',
  program: 'a program',
  database: 'a database',
};

const unreadable: Readonly<Record<string, string>> = {
  ENOENT: ' because there is no such file',
  ENOTDIR: ' because there is no such file',
  EACCES: ' because this user may not read it',
  EPERM: ' because this user may not read it',
};

const unwritable: Readonly<Record<string, string>> = {
  ENOENT: 'because its folder does not exist',
  NOFILES: 'because its folder takes no new files',
  ENOTDIR: 'because a part of its path is a file, not a folder',
  EISDIR: 'because it is a folder',
  EACCES: 'because this user may not write there',
  EPERM: 'because this user may not write there',
  EROFS: 'because the disk is read-only',
  ENOSPC: 'because the disk is full',
  EDQUOT: 'because the disk quota is used up',
  ENAMETOOLONG: 'because its name is too long',
};

/** What of a library can be damaged; `of` is a version, or a heading. */
const parts = {
  entry: (of: string) => `The entry of version ${of} in the history`,
  history: () => 'The history of this briefing',
  section: (of: string) => `The section “${of}”`,
  look: () => 'The look of this version',
  outline: () => 'The outline of this version',
  article: () => 'The text of this article',
  library: () => 'The library',
};
export type DamagedPart = keyof typeof parts;

const remedies = {
  'none-whole': () => 'no version of this briefing is whole any more',
  restore: (version: string) => `open the history and restore version ${version}, the newest that is whole`,
  'choose-another': () => 'choose another version from the history',
  'take-again': () => 'take the same article in again to mend it',
  'use-the-rest': (place: string) => `the rest of the library can be used; keep a copy of ${place} before you go on`,
};
export type DamageRemedy = keyof typeof remedies;

const whys: Readonly<Record<FieldFault, (limit: number | null) => string>> = {
  empty: () => 'it is empty',
  tooLong: (most) => `it is longer than ${counted(Number(most), { one: '# character', other: '# characters' })}`,
  tooMany: (most) => `there are more than ${counted(Number(most), { one: '# of them', other: '# of them' })}`,
  tooFew: () => 'there is none',
  tooLarge: (most) => `it is more than ${most}`,
  tooSmall: (least) => `it is less than ${least}`,
  noDate: () => 'it names no date, such as 2025-12-04',
  noAddress: () => 'it is no web address, such as https://example.org/article',
  noChoice: () => 'it is none of the choices there are',
  wrongForm: () => 'it has the wrong form',
};

/** The fields that somebody fills in, by the last name in their path that is one of these. */
const fields = {
  ...intake.fields,
  ...desk.mastheadLines,
  heading: desk.section.heading,
  body: 'Text of a section',
  marking: desk.marking,
  organisation: paper.style.organisation,
  logo: paper.style.logo,
  name: 'Name',
  query: 'Search',
  sources: 'Articles',
  sections: desk.section.list,
};

/** Names of fields in a language. */
export type FieldNames = typeof fields;

/** The field at a dotted path, by its name where it has one. */
export const fieldAt = (names: FieldNames, path: string): string => {
  const known = path.split('.').findLast((part): part is keyof FieldNames => Object.hasOwn(names, part));
  return known === undefined ? path : names[known];
};
const named = (name: string | null, otherwise: string): string => (name === null ? otherwise : `“${name}”`);

/** What went wrong, why and what to do, each in one sentence. `name` is a file's, null for a paste; the codes are the operating system's. */
export const faults = {
  unreachable: () =>
    'Brevier’s service does not answer, so this was not done; see that Brevier is still running, then try again.',
  signedOut: () =>
    'This window is not signed in to Brevier, so this was not done; open the address that Brevier printed when it started.',
  unexpected: () =>
    'Something went wrong inside Brevier, so this was not done; try again, and restart Brevier if it stays so.',
  empty: (name: string | null) =>
    `${named(name, 'The text')} is empty: choose a file with an article in it, or paste the article’s text.`,
  inputTooLarge: (name: string | null, megabytes: number) =>
    `${named(name, 'The text')} is larger than ${megabytes} MB, the most Brevier takes: split it, or paste only the article.`,
  tooManyCharacters: (name: string | null, millions: number) =>
    `${named(name, 'The text')} holds more than ${millions} million characters, the most Brevier takes: split it, or paste only the article.`,
  binary: (name: string | null) =>
    `${named(name, 'This')} is not text but binary data: open the article itself, or copy its text and paste it.`,
  unknownEncoding: (name: string | null) =>
    `${named(name, 'This')} is written in a character encoding that could not be made out: save it again as UTF-8, or copy its text and paste it.`,
  notText: (name: string | null, kind: FileKind) =>
    `${named(name, 'This')} is ${kinds[kind]}, not text: open the article itself, or copy its text and paste it.`,
  unsupported: (name: string | null, kind: FileKind) =>
    `${named(name, 'This')} is ${kinds[kind]}, which Brevier cannot read yet: open it in its own program, copy the article’s text and paste it.`,
  locked: (name: string | null) =>
    `${named(name, 'This')} is protected by a password: open it in its own program and save it without one, or copy the article’s text and paste it.`,
  broken: (name: string | null, kind: FileKind) =>
    `${named(name, 'This')} is damaged, or no whole file, and cannot be read as ${kinds[kind]}: get it again, or copy the article’s text and paste it.`,
  scanned: (name: string | null) =>
    `${named(name, 'This PDF')} holds pictures of its pages but no text: let a text recognition program (OCR) read it first, or type the article in.`,
  emptyMail: (name: string | null) =>
    `${named(name, 'This message')} holds no words of its own: open what is attached to it, or copy the article’s text and paste it.`,
  tooDeep: () =>
    'The page is built of too many or too deeply nested elements to be an article: select the article in a browser, copy it and paste it.',
  onlyProgram: () =>
    'The page shows no article text until a program in it (a script) has run: open it in a browser, select the article, copy it and paste it.',
  /** `words` are all that stands on the page, at most 200 characters. */
  onlyPlaceholder: (words: string) =>
    `All that the page shows before a program in it (a script) has run is “${words}”: if there is more to it, open it in a browser, select the article, copy it and paste it; if not, paste these words.`,
  tooMuchWork: () => 'This takes too much time or memory to read as an article: copy the article’s text and paste it.',
  noPageAddress: (typed: string) =>
    `“${typed}” is no address of a page on the web: it must begin with https:// or http:// and hold no password; correct it and try again.`,
  pageNotFetched: (host: string, why: FetchTrouble) => `${host} ${fetchTroubles[why]}.`,
  pageStatus: (host: string, status: number) => `${host} answered ${status}: ${statusWords(status)}.`,
  pageType: (host: string, type: string) =>
    `What ${host} has at this address is no article but ${type}: open the page with the article and copy its address.`,
  pageTooLarge: (host: string, megabytes: number) =>
    `What ${host} has at this address is larger than ${megabytes} MB, the most Brevier fetches: save it and open the file, or paste only the article.`,
  bodyTooLarge: (megabytes: number) =>
    `This is larger than ${megabytes} MB, the most Brevier takes: split it, or paste only the article.`,
  fileTooLarge: (path: string, megabytes: number) =>
    `${path} is larger than ${megabytes} MB, the most Brevier takes: split it, or take only the article.`,
  isFolder: (path: string) => `${path} is a folder: choose the article’s file.`,
  unreadable: (path: string, code: string) =>
    `${path} cannot be read${unreadable[code] ?? ` (${code})`}: check the name and try again.`,
  unwritable: (path: string, code: string) =>
    `${path} cannot be written ${unwritable[code] ?? `(${code || 'unknown error'})`}: choose another place and try again.`,
  alreadyThere: (path: string) => `${path} is there already: choose another folder and try again.`,
  styleNameTaken: (name: string) => `“${name}” is a ready style: give your own another name.`,
  tooManyStyles: (most: number) => `There are ${most} styles already: remove one that is not used, then keep this one.`,
  workOver: () => 'This work is over, or Brevier was started anew meanwhile; begin it again.',
  cancelled: () => 'This was cancelled, so no file was made.',
  nothingToExport: (what: 'timeline' | 'figures' | 'calendar') =>
    what === 'calendar'
      ? 'Nothing that this briefing prints under what to watch or actions has a date, so there is no calendar to write: show or add such a section and try again.'
      : `This briefing prints no table of ${what === 'timeline' ? 'its timeline' : 'figures'}, so there is nothing to write: show or add that section and try again.`,
  noSuchCall: () => 'There is no such call: the window is older or newer than Brevier, so reload it.',
  badFileName: () => 'The file’s name is not percent-encoded UTF-8: choose the file again.',
  badField: (path: string, why: FieldFault, limit: number | null) =>
    `“${fieldAt(fields, path)}” cannot be used as it is: ${whys[why](limit)}; correct it and try again.`,
  noSuchBriefing: () => 'This briefing is not in the library any more; it may have been deleted for good.',
  noSuchVersion: (version: number) => `Version ${version} is not in this briefing’s history.`,
  nothingToUndo: () => 'There is nothing left to undo in this briefing.',
  nothingToRedo: () => 'There is nothing to do again in this briefing.',
  idTaken: () => 'There is already a briefing with this id; try again.',
  savedElsewhere: (version: number, base: number) =>
    `This briefing was saved elsewhere in the meantime (version ${version}, yours began from ${base}); compare the two and save again.`,
  articleNotStored: () => 'The article of this briefing is not stored any more; take it in again.',
  articleGone: () => 'This article is not in the library any more; take it in again.',
  articleTooLong: (millions: number) => `The article is over ${millions} million characters; take in a part of it.`,
  notStorable: (path: string, why: FieldFault, limit: number | null) =>
    `The briefing cannot be saved as it is, for “${fieldAt(fields, path)}”: ${whys[why](limit)}; correct it and try again.`,
  newBriefingTooLarge: (megabytes: number) =>
    `The briefing of this article would be over ${megabytes} MB; take in a part of the article.`,
  briefingTooLarge: (megabytes: number) => `The briefing is over ${megabytes} MB; remove some of its text to save it.`,
  trashFirst: () => 'Only a briefing in the trash can be deleted for good; move it to the trash first.',
  held: (place: string) => `Another program holds the library at ${place}; close that program and try again.`,
  openElsewhere: (folder: string) =>
    `The library in ${folder} is open in another Brevier; use that window, or close it and try again.`,
  diskFull: (place: string) =>
    `The library at ${place} cannot be written because the disk is full; free some space and try again.`,
  diskError: (place: string) =>
    `The disk reported an error under the library at ${place}; check the disk and try again.`,
  readOnly: (place: string) =>
    `The library at ${place} cannot be opened for writing; make the folder writable or choose another one with --data.`,
  damagedFile: (place: string) =>
    `The library’s file at ${place} is damaged; keep a copy of it, then put a backup in its place or move it away to start an empty library.`,
  damagedSchema: (place: string) =>
    `The library’s file at ${place} is damaged where it says what it holds; keep a copy of it, then put a backup in its place or move it away to start an empty library.`,
  damaged: (part: DamagedPart, of: string | number | null, remedy: DamageRemedy, by: string | number | null) =>
    `${parts[part](String(of))} is damaged in the library’s file; ${remedies[remedy](String(by))}.`,
  noBackup: (folder: string, trouble: BackupTrouble) =>
    `Today’s backup could not be written to ${folder} ${troubles[trouble]}.`,
  /** No fault of what was asked: what happened to the library when it was opened. `reaches` is the time of the backup's last change. */
  recovered: (kept: string, ground: RecoveryGround, reaches: string | null, saved: number) =>
    `The library’s file was damaged and could not be opened, so this is ${grounds[ground](reaches ?? '', saved)}, and the damaged file is kept beside it as ${kept}.`,
  settingsBroken: (file: string) =>
    `The settings in ${file} could not be read, so language, theme and panes are as at first; choose them again, and the file is kept beside the new one under another name.`,
  notALibrary: (place: string) =>
    `The file ${place} is not a Brevier library; move it away or choose another folder with --data.`,
  newerLibrary: (place: string, schema: number, known: number) =>
    `The library at ${place} was written by a newer Brevier (schema ${schema}; this one knows ${known}); update Brevier to open it.`,
};

/** The name of a fault in the catalogue. */
export type FaultName = keyof typeof faults;
