import type { Item } from '#main/reading/statements/frame/frame.ts';
import { isAdverb, isDay, periodWords } from '#main/reading/statements/frame/grammar.ts';
import { isDash } from '#main/reading/statements/frame/phrase.ts';
import { subjectBefore } from '#main/reading/statements/frame/subject.ts';
import { isEnd, rightEnd } from './clause-end.ts';
import type { Draft, RawClaim } from './draft.ts';
import { hasVerb } from './finite.ts';
import { leftContent } from './left.ts';

/** Bodies that sit to hear what others say; court reports name them instead of who spoke (Press Association style: "the court heard"). */
const forums = new Set(
  'court jury jurors inquest inquiry hearing tribunal trial board committee commission panel parliament mps lawmakers senators judges magistrates'.split(
    ' ',
  ),
);

/** "…, the court heard on Monday" and "The jury was told that …": somebody said it there, and nobody says who. Of more the first. */
export function forumClaim(draft: Draft): RawClaim | undefined {
  const { items, grammar } = draft;
  for (let at = 1; at < items.length; at += 1) {
    const before = endOfSubject(items, at);
    const subject = before === undefined ? undefined : subjectBefore(items, before, grammar, 0);
    if (subject === undefined || !namesForum(items, subject.from, subject.to)) continue;
    const claim = { rule: 'claim-forum', words: { from: at, to: at + 1 }, carriers: [], certain: true };
    if (items[at + 1]?.lower === 'that') {
      const to = rightEnd(draft, at + 2, undefined, false);
      return to > at + 2 ? { ...claim, content: [{ from: at + 2, to }] } : undefined;
    }
    const edge = items[subject.from - 1];
    if (!(edge?.lower === ',' || isDash(edge)) || !endsSoon(items, at + 1)) continue;
    const left = leftContent(draft, subject.from - 1);
    if (left !== undefined && hasVerb(items, left, grammar)) return { ...claim, content: [left] };
  }
  return undefined;
}

/** The item before "heard", or before "was told" and "has been told". */
function endOfSubject(items: readonly Item[], at: number): number | undefined {
  const word = items[at]?.lower;
  if (word === 'heard' || word === 'hears') return at - 1;
  if (word !== 'told') return undefined;
  const be = items[at - 1]?.lower;
  if (be === 'was' || be === 'were') return at - 2;
  return be === 'been' && /^(?:has|have|had)$/.test(items[at - 2]?.lower ?? '') ? at - 3 : undefined;
}

const namesForum = (items: readonly Item[], from: number, to: number): boolean =>
  items.slice(from, to).some(({ lower }) => forums.has(lower));

/** Nothing but when stands between the verb and the sentence's end. */
function endsSoon(items: readonly Item[], start: number): boolean {
  let at = start;
  while (at < items.length && !isEnd(items[at])) {
    const item = items[at] as Item;
    if (!(item.lower === 'on' || item.lower === 'in' || isDay(item) || isAdverb(item) || periodWords.has(item.lower)))
      return false;
    at += 1;
  }
  return true;
}
