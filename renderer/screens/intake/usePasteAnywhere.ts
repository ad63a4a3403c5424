import { useEffect, useRef } from 'react';
import type { Input } from '../../state/article.ts';
import { say } from '../../state/language.ts';
import { modalOpen, takesText } from '../../ui/keys.ts';
import { notifyFault } from '../../ui/toast.tsx';

/** What a clipboard holds of an article: its text, and its HTML where there is any. */
export function articleOf(clipboard: DataTransfer): Input {
  const text = clipboard.getData('text/plain');
  const html = clipboard.getData('text/html');
  return html === '' ? { text } : { text, html };
}

export const isBlank = ({ text, html }: Input): boolean => text.trim() === '' && html === undefined;

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
      event.preventDefault();
      if (isBlank(pasted)) notifyFault(say.intake.nothingPasted);
      else latest.current(pasted);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [on]);
}
