import type { EntityKind } from '#shared/model/finding.ts';
import { type Candidate, noScores, type Scores } from './candidate.ts';

/** Candidates of the same words, with all that speaks for what they are. */
export type Pool = {
  readonly key: string;
  readonly members: Candidate[];
  readonly scores: Scores;
  /** How many of them are certainly of each kind. */
  readonly firm: Scores;
  /** The forms of the name so far, a few: what one makes likely counts once, however often it stands there. */
  readonly names: string[];
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
  scores: noScores(),
  firm: noScores(),
  names: [],
  evidence: false,
});

/** Adds a candidate with all that speaks for it. */
export function add(into: Pool, candidate: Candidate): void {
  into.members.push(candidate);
  const { key, scores, firm } = candidate;
  const isNew = !into.names.includes(key);
  if (isNew) into.names.push(key);
  const own = isNew ? candidate.own : nothing;
  into.scores.person += scores.person + own.person;
  into.scores.organisation += scores.organisation + own.organisation;
  into.scores.place += scores.place + own.place;
  if (firm !== undefined) into.firm[firm] += 1;
  if (!candidate.initial || firm !== undefined) into.evidence = true;
}

const nothing: Readonly<Scores> = noScores();

/** Whether the name's own words say firmly what it is. */
export const isFirm = ({ firm: { person, organisation, place } }: Pool): boolean => person + organisation + place > 0;

const firmWeight = 4;

/** What most speaks for; undefined where nothing does. What a name's own words say firmly comes before what stands around it. */
export function typeOf({ scores, firm }: Pool): EntityKind | undefined {
  const person = firm.person * firmWeight + scores.person;
  const organisation = firm.organisation * firmWeight + scores.organisation;
  const place = firm.place * firmWeight + scores.place;
  const most = Math.max(person, organisation, place);
  if (!(most > 0)) return undefined;
  return person === most ? 'person' : organisation === most ? 'organisation' : 'place';
}
