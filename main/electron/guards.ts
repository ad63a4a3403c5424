import type { App, Session, Shell, WebContents } from 'electron';
import { isAppUrl } from './scheme.ts';

/** A page has no permission and gets none, asked or checked, for devices either; and nothing it asks for leaves the machine. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: leavesTheMachine(details.url) }));
}

/** Whatever contents the app ever makes: no navigation away, no new window, no `<webview>`. Links of the known kinds open in the user's own browser. */
export function guardContents(app: App, shell: Shell): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', stay);
    contents.on('will-frame-navigate', stay);
    contents.on('will-redirect', stay);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      if (isOpenable(url)) void shell.openExternal(url);
      return { action: 'deny' };
    });
  });
}

function stay(event: { readonly url: string; preventDefault(): void }): void {
  if (!isAppUrl(event.url)) event.preventDefault();
}

/** Only addresses that parse as http, https or mail go to other programs. */
function isOpenable(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && ['http:', 'https:', 'mailto:'].includes(url.protocol);
}

const inside = new Set(['brevier:', 'blob:', 'data:', 'devtools:', 'chrome-extension:']);

const leavesTheMachine = (address: string): boolean => !inside.has(URL.parse(address)?.protocol ?? '');
