import type { Article } from '#main/reading/article/article.ts';
import { isOfSomebody } from '#main/reading/statements/claims/attributable.ts';
import type { Item, Unit } from '#main/reading/statements/frame/frame.ts';
import {
  type Grammar,
  isAdverb,
  isAuxiliary,
  isDay,
  isDeterminer,
  isPlainAdverb,
  isPreposition,
  isSubordinator,
} from '#main/reading/statements/frame/grammar.ts';
import { type Phrase, phraseFrom } from '#main/reading/statements/frame/phrase.ts';
import { subjectBefore } from '#main/reading/statements/frame/subject.ts';
import type { Span } from '#shared/model/span.ts';
import { asksOf } from './asking.ts';
import { clauseSpan, clauseStart } from './clauseSpan.ts';
import { joined } from './joined.ts';
import type { Parties, Party } from './parties.ts';
import { isBaseForm, negate, nounStance, type Stance, takesStance, verbStance } from './stance.ts';

type ClauseStance = {
  readonly party: Party;
  readonly alone?: Party;
  readonly stance: Stance;
  readonly span: Span;
  /** The word that takes the stance. */
  readonly word: Span;
  readonly rule: string;
};

const keepsOn = new Set(
  'persist persists persisted continue continues continued keep keeps kept insist insists insisted'.split(' '),
);

/**
 * Stances that the reporter's own clauses take: "Iran refuses …", "spurned by Ukraine", "the Kremlin's demands". `they` is the party that the sentence
 * before was about.
 */
export function stancesIn(
  article: Article,
  unit: Unit,
  grammar: Grammar,
  parties: Parties,
  they: Party | undefined,
): ClauseStance[] {
  const { items } = unit;
  const found: ClauseStance[] = [];
  const add = (phrase: Phrase | undefined, stance: Stance, from: number, to: number, rule: string): void => {
    const all = phrase === undefined ? [] : joined(items, phrase);
    const first = rule === 'position-subject' ? Math.min(from, ...all.map((one) => one.from)) : from;
    for (const each of all) addOne(each, stance, first, to, rule);
  };
  const addOne = (phrase: Phrase, stance: Stance, from: number, to: number, rule: string): void => {
    const pronoun = /^(?:they|it)$/.test(items[phrase.head]?.lower ?? '');
    const party = parties.ofPhrase(phrase, items) ?? (pronoun ? they : undefined);
    const span =
      party === undefined
        ? undefined
        : clauseSpan(article, items, grammar, {
            from,
            to,
            floor: rule === 'position-agent' ? clauseStart(items, from) : 0,
          });
    const alone = parties.aloneOfPhrase(phrase, items);
    if (party !== undefined && span !== undefined)
      found.push({
        party,
        ...(alone === undefined ? {} : { alone }),
        stance,
        span,
        word: wordOf(article, items, from, to),
        rule,
      });
  };
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] as Item;
    if (item.shape !== 'lower' || !takesStance(item)) continue;
    const noun = nounStance(item.lower);
    if (noun !== undefined) {
      const owner = ownerBefore(items, at);
      if (owner !== undefined) {
        add(owner, noun, owner.from, at, 'position-possessive');
        continue;
      }
    }
    const stance = verbStance(item.lower);
    if (stance === undefined || (suggesting.test(item.lower) && !/^an?$|ing$/.test(items[at + 1]?.lower ?? '')))
      continue;
    if (items[at + 1]?.lower === 'by') {
      const agent = phraseFrom(items, at + 2, items.length);
      if (agent !== undefined && stance !== 'does') add(agent, stance, at, agent.to - 1, 'position-agent');
      continue;
    }
    if (
      asksOf(items, at) ||
      (item.lower.startsWith('question') && isOfSomebody(items, { from: at + 1, to: items.length }, grammar))
    )
      continue;
    const { end, negated, verb } = chain(items, at);
    // “Why wait?” she demanded: it is what is said that shows what is wanted
    if (!verb || (stance === 'wants' && (items[at + 1] === undefined || items[at + 1]?.shape === 'mark'))) continue;
    const subject = subjectBefore(items, end, grammar, 0);
    // "refused to say whether he would back the plan", "if Iran accepts": nothing that is so
    if (subject !== undefined && /^(?:whether|if|unless)$/.test(items[subject.from - 1]?.lower ?? '')) continue;
    if (isSilence(items, at) || (stance === 'does' && isSubordinator(items[(subject?.from ?? 0) - 1]))) continue;
    if (subject === undefined || (stance === 'does' && items[end]?.lower === ',' && !isOwnSubject(items, subject)))
      continue;
    // "did not seek re-election": who does not ask for something turns nothing down
    if (negated && stance === 'wants' && !wishes.test(item.lower)) continue;
    add(subject, negated ? negate(stance) : stance, subject.from, at, 'position-subject');
  }
  return found;
}

