import type { StoreApi } from 'zustand';
import { type BriefingKind, kindNames } from '#shared/model/briefing.ts';
import type { Desk } from '../../state/desk.ts';
import { notify } from '../../ui/toast.tsx';

/** Makes the briefing of another kind: its sections are built again, edited ones stay as they are. */
export async function changeKind(desk: StoreApi<Desk>, kind: BriefingKind): Promise<void> {
  const { briefing, rebuild, undo } = desk.getState();
  if (briefing === undefined || briefing.kind === kind) return;
  const name = kindNames[kind].toLowerCase();
  if (await rebuild(briefing.sources, kind, `Made it a ${name}`))
    notify(`This is now a ${name}; sections you edited stayed as they were.`, {
      label: 'Undo',
      onClick: () => void undo(),
    });
}
