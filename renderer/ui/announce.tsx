import type { ReactNode } from 'react';
import { create } from 'zustand';

const useAnnouncement = create<{ readonly words: string }>(() => ({ words: '' }));

/** Has a screen reader say what happened, where nothing with the focus says it. Saying the same twice is said twice. */
export function announce(words: string): void {
  const before = useAnnouncement.getState().words;
  useAnnouncement.setState({ words: before === words ? `${words}\u00a0` : words });
}

/** Once on a screen that announces: the live region. */
export function Announcements(): ReactNode {
  const words = useAnnouncement((state) => state.words);
  return (
    <p role="status" className="visually-hidden" data-announcements="">
      {words}
    </p>
  );
}
