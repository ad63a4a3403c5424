import { useEffect } from 'react';
import { useDesk } from '../../../state/desk.ts';
import { useDeskPdf } from '../../../state/deskPdf.ts';
import { shows, usePanes } from '../../../state/panes.ts';

/** Milliseconds of rest after a save before the page is set again: as long as it took last, within these. */
const rest = { least: 120, most: 3000, first: 500 } as const;
/** A briefing of more words is set only while its pages are looked at: it takes a second and more, and nobody asked. */
const manyWords = 20_000;

/** [E6] Keeps the pages those of the text while one types: set anew a moment after each save, in the worker, the latest wins. Answers whether they are of the text as it stands. */
export function useLiveLayout(words: number): boolean {
  const version = useDesk((state) => state.briefing?.version);
  const saved = useDesk((state) => state.save.kind === 'saved');
  const isSeen = usePanes((state) => state.view === 'preview' && shows('side')(state));
  const shown = useDeskPdf((state) => state.pdf?.version);
  const took = useDeskPdf((state) => state.took);
  const set = useDeskPdf((state) => state.set);
  const fresh = saved && shown !== undefined && shown === version;
  const isWanted = isSeen || words <= manyWords;
  useEffect(() => {
    if (fresh || !saved || version === undefined || !isWanted) return undefined;
    const wait = Math.max(rest.least, Math.min(took, rest.most));
    const timer = setTimeout(() => void set(), shown !== undefined ? wait : isSeen ? 0 : rest.first);
    return () => clearTimeout(timer);
  }, [fresh, saved, version, isWanted, isSeen, shown, took, set]);
  return fresh;
}
