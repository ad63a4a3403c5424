import { useEffect } from 'react';
import { create } from 'zustand';
import type { Client } from './client.ts';
import { go } from './route.ts';

const key = 'brevier.first-steps';

type FirstStart = {
  /** The sample's briefing, as long as the first steps stand beside it. */
  readonly sample: string | undefined;
  /** Never again. */
  readonly dismiss: () => void;
};

export const useFirstSteps = create<FirstStart>()((set) => ({
  sample: undefined,
  dismiss: () => {
    remember();
    set({ sample: undefined });
  },
}));

/** On a fresh machine the sample stands on the desk as a finished briefing, with the first steps beside it [H3]. A link into the app goes where it leads. */
export function useFirstStart(client: Client): void {
  useEffect(() => {
    if (wasDismissed()) return;
    client.app.info().then(
      ({ sample }) => {
        if (sample === null) return;
        useFirstSteps.setState({ sample });
        if (['', '#', '#/'].includes(window.location.hash)) go({ screen: 'briefing', id: sample });
      },
      () => undefined,
    );
  }, [client]);
}

function wasDismissed(): boolean {
  try {
    return localStorage.getItem(key) === 'done';
  } catch {
    return false;
  }
}

function remember(): void {
  try {
    localStorage.setItem(key, 'done');
  } catch {
    // Without storage they come again with the next start of a fresh library only.
  }
}
