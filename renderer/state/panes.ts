import { create } from 'zustand';
import type { Settings, sideViews } from '#shared/contract/settings.ts';
import { keep, kept } from './settings.ts';

export { sideViews } from '#shared/contract/settings.ts';
export type SideView = (typeof sideViews)[number];

/** What has a width of its own; the preview is wider than the evidence. */
export type Sized = 'outline' | 'side' | 'preview';

/** What the user chose on this machine. */
type Kept = NonNullable<Settings['panes']>;

const atFirst: Kept = { outline: true, side: true, view: 'source', widths: {} };

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

export const usePanes = create<Panes>()((set, get) => {
  const choose = (patch: Partial<Kept>): void => {
    set(patch);
    const { outline, side, view, widths } = get();
    keep('panes', { outline, side, view, widths });
  };
  return {
    ...(kept('panes') ?? atFirst),
    narrow: false,
    drawer: undefined,
    back: undefined,
    setNarrow: (narrow) => {
      if (narrow !== get().narrow) set({ narrow, drawer: undefined });
    },
    show: (pane, shown) => {
      if (get().narrow) set({ drawer: shown ? pane : undefined });
      else choose({ [pane]: shown });
    },
    setView: (view) => {
      choose({ view });
      set({ back: undefined });
      get().show('side', true);
    },
    goToSource: () => {
      const { view, setView } = get();
      setView('source');
      if (view !== 'source') set({ back: view });
    },
    setWidth: (pane, chosen) => choose({ widths: { ...get().widths, [pane]: chosen } }),
  };
});

/** Whether a pane is to be seen. */
export const shows =
  (pane: 'outline' | 'side') =>
  ({ narrow, drawer, [pane]: shown }: Panes): boolean =>
    narrow ? drawer === pane : shown;
