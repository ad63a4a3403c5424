import type { StoreApi } from 'zustand';
import { entriesOf } from '#shared/model/richtext/node.ts';
import type { Desk } from '../../../state/desk.ts';
import type { DeskFocus } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { announce } from '../../../ui/announce.tsx';
import type { Deed } from '../sectionChanges.ts';
import { enterEntry } from './cursor.ts';
import { accept, drop, entriesToReview, markGap, type Reviewed } from './entryDeeds.ts';

/** What the review loop can do with the entry in hand [E5]. */
export type ReviewLoop = {
  /** To the next entry (1) or the one before (-1), reviewed or not. */
  readonly step: (by: 1 | -1) => void;
  readonly accept: () => void;
  readonly drop: () => void;
  readonly gap: () => void;
  /** Puts the cursor behind the entry's words. */
  readonly edit: () => void;
};

/** Goes from entry to entry; what is decided leads on to the next one that is not reviewed yet. */
export function reviewLoop(desk: StoreApi<Desk>, focus: StoreApi<DeskFocus>): ReviewLoop {
  const all = (): Reviewed[] => entriesToReview(desk.getState().briefing ?? { sections: [] });
  const here = (list: readonly Reviewed[]): number => list.findIndex(({ entry }) => entry === focus.getState().entry);
  const show = (one: Reviewed | undefined): void => {
    if (one === undefined) return;
    const section = desk.getState().briefing?.sections.find(({ id }) => id === one.section);
    const found = section && entriesOf(section.body).find(({ attrs }) => attrs.id === one.entry);
    focus.getState().reviewEntry(one.section, one.entry, found?.evidence ?? []);
  };
  const decide = (make: (...of: Parameters<typeof accept>) => Deed, said: string) => (): void => {
    const before = all();
    const at = here(before);
    const one = before[at];
    const section = desk.getState().briefing?.sections.find(({ id }) => id === one?.section);
    if (one === undefined || section === undefined) return;
    const deed = make(section, one.entry);
    desk.getState().change(deed.changes, deed.label);
    const list = all();
    const after = [...before.slice(at + 1), ...before.slice(0, at)].map(({ entry }) => entry);
    const next = after
      .map((entry) => list.find((left) => left.entry === entry))
      .find((left) => left?.reviewed === false);
    const left = list.filter(({ reviewed }) => !reviewed).length;
    announce(left === 0 ? `${said} ${say.review.allDone}` : `${said} ${say.review.left(left)}`);
    show(next ?? list.find(({ entry }) => entry === one.entry) ?? list[Math.min(at, list.length - 1)]);
  };
  return {
    step: (by) => {
      const list = all();
      const at = here(list);
      const start = by === 1 ? 0 : list.length - 1;
      show(list[at < 0 ? start : (at + by + list.length) % list.length]);
    },
    accept: decide(accept, say.review.accepted),
    drop: decide(drop, say.review.dropped),
    gap: decide(markGap, say.review.markedGap),
    edit: () => {
      const { section, entry } = focus.getState();
      if (section !== undefined && entry !== undefined) enterEntry(section, entry, 'end');
    },
  };
}

/** Where the review begins: the entry in hand, else the first that is not reviewed, else the first. */
export function startReview(desk: StoreApi<Desk>, focus: StoreApi<DeskFocus>): void {
  const list = entriesToReview(desk.getState().briefing ?? { sections: [] });
  const one =
    list.find(({ entry }) => entry === focus.getState().entry) ?? list.find(({ reviewed }) => !reviewed) ?? list[0];
  focus.getState().setReview(true);
  if (one === undefined) return;
  const body = desk.getState().briefing?.sections.find(({ id }) => id === one.section)?.body;
  const found = body && entriesOf(body).find(({ attrs }) => attrs.id === one.entry);
  focus.getState().reviewEntry(one.section, one.entry, found?.evidence ?? []);
}
