import type { StoreApi } from 'zustand';
import { type BriefingKind, kindNames } from '#shared/model/briefing.ts';
import type { Desk } from '../../state/desk.ts';
import { notify } from '../../ui/toast.tsx';

/** Makes the briefing of another kind: its sections are built again, what the user wrote moves along. */
export async function changeKind(desk: StoreApi<Desk>, kind: BriefingKind): Promise<void> {
  const { briefing, rebuild, undo } = desk.getState();
  if (briefing === undefined || briefing.kind === kind) return;
  const name = kindNames[kind].toLowerCase();
  if (await rebuild(briefing.sources, kind, `Made it a ${name}`))
    notify(`This is now a ${name}; ${whereabouts(desk.getState())}.`, { label: 'Undo', onClick: () => void undo() });
}

/** Where the user's own words are now. */
function whereabouts({ briefing }: Desk): string {
  const aside = briefing?.sections.filter((section) => section.aside === true).length ?? 0;
  if (aside === 0) return 'what you wrote moved along';
  return `what you wrote moved along, ${aside === 1 ? 'one section' : `${aside} sections`} of it hidden until you switch back`;
}