const wishes = /^(?:want|desir|intend|plan|wish)/;

const wordOf = ({ source }: Article, items: readonly Item[], from: number, to: number): Span => {
  const item = items[to] ?? items[from];
  return { source, start: item?.start ?? 0, end: item?.end ?? 1 };
};

/** It offers something only with a thing or a doing behind it ("suggested a truce"); else it says what may be so. */
export const suggesting = /^suggest(?:s|ed)?$/;

/** "declined to comment": a gap, no position. */
const isSilence = (items: readonly Item[], at: number): boolean =>
  /^(?:declin|refus)/.test(items[at]?.lower ?? '') &&
  items[at + 1]?.lower === 'to' &&
  /^(?:comment|be|elaborate|say|discuss|speculate|confirm|disclose|answer|respond|identify)$/.test(
    items[at + 2]?.lower ?? '',
  );

const isOwnSubject = (items: readonly Item[], subject: Phrase): boolean => items[subject.from]?.shape !== 'mark';

/** Walks left over auxiliaries, adverbs and "persist in"; says whether the word is a finite verb or a participle with its auxiliary there. */
export function chain(items: readonly Item[], at: number): { end: number; negated: boolean; verb: boolean } {
  const lower = items[at]?.lower ?? '';
  let end = at - 1;
  let negated = false;
  let be = false;
  const before = items[end];
  if (
    lower.endsWith('ing') &&
    (before?.lower === 'in' || before?.lower === 'on' || before?.lower === 'to') &&
    keepsOn.has(items[end - 1]?.lower ?? '')
  )
    return { end: end - 2, negated, verb: true };
  while (end >= 0) {
    const item = items[end] as Item;
    if (/^(?:not|never)$|n't$/.test(item.lower)) negated = true;
    if (/^(?:is|are|was|were|be|been|being)$/.test(item.lower)) be = true;
    if (!(isAuxiliary(item) || isPlainAdverb(item) || isAdverb(item) || isDay(item)) || item.quote !== undefined) break;
    end -= 1;
  }
  const subject = items[end];
  if (subject === undefined || subject.quote !== undefined) return { end, negated, verb: false };
  if (lower.endsWith('ing')) return { end, negated, verb: be };
  const passive = be && !lower.endsWith('ing');
  const nominal =
    isDeterminer(subject) ||
    isPreposition(subject) ||
    subject.lower === "'s" ||
    subject.lower === 'to' ||
    // "asking questions"
    (lower.endsWith('s') && subject.shape === 'lower' && subject.lower.endsWith('ing')) ||
    subject.lower === 'and' ||
    subject.lower === 'or';
  const bare =
    isBaseForm(lower) &&
    end === at - 1 &&
    !(/[^s]s$/.test(subject.lower) && subject.shape !== 'mark' && subject.lower !== "'s") &&
    !/^(?:they|we|you|i|people|who|that)$/.test(subject.lower);
  return { end, negated, verb: !passive && !nominal && !bare };
}

/** "the Kremlin's paramount prerequisites", "Russia's needs". */
function ownerBefore(items: readonly Item[], noun: number): Phrase | undefined {
  for (let at = noun - 1; at >= Math.max(0, noun - 4); at -= 1) {
    const item = items[at] as Item;
    if (item.lower === "'s" || item.lower === "'" || item.lower === '’') {
      const head = at - 1;
      if (head < 0) return undefined;
      let from = head;
      while (
        from > 0 &&
        (items[from - 1]?.shape === 'Title' || items[from - 1]?.shape === 'CAPS' || isDeterminer(items[from - 1]))
      )
        from -= 1;
      return { from, to: at, head };
    }
    if (item.shape === 'mark' || isPreposition(item) || isDeterminer(item) || isAuxiliary(item)) return undefined;
  }
  return undefined;
}
