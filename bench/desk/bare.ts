import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

/** A bare TipTap page: one editor with the same paragraphs and nothing around it. */
export function mountBare(paragraphs: readonly string[]): void {
  const content = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  new Editor({ element: document.body, extensions: [StarterKit], content: { type: 'doc', content } });
}
