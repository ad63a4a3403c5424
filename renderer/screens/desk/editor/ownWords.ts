import type { Node as BodyNode } from '@tiptap/pm/model';
import { wordsAt } from '#shared/model/span.ts';
import { entryIdOf } from './entryUpkeep.ts';
import { spansOfNode } from './evidence.ts';

/** A stretch of words, in positions of the document. */
export type Stretch = { readonly from: number; readonly to: number };

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu;

const folded = (text: string): string => text.toLowerCase().replaceAll('’', "'");

/**
 * In entries whose words were changed: the words that stand nowhere in what the entry rests on, so that one sees where it left the source
 * [E3]. Words still marked verbatim are the source's; square brackets hold the analyst's additions.
 */
export function ownWords(doc: BodyNode, sourceText: (source: string) => string | undefined): Stretch[] {
  const found: Stretch[] = [];
  doc.descendants((node, at) => {
    if (entryIdOf(node) === undefined) return !node.isTextblock;
    const said = node.attrs.state === 'edited' ? wordsBehind(node, sourceText) : undefined;
    if (said !== undefined && said.size > 0)
      node.descendants((child, offset) => {
        if (!child.isText || child.marks.some(({ type }) => type.name === 'verbatim')) return;
        const text = (child.text ?? '').replace(/\[[^[\]]*\]/g, (all) => ' '.repeat(all.length));
        for (const { 0: one, index } of text.matchAll(word)) {
          const from = at + 1 + offset + index;
          if (!said.has(folded(one))) found.push({ from, to: from + one.length });
        }
      });
    return false;
  });
  return found;
}

/** Undefined where one of the sources cannot be read. */
function wordsBehind(entry: BodyNode, sourceText: (source: string) => string | undefined): Set<string> | undefined {
  const words = new Set<string>();
  let isWhole = true;
  entry.descendants((node) => {
    if (node.type.name !== 'evidence') return;
    for (const span of spansOfNode(node)) {
      const text = sourceText(span.source);
      isWhole &&= text !== undefined;
      for (const [one] of wordsAt(text ?? '', span).matchAll(word)) words.add(folded(one));
    }
  });
  return isWhole ? words : undefined;
}
