import { trait } from '#main/reading/article/traits.ts';
import { type SpeechWords, speechWords, verbForms } from '#main/reading/findings/quotes/speech.ts';
import { listOf, perLexicon } from '#main/reading/lexicon.ts';
import type { Item } from './frame.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const determiners = set(
  `a an the this that these those some any each every no another both all many several few most more other my your his her its our their whose one two
  three four five six seven eight nine ten dozens hundreds thousands half such`,
);

export const prepositions = set(
  `of in on at to for from with by about into over under after before during between among against through without within across behind beyond near
  toward towards upon around despite amid amidst per via like unlike since until inside outside off onto along alongside above below regarding
  concerning including following given throughout`,
);

export const subordinators = set(
  'that because although though while whereas if unless when whenever where wherever whether as since until why how lest once so',
);

export const conjunctions = set('and or but nor yet');

export const auxiliaries = set(
  `is are was were be been being am has have had having do does did will would can could may might must shall should ought cannot 'd 'll 've 're 'm
  isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't mustn't needn't mightn't ain't`,
);

/** Adverbs and the like that stand between a subject and its verb, or between a verb and what it takes. */
export const adverbs = set(
  `also then later further again once still now just only always never often not earlier previously recently reportedly repeatedly first even already
  soon meanwhile however instead too ever yet otherwise therefore thus nevertheless nonetheless moreover furthermore finally so far n't separately
  back elsewhere together alone both all more much almost nearly quite rather simply sometimes twice ago afterwards afterward today yesterday tomorrow tonight
  here there indeed perhaps maybe`,
);

export const subjectPronouns = set('i he she it we they you who');

const relatives = set('who which whom whose that where when');

/** Short forms that are also names ("Jan", "the Sun") only with their full stop. */
const dayWords = set(
  `monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight tue tues thu thurs fri january february
  march april may june july august september october november december feb apr jul aug sep sept oct nov dec mon. wed. sat. sun. jan. mar. jun.`,
);

const nearDays = set('today yesterday tomorrow tonight');

export const periodWords = set(
  'week month year weekend day morning afternoon evening night summer spring autumn fall winter quarter decade hour hours days weeks months years century moment time',
);

/** Adjectives in -ed and other words that look like finite verbs and are none. */
const lookalikes = set(
  'united alleged armed so-called retired hundred red indeed speed seed breed need bed embed shed feed ahead instead unprecedented limited',
);

export const isDeterminer = trait(({ lower }) => determiners.has(lower));
export const isPreposition = trait(({ lower }) => prepositions.has(lower));
export const isSubordinator = trait(({ lower }) => subordinators.has(lower));
export const isConjunction = trait(({ lower }) => conjunctions.has(lower));
export const isAuxiliary = trait(({ lower }) => auxiliaries.has(lower));
export const isPlainAdverb = trait(({ lower }) => adverbs.has(lower));
export const isSubjectPronoun = trait(({ lower }) => subjectPronouns.has(lower));
export const isRelative = trait(({ lower }) => relatives.has(lower));

export type Grammar = {
  readonly speech: SpeechWords;
  /** Whether an item can be a finite verb: an auxiliary, a past or present form of a known verb, or a word in -ed. Nouns that look the same count where their place does not speak against it. */
  finite(items: readonly Item[], index: number): boolean;
  /** Whether a word is a past form of a known verb, or ends as one. */
  pastForm(lower: string): boolean;
  /** Whether a word says what a person is, one or several: "official", "aides", "people". */
  person(lower: string): boolean;
  /** Whether a noun in the singular never stands without a word before it: "figure", not "water". */
  single(lower: string): boolean;
  /** Whether a word is a third-person present form of a known verb. */
  thirdForm(lower: string): boolean;
};

/** Whether the letters allow a finite verb: an auxiliary, a form of a known verb, or a word in -ed. */
const mayBeFinite = trait(({ lower, shape }, lexicon) => {
  if (auxiliaries.has(lower)) return lower !== 'being' && lower !== 'having' && lower !== 'been';
  if (shape !== 'lower' || lookalikes.has(lower)) return false;
  return (
    verbTenses(lexicon).has(lower) || speechWords(lexicon).has(lower) || (lower.endsWith('ed') && lower.length > 4)
  );
});

/** The tenses that a word can be a form of. */
const verbTenses = perLexicon((lexicon) => {
  const forms = new Map<string, Set<string>>();
  const learn = (lemma: string, past?: string, participle?: string): void => {
    for (const [form, tense] of verbForms(lemma, past, participle)) {
      const tenses = forms.get(form) ?? new Set<string>();
      forms.set(form, tenses.add(tense));
    }
  };
  for (const [lemma, value] of listOf(lexicon, 'common-verbs')) {
    const [past, participle] = value.split(' ').filter(Boolean);
    learn(lemma, past, participle);
  }
  return forms;
});

