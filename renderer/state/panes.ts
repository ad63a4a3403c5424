import { z } from 'zod';
import { create } from 'zustand';

/** What can stand beside the page, in the order of the tabs: views of the source, and the PDF. */
export const sideViews = ['source', 'quotations', 'people', 'timeline', 'origins', 'preview'] as const;
export type SideView = (typeof sideViews)[number];

/** What has a width of its own; the preview is wider than the evidence. */
export type Sized = 'outline' | 'side' | 'preview';

const key = 'brevier.panes';

const width = z.number().min(100).max(4000).optional().catch(undefined);

/** What the user chose on this machine. Widths in CSS pixels, only where they were chosen. */
const Kept = z.object({
  outline: z.boolean().catch(true),
  side: z.boolean().catch(true),
  view: z.enum(sideViews).catch('source'),
  widths: z.object({ outline: width, side: width, preview: width }).catch({}),
});
type Kept = z.infer<typeof Kept>;

type Panes = Kept & {
  /** The window is too narrow for three panes: outline and evidence come over the page as drawers, one at a time, closed at first. */
  readonly narrow: boolean;
  readonly drawer: 'outline' | 'side' | undefined;
  /** The view from which the source was gone to. */
  readonly back: SideView | undefined;
  readonly setNarrow: (narrow: boolean) => void;
  readonly show: (pane: 'outline' | 'side', shown: boolean) => void;
  /** Brings a view to the front, and the pane with it. */
  readonly setView: (view: SideView) => void;
  /** To the source, with a way back to the view at hand. */
  readonly goToSource: () => void;
  /** Undefined: as wide as it is without a choice. */
  readonly setWidth: (pane: Sized, width: number | undefined) => void;
};

/** Storage may be switched off or hold something else; then everything is as at first. */
function remembered(): Kept {
  try {
    return Kept.parse(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return Kept.parse({});
  }
}

function remember(kept: Kept): void {
  try {
    localStorage.setItem(key, JSON.stringify(Kept.parse(kept)));
  } catch {
    // Without storage the choice lasts as long as the window.
  }
}

export const usePanes = create<Panes>()((set, get) => {
  const keep = (patch: Partial<Kept>): void => {
    set(patch);
    remember(get());
  };
  return {
    ...remembered(),
    narrow: false,
    drawer: undefined,
    back: undefined,
    setNarrow: (narrow) => {
      if (narrow !== get().narrow) set({ narrow, drawer: undefined });
    },
    show: (pane, shown) => {
      if (get().narrow) set({ drawer: shown ? pane : undefined });
      else keep({ [pane]: shown });
    },
    setView: (view) => {
      keep({ view });
      set({ back: undefined });
      get().show('side', true);
    },
    goToSource: () => {
      const { view, setView } = get();
      setView('source');
      if (view !== 'source') set({ back: view });
    },
    setWidth: (pane, chosen) => keep({ widths: { ...get().widths, [pane]: chosen } }),
  };
});

/** Whether a pane is to be seen. */
export const shows =
  (pane: 'outline' | 'side') =>
  ({ narrow, drawer, [pane]: shown }: Panes): boolean =>
    narrow ? drawer === pane : shown;
