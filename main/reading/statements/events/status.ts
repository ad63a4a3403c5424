import type { Governor } from '#main/reading/findings/dates/tense.ts';
import { wordSet } from '#main/reading/findings/dates/vocabulary.ts';
import type { EventStatus, Statement } from '#shared/model/statement.ts';
import type { Time } from '#shared/model/time.ts';
import { isAheadOf } from './dating.ts';
import type { Line, Range } from './page.ts';

const forecasts: ReadonlySet<string> = wordSet(`
  expect expects expected forecast forecasts projected projects predicted predicts estimated likely anticipated estimates
`);
/** "a cut in December had been discussed": spoken of, not put down. */
const mooted: ReadonlySet<string> = wordSet(
  'discussed considered debated proposed suggested floated weighed mooted requested demanded sought',
);
const maybes: ReadonlySet<string> = wordSet('if could might may unless should');
const foretelling =
  /^(?:estimat|forecast|predict|project|expect|calculat|assess|determin|conclud|anticipat|foresee|foresaw|reckon)/;

/** What nobody does but what comes about: a month or more ahead it is foretold, never put down for a day. */
const comesAbout: ReadonlySet<string> = wordSet(`
  grow rise fall shrink increase decrease decline drop climb slow cost reach return take last remain exceed peak hit double triple halve contract
  expand recover lose need ease total average gain worsen improve
`);
const fillers: ReadonlySet<string> = wordSet('not only also still never soon again probably');
/** Precisions of a time that somebody can be somewhere at. */
export const fine: ReadonlySet<string> = new Set(['minute', 'part-of-day', 'day', 'weekend', 'week']);

/** What stands further off before the verb speaks of something else ("The trial, which is expected to last weeks, resumes on Monday"). */
const beforeVerb = 4;

/**
 * How far along an event is, from its verb, the words of its clause, who says so, and where its time lies beside the article's date. Projected is
 * only what is forecast or estimated; what somebody says will be ("would meet on 28 July, the ministry said") is scheduled.
 */
export function statusOf(
  { atoms }: Line,
  clause: Range,
  verb: Governor | undefined,
  time: Time,
  today: string | undefined,
  said: { readonly claim: Statement | undefined; readonly words: string },
): EventStatus {
  const words = new Set(
    atoms
      .slice(verb === undefined ? clause.from : Math.max(clause.from, verb.at - beforeVerb), clause.to)
      .filter(({ capital }, index, all) => !capital && all[index - 1]?.lower !== 'than')
      .map(({ lower }) => lower),
  );
  const ahead = isAheadOf(time, today);
  const behind = today !== undefined && time.to !== undefined && time.to.slice(0, 10) < today;
  if (ahead && /^(?:if|unless)$/.test(atoms[clause.from - 1]?.lower ?? '')) return 'conditional';
  if (ahead && [...forecasts].some((word) => words.has(word))) return 'projected';
  const toCome = foretelling.test(said.words) ? 'projected' : 'scheduled';
  if (verb === undefined) return ahead ? toCome : 'past';
  if (verb.tense === 'past' && ahead && isMooted(atoms, verb.at)) return 'conditional';
  if (verb.tense === 'past' && !behind && isForward(atoms, verb.at, clause.to, time)) return 'projected';
  if (verb.tense === 'past') return ahead ? toCome : 'past';
  if (verb.tense === 'modal' && !behind && isDuty(atoms, verb.at)) return 'scheduled';
  if (verb.tense === 'modal' && isAnnouncing(atoms, verb.at)) return ahead ? toCome : 'past';
  if ([...maybes].some((word) => words.has(word))) return behind ? 'past' : 'conditional';
  if ([...forecasts].some((word) => words.has(word))) return behind ? 'past' : 'projected';
  if (verb.tense === 'modal') return behind ? 'past' : 'conditional';
  if (verb.tense === 'would' || verb.tense === 'will') {
    if (behind) return 'past';
    // "would have closed on 4 June": it will not
    if (verb.tense === 'would' && atoms[verb.at + 1]?.lower === 'have') return 'conditional';
    const { claim } = said;
    let main = verb.at + 1;
    while (fillers.has(atoms[main]?.lower ?? '')) main += 1;
    const foretold = claim?.grade === 'S3' || foretelling.test(said.words);
    const isLoose = !fine.has(time.precision) || time.from === undefined;
    if (foretold || (isLoose && comesAbout.has(atoms[main]?.lower ?? ''))) return 'projected';
    return verb.tense === 'would' && claim === undefined ? 'projected' : 'scheduled';
  }
  if (verb.tense === 'scheduled' && !ahead && hasBeen(atoms, clause.from, verb.at)) return 'past';
  if (verb.tense === 'progressive') return ahead ? 'scheduled' : behind ? 'past' : 'current';
  // "was ready to do it again today"
  if (!ahead && willing.has(atoms[verb.at]?.lower ?? '') && hasBeen(atoms, clause.from, verb.at)) return 'past';
  return behind ? 'past' : 'scheduled';
}

/** In atoms, from "had" to "been discussed". */
const farthestMooted = 3;

const isMooted = (atoms: Line['atoms'], verb: number): boolean =>
  atoms.slice(verb, verb + farthestMooted + 1).some(({ lower }) => mooted.has(lower));

/** "must report by 31 March": it is put down, whatever comes of it; "must have left by May" is a guess. */
const isDuty = (atoms: Line['atoms'], verb: number): boolean =>
  atoms[verb]?.lower === 'must' && !/^(?:have|not)$/.test(atoms[verb + 1]?.lower ?? '');

/** Verbs of the past whose object is still to come: "signaled two cuts this year" is no cut made. */
const forward: ReadonlySet<string> = wordSet(`
  signaled signalled forecast projected predicted penciled pencilled budgeted earmarked promised pledged foresaw envisaged flagged targeted planned
  proposed hinted guided telegraphed expected anticipated priced
`);

/**
 * The verb, its auxiliaries passed over, points ahead and the time is one that runs on ("this year", "later this month"): not where an object has
 * its own verb ("promised reforms were passed this year").
 */
function isForward(atoms: Line['atoms'], verb: number, end: number, { precision }: Time): boolean {
  if (fine.has(precision)) return false;
  let at = verb;
  while (at < end && /^(?:has|have|had|already|also|again)$/.test(atoms[at]?.lower ?? '')) at += 1;
  if (!forward.has(atoms[at]?.lower ?? '')) return false;
  // "cut its profit forecast for the second time this year"
  if (
    /^(?:forecast|planned|proposed)$/.test(atoms[at]?.lower ?? '') &&
    /^(?:for|of|on|in|by|this)$/.test(atoms[at + 1]?.lower ?? '')
  )
    return false;
  return !atoms.slice(at + 1, end).some(({ lower }) => /^(?:was|were|had|has|have|did)$/.test(lower));
}

/** "I can announce that …": it is done with the words. */
const isAnnouncing = (atoms: Line['atoms'], verb: number): boolean =>
  atoms[verb]?.lower === 'can' && /^(?:announce|confirm|reveal|report|tell)$/.test(atoms[verb + 1]?.lower ?? '');

const willing: ReadonlySet<string> = new Set(['ready', 'willing', 'prepared', 'able', 'happy']);

const hasBeen = (atoms: Line['atoms'], from: number, verb: number): boolean =>
  atoms.slice(from, verb).some(({ lower }) => /^(?:was|were|had)$/.test(lower));
