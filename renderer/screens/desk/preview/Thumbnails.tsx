import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { drawPage } from '../../../pdf/openPdf.ts';
import { say } from '../../../state/language.ts';
import { useInView } from './useInView.ts';
import type { OpenedPdf } from './usePdfFile.ts';

/** CSS pixels. */
const width = 72;

type Props = {
  readonly opened: OpenedPdf;
  /** The page in view, from 1. */
  readonly current: number;
  readonly onGo: (page: number) => void;
};

/** The pages small, in a strip: one stop for Tab, arrow keys go from page to page. */
export function Thumbnails({ opened: { file, sizes }, current, onGo }: Props): ReactNode {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.children[current - 1]?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5, Home: -sizes.length, End: sizes.length }[
      event.key
    ];
    if (by === undefined) return;
    event.preventDefault();
    // From the page that has the keys: the one in view follows a moment later
    const at = [...(list.current?.children ?? [])].findIndex((item) => item.contains(document.activeElement));
    const page = Math.max(1, Math.min(sizes.length, (at === -1 ? current : at + 1) + by));
    onGo(page);
    list.current?.children[page - 1]?.querySelector('button')?.focus({ preventScroll: true });
  };
  return (
    <ol className="thumbnails" ref={list} aria-label={say.paper.preview.thumbnails} onKeyDown={step}>
      {sizes.map((sheet, index) => {
        const page = index + 1;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          <li key={index}>
            <button
              type="button"
              tabIndex={page === current ? 0 : -1}
              aria-label={say.paper.preview.goToPage(page)}
              aria-current={page === current ? 'page' : undefined}
              onClick={() => onGo(page)}
            >
              <Small file={file} page={page} height={(width * sheet.height) / sheet.width} />
              <span aria-hidden="true">{page}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function Small({ file, page, height }: { file: OpenedPdf['file']; page: number; height: number }): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const inView = useInView(canvas);
  useEffect(() => {
    if (!inView || canvas.current === null) return undefined;
    const stop = new AbortController();
    drawPage(file, page, canvas.current, width, stop.signal).catch(() => undefined);
    return () => stop.abort();
  }, [file, page, inView]);
  return <canvas ref={canvas} className="page-thumbnail" style={{ width, height }} />;
}
