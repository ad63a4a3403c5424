import type { ReactNode } from 'react';
import { useFocus } from '../../../state/deskFocus.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { keyNames } from '../../../ui/keys.ts';
import type { Action, ActionGroup } from '../actions.ts';

const inSource: readonly { readonly label: string; readonly keys: string }[] = [
  { label: 'Next or previous sentence', keys: '↓ ↑' },
  { label: 'Select further sentences', keys: `${keyNames('shift')} ↓ ↑` },
  { label: 'Light up the entries that use it', keys: keyNames('enter') },
  { label: 'Add as quotation, key point, event, passage', keys: 'Q K E P' },
];

const groups: readonly ActionGroup[] = ['Briefing', 'Text', 'Entries', 'Sections', 'View'];

/** All keys on one sheet. */
export function Shortcuts({ actions }: { readonly actions: readonly Action[] }): ReactNode {
  const open = useFocus((state) => state.dialog === 'shortcuts');
  const setDialog = useFocus((state) => state.setDialog);
  return (
    <Dialog
      wide
      open={open}
      onOpenChange={(next) => setDialog(next ? 'shortcuts' : undefined)}
      title="Keyboard shortcuts"
    >
      <div className="shortcut-groups">
        {groups.map((group) => (
          <Group
            key={group}
            name={group}
            lines={actions
              .filter((action) => action.group === group && action.keys !== undefined)
              .map(({ label, keys }) => ({ label, keys: keyNames(keys ?? '') }))}
          />
        ))}
        <Group name="In the source" lines={inSource} />
      </div>
    </Dialog>
  );
}

type GroupProps = {
  readonly name: string;
  readonly lines: readonly { readonly label: string; readonly keys: string }[];
};

function Group({ name, lines }: GroupProps): ReactNode {
  return (
    <section className="shortcut-group">
      <h3>{name}</h3>
      <dl>
        {lines.map(({ label, keys }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <kbd className="kbd">{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
