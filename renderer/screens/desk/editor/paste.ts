import { Extension } from '@tiptap/core';
import { type Node as BodyNode, Fragment, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EntryAttrs } from '#shared/model/richtext/schema.ts';
import type { EditorContext } from './context.ts';
import { entryIdOf } from './entryUpkeep.ts';

/** Elements whose words are no text, or that would load something: they go with all they hold. */
const dropped =
  'script, style, template, noscript, iframe, object, embed, svg, math, canvas, video, audio, img, picture, form, input, button, select, textarea, link, meta, title';

/**
 * HTML of another program, tidied before the schema reads it: what holds no words goes, headings become bold paragraphs. The document it is
 * parsed in is inert: nothing runs and nothing is loaded. The schema then drops whatever it does not allow.
 */
export function tidyPasted(html: string): string {
  if (html.includes('data-pm-slice')) return html;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll(dropped)) element.remove();
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const paragraph = body.ownerDocument.createElement('p');
    const strong = body.ownerDocument.createElement('strong');
    strong.append(...heading.childNodes);
    paragraph.append(strong);
    heading.replaceWith(paragraph);
  }
  return body.innerHTML;
}

/** Paste and drop: entries whose id stands in the briefing already are new entries, added by the user. */
export const pasting = (context: EditorContext) =>
  Extension.create({
    name: 'pasting',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('pasting'),
        props: {
          transformPastedHTML: tidyPasted,
          transformPasted: (slice) => {
            const seen = new Set<string>();
            const fresh = (node: BodyNode): BodyNode => {
              const content = node.isLeaf ? node.content : renewed(node.content);
              const id = entryIdOf(node);
              if (id === undefined) return node.copy(content);
              const attrs = node.attrs as EntryAttrs;
              const again = seen.has(id) || context.taken(id);
              seen.add(id);
              if (!again && id !== '') return node.copy(content);
              return node.type.create({ ...attrs, id: context.newId(), state: 'added' }, content, node.marks);
            };
            const renewed = (fragment: Fragment): Fragment => {
              const nodes: BodyNode[] = [];
              fragment.forEach((node) => {
                nodes.push(node.isText ? node : fresh(node));
              });
              return Fragment.fromArray(nodes);
            };
            return new Slice(renewed(slice.content), slice.openStart, slice.openEnd);
          },
        },
      }),
    ],
  });
