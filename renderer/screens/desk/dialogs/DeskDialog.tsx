import type { ReactNode } from 'react';
import { type DeskFocus, useFocus } from '../../../state/deskFocus.ts';
import { Dialog } from '../../../ui/Dialog.tsx';

/** A dialog of the desk, open while it is the one in hand; its content is given what closes it. */
export function DeskDialog(props: {
  readonly name: NonNullable<DeskFocus['dialog']>;
  readonly title: string;
  readonly description?: string;
  readonly wide?: boolean;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}): ReactNode {
  const { name, children, ...looks } = props;
  const open = useFocus((state) => state.dialog === name);
  const setDialog = useFocus((state) => state.setDialog);
  return (
    <Dialog {...looks} open={open} onOpenChange={(next) => setDialog(next ? name : undefined)}>
      {typeof children === 'function' ? children(() => setDialog(undefined)) : children}
    </Dialog>
  );
}
