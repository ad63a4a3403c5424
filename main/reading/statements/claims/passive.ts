import type { Item } from '#main/reading/statements/frame/frame.ts';
import type { Grammar } from '#main/reading/statements/frame/grammar.ts';
import { type Phrase, phraseFrom } from '#main/reading/statements/frame/phrase.ts';
import type { RawClaim } from './claims.ts';
import { rightEnd } from './clause-end.ts';
import type { Cue } from './cues.ts';
import { grammarHasVerb } from './left.ts';

const reported = new Set(
  'believe think say report expect know consider understand allege rumor announce estimate fear hope assume note suggest claim describe see view regard call accuse'.split(
    ' ',
  ),
);

/** "He is believed to …", "it was reported that …": nobody in particular says it, unless a "by" names who. */
export function passiveClaim(
  items: readonly Item[],
  cue: Cue,
  cues: readonly Cue[],
  subjects: readonly (Phrase | undefined)[],
  grammar: Grammar,
): RawClaim | undefined {
  if (!reported.has(cue.form.lemma)) return undefined;
  const next = items[cue.at + 1];
  const base = { cue, words: { from: cue.at, to: cue.at + 1 }, carriers: [] as Phrase[], certain: true };
  const end = rightEnd(items, cue.at + 1, cue, cues, subjects, false, grammar);
  if (next?.lower === 'by') {
    const agent = phraseFrom(items, cue.at + 2, items.length);
    const subject = subjects[cues.indexOf(cue)];
    if (agent === undefined || subject === undefined) return undefined;
    return {
      ...base,
      rule: 'claim-passive-agent',
      phrase: agent,
      content: [{ from: subject.from, to: subject.to }, ...(agent.to < end ? [{ from: agent.to, to: end }] : [])],
    };
  }
  const subject = subjects[cues.indexOf(cue)];
  const it = subject !== undefined && items[subject.head]?.lower === 'it' && subject.to - subject.from === 1;
  if (it && (next?.lower === 'that' || hasFinite(items, cue.at + 1, end, grammar)))
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

const hasFinite = (items: readonly Item[], from: number, to: number, grammar: Grammar): boolean =>
  grammarHasVerb(items, { from, to }, grammar);
