import { isUncited, type RichNode } from '../model/richtext/node.ts';
import type { EntryAttrs, EntryKind } from '../model/richtext/schema.ts';
import type { Grade } from '../model/statement.ts';
import type { HouseStyle } from '../model/style.ts';

/** What an entry says of itself. `edited`: its words are no longer those of the article; `uncited`: no source stands behind what is called a fact or a claim. */
export type EntryLabel = {
  readonly kind: EntryKind;
  readonly grade: Grade | null;
  readonly edited: boolean;
  readonly uncited: boolean;
};

/** The label of an `entry` node, or of a table row that is one. */
export function labelOf(entry: RichNode): EntryLabel {
  const { kind, grade, state } = entry.attrs as EntryAttrs;
  return { kind, grade, edited: state === 'edited', uncited: isUncited(entry) };
}

/** How entries are numbered in a section: it is the `section`-th that prints, and `before` entries stand before it. '' for no number. */
export function numbersIn(
  numbering: HouseStyle['numbering'],
  section: number,
  before: number,
): (number: number) => string {
  if (numbering === 'none') return () => '';
  return numbering === 'section' ? (number) => `${section}.${number - before}` : String;
}

/** What several articles are called: A to Z, then AA, AB: there may be fifty. */
export const articleLetter = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`;

/** A line of a quotation that names who said it. */
export const isAttribution = (paragraph: RichNode): boolean => /^\s*[—–]\s/.test(paragraph.content?.[0]?.text ?? '');
