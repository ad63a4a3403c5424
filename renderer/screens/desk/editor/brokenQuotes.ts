import type { Node as BodyNode } from '@tiptap/pm/model';
import { plain } from '#shared/model/span.ts';
import { entryIdOf } from './entryUpkeep.ts';
import { spansOfNode } from './evidence.ts';

/** Words between quotation marks that are not the source's: `from` and `to` are positions in the document. */
export type BrokenQuote = { readonly from: number; readonly to: number; readonly words: string };

/** Quotation marks around at least two words; a single word may be anybody's. */
const quoted = /“([^“”]+)”/g;
const inserted = /\[[^[\]]*\]/;

/**
 * Quoted words in an entry that no longer stand, letter for letter, in the sources the entry rests on [E3]. What stands in square brackets
 * is the analyst's and may differ; an entry without evidence quotes nobody, and where a source cannot be read nothing is held against the words.
 */
export function brokenQuotes(doc: BodyNode, sourceText: (source: string) => string | undefined): BrokenQuote[] {
  const found: BrokenQuote[] = [];
  doc.descendants((node, at) => {
    if (entryIdOf(node) === undefined) return !node.isTextblock;
    const sources = sourcesOf(node);
    // A long source is folded only for somebody who is quoted.
    const stands = (part: string): boolean => sources.some((source) => folded(sourceText(source) ?? '').includes(part));
    if (sources.length > 0 && sources.every((source) => sourceText(source) !== undefined))
      node.descendants((block, offset) => {
        if (block.isTextblock) found.push(...brokenIn(block, at + 1 + offset + 1, stands));
        return !block.isTextblock;
      });
    return false;
  });
  return found;
}

function brokenIn(block: BodyNode, start: number, stands: (part: string) => boolean): BrokenQuote[] {
  const text = block.textBetween(0, block.content.size, undefined, '\ufffc');
  return [...text.matchAll(quoted)].flatMap(({ 0: all, 1: words = '', index }): BrokenQuote[] => {
    const parts = words
      .replaceAll('\ufffc', ' ')
      .split(inserted)
      .map(plain)
      .filter((part) => part !== '');
    if (!/\s/.test(words.trim()) || parts.every(stands)) return [];
    return [{ from: start + index, to: start + index + all.length, words }];
  });
}

function sourcesOf(entry: BodyNode): string[] {
  const sources = new Set<string>();
  entry.descendants((node) => {
    if (node.type.name === 'evidence') for (const { source } of spansOfNode(node)) sources.add(source);
  });
  return [...sources];
}

const known = new Map<string, string>();

/** A source's text with its white space folded; the last few are kept, for this runs with every pause. */
function folded(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size > 8) known.clear();
  const made = plain(text);
  known.set(text, made);
  return made;
}
