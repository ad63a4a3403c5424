import type { Item } from '#main/reading/statements/frame/frame.ts';
import {
  isCapital,
  isConjunction,
  isPreposition,
  isSubjectPronoun,
  isSubordinator,
} from '#main/reading/statements/frame/grammar.ts';

/** Forms that are as often nouns: only a plain subject before them makes them verbs. */
export const oftenNouns = new Set(
  `advocate advocates aim aims alert answer answers appeal appeals attack attacks blame blames brand brands brief call calls caution cautions cite
  claim claims comment comments counter counters credit credits cries cry decides demand demands doubt doubts email emails estimate estimates fear
  fears find finds forecasts gripe guess gush hint hints hope hopes joke jokes judge judges label labels laugh laughs lecture lectures murmur
  murmurs note notes object objects offer offers order orders plan plans pledge pledges point points post posts praise project projects promise
  promises protest protests question questions relay remark remarks replies reply report reports request requests resolve reveal rip rule rules
  scold scream screams sense shout shouts show shows sigh signal signals smile smiles snap snaps state states stress stresses support supports text
  texts venture ventures view views volunteer vow vows whisper wish wishes worries worry yell`.split(/\s+/),
);

/** In items, from a noun to the verb that it is the subject of. */
const farthestVerb = 24;

/** "Controversial plans to build homes have been refused", "Unconfirmed reports on social media say …": a verb in the plural comes before any pause. */
export function isPluralNoun(items: readonly Item[], at: number): boolean {
  const opens = items[at + 1]?.lower === 'to' || isPreposition(items[at + 1]);
  for (let ahead = at + 2; opens && ahead < Math.min(items.length, at + farthestVerb); ahead += 1) {
    const item = items[ahead] as Item;
    if (
      (item.shape === 'mark' && item.lower !== "'s") ||
      item.quote !== undefined ||
      isSubjectPronoun(item) ||
      isSubordinator(item)
    )
      return false;
    if (/^(?:who|which|what)$/.test(item.lower)) return false;
    if (/^(?:have|are|were|say|suggest|claim|indicate)$/.test(item.lower)) return items[ahead - 1]?.lower !== 'to';
  }
  return false;
}

/** In items, "Algerian state radio". */
const longestTag = 6;

/** "…, state radio reports, citing …": between two pauses, behind a name or an article, stands who says so. */
export function isTag(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  if (items[at]?.lower !== 'reports' || (next !== undefined && !/^[,.]$/.test(next.lower))) return false;
  const pause = items.findLastIndex(({ lower }, index) => index < at && lower === ',');
  const first = items[pause + 1];
  const within = items.slice(pause + 1, at);
  return (
    pause > 0 &&
    within.length > 0 &&
    within.length <= longestTag &&
    (isCapital(first) || first?.lower === 'the') &&
    within.every((item) => item.shape !== 'mark' && !isPreposition(item) && !isConjunction(item))
  );
}
