import { type PdfFile, withPdf } from '#main/pdfjs/withPdf.ts';
import { stored } from '#shared/messages/en/stored.ts';
import { said } from '#shared/messages/said.ts';
import type { BlockVote } from '#shared/model/source.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';
import { withoutBreaks } from './hyphens.ts';
import { textMeta } from './meta/textMeta.ts';
import { furnitureOf } from './pdf/furniture.ts';
import { linesOf, type PdfLine } from './pdf/lines.ts';
import { paragraphsOf } from './pdf/paragraphs.ts';
import type { Taken } from './taken.ts';

/** Fewer letters a page than this are a stamp on a scanned page, no text. */
const leastLetters = 20;

const reasons = {
  larger: 'Its letters are larger than those of the text.',
  bold: 'It stands alone in bold letters.',
} as const;

/**
 * The words of a PDF [A1]: its lines put together to paragraphs, words broken at line ends put together, headings voted on by their letters. Running
 * heads, feet and page numbers stand behind the text, as boilerplate, so that the text runs on from page to page. Faults: `unsupported-format` for a
 * file that is locked, damaged, or holds only pictures of its pages.
 */
export async function takePdf(bytes: Uint8Array, name: string | undefined): Promise<Outcome<Taken>> {
  try {
    return await withPdf(bytes, false, async (file) => taken(await linesOf(file), file, name ?? null));
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return failed('unsupported-format', isLocked ? said('locked', name ?? null) : said('broken', name ?? null, 'pdf'));
  }
}

function taken(lines: readonly PdfLine[], { numPages }: PdfFile, name: string | null): Outcome<Taken> {
  const letters = lines.reduce((sum, { words }) => sum + words.length, 0);
  if (letters < leastLetters * numPages) return failed('no-article', said('scanned', name));
  const furniture = furnitureOf(lines);
  const { paragraphs, joined } = worded(paragraphsOf(lines.filter((line) => !furniture.has(line))));
  const running = [...new Set([...furniture].map(({ words }) => words))];
  const votes: BlockVote[] = [];
  let text = '';
  const add = (words: string, kind?: BlockVote['kind'], reason = ''): void => {
    const start = text === '' ? 0 : text.length + 2;
    text = text === '' ? words : `${text}\n\n${words}`;
    if (kind !== undefined) votes.push({ start, end: text.length, kind, reason });
  };
  for (const { words, head } of paragraphs)
    add(words, head === '' ? undefined : 'head', head === '' ? '' : reasons[head]);
  for (const words of running) add(words, 'boilerplate', 'It stands at the head or foot of the pages.');
  const stated = textMeta(text);
  const read = new Set(stated.votes.map(({ start }) => start));
  return done({
    text,
    meta: stated.meta,
    votes: [...votes.filter(({ start }) => !read.has(start)), ...stated.votes].sort((a, b) => a.start - b.start),
    notices: joined === 0 ? [] : [stored.notices.joined(joined)],
  });
}

/** The words of each paragraph as one line; words broken at line ends are put together by what the whole text writes. */
function worded(found: ReturnType<typeof paragraphsOf>): {
  readonly paragraphs: readonly { readonly words: string; readonly head: '' | 'larger' | 'bold' }[];
  readonly joined: number;
} {
  const all = found.map(({ lines }) => lines.map(({ words }) => words).join('\n')).join('\n\n');
  const { text, joined } = withoutBreaks(all);
  const paragraphs = text.split('\n\n').map((lines, index) => ({
    // A hyphen before a capital or a figure is the word's own.
    words: lines.replace(/(?<=\p{L}-)\n(?=[\p{L}\d])/gu, '').replaceAll('\n', ' '),
    head: found[index]?.head ?? ('' as const),
  }));
  return { paragraphs, joined };
}
