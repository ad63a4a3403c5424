import type { ReactNode } from 'react';
import { keyNames } from './keys.ts';

/** A shortcut as printed on the keys of this machine; hidden from screen readers, which read `aria-keyshortcuts` of the control. */
export function Kbd({ keys }: { readonly keys: string }): ReactNode {
  return (
    <span className="kbd" aria-hidden="true">
      {keyNames(keys)}
    </span>
  );
}
