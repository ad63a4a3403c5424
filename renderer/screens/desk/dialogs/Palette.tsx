import type { ReactNode } from 'react';
import { useFocus } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { CommandPalette } from '../../palette/CommandPalette.tsx';
import { type Action, actionGroups } from '../actions.ts';

/** Every action of the desk by name, but for those that mean nothing away from the cursor. */
export function Palette({ actions }: { readonly actions: readonly Action[] }): ReactNode {
  const open = useFocus((state) => state.dialog === 'palette');
  const setDialog = useFocus((state) => state.setDialog);
  const inPalette = actions.filter(({ id, where }) => id !== 'palette' && where !== 'cursor');
  return (
    <CommandPalette
      open={open}
      onOpenChange={(next) => setDialog(next ? 'palette' : undefined)}
      groups={actionGroups.map((group) => ({
        heading: say.desk.groups[group],
        lines: inPalette.filter((action) => action.group === group),
      }))}
    />
  );
}
