import { stored } from '#shared/messages/en/stored.ts';
import { withoutBreaks } from './hyphens.ts';
import { textMeta } from './meta/textMeta.ts';
import type { Taken } from './taken.ts';

/** Plain text is taken as it is, but for the marks of a quoted message and words broken at line ends; a head of labelled lines, byline or date line is read and voted on. */
export function takeText(pasted: string): Taken {
  const plain = unquoted(pasted);
  const { text, joined } = withoutBreaks(plain);
  const notices = [
    ...(plain === pasted ? [] : [stored.notices.unquoted]),
    ...(joined === 0 ? [] : [stored.notices.joined(joined)]),
  ];
  return { text, ...textMeta(text), notices };
}

/** Part of a text's lines from which on it is a message that answers or sends on another. */
const mostQuoted = 0.5;

/** [RFC 3676, 4.5] In a quoted message every line begins with ">": where most lines do, the marks are taken off. */
function unquoted(text: string): string {
  if (!text.includes('\n>')) return text;
  const lines = text.split('\n');
  const full = lines.filter((line) => line.trim() !== '');
  const quoted = full.filter((line) => line.startsWith('>')).length;
  return quoted < full.length * mostQuoted ? text : lines.map((line) => line.replace(/^(?:> ?)+/, '')).join('\n');
}
