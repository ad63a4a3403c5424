import { z } from 'zod';

/** The most tags a briefing carries. */
export const mostTags = 50;

/** The longest tag, in UTF-16 code units. */
export const longestTag = 60;

/** A word or two that the user files a briefing under. A comma parts tags where they are typed, so none holds one. */
export const Tag = z
  .string()
  .min(1)
  .max(longestTag)
  .regex(/^[^,\s](?:[^,\r\n\t]*[^,\s])?$/u);

/** What makes two tags the same: neither case nor the way an accent is written. */
export const tagKey = (tag: string): string => tag.normalize('NFC').toLowerCase();

/** The tags in a typed line, in its order, each once; one that is too long is cut. */
export function tagsIn(line: string): string[] {
  const tags = line
    .split(/[,\r\n]/)
    .map((part) => part.replace(/\s/gu, ' ').split(' ').filter(Boolean).join(' ').toWellFormed())
    .map((part) => part.slice(0, longestTag).toWellFormed().trim())
    .filter((part) => part !== '');
  return withTags([], tags, []);
}

/** The tags after some were taken away and some added. One that is there already keeps the way it is written; past the most that may be, none is added. */
export function withTags(tags: readonly string[], add: readonly string[], remove: readonly string[]): string[] {
  const gone = new Set(remove.map(tagKey));
  const kept = tags.filter((tag) => !gone.has(tagKey(tag)));
  const known = new Set(kept.map(tagKey));
  for (const tag of add) {
    if (known.has(tagKey(tag)) || kept.length >= mostTags) continue;
    known.add(tagKey(tag));
    kept.push(tag);
  }
  return kept;
}
