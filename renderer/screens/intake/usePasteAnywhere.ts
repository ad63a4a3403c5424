import { useEffect, useRef } from 'react';
import type { Input } from '../../state/intake.ts';
import { modalOpen, takesText } from '../../ui/keys.ts';

/** What a clipboard holds of an article: its text, and its HTML where there is any. */
export function articleOf(clipboard: DataTransfer): Input {
  const text = clipboard.getData('text/plain');
  const html = clipboard.getData('text/html');
  return html === '' ? { text } : { text, html };
}

/** An article pasted anywhere but into a field, while `on`. */
export function usePasteAnywhere(on: boolean, take: (pasted: Input) => void): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    if (!on) return undefined;
    const paste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || event.clipboardData === null || takesText(event.target) || modalOpen()) return;
      const pasted = articleOf(event.clipboardData);
      if (pasted.text.trim() === '' && pasted.html === undefined) return;
      event.preventDefault();
      latest.current(pasted);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [on]);
}
