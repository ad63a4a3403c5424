import { create } from 'zustand';
import type { LikelihoodScale } from '#shared/model/likelihood.ts';
import { type StyleNoteKind, styleNoteKinds } from '#shared/prose/note.ts';

const key = 'brevier.prose';

type Kept = { readonly off: readonly StyleNoteKind[]; readonly scale: LikelihoodScale };

/** What the user chose on this machine: style notes that are switched off, and the scale of likelihood words. */
type ProseState = Kept & {
  readonly switchNotes: (kind: StyleNoteKind, on: boolean) => void;
  readonly setScale: (scale: LikelihoodScale) => void;
};

/** Storage may be switched off or hold something else; then everything is on. */
function remembered(): Kept {
  try {
    const value = JSON.parse(localStorage.getItem(key) ?? '{}') as { off?: unknown; scale?: unknown };
    const off = Array.isArray(value.off) ? value.off : [];
    return {
      off: styleNoteKinds.filter((kind) => off.includes(kind)),
      scale: value.scale === 'phia' ? 'phia' : 'icd-203',
    };
  } catch {
    return { off: [], scale: 'icd-203' };
  }
}

function remember({ off, scale }: Kept): void {
  try {
    localStorage.setItem(key, JSON.stringify({ off, scale }));
  } catch {
    // Without storage the choice lasts as long as the window.
  }
}

export const useProse = create<ProseState>()((set, get) => ({
  ...remembered(),
  switchNotes: (kind, on) => {
    set(({ off }) => ({ off: on ? off.filter((one) => one !== kind) : [...off, kind] }));
    remember(get());
  },
  setScale: (scale) => {
    set({ scale });
    remember(get());
  },
}));
