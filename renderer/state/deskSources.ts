import type { Briefing } from '#shared/model/briefing.ts';
import type { Reading } from '#shared/model/reading.ts';
import type { Source } from '#shared/model/source.ts';
import type { SourceId } from '#shared/model/span.ts';
import type { Client } from './client.ts';
import { faultOf } from './fault.ts';

/** An article of the briefing that the library cannot give any more, and the sentence that says why and what to do. */
export type LostSource = { readonly id: SourceId; readonly sentence: string };

export type DeskSources = {
  readonly readings: readonly Reading[];
  readonly sources: readonly Source[];
  readonly lost: readonly LostSource[];
};

/** The articles of a briefing and how they read. `known` are those at hand already. One that is damaged or gone keeps no other from coming. */
export async function loadSources(
  client: Client,
  { id, sources }: Pick<Briefing, 'id' | 'sources'>,
  known: readonly Source[],
): Promise<DeskSources> {
  const get = async (source: SourceId): Promise<Source | LostSource> => {
    const atHand = known.find((one) => one.id === source);
    if (atHand !== undefined) return atHand;
    try {
      return await client.sources.get({ id: source });
    } catch (error) {
      const { code, sentence } = faultOf(error);
      if (code !== 'store-damaged' && code !== 'not-found') throw error;
      return { id: source, sentence };
    }
  };
  const [readings, found] = await Promise.all([
    client.briefings.readings({ id }),
    Promise.all(sources.map(({ source }) => get(source))),
  ]);
  return {
    readings,
    sources: found.filter((one) => 'text' in one),
    lost: found.filter((one) => 'sentence' in one),
  };
}
