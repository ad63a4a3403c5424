import { printed } from '#shared/citations.ts';
import type { PrintJob } from '#shared/model/print.ts';
import { type RichNode, walk } from '#shared/model/richtext/node.ts';

/** A text without white space and hyphens: what must be the same whatever lines it is set in. */
export const bare = (words: string): string => words.normalize('NFC').replace(/[\s\u00ad\u2010-]/g, '');

/** Letters that stand at least on either side where a row of a table is parted between two pages: a short line of a narrow column. So few words are no proof of themselves. */
const leastParted = 4;
const leastWhole = 20;

/** Whether words stand on the pages, whose texts are given bare: in one piece, or, where their row is parted, the rest on the next page. */
export const isRead = (words: string, texts: readonly string[]): boolean =>
  texts.join('').includes(words) || texts.some((text, page) => isParted(words, text, texts[page + 1] ?? ''));

function isParted(words: string, text: string, next: string): boolean {
  if (words.length < leastWhole) return false;
  for (let at = leastParted; at <= words.length - leastParted; at += 1)
    if (text.includes(words.slice(0, at)) && next.includes(words.slice(at))) return true;
  return false;
}

/** The stretches between evidence marks of every paragraph that prints. */
export function stretches(job: PrintJob): string[] {
  return printed(job.briefing.sections).flatMap(({ body }) =>
    [...walk(body)].filter(({ type }) => type === 'paragraph').flatMap((node) => parts(node.content ?? [])),
  );
}

function parts(content: readonly RichNode[]): string[] {
  const found = [''];
  for (const node of content) {
    if (node.type === 'evidence') found.push('');
    else found[found.length - 1] += node.text ?? ' ';
  }
  return found.filter((words) => words.trim() !== '');
}
