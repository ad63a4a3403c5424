import type { Editor } from '@tiptap/core';

/** Places in a body's words, counted in UTF-16 units from its start; marks of evidence and labels in the margin are no words. */
type Chosen = { readonly from: number; readonly to: number };

function wordsIn(body: Element): Text[] {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const words: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node.parentElement?.closest('.evidence, .entry-margin') === null) words.push(node as Text);
  return words;
}

/** What is selected in a body that is only drawn; undefined where nothing in it is. */
export function chosenIn(body: Element | null): Chosen | undefined {
  const selection = window.getSelection();
  if (body === null || selection === null || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!body.contains(range.startContainer) || !body.contains(range.endContainer)) return undefined;
  const before = (node: Node, offset: number): number => {
    let count = 0;
    for (const text of wordsIn(body)) {
      if (text === node) return count + offset;
      const place = document.createRange();
      place.setStart(node, offset);
      if (place.comparePoint(text, 0) >= 0) return count;
      count += text.length;
    }
    return count;
  };
  return {
    from: before(range.startContainer, range.startOffset),
    to: before(range.endContainer, range.endOffset),
  };
}

/** Selects the same words in the editor that took the body's place, and gives it the keyboard. */
export function choose({ view, commands }: Editor, { from, to }: Chosen): void {
  const words = wordsIn(view.dom);
  /** A place between two pieces of text is the start of the second, or, as an end, the end of the first. */
  const placeOf = (offset: number, isEnd: boolean): number | undefined => {
    let count = 0;
    for (const text of words) {
      const inside = offset - count;
      if (inside < text.length || (isEnd && inside === text.length)) return view.posAtDOM(text, Math.max(0, inside));
      count += text.length;
    }
    return undefined;
  };
  const start = placeOf(from, from === to);
  const end = placeOf(to, true);
  if (start === undefined || end === undefined) return;
  commands.setTextSelection({ from: start, to: end });
  view.focus();
}
