import type { SourceId } from '#shared/model/span.ts';
import type { Picked } from './SourceText.tsx';

/** The offset into the source of a place in its drawn text: every piece says where it starts. */
function offsetAt(node: Node, offset: number, host: Element): number | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>('[data-start]');
  if (piece && host.contains(piece)) {
    if (node.nodeType === Node.TEXT_NODE) return Number(piece.dataset.start) + offset;
    return Number(piece.dataset.start) + (offset === 0 ? 0 : (piece.textContent?.length ?? 0));
  }
  // Between pieces: the end of the last piece before the place.
  const next = node.childNodes[offset] ?? null;
  for (const candidate of [...host.querySelectorAll<HTMLElement>('[data-start]')].reverse()) {
    const place = next ?? node;
    if (place.compareDocumentPosition(candidate) & Node.DOCUMENT_POSITION_PRECEDING)
      return Number(candidate.dataset.start) + (candidate.textContent?.length ?? 0);
  }
  return undefined;
}

/** What is selected inside `host`, as a span of its source; undefined where nothing is, or it leaves the source. */
export function spanOfSelection(host: Element | null, source: SourceId): Picked | undefined {
  const selection = window.getSelection();
  if (host === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!host.contains(range.startContainer) || !host.contains(range.endContainer)) return undefined;
  const start = offsetAt(range.startContainer, range.startOffset, host);
  const end = offsetAt(range.endContainer, range.endOffset, host);
  if (start === undefined || end === undefined || start >= end) return undefined;
  return { span: { source, start, end }, box: range.getBoundingClientRect(), whole: false };
}
