import { type Phrase, phraseFrom } from '#main/reading/statements/frame/phrase.ts';
import { rightEnd } from './clause-end.ts';
import type { Cue } from './cues.ts';
import { byVerb, type Draft, type RawClaim } from './draft.ts';
import { hasVerb } from './finite.ts';

const reported = new Set(
  `believe think say report expect know consider understand allege rumor announce estimate fear hope assume note suggest claim describe see view regard
  call accuse`.split(/\s+/),
);

/** "He is believed to …", "it was reported that …": nobody in particular says it, unless a "by" names who. */
export function passiveClaim(draft: Draft, cue: Cue, subject: Phrase | undefined): RawClaim | undefined {
  const { items, grammar } = draft;
  if (!reported.has(cue.form.lemma)) return undefined;
  const next = items[cue.at + 1];
  // "it is not known who …" tells a gap, nobody's words
  if (cue.negated && /^(?:who|whom|whose|what|which|how|whether|if|why|when|where)$/.test(next?.lower ?? ''))
    return undefined;
  const base = byVerb(cue);
  const end = rightEnd(draft, cue.at + 1, cue, false);
  if (next?.lower === 'by') {
    const agent = phraseFrom(items, cue.at + 2, items.length);
    if (agent === undefined || subject === undefined) return undefined;
    return {
      ...base,
      rule: 'claim-passive-agent',
      phrase: agent,
      content: [{ from: subject.from, to: subject.to }, ...(agent.to < end ? [{ from: agent.to, to: end }] : [])],
    };
  }
  const it = subject !== undefined && items[subject.head]?.lower === 'it' && subject.to - subject.from === 1;
  if (it && (next?.lower === 'that' || hasVerb(items, { from: cue.at + 1, to: end }, grammar)))
    return {
      ...base,
      rule: 'claim-passive-it',
      content: [{ from: next?.lower === 'that' ? cue.at + 2 : cue.at + 1, to: end }],
    };
  if (
    next?.lower === 'to' &&
    subject !== undefined &&
    !/^(?:see|call|accuse|describe|view|regard)$/.test(cue.form.lemma) &&
    end > cue.at + 2
  )
    return {
      ...base,
      rule: 'claim-passive',
      content: [
        { from: subject.from, to: subject.to },
        { from: cue.at + 1, to: end },
      ],
    };
  return undefined;
}
