import type { EntityKind } from '#shared/model/finding.ts';
import type { Candidate, Scores } from './candidate.ts';

/** Candidates of the same words, with all that speaks for what they are. */
export type Pool = {
  readonly key: string;
  readonly members: Candidate[];
  readonly scores: Scores;
  readonly firm: Map<EntityKind, number>;
  /** The forms of the name so far: what one makes likely counts once, however often it stands there. */
  readonly names: Set<string>;
  /** Something other than a sentence's first capital speaks for a name. */
  evidence: boolean;
};

/** One pool for each different name, in order. A power and the place it sits in ("the Kremlin") are two. */
export function poolsOf(candidates: readonly Candidate[]): Map<string, Pool> {
  const pools = new Map<string, Pool>();
  for (const candidate of candidates) {
    const key =
      candidate.known?.dual === true && candidate.firm === 'place' ? `${candidate.key} (place)` : candidate.key;
    const each = pools.get(key) ?? emptyPool(key);
    add(each, candidate);
    pools.set(key, each);
  }
  return pools;
}

export const emptyPool = (key: string): Pool => ({
  key,
  members: [],
  scores: { person: 0, organisation: 0, place: 0 },
  firm: new Map(),
  names: new Set(),
  evidence: false,
});

/** Adds a candidate with all that speaks for it. */
export function add(into: Pool, candidate: Candidate): void {
  into.members.push(candidate);
  const isNew = !into.names.has(candidate.key);
  if (isNew) into.names.add(candidate.key);
  for (const kind of kinds) into.scores[kind] += candidate.scores[kind] + (isNew ? candidate.own[kind] : 0);
  if (candidate.firm !== undefined) into.firm.set(candidate.firm, (into.firm.get(candidate.firm) ?? 0) + 1);
  if (!candidate.initial || candidate.firm !== undefined) into.evidence = true;
}

const kinds = ['person', 'organisation', 'place'] as const;

const firmWeight = 4;

/** What most speaks for; undefined where nothing does. What a name's own words say firmly comes before what stands around it. */
export function typeOf({ scores, firm }: Pool): EntityKind | undefined {
  let best: EntityKind | undefined;
  let most = 0;
  for (const kind of kinds) {
    const sum = (firm.get(kind) ?? 0) * firmWeight + scores[kind];
    if (sum > most) {
      most = sum;
      best = kind;
    }
  }
  return best;
}
