import { Command } from 'cmdk';
import { Dialog } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { say } from '../../state/language.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { useFocusBack } from '../../ui/useFocusBack.ts';

import './palette.css';

/** Something that can be done here: its name, and the keys that do it without the palette. */
export type PaletteLine = {
  readonly id: string;
  readonly label: string;
  readonly keys: string;
  readonly run: () => unknown;
};

/** Every action of a screen by name. What is chosen runs after the palette has given the focus back. */
export function CommandPalette(props: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly groups: readonly { readonly heading: string; readonly lines: readonly PaletteLine[] }[];
}): ReactNode {
  const chosen = useRef<PaletteLine>(undefined);
  const focusBack = useFocusBack();
  return (
    <Dialog.Root open={props.open} onOpenChange={props.onOpenChange}>
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
                {props.groups.map(({ heading, lines }) => (
                  <Command.Group key={heading} heading={heading} className="palette-group">
                    {lines.map((line) => (
                      <Command.Item
                        key={line.id}
                        className="palette-item"
                        value={line.label}
                        onSelect={() => {
                          chosen.current = line;
                          props.onOpenChange(false);
                        }}
                      >
                        <span>{line.label}</span>
                        <Kbd keys={line.keys} />
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
