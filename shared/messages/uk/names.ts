import type { names as en } from '../en/names.ts';

export const names: typeof en = {
  kinds: {
    note: 'Записка на сторінку',
    background: 'Довідка',
    meeting: 'Довідка до зустрічі',
    readout: 'Підсумки зустрічі',
    press: 'Довідка для преси',
  },
  kindPlurals: {
    note: 'Записки',
    background: 'Довідки',
    meeting: 'До зустрічей',
    readout: 'Підсумки',
    press: 'Для преси',
  },
  untitled: 'Без назви',
  untitledSection: 'Розділ без назви',
  untitledBriefing: 'Довідка без назви',
  noMarking: 'Без грифа',
};
