import { ChevronDown, ChevronUp, GalleryThumbnails, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { say } from '../../../state/language.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { PdfFile } from './PdfFile.tsx';
import { nextZoom, percentOf, type Zoom } from './zoom.ts';

type Props = {
  readonly page: number;
  readonly pages: number;
  /** The pages are being set anew. */
  readonly isSetting: boolean;
  readonly onGo: (page: number) => void;
  readonly zoom: Zoom;
  /** Of a page as it is shown, in CSS pixels, and on paper, in points. */
  readonly width: number;
  readonly points: number;
  readonly onZoom: (zoom: Zoom) => void;
  readonly strip: boolean;
  readonly onStrip: (shown: boolean) => void;
};

/** Where one is among the pages, and how large they are. */
export function PreviewBar(props: Props): ReactNode {
  const { page, pages, isSetting, onGo, zoom, width, points, onZoom, strip, onStrip } = props;
  const text = say.paper.preview;
  const percent = percentOf(width, points);
  return (
    <div className="preview-bar" role="toolbar" aria-label={text.pages}>
      <IconButton
        size="small"
        label={strip ? text.hideThumbnails : text.showThumbnails}
        icon={GalleryThumbnails}
        pressed={strip}
        onClick={() => onStrip(!strip)}
      />
      <IconButton
        size="small"
        label={text.previous}
        icon={ChevronUp}
        disabled={page <= 1}
        onClick={() => onGo(page - 1)}
      />
      <IconButton
        size="small"
        label={text.next}
        icon={ChevronDown}
        disabled={page >= pages}
        onClick={() => onGo(page + 1)}
      />
      <p className="preview-count" role="status">
        {isSetting ? text.setting : pages > 0 && text.page(page, pages)}
      </p>
      <span className="preview-zoom">
        <IconButton size="small" label={text.zoomOut} icon={Minus} onClick={() => onZoom(nextZoom(-1, percent))} />
        <button
          type="button"
          className="button button-quiet button-small"
          aria-pressed={zoom === 'fit'}
          aria-label={zoom === 'fit' ? text.fit : `${text.zoom(percent)}: ${text.fit}`}
          onClick={() => onZoom('fit')}
        >
          {zoom === 'fit' ? text.fitWidth : text.zoom(percent)}
        </button>
        <IconButton size="small" label={text.zoomIn} icon={Plus} onClick={() => onZoom(nextZoom(1, percent))} />
      </span>
      <PdfFile />
    </div>
  );
}
