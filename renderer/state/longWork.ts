import { shell } from './shell.ts';

/** Milliseconds after which work is long: people have turned to something else. */
const long = 10_000;

/** Waits for work; where it was long and the window is not in front any more, says that it has ended: by the desktop's notification, or in the title of the browser's tab. */
export async function tellWhenLong<T>(work: Promise<T>, words: () => string): Promise<T> {
  const began = performance.now();
  try {
    return await work;
  } finally {
    if (performance.now() - began > long && !document.hasFocus()) tell(words());
  }
}

function tell(words: string): void {
  const host = shell();
  if (host !== undefined) {
    void host.notify(words);
    return;
  }
  const { title } = document;
  const told = `● ${words}`;
  document.title = told;
  const back = (): void => {
    if (document.title === told) document.title = title;
  };
  window.addEventListener('focus', back, { once: true });
}
