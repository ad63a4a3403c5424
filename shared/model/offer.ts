import type { RichNode } from './richtext/node.ts';
import type { SectionId, SectionKind } from './section.ts';

/** An entry that the sources would make and the briefing does not hold [B8]: never taken, or taken out. `node` is an `entry` or, of a table, a `tableRow`. */
export type Offer = {
  /** The section it belongs to, which may be missing because the user removed it. */
  readonly section: SectionId;
  readonly kind: SectionKind;
  readonly heading: string;
  readonly id: string;
  readonly node: RichNode;
  /** Of a row: the words at the head of its table. */
  readonly heads?: readonly string[];
};
