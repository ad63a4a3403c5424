import type { Item } from '#main/reading/statements/frame/frame.ts';
import { isPreposition } from '#main/reading/statements/frame/grammar.ts';

/** In items, from whom somebody asked to the verb: "residents interviewed by the paper in Lund said". */
const longestAsking = 7;

/** "economists polled", "residents interviewed in Lund": whom somebody asked is the noun before. */
export function pastAsked(items: readonly Item[], before: number): number {
  for (let at = before; at > Math.max(0, before - longestAsking); at -= 1) {
    const item = items[at];
    if (item === undefined || item.shape === 'mark' || item.quote !== undefined) return before;
    if (!/^(?:polled|surveyed|interviewed|questioned|consulted|contacted|canvassed)$/.test(item.lower)) continue;
    const noun = items[at - 1];
    const asked = noun !== undefined && noun.shape !== 'mark' && /(?:[^s]s|men|people|children)$/.test(noun.lower);
    return asked && (at === before || isPreposition(items[at + 1])) ? at - 1 : before;
  }
  return before;
}
