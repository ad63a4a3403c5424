import type { RawClaim } from '#main/reading/statements/claims/draft.ts';
import type { Unit } from '#main/reading/statements/frame/frame.ts';
import { isCapital } from '#main/reading/statements/frame/grammar.ts';
import type { Phrase } from '#main/reading/statements/frame/phrase.ts';
import type { Known } from '#main/reading/statements/mentions.ts';
import type { Voice } from '#shared/model/finding.ts';
import type { Span } from '#shared/model/span.ts';
import { voiceOf } from './entityVoice.ts';
import { occasions } from './venue.ts';
import type { Voices } from './voice.ts';

/** A news medium that something was said to, its own words, and what is left of the venue beside it. */
export type Heard = { readonly medium: Voice; readonly phrase?: Phrase; readonly venue?: Span };

/** Who works at a medium or takes it in: what they were told, the medium carries. */
const ofMedium =
  /^(?:reporters?|journalists?|correspondents?|anchors?|presenters?|hosts?|viewers|listeners|readers|programmes?|programs?|podcasts?|radio|television|tv|show)$/;

/** [F3] "told CNN", "told the BBC’s Ann Lee": the medium is the carrier, and the venue only where more than its name stands there. */
export function mediumTold(
  { items }: Unit,
  { addressee }: RawClaim,
  venue: Span | undefined,
  voices: Voices,
): Heard | undefined {
  if (addressee === undefined) return undefined;
  const { from, to } = addressee;
  const last = items[to - 1];
  for (let at = from; at < to; at += 1) {
    const found = mediumAt(items[at]?.start, voices);
    if (found === undefined) continue;
    let next = at + 1;
    while (next < to && (items[next]?.start ?? 0) < found.mention.span.end) next += 1;
    const phrase = { from, to, head: next - 1 };
    const theirs = items[next]?.lower === "'s" ? next + 1 : next;
    if (theirs === to) return { medium: mediumVoice(found), ...(next === to ? { phrase } : {}) };
    const reports = theirs > next || isCapital(last) || ofMedium.test(last?.lower ?? '');
    return reports ? { medium: mediumVoice(found), phrase, ...(venue === undefined ? {} : { venue }) } : undefined;
  }
  return undefined;
}

/** [F3] "in an interview with the BBC": the BBC carries it and "an interview" is the venue; "a BBC interview" stays whole. */
export function mediumOf({ items }: Unit, venue: Span, voices: Voices): Heard | undefined {
  const from = items.findIndex(({ start }) => start >= venue.start);
  if (!items.some(({ lower, start }) => occasions.has(lower) && venue.start <= start && start < venue.end))
    return undefined;
  for (let at = from; (items[at]?.start ?? venue.end) < venue.end; at += 1) {
    const found = mediumAt(items[at]?.start, voices);
    if (found === undefined) continue;
    const lead = items[at - 1]?.lower === 'the' ? at - 2 : at - 1;
    const whole =
      found.mention.span.end < venue.end || lead <= from || !/^(?:with|to|on|for|by)$/.test(items[lead]?.lower ?? '');
    return { medium: mediumVoice(found), venue: whole ? venue : { ...venue, end: items[lead - 1]?.end ?? venue.end } };
  }
  return undefined;
}

function mediumAt(start: number | undefined, voices: Voices): Known | undefined {
  const found = start === undefined ? undefined : voices.at(start);
  return found?.entity.medium === true ? found : undefined;
}

const mediumVoice = (found: Known): Voice =>
  voiceOf(found, found.mention.span, 'voice-medium', found.mention.certainty);
