import type { Item } from '#main/reading/statements/frame/frame.ts';
import { isAdverb, isAuxiliary } from '#main/reading/statements/frame/grammar.ts';
import { type Phrase, phraseFrom } from '#main/reading/statements/frame/phrase.ts';
import { subjectBefore } from '#main/reading/statements/frame/subject.ts';
import type { Cue } from './cues.ts';
import { byVerb, type Draft, type Range, type RawClaim } from './draft.ts';
import { leftContent } from './left.ts';
import { rightContent } from './right.ts';

/** In items, from "quoted" to its "saying": a name with what describes it. */
const farthest = 14;

/**
 * "The minister was quoted by Interfax as saying that …", "… as saying by Interfax", "Interfax quoted the minister as saying …" and "…, Interfax
 * quoted him as saying": the one quoted speaks, and who quotes carries it. `inner` claims made of the same words give way.
 */
export function withQuotedAs(draft: Draft, claims: readonly RawClaim[]): readonly RawClaim[] {
  let found = claims;
  for (const cue of draft.cues) {
    if (cue.form.lemma !== 'say' || cue.form.tense !== 'ing' || draft.items[cue.at - 1]?.lower !== 'as') continue;
    const verb = verbBefore(draft.items, cue.at);
    const claim = verb === undefined ? undefined : quotedAs(draft, verb, cue);
    if (verb === undefined || claim === undefined) continue;
    found = [
      ...found.filter((other) => other.cue === undefined || other.cue.at < verb || other.cue.at > cue.at),
      claim,
    ];
  }
  return found;
}

function verbBefore(items: readonly Item[], saying: number): number | undefined {
  for (let at = saying - 2; at >= Math.max(0, saying - farthest); at -= 1)
    if (/^(?:quoted|cited)$/.test(items[at]?.lower ?? '')) return at;
  return undefined;
}

function quotedAs(draft: Draft, verb: number, cue: Cue): RawClaim | undefined {
  const { items, grammar } = draft;
  let end = verb - 1;
  while (end >= 0 && (isAuxiliary(items[end]) || isAdverb(items[end]))) end -= 1;
  const passive = /^(?:is|are|was|were|been|being)$/.test(items[verb - 1]?.lower ?? '');
  const subject = subjectBefore(items, end, grammar, 0);
  const by = (at: number): Phrase | undefined =>
    items[at]?.lower === 'by' ? phraseFrom(items, at + 1, items.length) : undefined;
  const agent = passive ? (by(verb + 1) ?? by(cue.at + 1)) : subject;
  const speaker = passive ? subject : phraseFrom(items, verb + 1, cue.at - 1);
  if (speaker === undefined) return undefined;
  const start = passive && by(cue.at + 1) !== undefined ? (agent?.to ?? cue.at + 1) : cue.at + 1;
  const right = rightContent(draft, cue, start).range;
  const content: Range | undefined =
    right ?? (subject === undefined ? undefined : leftContent(draft, subject.from - 1));
  if (content === undefined) return undefined;
  return {
    ...byVerb(cue),
    rule: 'claim-quoted-as',
    words: { from: verb, to: cue.at + 1 },
    phrase: speaker,
    content: [content],
    carriers: agent === undefined ? [] : [agent],
  };
}
