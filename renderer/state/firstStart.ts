import { useEffect } from 'react';
import { create } from 'zustand';
import type { Client } from './client.ts';
import { go } from './route.ts';
import { keep, kept } from './settings.ts';

type FirstStart = {
  /** The sample's briefing, as long as the first steps stand beside it. */
  readonly sample: string | undefined;
  /** Never again. */
  readonly dismiss: () => void;
};

export const useFirstSteps = create<FirstStart>()((set) => ({
  sample: undefined,
  dismiss: () => {
    keep('first-steps', 'done');
    set({ sample: undefined });
  },
}));

/** On a fresh machine the sample stands on the desk as a finished briefing, once, with the first steps beside it until they are put away [H3]. A link into the app goes where it leads. */
export function useFirstStart(client: Client): void {
  useEffect(() => {
    if (kept('first-steps') === 'done') return;
    client.app.info().then(
      ({ sample }) => {
        if (sample === null) return;
        useFirstSteps.setState({ sample });
        const wasShown = kept('first-steps') === 'shown';
        keep('first-steps', 'shown');
        if (!wasShown && ['', '#', '#/'].includes(window.location.hash)) go({ screen: 'briefing', id: sample });
      },
      () => undefined,
    );
  }, [client]);
}
