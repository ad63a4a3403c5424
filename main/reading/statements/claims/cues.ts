import { isSpeechForm, type SpeechForm, type SpeechWords } from '#main/reading/findings/quotes/speech.ts';
import type { Item } from '#main/reading/statements/frame/frame.ts';
import {
  isAuxiliary,
  isCapital,
  isConjunction,
  isDeterminer,
  isPreposition,
  isSubjectPronoun,
} from '#main/reading/statements/frame/grammar.ts';
import { documents, institutions } from '#main/reading/statements/voices/speakers.ts';
import { pastAsked } from './asked.ts';
import { chainBefore } from './chain.ts';
import { isPluralNoun, isTag, oftenNouns } from './often-nouns.ts';
import { nominalPlace, participlePlace, plainSubject, pluralSubject } from './places.ts';

/** A verb of the frame that attributes something. Indices are into the unit's items. */
export type Cue = {
  /** The verb. */
  readonly at: number;
  readonly form: SpeechForm;
  /** Index of the last item before the verb with its auxiliaries and adverbs: where the subject ends, -1 at the head of the unit. */
  readonly before: number;
  readonly negated: boolean;
  /** "is believed to", "was told that": the subject does not speak. */
  readonly passive: boolean;
  /** "would say", "could argue": nobody has said it. */
  readonly modal: boolean;
  /** Past "interviewed in Lund", where the words before the verb say who asked its subject. */
  readonly asked?: number;
  /** ", saying": shares the subject of the clause before it, or of the noun it follows. */
  readonly participle: boolean;
};

const actsAsPreposition = new Set(['regarding', 'considering', 'judging', 'beginning', 'pending']);

/** Participles that are as often nouns: only a pause or an auxiliary before them makes them verbs. */
const ingNouns = new Set('ruling finding reading showing understanding feeling posting recording offering'.split(' '));

/** Every attributing verb of a unit's frame, in order. */
export function verbCues(items: readonly Item[], speech: SpeechWords): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const cue = cueAt(items, at, speech);
    if (cue !== undefined) cues.push(cue);
  }
  return cues;
}

function cueAt(items: readonly Item[], at: number, speech: SpeechWords): Cue | undefined {
  const item = items[at] as Item;
  const form = isSpeechForm(item) ? speech.get(item.lower) : undefined;
  if (form === undefined) return undefined;
  const opens = at === 0 && item.shape === 'Title' && (form.tense === 'ing' || isInverted(items, form));
  if (item.shape !== 'lower' && !opens) return undefined;
  const chain = chainBefore(items, at);
  const before = pastAsked(items, chain.before);
  const previous = items[before];
  if (chain.after === 'to' || holdsHaving(items, chain.before + 1, at)) return undefined;
  const plain = { at, form, before, negated: chain.negated, passive: false, modal: chain.modal, participle: false };
  const cue: Cue = before < chain.before ? { ...plain, asked: chain.before + 1 } : plain;
  switch (form.tense) {
    case 'ing':
      if (chain.after === 'be') return cue;
      if ((items[at - 1] !== undefined && chain.auxiliary) || actsAsPreposition.has(item.lower)) return undefined;
      if (ingNouns.has(item.lower) && items[at - 1]?.shape === 'lower') return undefined;
      // "to avoid putting prices up": what the infinitive takes
      if (items[at - 1]?.shape === 'lower' && items[at - 2]?.lower === 'to') return undefined;
      return participlePlace(items, at) ? { ...cue, participle: true } : undefined;
    case 'participle':
      if (chain.after === 'have') return cue;
      return chain.after === 'be' ? { ...cue, passive: true } : undefined;
    case 'past':
      if (chain.after === 'be' || (!chain.auxiliary && isPassiveWithoutBe(items, at, form)))
        return { ...cue, passive: true };
      if (
        !chain.auxiliary &&
        (nominalPlace(previous) || (items[at + 1]?.lower === 'by' && !means.test(items[at + 2]?.lower ?? '')))
      )
        return undefined;
      if (!chain.auxiliary && item.lower === 'forecast' && isPreposition(items[at + 1])) return undefined;
      return previous === undefined && !chain.auxiliary && at > 0 ? undefined : cue;
    case 's':
      if (chain.auxiliary || nominalPlace(previous) || isOfCompound(items, at)) return undefined;
      if (oftenNouns.has(item.lower) && isPluralNoun(items, at)) return undefined;
      if (
        oftenNouns.has(item.lower) &&
        !plainSubject(items, before, false) &&
        !showsThat(items, at, form) &&
        !isTag(items, at)
      )
        return undefined;
      if (oftenNouns.has(item.lower) && says.test(items[at + 1]?.lower ?? '')) return undefined;
      return previous === undefined ? undefined : cue;
    case 'base':
      if (chain.auxiliary) return chain.after === 'do' || chain.modal ? cue : undefined;
      if (nominalPlace(previous) || goesOnFromInfinitive(items, before)) return undefined;
      if (oftenNouns.has(item.lower))
        return plainSubject(items, before, true) || showsThat(items, at, form) ? cue : undefined;
      return pluralSubject(items, before) ? cue : undefined;
    default:
      return undefined;
  }
}

