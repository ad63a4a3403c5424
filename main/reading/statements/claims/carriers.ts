import type { Item } from '#main/reading/statements/frame/frame.ts';
import { type Grammar, isCapital, isDay, isSubjectPronoun } from '#main/reading/statements/frame/grammar.ts';
import type { Phrase } from '#main/reading/statements/frame/phrase.ts';
import { documents } from '#main/reading/statements/voices/speakers.ts';
import type { Draft, RawClaim } from './draft.ts';
import { sourceFrom } from './sources.ts';

/** "X said the plan is dead, the Sun reported": X speaks and the Sun carries it, where the whole of what is reported is X's saying. */
export function carried(claims: readonly RawClaim[]): readonly RawClaim[] {
  if (claims.length < 2) return claims;
  const outer = (inner: RawClaim): RawClaim | undefined =>
    claims.find(
      ({ rule, cue, content, phrase }) =>
        rule === 'claim-post-posed' &&
        cue?.form.lemma === 'report' &&
        phrase !== undefined &&
        /^(?:say|tell)$/.test(inner.cue?.form.class ?? '') &&
        content[0]?.from === inner.phrase?.from &&
        content[0]?.to === inner.content.at(-1)?.to,
    );
  const done = new Set<RawClaim>();
  const whole = claims.map((claim): RawClaim => {
    const reporter = outer(claim);
    if (reporter?.phrase === undefined || reporter === claim) return claim;
    done.add(reporter);
    return { ...claim, carriers: [...claim.carriers, reporter.phrase] };
  });
  return whole.filter((claim) => !done.has(claim));
}

/** "Roe told CNN that Bell had said “the quay is shut”": Bell speaks and Roe carries it, where all she says is his words; “she” may be herself. */
export function retold(items: readonly Item[], claims: readonly RawClaim[]): readonly RawClaim[] {
  if (claims.length < 2) return claims;
  const outer = ({ phrase, content, cue }: RawClaim): RawClaim | undefined =>
    phrase === undefined || isSubjectPronoun(items[phrase.head]) || !isQuoted(cue, items, content)
      ? undefined
      : claims.find(
          (other) =>
            other.phrase !== undefined &&
            (other.cue?.at ?? phrase.from) < phrase.from &&
            /^(?:say|tell)$/.test(other.cue?.form.class ?? '') &&
            other.content.length === 1 &&
            other.content[0]?.from === phrase.from &&
            other.content[0].to === content.at(-1)?.to,
        );
  const pairs = new Map(claims.map((claim) => [claim, outer(claim)]));
  const tellers = new Set(pairs.values());
  return claims.flatMap((claim): RawClaim[] => {
    if (tellers.has(claim)) return [];
    const teller = pairs.get(claim);
    return teller?.phrase === undefined
      ? [claim]
      : [{ ...claim, retold: teller, carriers: [...claim.carriers, teller.phrase, ...teller.carriers] }];
  });
}

/** It is said in words that are quoted from their beginning to their end. */
const isQuoted = (cue: RawClaim['cue'], items: readonly Item[], content: RawClaim['content']): boolean =>
  /^(?:say|tell)$/.test(cue?.form.class ?? '') &&
  content.every(({ from, to }) => items.slice(from, to).every(({ quote }) => quote !== undefined));

/**
 * "The agency, quoting a source in the ministry, said …" and "…, the daily reported, citing officials": the source speaks, and who quotes it
 * carries. A reason that is cited ("citing high costs") speaks not.
 */
export function citing({ items, grammar }: Draft, claims: readonly RawClaim[]): readonly RawClaim[] {
  if (!items.some(isCiting)) return claims;
  const told = new Set<number>();
  const sourced = claims.map((claim): RawClaim => {
    const { phrase, cue } = claim;
    if (phrase === undefined || cue === undefined || isCiting(items[cue.at])) return claim;
    const ends = claim.content.map(({ to }) => to);
    const opening = leadingSource(items, phrase);
    if (opening !== undefined && canSpeak(items, opening, grammar)) {
      told.add(0);
      return { ...claim, phrase: opening, carriers: [phrase, ...claim.carriers] };
    }
    const at = [phrase.to, afterTimes(items, cue.at + 1), ...ends].find(
      (pause) => items[pause]?.lower === ',' && isCiting(items[pause + 1]),
    );
    const source = at === undefined ? undefined : sourceFrom(items, at + 2);
    if (at === undefined || source === undefined || !canSpeak(items, source, grammar)) return claim;
    told.add(at + 1);
    return { ...claim, phrase: source, carriers: [phrase, ...claim.carriers] };
  });
  return sourced.filter(({ cue }) => cue === undefined || !told.has(cue.at));
}

/** "Citing a security source, the agency said …": the source that the sentence opens with, right before who quotes it. */
function leadingSource(items: readonly Item[], { from }: Phrase): Phrase | undefined {
  const source = isCiting(items[0]) ? sourceFrom(items, 1) : undefined;
  const first = items[from - 1]?.shape === 'lower' ? from - 1 : from;
  return source !== undefined && items[source.to]?.lower === ',' && source.to + 1 === first ? source : undefined;
}

const isCiting = (item: Item | undefined): boolean => item?.lower === 'quoting' || item?.lower === 'citing';

function afterTimes(items: readonly Item[], start: number): number {
  let at = start;
  while (isDay(items[at]) || items[at]?.lower === 'on') at += 1;
  return at;
}

/** A name, people by what they are, or what speaks in writing. */
const canSpeak = (items: readonly Item[], { head, to }: Phrase, grammar: Grammar): boolean =>
  isCapital(items[head]) || isCapital(items[to - 1])
    ? isCapital(items[head])
    : grammar.person(items[head]?.lower ?? '') || documents.has(items[head]?.lower ?? '');
