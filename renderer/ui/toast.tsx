import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Toaster, toast } from 'sonner';

/** Once in the app: where toasts appear. */
export function Toasts(): ReactNode {
  return (
    <Toaster
      position="bottom-center"
      visibleToasts={3}
      toastOptions={{ unstyled: true, duration: 6000, classNames: { toast: 'toast', error: 'toast-fault' } }}
      icons={{ success: <CircleCheck size={18} aria-hidden />, error: <TriangleAlert size={18} aria-hidden /> }}
    />
  );
}

/** Says that something was done, with a way back where there is one. */
export function notify(message: string, action?: { readonly label: string; readonly onClick: () => void }): void {
  toast.success(message, action === undefined ? {} : { action, duration: 10_000 });
}

/** A fault that has no better place on the screen: its sentence stays until the user has had time to read it. */
export function notifyFault(sentence: string): void {
  toast.error(sentence, { duration: 15_000, closeButton: false });
}
