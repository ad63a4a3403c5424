import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { isAppUrl } from './scheme.ts';

/** Every message must come from the app's own top frame. */
export function isOwnPage({ senderFrame, sender }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isAppUrl(senderFrame.url);
}
