import { convertToHtml } from 'mammoth';
import { said } from '#shared/messages/said.ts';
import { failed, type Outcome } from '#shared/outcome.ts';
import { takeHtml } from './html.ts';
import type { Taken } from './taken.ts';
import { Bomb, withOnly } from './zip.ts';

/** Styles that say what a paragraph is, beyond those that every reader knows. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='caption'] => figcaption:fresh",
];

/**
 * A Word document [A1] through the same gate as a page: its paragraphs, lists, tables and notes in order, its heading styles voted on. Pictures, comments and
 * what tracked changes took out are not read. Faults: `unsupported-format` for a file that is damaged, `too-large` for one that unpacks to more than any document.
 */
export async function takeWord(bytes: Uint8Array, name: string | undefined): Promise<Outcome<Taken>> {
  try {
    const parts = withOnly(bytes, (path) => /\.(?:xml|rels)$/i.test(path));
    const { value } = await convertToHtml({ buffer: Buffer.from(parts) }, { styleMap, convertImage: noPicture });
    return takeHtml(value, [], false);
  } catch (error) {
    return error instanceof Bomb
      ? failed('too-large', said('tooMuchWork'))
      : failed('unsupported-format', said('broken', name ?? null, 'word'));
  }
}

const noPicture = (() => []) as never;
