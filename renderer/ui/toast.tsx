import { CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { Toaster, toast } from 'sonner';
import { say } from '../state/language.ts';

/** Milliseconds: a sentence alone, one that offers something to do, and a fault, which has a button to put it away. */
const stay = { told: 4000, offered: 10_000, fault: 15_000 } as const;

/** Once in the app: where toasts appear, one at a time, in the corner where no text of the briefing stands. */
export function Toasts(): ReactNode {
  return (
    <Toaster
      containerAriaLabel={say.frame.notices}
      position="bottom-left"
      visibleToasts={1}
      offset={12}
      style={{ '--width': 'calc(var(--outline-width, 22rem) - 1.5rem)' } as CSSProperties}
      toastOptions={{ unstyled: true, classNames: { toast: 'toast', error: 'toast-fault' } }}
      icons={{
        info: <Info size={18} aria-hidden />,
        success: <CircleCheck size={18} aria-hidden />,
        error: <TriangleAlert size={18} aria-hidden />,
      }}
    />
  );
}

/** Says that something was done, with a way back where there is one. */
export function notify(message: string, action?: { readonly label: string; readonly onClick: () => void }): void {
  toast.dismiss();
  toast.success(message, action === undefined ? { duration: stay.told } : { action, duration: stay.offered });
}

/** Says what is well to know and asks for nothing. */
export function remark(message: string): void {
  toast.dismiss();
  toast.info(message, { duration: stay.offered });
}

/** A fault that has no better place on the screen: its sentence stays until the user has had time to read it. */
export function notifyFault(sentence: string): void {
  toast.dismiss();
  toast.error(sentence, { duration: stay.fault, action: { label: say.frame.close, onClick: () => undefined } });
}