/** The grammar of a lexicon, made once. */
export const grammarOf = perLexicon((lexicon): Grammar => {
  const speech = speechWords(lexicon);
  const forms = verbTenses(lexicon);
  const roles = listOf(lexicon, 'roles');
  const singles = listOf(lexicon, 'single-nouns');
  return {
    speech,
    single: (lower) => singles.has(lower),
    person: (lower) =>
      /^(?:people|persons?|sources?|insiders?|police|men|women)$/.test(lower) ||
      roles.has(lower) ||
      (lower.endsWith('s') && (roles.has(lower.slice(0, -1)) || roles.has(lower.replace(/ies$/, 'y')))),
    pastForm: (lower) =>
      forms.get(lower)?.has('past') === true ||
      speech.get(lower)?.tense === 'past' ||
      (lower.endsWith('ed') && !lookalikes.has(lower)),
    thirdForm: (lower) => forms.get(lower)?.has('s') === true || speech.get(lower)?.tense === 's',
    finite: (items, index) => {
      const item = items[index];
      if (item === undefined || !mayBeFinite(item)) return false;
      if (isAuxiliary(item)) return !(/^(?:be|have|do)$/.test(item.lower) && items[index - 1]?.lower === 'to');
      if (item.lower === 'close' && items[index + 1]?.lower === 'to') return false;
      const tenses = forms.get(item.lower);
      const said = speech.get(item.lower)?.tense;
      const before = items[index - 1];
      const nominal = before !== undefined && isNominalPlace(before);
      if (tenses?.has('past') || said === 'past')
        return (
          (!nominal || isCounted(items, index)) &&
          (items[index + 1]?.lower !== 'by' || tenses?.has('participle') === false || isAmount(items[index + 2]))
        );
      if (tenses?.has('s') || said === 's') return !nominal && before !== undefined && isNounLike(before);
      if (tenses?.has('base') || said === 'base')
        return (
          !nominal &&
          before !== undefined &&
          (/^(?:i|we|you|they|who|people|both|all)$/.test(before.lower) ||
            (before.shape === 'lower' && before.lower.endsWith('s') && !isPlainAdverb(before)))
        );
      return (
        item.lower.endsWith('ed') &&
        item.lower.length > 4 &&
        !nominal &&
        before !== undefined &&
        isNounLike(before) &&
        (items[index + 1]?.lower !== 'by' || isAmount(items[index + 2]))
      );
    },
  };
});

/** "the two raised $3 million", "the three signed a deal": a number for its people, and a verb that takes its object. */
const isCounted = (items: readonly Item[], index: number): boolean =>
  items[index - 2]?.lower === 'the' &&
  /^(?:two|three|four|five|six|seven|eight|nine|ten)$/.test(items[index - 1]?.lower ?? '') &&
  (isDeterminer(items[index + 1]) || items[index + 1]?.shape === 'number' || items[index + 1]?.lower === '$');

/** "fell by 5 per cent", "slowed by half": by how much, not by whom. */
const isAmount = (item: Item | undefined): boolean =>
  item !== undefined &&
  (item.shape === 'number' || /^(?:half|about|almost|nearly|around|roughly|up|between|more|less)$/.test(item.lower));

const alone = set('that this all both some many');

/** After these a word that could be a verb is a noun or an adjective. */
const isNominalPlace = trait(
  ({ lower }) =>
    (determiners.has(lower) && !alone.has(lower)) ||
    lower === "'s" ||
    lower === "'" ||
    (prepositions.has(lower) && lower !== 'to'),
);

const isNounLike = (item: Item): boolean =>
  item.quote !== undefined || item.shape !== 'mark' || item.lower === ')'
    ? !isPreposition(item) && !isConjunction(item)
    : item.lower === ',';

export const isCapital = (item: Pick<Item, 'shape'> | undefined): boolean =>
  item !== undefined && (item.shape === 'Title' || item.shape === 'CAPS' || item.shape === 'Mixed');

export const isAdverb = trait(
  ({ lower, shape }) =>
    shape !== 'mark' &&
    (adverbs.has(lower) ||
      (shape !== 'Title' &&
        lower.endsWith('ly') &&
        !/^(?:only|family|assembly|ally|rally|reply|supply|italy|bully|folly|anomaly|monopoly|daily|elderly|friendly)$/.test(
          lower,
        ))),
);

export const isDay = trait(({ lower, shape }) =>
  shape === 'lower' ? nearDays.has(lower) : dayWords.has(lower) || dayWords.has(lower.replace(/\.$/, '')),
);
