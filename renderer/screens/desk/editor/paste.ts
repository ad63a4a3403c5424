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
  listsOfWord(body);
  unwrapDocs(body);
  return body.innerHTML;
}

/** Google Docs wraps all it copies into one `<b>` that is not bold. */
function unwrapDocs(body: HTMLElement): void {
  for (const wrapper of body.querySelectorAll('b[id^="docs-internal-guid"]'))
    wrapper.replaceWith(...wrapper.childNodes);
}

/** "mso-list:l0 level2 lfo1": the level of a list item in what Word copies. */
const wordLevel = /mso-list:\s*l\d+\s+level(\d)/i;

/** Word copies lists as paragraphs that begin with their bullet or number; they become lists again, levels and all. */
function listsOfWord(body: HTMLElement): void {
  const open: HTMLElement[] = [];
  for (const paragraph of body.querySelectorAll<HTMLElement>('p')) {
    const level = Number(wordLevel.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 0);
    if (level === 0 || paragraph.previousElementSibling !== open[0]) open.length = 0;
    if (level === 0) continue;
    const bullet = [...paragraph.querySelectorAll('span')].find((span) =>
      /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
    );
    const numbered = /^\s*(?:\d+|[a-z]|[ivx]+)[.)]/i.test(bullet?.textContent ?? '');
    bullet?.remove();
    const item = body.ownerDocument.createElement('li');
    const line = body.ownerDocument.createElement('p');
    line.append(...paragraph.childNodes);
    item.append(line);
    while (open.length > level) open.pop();
    while (open.length < level) {
      const list = body.ownerDocument.createElement(numbered ? 'ol' : 'ul');
      const parent = open.at(-1);
      if (parent === undefined) paragraph.before(list);
      else (parent.lastElementChild ?? parent.appendChild(body.ownerDocument.createElement('li'))).append(list);
      open.push(list);
    }
    open.at(-1)?.append(item);
    paragraph.remove();
  }
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
