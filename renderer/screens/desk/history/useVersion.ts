import { useEffect, useState } from 'react';
import type { BriefingContent } from '#shared/model/briefing.ts';
import { useClient } from '../../../state/client.ts';
import { sentenceOf } from '../../../state/fault.ts';

type Version = { readonly content: BriefingContent | undefined; readonly fault: string | undefined };

/** The content of a version, read once; of none while it is on its way, or where it cannot be read. */
export function useVersion(id: string, version: number | undefined): Version {
  const client = useClient();
  const [read, setRead] = useState<Version & { readonly version: number }>();
  useEffect(() => {
    if (version === undefined || version < 1) return undefined;
    let live = true;
    client.briefings.at({ id, version }).then(
      (content) => live && setRead({ version, content, fault: undefined }),
      (error: unknown) => live && setRead({ version, content: undefined, fault: sentenceOf(error) }),
    );
    return () => {
      live = false;
    };
  }, [client, id, version]);
  return read !== undefined && read.version === version ? read : { content: undefined, fault: undefined };
}
