import type { Item } from '#main/reading/statements/frame/frame.ts';
import { type Grammar, isCapital, isDeterminer } from '#main/reading/statements/frame/grammar.ts';
import type { Phrase } from '#main/reading/statements/frame/phrase.ts';
import type { Draft, Range, RawClaim } from './draft.ts';
import { hasVerb } from './finite.ts';

/** What somebody said, as a thing; each takes "that" and a clause (a corpus count of nouns as cues: claim, belief, statement and promise lead). */
const nouns = new Set(
  `claim claims assertion assertions statement statements contention argument insistence suggestion prediction warning warnings promise promises pledge vow
  belief view conviction remark remarks comment comments accusation accusations allegation allegations admission announcement acknowledgment complaint
  declaration`.split(/\s+/),
);

/** "his claim that people would learn nothing", "the mayor’s promise that …": whose it is says it. `claims` that hold the words already stay alone. */
export function withSayings(draft: Draft, claims: readonly RawClaim[]): readonly RawClaim[] {
  const { items } = draft;
  let found = claims;
  for (let at = 1; at < items.length - 2; at += 1)
    if (items[at + 1]?.lower === 'that' && nouns.has(items[at]?.lower ?? '')) found = withSaying(draft, found, at);
  return found;
}

function withSaying({ items, grammar }: Draft, claims: readonly RawClaim[], at: number): readonly RawClaim[] {
  const phrase = ownerBefore(items, at);
  const content: Range = { from: at + 2, to: clauseEnd(items, at + 2, grammar) };
  if (phrase === undefined || !hasVerb(items, content, grammar)) return claims;
  if (claims.some((claim) => claim.content.some(({ from, to }) => from < content.to && content.from < to)))
    return claims;
  const words = { from: at, to: at + 1 };
  return [...claims, { rule: 'claim-noun', words, phrase, content: [content], carriers: [], certain: true }];
}

/** "his" or "Anna Holm's", with at most one adjective between. */
function ownerBefore(items: readonly Item[], noun: number): Phrase | undefined {
  for (const end of [noun - 1, noun - 2]) {
    const lower = items[end]?.lower ?? '';
    if (/^(?:his|her|their|its)$/.test(lower)) return { from: end, to: end + 1, head: end };
    if (lower !== "'s" && lower !== "'") continue;
    let from = end - 1;
    while (from > 0 && isCapital(items[from]) && isCapital(items[from - 1])) from -= 1;
    if (!isCapital(items[end - 1]) && isDeterminer(items[end - 2])) from = end - 2;
    return from >= 0 && end > from ? { from, to: end, head: end - 1 } : undefined;
  }
  return undefined;
}

/** Up to the next pause, or to the second finite verb, which belongs to the sentence around. */
function clauseEnd(items: readonly Item[], start: number, grammar: Grammar): number {
  let verbs = 0;
  for (let at = start; at < items.length; at += 1) {
    const item = items[at] as Item;
    if (item.quote !== undefined && item.pause === true) return at + 1;
    if (item.quote === undefined && item.shape === 'mark' && /^[,;:.!?—–]+$/.test(item.lower)) return at;
    if (grammar.finite(items, at) && !grammar.finite(items, at - 1)) verbs += 1;
    if (verbs > 1) return at;
  }
  return items.length;
}
