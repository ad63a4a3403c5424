import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findEntities } from '#main/reading/findings/names/names.ts';
import { cut, lexicon } from './named.ts';

type Kind = 'person' | 'organisation' | 'place';
type Mark = { readonly start: number; readonly end: number; readonly kind: Kind };
type Passage = { readonly id: string; readonly text: string; readonly marks: readonly Mark[] };

const kinds: Readonly<Record<string, Kind>> = { P: 'person', O: 'organisation', L: 'place' };

/** The passages of a file of `newswire/`, with the names that are marked in them. */
export function passagesOf(file: string): Passage[] {
  const text = readFileSync(join(import.meta.dirname, 'newswire', file), 'utf8');
  return text
    .split(/^== /m)
    .slice(1)
    .map((part) => {
      const line = part.indexOf('\n');
      return passageOf(
        part.slice(0, line).trim(),
        part
          .slice(line + 1)
          .trim()
          .replaceAll('\n', '\n\n'),
      );
    });
}

function passageOf(id: string, marked: string): Passage {
  const marks: Mark[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(/\{([^|{}]+)\|([POL-])\}/g)) {
    text += marked.slice(last, match.index);
    const start = text.length;
    text += match[1];
    last = match.index + match[0].length;
    const kind = kinds[match[2] as string];
    if (kind !== undefined) marks.push({ start, end: text.length, kind });
  }
  return { id, text: text + marked.slice(last), marks };
}

/** How many marked names are found: right where one found overlaps it, each once; `typed` where it is also of its kind. */
export function countNames(passages: readonly Passage[]): {
  found: number;
  marked: number;
  right: number;
  typed: number;
} {
  const total = { found: 0, marked: 0, right: 0, typed: 0 };
  for (const { text, marks } of passages) {
    const { article } = cut(text);
    const found = findEntities(article, lexicon).flatMap(({ type, mentions }) =>
      mentions
        .filter(({ form }) => form === 'name' || form === 'acronym')
        .map(({ span: { start, end } }) => ({ start, end, kind: type as Kind })),
    );
    total.found += found.length;
    total.marked += marks.length;
    total.right += paired(marks, found, () => true);
    total.typed += paired(marks, found, (one, other) => one.kind === other.kind);
  }
  return total;
}

function paired(marks: readonly Mark[], found: readonly Mark[], fits: (one: Mark, other: Mark) => boolean): number {
  const used = new Set<Mark>();
  for (const mark of marks) {
    const match = found.find(
      (one) => !used.has(one) && one.start < mark.end && mark.start < one.end && fits(mark, one),
    );
    if (match !== undefined) used.add(match);
  }
  return used.size;
}
