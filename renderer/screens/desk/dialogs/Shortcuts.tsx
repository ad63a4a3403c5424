import type { ReactNode } from 'react';
import { say } from '../../../state/language.ts';
import { keyNames } from '../../../ui/keys.ts';
import { type Action, actionGroups } from '../actions.ts';
import { DeskDialog } from './DeskDialog.tsx';

const inSource = (): GroupProps['lines'] => [
  { label: say.dialogs.shortcuts.sentences, keys: '↓ ↑' },
  { label: say.dialogs.shortcuts.select, keys: `${keyNames('shift')} ↓ ↑` },
  { label: say.dialogs.shortcuts.light, keys: keyNames('enter') },
  { label: say.dialogs.shortcuts.why, keys: 'W' },
  { label: say.dialogs.shortcuts.add, keys: 'Q K E P' },
];

/** The single keys of the review, and of the lists beside the page. */
const inReview = (): GroupProps['lines'] => {
  const { previous, next, accept, drop, edit, gap, offered } = say.review.choices;
  return [
    { label: `${next}, ${previous.toLowerCase()}`, keys: 'J K' },
    { label: accept, keys: 'A' },
    { label: drop, keys: 'D' },
    { label: edit, keys: 'E' },
    { label: gap, keys: 'G' },
    { label: offered, keys: 'O' },
    { label: say.review.end, keys: keyNames('escape') },
  ];
};

/** All keys on one sheet. */
export function Shortcuts({ actions }: { readonly actions: readonly Action[] }): ReactNode {
  return (
    <DeskDialog name="shortcuts" wide title={say.dialogs.shortcuts.title}>
      <div className="shortcut-groups">
        {actionGroups.map((group) => (
          <Group
            key={group}
            name={say.desk.groups[group]}
            lines={actions
              .filter((action) => action.group === group)
              .map(({ label, keys }) => ({ label, keys: keyNames(keys) }))}
          />
        ))}
        <Group name={say.review.title} lines={inReview()} />
        <Group name={say.dialogs.shortcuts.inSource} lines={inSource()} />
      </div>
    </DeskDialog>
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
