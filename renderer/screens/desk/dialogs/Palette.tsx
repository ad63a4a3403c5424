import { Command } from 'cmdk';
import { Dialog } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { useFocus } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import { useFocusBack } from '../../../ui/useFocusBack.ts';
import { type Action, actionGroups } from '../actions.ts';

/** Every action by name. What is chosen runs after the palette has given the focus back. */
export function Palette({ actions }: { readonly actions: readonly Action[] }): ReactNode {
  const open = useFocus((state) => state.dialog === 'palette');
  const setDialog = useFocus((state) => state.setDialog);
  const chosen = useRef<Action>(undefined);
  const focusBack = useFocusBack();
  return (
    <Dialog.Root open={open} onOpenChange={(next) => setDialog(next ? 'palette' : undefined)}>
      <Dialog.Portal>
        <Dialog.Overlay className="scrim">
          <Dialog.Content
            className="palette"
            aria-describedby={undefined}
            onOpenAutoFocus={focusBack.onOpenAutoFocus}
            onCloseAutoFocus={(event) => {
              focusBack.onCloseAutoFocus(event);
              const { current } = chosen;
              chosen.current = undefined;
              if (current !== undefined) setTimeout(() => current.run());
            }}
          >
            <Dialog.Title className="visually-hidden">{say.dialogs.palette.title}</Dialog.Title>
            <Command label={say.dialogs.palette.title} loop>
              <Command.Input className="palette-input" placeholder={say.dialogs.palette.placeholder} />
              <Command.List className="palette-list" label={say.dialogs.palette.title}>
                <Command.Empty className="palette-empty">{say.dialogs.palette.none}</Command.Empty>
                {actionGroups.map((group) => (
                  <Command.Group key={group} heading={say.desk.groups[group]} className="palette-group">
                    {actions
                      .filter(
                        (action) => action.group === group && action.id !== 'palette' && action.where !== 'cursor',
                      )
                      .map((action) => (
                        <Command.Item
                          key={action.id}
                          className="palette-item"
                          value={action.label}
                          onSelect={() => {
                            chosen.current = action;
                            setDialog(undefined);
                          }}
                        >
                          <span>{action.label}</span>
                          <Kbd keys={action.keys} />
                        </Command.Item>
                      ))}
                  </Command.Group>
                ))}
              </Command.List>
            </Command>
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
