import type { Item } from '#main/reading/statements/frame/frame.ts';
import type { Cue } from './cues.ts';

const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What is said, and may be untrue: not an offer or a bill, which was made all the same. */
export const sayings: ReadonlySet<string> = wordSet(`
  claim claims report reports allegation allegations accusation accusations suggestion suggestions assertion assertions rumour rumours rumor rumors
  notion idea charge charges speculation
`);

/** In items, from the verb to "claims": "rejected the newspaper's latest claims that". */
const farthest = 6;

/**
 * "rejected claims that …", "brushed aside the minister's suggestions": who turns a saying down says that it is untrue. A thing turned down is something
 * done ("rejected the offer", "rejected the report"), so of one report, idea or charge it has to be said what it says.
 */
export function deniesSaying(items: readonly Item[], { at, form, passive }: Cue): boolean {
  if (passive || (particled.test(form.lemma) && !/^(?:aside|off|away)$/.test(items[at + 1]?.lower ?? ''))) return false;
  for (let next = at + 1; next <= at + farthest; next += 1) {
    const item = items[next];
    if (item === undefined || item.quote !== undefined || (item.shape === 'mark' && item.lower !== "'s")) return false;
    if (item.lower === 'that' || item.lower === 'to') return false;
    if (!sayings.has(item.lower)) continue;
    const after = items[next + 1];
    if (after?.lower === 'that' || after?.lower === 'of') return true;
    return item.lower.endsWith('s') && (after === undefined || after.shape === 'mark' || about.test(after.lower));
  }
  return false;
}

/** Only with a particle: "brushed aside", "shrugged off". */
const particled = /^(?:brush|shrug)$/;

const about = /^(?:about|against|as|by|from|made|over|and)$/;

/** "ruled out a strike", "has ruled out raising tolls": says that it will not be. Not "was ruled out for the season". */
export const rulesOut = (items: readonly Item[], { at, form }: Cue): boolean =>
  form.lemma === 'rule' && items[at + 1]?.lower === 'out';
