import type { BriefingSummary } from '#shared/model/briefing.ts';
import type { Change } from '#shared/model/change.ts';
import type { Client } from './client.ts';
import { faultOf } from './fault.ts';

/** A commit that was made, to be taken back. */
export type Filed = { readonly id: string; readonly version: number };

/**
 * [L1] The same change to several briefings, each a commit on its newest version. Tags and the archive say nothing about the text: a
 * briefing that another window saved meanwhile is filed as it stands now. Stops at the first fault, which is given with what was done.
 */
export async function fileAll(
  client: Client,
  briefings: readonly BriefingSummary[],
  change: Change,
  label: string,
): Promise<{ readonly filed: readonly Filed[]; readonly fault: unknown }> {
  const filed: Filed[] = [];
  for (const { id, version } of briefings) {
    try {
      const made = await fileOne(client, id, version, change, label);
      if (made > version) filed.push({ id, version: made });
    } catch (fault) {
      return { filed, fault };
    }
  }
  return { filed, fault: undefined };
}

async function fileOne(client: Client, id: string, base: number, change: Change, label: string): Promise<number> {
  const ask = async (at: number): Promise<number> =>
    (await client.briefings.commit({ id, base: at, changes: [change], label })).version;
  try {
    return await ask(base);
  } catch (error) {
    if (faultOf(error).code !== 'conflict') throw error;
    return ask((await client.briefings.get({ id })).briefing.version);
  }
}

/** Undoes what `fileAll` did; a briefing that was changed since answers with its conflict. */
export async function takeBack(client: Client, filed: readonly Filed[]): Promise<void> {
  for (const { id, version } of filed) await client.briefings.undo({ id, base: version });
}
