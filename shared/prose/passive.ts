import type { Check, Found } from './found.ts';
import type { Word } from './passages.ts';

const being = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', 'isn’t', 'aren’t', 'wasn’t', 'weren’t', "isn't", "aren't", "wasn't", "weren't"]); // biome-ignore format: one line reads better

/** Participles that do not end in "-ed". */
const irregular = new Set(
  (
    'built bought brought caught chosen cut dealt drawn driven fallen felt found fought given held hit hurt kept known laid led left lost made ' +
    'meant met paid put read said seen sent set shot shown shut sold spent spoken stolen struck sworn taken taught thought thrown told torn ' +
    'understood withdrawn won worn written forgotten hidden frozen broken begun borne'
  ).split(' '),
);

/** Words in "-ed" that say how something is, not what was done to it. */
const states = new Set(
  (
    'based located interested concerned married used supposed related limited divided prepared pleased worried committed opposed tired excited ' +
    'convinced determined experienced involved united skilled retired dedicated entitled detailed complicated indeed need speed hundred red aged ' +
    'allied armed advanced required scared surprised satisfied disappointed deceased crowded'
  ).split(' '),
);

const isParticiple = ({ lower }: Word): boolean =>
  irregular.has(lower) || (lower.length > 4 && lower.endsWith('ed') && !states.has(lower));

/** How many words after the participle "by" may stand and still name its agent. */
const reach = 10;

/** A form of "to be", at most two adverbs, a participle, and no "by" after it: who did it is left open. */
export const passive: Check = ({ text }, words) => {
  const found: Found[] = [];
  for (const [i, first] of words.entries()) {
    if (!being.has(first.lower) || !first.own) continue;
    let at = i + 1;
    while (
      at < i + 3 &&
      /ly$|^(?:not|never|also|still|already|now|been|being|yet|just|only)$/.test(words[at]?.lower ?? '')
    )
      at += 1;
    const verb = words[at];
    if (verb === undefined || !verb.own || !isParticiple(verb)) continue;
    const after = words.slice(at + 1, at + 1 + reach);
    if (after.some(({ lower }) => lower === 'by')) continue;
    const said = text.slice(first.start, verb.end);
    found.push({ start: first.start, end: verb.end, remark: { is: 'no-agent', word: said } });
  }
  return found;
};
