import { stored } from '#shared/messages/en/stored.ts';
import type { Claim } from './state.ts';

/** How near the end of a text its copyright line stands, in full lines, how long it is, in characters, and how long a name in it, in words. */
const lastLines = 12;
const longest = 160;
const mostWords = 6;

/** The mark with a year before or behind the name; the word alone, which may open a sentence, only with the year right after it. */
const mark = /^(?:copyright )?(?:©|\(c\)) ?|^copyright (?=\d{4})/i;
const year = /(?<!\d)(?:19|20)\d\d(?:[-–]\d{2,4})?(?!\d)/;
const joiners = new Set(['of', 'the', 'and', '&', 'for', 'in', 'de', 'la', 'le', 'el', 'der', 'die']);

/** The outlet that the copyright line at the end of a text names: "© 2026 The Northern Courier. All rights reserved." A person's own is no outlet. */
export function copyrightClaim(text: string, author: string | undefined): Claim | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  for (const line of lines.slice(-lastLines).reverse()) {
    const name = line.length > longest ? undefined : holderOf(line.trim());
    if (name !== undefined && name !== author) return { field: 'outlet', value: name, from: stored.origins.copyright };
  }
  return undefined;
}

function holderOf(line: string): string | undefined {
  const stated = mark.exec(line);
  if (stated === null || !year.test(line)) return undefined;
  const rest = line.slice(stated[0].length).replace(year, '').trim();
  const [name = ''] = rest.replace(/^,? ?(?:by )?/i, '').split(/[,|]|\.(?: |$)/, 1);
  const words = name.trim().split(/\s+/);
  const isName = words.every((word) => /^\p{Lu}[\p{L}\p{N}'’.&-]*$/u.test(word) || joiners.has(word));
  return isName && words.length <= mostWords ? words.join(' ') : undefined;
}
