import { isSafeHref } from '#shared/model/richtext/href.ts';
import { type RichNode, spansOf } from '#shared/model/richtext/node.ts';
import { type Colour, emphasised, type Style } from '../theme.ts';
import type { Run } from './blocks.ts';
import type { Marks } from './marks.ts';

/** The words of one paragraph in a style, with emphasis, links and evidence marks. */
export function inline(paragraph: RichNode, style: Style, marks: Marks): Run[] {
  const runs: Run[] = [];
  for (const node of paragraph.content ?? []) {
    if (node.type === 'text') runs.push(words(node, style, marks.accent));
    else if (node.type === 'hardBreak') runs.push({ kind: 'break' });
    else if (node.type === 'evidence') {
      trimEnd(runs);
      const last = runs.at(-1);
      const follows = last?.kind === 'words' && last.link?.kind === 'go' && last.link.reference === true;
      runs.push(...marks.of(spansOf(node), style, follows));
    }
  }
  return runs;
}

function words(node: RichNode, style: Style, accent: Colour): Run {
  const has = (type: string): boolean => node.marks?.some((mark) => mark.type === type) ?? false;
  const look = emphasised(style, has('bold'), has('italic'));
  const text = node.text ?? '';
  for (const mark of node.marks ?? [])
    if (mark.type === 'link' && isSafeHref(mark.attrs.href))
      return {
        kind: 'words',
        text,
        style: { ...look, colour: accent },
        link: { kind: 'url', href: mark.attrs.href, says: `${text.trim() || 'Link'}: ${mark.attrs.href}` },
      };
  return { kind: 'words', text, style: look };
}

/** A mark stands close to the word before it, whatever space was typed between. */
function trimEnd(runs: Run[]): void {
  const last = runs.at(-1);
  if (last?.kind !== 'words' || !last.text.endsWith(' ') || last.link !== undefined) return;
  const text = last.text.trimEnd();
  if (text === '') runs.pop();
  else runs[runs.length - 1] = { ...last, text };
}

/** True where nothing would print. */
export const isBlank = (runs: readonly Run[]): boolean =>
  runs.every((run) => run.kind === 'break' || (run.text.trim() === '' && run.link === undefined));
