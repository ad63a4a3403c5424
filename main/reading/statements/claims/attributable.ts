import type { Item } from '#main/reading/statements/frame/frame.ts';
import {
  type Grammar,
  isCapital,
  isConjunction,
  isDay,
  isDeterminer,
  isPreposition,
  isRelative,
  isSubjectPronoun,
  isSubordinator,
  periodWords,
} from '#main/reading/statements/frame/grammar.ts';
import { phraseFrom } from '#main/reading/statements/frame/phrase.ts';
import type { Cue } from './cues.ts';
import { rulesOut } from './denials.ts';
import type { Range } from './draft.ts';

const clauseOnly = new Set(
  `say state add write read post tweet put answer hold rule point observe maintain reply respond recall remark comment email text blog relay estimate
  calculate find show know learn hear feel realize realise understand think wonder decide agree assume guess remember forget judge argue report see
  imagine reveal demonstrate prove illustrate record establish discover determine conclude indicate signal project suggest`.split(
    /\s+/,
  ),
);

/** Whether a right content is one that the verb can attribute: a clause, a quotation, an infinitive, or a thing where the verb takes one. */
export function isAttributable(items: readonly Item[], cue: Cue, range: Range, grammar: Grammar): boolean {
  const first = items[range.from];
  if (first === undefined || (isConjunction(first) && first.quote === undefined)) return false;
  const kind = cue.form.class;
  const that = items[range.from - 1]?.lower === 'that' || items[range.from - 1]?.lower === ':';
  const quote = hasQuote(items, range);
  if (that || first.quote !== undefined) return true;
  if ((cue.form.lemma === 'ask' || first.lower === 'to') && asksToBeUnnamed(items, range)) return false;
  // "offered no proof", "offered little comfort": nothing was offered
  if (cue.form.lemma === 'offer' && /^(?:no|little|few)$/.test(first.lower)) return false;
  if (kind === 'voice') return quote || (cue.form.lemma === 'put' && isMeasured(items, range));
  if (cue.form.lemma === 'question' && !quote && isOfSomebody(items, range, grammar)) return false;
  if (/^(?:whether|if|how|why|what|who|where|when)$/.test(first.lower)) return true;
  if (kind === 'want')
    return (
      first.lower === 'to' ||
      (/^(?:want|seek|plan|intend|promise|pledge|offer|threaten|vow|propose)$/.test(cue.form.lemma) &&
        (isDeterminer(first) ||
          (isCapital(first) && cue.form.lemma !== 'threaten') ||
          (first.shape === 'lower' && !isPreposition(first))))
    );
  // "saw the tweet", "heard a crash": whoever perceives something says nothing
  if (/^(?:see|hear)$/.test(cue.form.lemma)) return isOpinion(items, cue, range);
  const clause = hasClause(items, range, grammar);
  if (kind === 'think')
    return clause || first.lower === 'to' || (range.to - range.from > 1 && isOpinion(items, cue, range));
  if (rulesOut(items, cue)) return !isPreposition(first);
  if (clauseOnly.has(cue.form.lemma) && !quote) return clause || (first.lower === 'to' && cue.form.lemma === 'agree');
  if (kind === 'say' || kind === 'show') return clause || quote || (!isPreposition(first) && range.to - range.from > 1);
  if (kind === 'tell') return true;
  if (cue.form.lemma === 'call' && !quote) return isNaming(items, cue, range);
  return range.to - range.from > 1 || quote || isCapital(first) || isSubjectPronoun(first);
}

/** "put turnout at 91%", "put the toll at about 40": not "put him at risk". */
const isMeasured = (items: readonly Item[], { from, to }: Range): boolean =>
  items
    .slice(from, Math.min(to, from + longestObject))
    .some(({ lower }, at) => lower === 'at' && /^[\p{Sc}\d]/u.test(amountAfter(items, from + at)));

/** In items, "the number of dead". */
const longestObject = 10;

const amountAfter = (items: readonly Item[], at: number): string =>
  (/^(?:about|around|over|under|nearly|almost|least|more|up)$/.test(items[at + 1]?.lower ?? '')
    ? items[at + 2]
    : items[at + 1]
  )?.lower ?? '';

/** "questioned the student", "questioned Ann Lee": an interrogation doubts nobody. */
export function isOfSomebody(items: readonly Item[], range: Range, grammar: Grammar): boolean {
  const object = phraseFrom(items, range.from, range.to);
  const head = object === undefined ? undefined : items[object.head];
  if (object === undefined || head === undefined || items[object.to - 1]?.lower === "'s") return false;
  return isCapital(head) || grammar.person(head.lower) || /^(?:him|her|them|witnesses)$/.test(head.lower);
}

/** "sees the plan as a threat", "sees prices falling", "considers it dead", "expects losses": not "saw the tweet", "considered the matter", "expected next month". */
function isOpinion(items: readonly Item[], { form, at }: Cue, range: Range): boolean {
  const within = items.slice(range.from, range.to);
  if (
    form.lemma === 'see' &&
    /^sees?$/.test(items[at]?.lower ?? '') &&
    within.some(({ lower }) => /\wing$/.test(lower))
  )
    return true;
  if (/^(?:see|view|regard)$/.test(form.lemma)) return within.some(({ lower }) => lower === 'as');
  if (form.lemma === 'consider') return isNamed(items, range);
  return (
    /^(?:expect|fear|anticipate|envision|envisage|doubt)$/.test(form.lemma) &&
    !isDay(items[range.from]) &&
    !(
      /^(?:this|next|last|later)$/.test(items[range.from]?.lower ?? '') &&
      periodWords.has(items[range.from + 1]?.lower ?? '')
    )
  );
}

/** "asked not to be named", "asked for anonymity", "did not wish to be named": on what terms a source speaks is nothing that it says. */
const asksToBeUnnamed = (items: readonly Item[], { from, to }: Range): boolean =>
  items
    .slice(from, Math.min(to, from + 4))
    .some(({ lower }) => /^(?:named|identified|quoted|anonymity|unnamed|anonymous)$/.test(lower));

/** "called for …", "called him a thief": not "called the office", "called into a show". */
const isNaming = (items: readonly Item[], cue: Cue, range: Range): boolean =>
  range.from > cue.at + 1 || isNamed(items, range);

/** An object, and what it is held to be right behind it. */
function isNamed(items: readonly Item[], range: Range): boolean {
  const object = phraseFrom(items, range.from, range.to);
  const next = object === undefined ? undefined : items[object.to];
  return (
    object !== undefined &&
    object.to < range.to &&
    next?.shape !== 'mark' &&
    !isPreposition(next) &&
    !isSubordinator(next)
  );
}

export const hasQuote = (items: readonly Item[], { from, to }: Range): boolean => {
  for (let at = from; at < to; at += 1) if (items[at]?.quote !== undefined) return true;
  return false;
};

/** Words before its verb that a clause is searched for: a subject with a relative clause or infinitives of its own. */
const longestSubject = 26;

function hasClause(items: readonly Item[], { from, to }: Range, grammar: Grammar): boolean {
  for (let at = from + 1; at < to; at += 1) {
    if (items[at]?.lower === ',' && isRelative(items[at + 1])) {
      const close = items.findIndex(({ lower }, index) => index > at && index < to && lower === ',');
      return close > 0 && grammar.finite(items, close + 1);
    }
    if (isRelative(items[at]) && items[at]?.lower !== 'that') return false;
    if (grammar.finite(items, at)) return true;
    if (at > from + longestSubject) return false;
    if (isSubordinator(items[at]) && items[at]?.lower !== 'as') return false;
  }
  return false;
}
