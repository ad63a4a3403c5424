import { createHash } from 'node:crypto';
import { EvidenceFile } from '#shared/model/evidenceFile.ts';
import { plain, wordsAt } from '#shared/model/span.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';
import { prepare, standsIn, standsOver } from './find.ts';
import { readPdf, spoiled } from './read.ts';

/** A quotation that does not hold: `source` says that the attached article does not read so, `page` that the pages do not. */
export type Miss = { readonly in: 'source' | 'page'; readonly where: string; readonly words: string };

export type Verified = {
  readonly title: string;
  readonly articles: number;
  /** Quotations and annex sentences that were looked for. */
  readonly checked: number;
  /** Articles whose text is not what its hash says. */
  readonly changed: readonly string[];
  readonly misses: readonly Miss[];
  /** Of these, quotations in scripts that a reader cannot take back from the page letter by letter: compared with the article only. */
  readonly unread: number;
};

/**
 * Words of scripts whose letters stand on the page one after the other. Those set right to left, or joined and reordered, are drawn with their words
 * beside them (ActualText), which pdf.js does not read.
 */
const readBack =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Georgian}\p{Script=Armenian}\P{L}]*$/u;

/**
 * Checks a PDF against the articles it carries: each article is the one its hash names, each quotation and each sentence of annex A stands
 * in it at the place given, character for character, and on the pages as read by a program that knows nothing of Brevier.
 * What was forged as a whole, pages and attachment together, cannot be seen so: compare the article's hash with the library's.
 */
export async function verifyPdf(bytes: Uint8Array): Promise<Outcome<Verified>> {
  const read = await readPdf(bytes);
  if (!read.ok) return read;
  if (read.value.evidence === undefined)
    return failed(
      'no-article',
      'This PDF carries no article to check it against; export it again with its sources attached.',
    );
  const file = evidenceIn(read.value.evidence);
  if (file === undefined)
    return failed('unsupported-format', 'What this PDF carries as its evidence cannot be read; export it again.');
  const { pages } = read.value;
  const verified = compare(file, pages);
  // No page is set without words: one that has none was lost with the list of where things stand in the file.
  const isLost = verified.misses.length > 0 && pages.some((words) => words.trim() === '');
  return isLost ? spoiled : done(verified);
}

/** The comparison itself: what a PDF carries against its pages, each as read words. */
export function compare(file: EvidenceFile, pages: readonly string[]): Verified {
  const texts = new Map(file.sources.map(({ id, text }) => [id, text]));
  const changed = file.sources
    .filter(({ hash, text }) => createHash('sha256').update(text, 'utf8').digest('hex') !== hash)
    .map(({ id, meta }) => meta.title?.value ?? id);
  const all = [
    ...file.quotations,
    ...file.sentences.map(({ number, ...sentence }) => ({ ...sentence, where: `Annex A, ${number}` })),
  ];
  // Words may go on over a page; heads and feet are artifacts and left out.
  const whole = prepare(pages.join('\n'));
  const each = pages.map(prepare);
  let unread = 0;
  const misses = all.flatMap(({ where, words, source, start, end }): Miss[] => {
    const text = texts.get(source);
    if (text === undefined || plain(wordsAt(text, { start, end })) !== words) return [{ in: 'source', where, words }];
    if (standsIn(words, whole) || standsOver(words, each)) return [];
    if (readBack.test(words)) return [{ in: 'page', where, words }];
    unread += 1;
    return [];
  });
  return { title: file.title, articles: file.sources.length, checked: all.length, changed, misses, unread };
}

function evidenceIn(bytes: Uint8Array): EvidenceFile | undefined {
  try {
    return EvidenceFile.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}
