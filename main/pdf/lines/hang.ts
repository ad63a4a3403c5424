import type { Item } from './items.ts';

/** Full-width marks are half blank: that half is not seen where it stands in the margin. */
function fullWidth(marks: string): Record<string, number> {
  return Object.fromEntries(Array.from(marks, (mark) => [mark, 0.5]));
}

/** Share of its width by which a character at a line's end stands in the margin. */
const after: Readonly<Record<string, number>> = {
  '-': 0.55,
  '.': 0.6,
  ',': 0.6,
  ';': 0.35,
  ':': 0.35,
  '’': 0.5,
  '”': 0.4,
  '–': 0.25,
  '—': 0.15,
  ')': 0.15,
  '»': 0.2,
  ...fullWidth('、。，．：；！？）」』】》〉'),
};
const before: Readonly<Record<string, number>> = {
  '“': 0.4,
  '‘': 0.5,
  '(': 0.1,
  '«': 0.2,
  ...fullWidth('（「『【《〈'),
};
/** Widths of these in em, near enough for hanging. */
const em: Readonly<Record<string, number>> = {
  '“': 0.44,
  '”': 0.44,
  '‘': 0.23,
  '’': 0.23,
  '–': 0.51,
  '—': 0.8,
  '(': 0.36,
  ')': 0.36,
  '«': 0.45,
  '»': 0.45,
  '-': 0.32,
};

const share = (table: Readonly<Record<string, number>>, item: Item | undefined, letter: string): number =>
  item?.kind === 'box' && table[letter] !== undefined
    ? (table[letter] ?? 0) * (em[letter] ?? (letter > '\u2fff' ? 1 : 0.3)) * item.ink.style.size
    : 0;

/** Points by which a line that ends with this box, or with a hyphen added to it, may stand out to the right. */
export function hangAfter(last: Item | undefined, hyphen: Item | undefined): number {
  if (hyphen !== undefined) return share(after, last, '-');
  return last?.kind === 'box' ? share(after, last, last.text.at(-1) ?? '') : 0;
}

/** Points by which a line that begins with this box may stand out to the left. */
export const hangBefore = (first: Item | undefined): number =>
  first?.kind === 'box' ? share(before, first, first.text.charAt(0)) : 0;
