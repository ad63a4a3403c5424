import { printed } from '#shared/citations.ts';
import type { PrintJob } from '#shared/model/print.ts';
import { type RichNode, walk } from '#shared/model/richtext/node.ts';

/** A text without white space and hyphens: what must be the same whatever lines it is set in. */
export const bare = (words: string): string => words.normalize('NFC').replace(/[\s\u00ad\u2010-]/g, '');

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
