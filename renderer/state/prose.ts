import { create } from 'zustand';
import type { LikelihoodScale } from '#shared/model/likelihood.ts';
import type { StyleNoteKind } from '#shared/prose/note.ts';
import { keep, kept } from './settings.ts';

type Kept = { readonly off: readonly StyleNoteKind[]; readonly scale: LikelihoodScale };

/** What the user chose on this machine: style notes that are switched off, and the scale of likelihood words. */
type ProseState = Kept & {
  readonly switchNotes: (kind: StyleNoteKind, on: boolean) => void;
  readonly setScale: (scale: LikelihoodScale) => void;
};

const remember = ({ off, scale }: Kept): void => keep('prose', { off: [...off], scale });

export const useProse = create<ProseState>()((set, get) => ({
  ...(kept('prose') ?? { off: [], scale: 'icd-203' }),
  switchNotes: (kind, on) => {
    set(({ off }) => ({ off: on ? off.filter((one) => one !== kind) : [...off, kind] }));
    remember(get());
  },
  setScale: (scale) => {
    set({ scale });
    remember(get());
  },
}));
