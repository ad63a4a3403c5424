import type { StoreApi } from 'zustand';
import type { BriefingKind } from '#shared/model/briefing.ts';
import type { Desk } from '../../state/desk.ts';
import { say } from '../../state/language.ts';
import { notify } from '../../ui/toast.tsx';

/** Makes the briefing of another kind: its sections are built again, what the user wrote moves along. */
export async function changeKind(desk: StoreApi<Desk>, kind: BriefingKind): Promise<void> {
  const { briefing, rebuild, undo } = desk.getState();
  if (briefing === undefined || briefing.kind === kind) return;
  const name = say.names.kinds[kind];
  if (!(await rebuild(briefing.sources, kind, say.deeds.madeIt[kind]))) return;
  const aside = desk.getState().briefing?.sections.filter((section) => section.aside === true).length ?? 0;
  notify(say.desk.isNow(name, aside), { label: say.frame.undo, onClick: () => void undo() });
}
