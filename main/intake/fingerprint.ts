import { createHash } from 'node:crypto';
import type { BlockVote } from '#shared/model/source.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Shorter blocks that do not end like a sentence are headlines, captions, links: formats differ in which of them they carry. */
const shortBlock = 100;

/**
 * [A5] SHA-256 over the letters and digits of the body alone, so that the same article pasted, saved as text and saved as
 * a page is recognised: blocks voted something else, short lines that are no sentence and repeated blocks do not count.
 */
export function fingerprint(text: string, votes: readonly BlockVote[]): string {
  const other = new Set(votes.filter((vote) => vote.kind !== 'body').map((vote) => vote.start));
  const seen = new Set<string>();
  for (const block of blocksOf(text)) {
    if (other.has(block.start)) continue;
    if (block.text.length < shortBlock && !endsSentence(block.text)) continue;
    const letters = lettersOf(block.text);
    if (letters !== '') seen.add(letters);
  }
  const body = [...seen].join('');
  return sha256(body === '' ? lettersOf(text) || text : body);
}

/** Paragraphs: separated by empty lines where the text has any (its lines may be wrapped), else one per line. */
function blocksOf(text: string): { start: number; text: string }[] {
  const separator = text.includes('\n\n') ? '\n\n' : '\n';
  const blocks: { start: number; text: string }[] = [];
  let at = 0;
  for (const part of text.split(separator)) {
    const trimmed = part.trim();
    if (trimmed !== '') blocks.push({ start: at + part.indexOf(trimmed), text: trimmed });
    at += part.length + separator.length;
  }
  return blocks;
}

function lettersOf(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu) ?? []
  ).join('');
}

function endsSentence(text: string): boolean {
  return '.!?…”"’\')]:'.includes(text.slice(-1));
}
