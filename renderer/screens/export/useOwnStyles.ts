import { useCallback, useEffect, useState } from 'react';
import type { HouseStyle } from '#shared/model/style.ts';
import { useClient } from '../../state/client.ts';
import { sentenceOf } from '../../state/fault.ts';
import { say } from '../../state/language.ts';
import { notify, notifyFault } from '../../ui/toast.tsx';

type OwnStyles = {
  readonly styles: readonly HouseStyle[];
  /** Answers whether it was kept. */
  readonly keep: (style: HouseStyle) => Promise<boolean>;
  readonly remove: (style: HouseStyle) => Promise<void>;
};

/** The styles that the user keeps for every briefing. */
export function useOwnStyles(): OwnStyles {
  const client = useClient();
  const [styles, setStyles] = useState<readonly HouseStyle[]>([]);
  const load = useCallback(async () => setStyles(await client.styles.list()), [client]);
  useEffect(() => {
    load().catch(() => undefined);
  }, [load]);
  const attempt = async (deed: () => Promise<unknown>): Promise<boolean> => {
    try {
      await deed();
      await load();
      return true;
    } catch (error) {
      notifyFault(sentenceOf(error));
      return false;
    }
  };
  const keep = async (style: HouseStyle): Promise<boolean> => {
    const done = await attempt(() => client.styles.keep({ style }));
    if (done) notify(say.paper.style.kept(style.name));
    return done;
  };
  return {
    styles,
    keep,
    remove: async (style) => {
      if (await attempt(() => client.styles.remove({ name: style.name })))
        notify(say.paper.style.removed(style.name), {
          label: say.frame.undo,
          onClick: () => void attempt(() => client.styles.keep({ style })),
        });
    },
  };
}
