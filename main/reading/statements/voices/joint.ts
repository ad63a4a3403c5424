import type { Item } from '#main/reading/statements/frame/frame.ts';
import { isCapital, isDeterminer } from '#main/reading/statements/frame/grammar.ts';
import type { Phrase } from '#main/reading/statements/frame/phrase.ts';
import type { Voice } from '#shared/model/finding.ts';
import { voiceOf } from './entityVoice.ts';
import type { Voices } from './voice.ts';

/** In items, the "Mr." and "the" before a name. */
const longestLead = 3;

/**
 * [F3] "Mr. Lee and Mr. Dahl say": the speaker with whom "and" joins to it, where both are people or both are bodies, and nothing but the two names is
 * the subject.
 */
export function jointly(speaker: Voice, { from, to }: Phrase, items: readonly Item[], voices: Voices): Voice {
  if (speaker.entity === undefined) return speaker;
  let and = from + 1;
  while (and < to && (items[and] as Item).start < speaker.span.end) and += 1;
  if (and >= to || items[and]?.lower !== 'and') return speaker;
  const first = voices.at(speaker.span.start)?.entity;
  for (let at = and + 1; at < to && at <= and + longestLead; at += 1) {
    const item = items[at] as Item;
    const found = voices.at(item.start);
    if (found !== undefined && found.mention.span.start === item.start) {
      const { mention, entity } = found;
      const isName = mention.form === 'name' || mention.form === 'acronym';
      const closes = mention.span.end === items[to - 1]?.end;
      if (!isName || !closes || entity === first || entity.type === 'place' || entity.type !== first?.type)
        return speaker;
      return { ...speaker, also: voiceOf(found, mention.span, 'voice-joined', mention.certainty) };
    }
    if (!isCapital(item) && !isDeterminer(item) && item.lower !== '.') return speaker;
  }
  return speaker;
}
