import type { Node as BodyNode } from '@tiptap/pm/model';
import type { RichDoc, RichNode } from '#shared/model/richtext/node.ts';

const known = new WeakMap<BodyNode, RichNode>();

/** A block as JSON. A block of the editor that is the same is the same here too, and is written down once. */
function blockOf(node: BodyNode): RichNode {
  const made = known.get(node) ?? (node.toJSON() as RichNode);
  known.set(node, made);
  return made;
}

/** What stands in an editor, as it is stored; blocks that a key did not change are the very objects they were. */
export const bodyOf = (doc: BodyNode): RichDoc => ({ type: 'doc', content: doc.children.map(blockOf) });