function holdsHaving(items: readonly Item[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (items[at]?.lower === 'having') return true;
  return false;
}

/** "Media reports said": what has a verb of its own right behind it is a noun. */
const says = /^(?:say|said|suggest|suggested|indicate|indicated|claim|claimed|show|showed|put|have|had|were|are)$/;

/** "said by telephone": how, not by whom. */
const means = /^(?:telephone|phone|email|e-mail|text|fax|letter|video|radio|mail)$/;

/** "Said Holm: “…”": a verb of speech, who speaks and a colon, with nothing before them. */
function isInverted(items: readonly Item[], { tense, class: kind }: SpeechForm): boolean {
  if (tense !== 'past' || kind !== 'say') return false;
  const colon = items.findIndex(({ lower }) => lower === ':');
  return colon > 1 && colon <= 8 && items[colon + 1]?.quote !== undefined;
}

/** "a plan called “stupid”": naming takes an object, so with none after it and none before it ("what she called …") nobody is naming. */
function isReducedPassive(items: readonly Item[], at: number, { lemma }: SpeechForm): boolean {
  if (!/^(?:call|dub|label|brand|term|deem)$/.test(lemma)) return false;
  if (items[at + 1]?.quote === undefined) return isNamedSo(items, at);
  for (let back = at - 1; back >= Math.max(0, at - farthestRelative); back -= 1)
    if (/^(?:what|which|that|whom|whatever)$/.test(items[back]?.lower ?? '')) return false;
  return true;
}

/** In items, from "what she called" and its like to the verb. */
const farthestRelative = 20;

/** "a company called Sierra Alta for …": a name alone, behind somebody or something not named yet; not "A man called Ann Lee “a fool”". */
function isNamedSo(items: readonly Item[], at: number): boolean {
  let end = at + 1;
  while (isCapital(items[end])) end += 1;
  return end > at + 1 && items[end]?.quote === undefined && /^(?:an?|one|two|three)$/.test(items[at - 2]?.lower ?? '');
}

const opinions = /^(?:consider|believe|think|deem|regard|view|know|say|report|allege|estimate)$/;

/** "a team believed to be stranded", "its ally and considered the only one that …": the "be" is left out, or is that of the clause that it goes on with. */
function isPassiveWithoutBe(items: readonly Item[], at: number, form: SpeechForm): boolean {
  if (isReducedPassive(items, at, form) || isWithAbsolute(items, at, form)) return true;
  if (isHeadlinePassive(items, at, form)) return true;
  if (!opinions.test(form.lemma)) return false;
  if (items[at + 1]?.lower === 'to' && /^(?:be|have)$/.test(items[at + 2]?.lower ?? '')) return true;
  if (!isConjunction(items[at - 1]) || form.lemma !== 'consider') return false;
  for (let back = at - 2; back >= Math.max(0, at - 12); back -= 1) {
    if (items[back]?.shape === 'mark') return false;
    if (/^(?:is|are|was|were)$/.test(items[back]?.lower ?? '')) return true;
  }
  return false;
}

/** "Strike over; project expected to save jobs": a bare singular noun opens it, of which headlines leave out the "is". */
const isHeadlinePassive = (items: readonly Item[], at: number, { lemma }: SpeechForm): boolean =>
  lemma === 'expect' &&
  items[at + 1]?.lower === 'to' &&
  /^\p{L}+(?<!s)$/u.test(items[at - 1]?.lower ?? '') &&
  items[at - 1]?.shape === 'lower' &&
  (items[at - 2] === undefined || /^[;:,–—]$/.test(items[at - 2]?.lower ?? '')) &&
  !isSubjectPronoun(items[at - 1]);

/** "with the mayor expected to visit": what "with" brings in has no verb of its own. */
function isWithAbsolute(items: readonly Item[], at: number, { lemma }: SpeechForm): boolean {
  if (lemma !== 'expect') return false;
  for (let back = at - 1; back >= Math.max(0, at - 12); back -= 1) {
    if (items[back]?.lower === 'with') return true;
    if (items[back]?.shape === 'mark' || isAuxiliary(items[back])) return false;
  }
  return false;
}

/** "a U.S. appeals court", "a claims office": the plural belongs to the noun right after it. */
const isOfCompound = (items: readonly Item[], at: number): boolean =>
  oftenNouns.has(items[at]?.lower ?? '') && institutions.has(items[at + 1]?.lower ?? '');

/** "asked to send their drawings and suggest a name": a verb that "and" joins to an infinitive with its object. */
function goesOnFromInfinitive(items: readonly Item[], before: number): boolean {
  if (!isConjunction(items[before])) return false;
  for (let back = before - 1; back > Math.max(0, before - 12); back -= 1) {
    if (items[back]?.shape === 'mark') return false;
    if (items[back]?.lower === 'to') return items[back + 1]?.shape === 'lower' && isDeterminer(items[back + 2]);
  }
  return false;
}

/** "The poll shows that …", "polls show voters …": a show, unlike a claim or a report, is never one "that" something is so; before "the" it has a document for its subject. */
const showsThat = (items: readonly Item[], at: number, { lemma }: SpeechForm): boolean => {
  // "A document on the campaign's website states that …"
  if (lemma === 'state') return items[at + 1]?.lower === 'that' && standsForDocument(items, at);
  if (lemma !== 'show') return false;
  const next = items[at + 1]?.lower ?? '';
  if (/^(?:that|how|whether|he|she|it|they|we)$/.test(next)) return true;
  return isDeterminer(items[at + 1]) && standsForDocument(items, at);
};

const standsForDocument = (items: readonly Item[], at: number): boolean =>
  items.slice(Math.max(0, at - farthestDocument), at).some(({ lower }) => documents.has(lower));

/** In items: "Figures published by the statistics office on Monday show". */
const farthestDocument = 10;
