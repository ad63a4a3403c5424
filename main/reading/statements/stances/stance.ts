import { type Hinted, hint } from '#main/reading/article/hints.ts';
import { trait } from '#main/reading/article/traits.ts';
import type { Position } from '#shared/model/statement.ts';

export type Stance = Position['stance'];

const verbs: Readonly<Record<Exclude<Stance, 'says'>, string>> = {
  wants: `want wants wanted wanting demand demands demanded demanding urge urges urged urging seek seeks sought seeking insist insists insisted insisting require requires required
    call-for desire desires desired ask asks asked asking press presses pressed pressing hope hopes hoped aim aims aimed aiming plan plans planned planning intend intends intended
    vow vows vowed pursue pursues pursued restate restates restated reiterate reiterates reiterated`,
  refuses: `refuse refuses refused refusing reject rejects rejected rejecting spurn spurns spurned spurning decline declines declined declining
    rebuff rebuffs rebuffed rebuffing veto vetoes vetoed resist resists resisted resisting
    block blocks blocked boycott boycotts boycotted disavow repudiate repudiated`,
  opposes: `oppose opposes opposed opposing condemn condemns condemned condemning dismiss dismisses dismissed denounce denounces denounced criticize criticizes criticized
    criticizing criticise criticises criticised criticising`,
  offers: `offer offers offered offering propose proposes proposed proposing pledge pledges pledged pledging promise promises promised promising draft drafts drafted drafting
    suggest suggests suggested volunteer volunteers volunteered tender tendered author authored`,
  accepts: `accept accepts accepted accepting agree agrees agreed agreeing concur concurs concurred support supports supported supporting back backs backed backing endorse endorses
    endorsed endorsing approve approves approved approving welcome welcomes welcomed welcoming embrace embraces embraced ratify ratified sign signs signed consent consented
    praise praises praised hail hails hailed applaud applauded`,
  denies: `deny denies denied denying refute refutes refuted refuting rebut rebuts rebutted rebutting`,
  doubts: `doubt doubts doubted doubting question questions questioned questioning suspect suspects suspected suspecting`,
  fears: `fear fears feared fearing worry worries worried worrying`,
  warns: `warn warns warned warning caution cautions cautioned cautioning`,
  accuses: `accuse accuses accused accusing blame blames blamed blaming`,
  expects: `expect expects expected expecting anticipate anticipates anticipated anticipating foresee foresees foresaw forecast forecasts forecasting predict predicts
    predicted predicting`,
  does: `head heads heading travel travels travelled traveled travelling traveling journey journeys journeying meet meets met meeting-with send sends sent sending launch launches launched
    launching impose imposes imposed imposing deploy deploys deployed deploying withdraw withdraws withdrew withdrawing attack attacks attacked attacking seize seizes seized
    annex annexes annexed invade invades invaded strike strikes struck capture captures captured host hosts hosted hosting suspend suspends suspended suspending expel expels
    expelled halt halts halted arrest arrests arrested intensify intensifies intensified ban bans banned examine examines strengthen strengthens strengthened sanction
    sanctioned open opens opened close closes closed evacuate evacuates evacuated mobilise mobilised mobilize mobilized recall recalled`,
};

const nouns: ReadonlyMap<string, Stance> = new Map(Object.entries<Stance>({
  prerequisite: 'wants', prerequisites: 'wants', requisite: 'wants', requisites: 'wants', demand: 'wants', demands: 'wants', condition: 'wants', conditions: 'wants',
  requirement: 'wants', requirements: 'wants', need: 'wants', needs: 'wants', goal: 'wants', goals: 'wants', aim: 'wants', aims: 'wants', objective: 'wants',
  objectives: 'wants', refusal: 'refuses', rejection: 'refuses', opposition: 'opposes', objection: 'opposes', objections: 'opposes', offer: 'offers', offers: 'offers',
  support: 'accepts', backing: 'accepts', consent: 'accepts', doubts: 'doubts', concerns: 'doubts', fears: 'fears', insistence: 'wants', request: 'wants',
})); // biome-ignore format: a table

const byVerb: ReadonlyMap<string, Stance> = new Map(
  (Object.entries(verbs) as [Stance, string][]).reverse().flatMap(([stance, forms]) =>
    forms
      .split(/\s+/)
      .filter(Boolean)
      .map((form): [string, Stance] => [form, stance]),
  ),
);

/** The stance a verb form takes, undefined for verbs that take none. */
export const verbStance = (lower: string): Stance | undefined => byVerb.get(lower);

/** A form that is a verb only with an auxiliary or a plural before it, and as often a noun. */
export const isBaseForm = (lower: string): boolean => byVerb.has(`${lower}s`) || byVerb.has(`${lower}es`);

/** "demand", "refusal" after a possessive. */
export const nounStance = (lower: string): Stance | undefined => nouns.get(lower);

/** Whether a word can take a stance at all. */
export const takesStance = trait(({ lower }) => byVerb.has(lower) || nouns.has(lower));

/** What negation makes of a stance: "did not agree" refuses, "does not want" refuses; who does not deny only says so. */
export function negate(stance: Stance): Stance {
  if (stance === 'accepts' || stance === 'wants' || stance === 'offers') return 'refuses';
  if (stance === 'refuses' || stance === 'opposes') return 'accepts';
  // "did not deny it", "do not fear it"
  return stance === 'denies' || stance === 'fears' ? 'says' : stance;
}

const refusing =
  /\b(?:(?:i|we) (?:\w{1,20} )?(?:reject|refuse)|something (?:i|we) reject|not (?:suitable|acceptable|agree|accept|concur|support|allow|negotiate|give|ready|willing)|unacceptable|never (?:accept|agree|give|recogni[sz]e)|red lines?|no (?:way (?:i|we|that)|intention|concessions)|(?:won't|will not|cannot|can't) (?:accept|agree|allow|give|negotiate|support)|without which we do not|did not (?:concur|agree|accept)|out of the question)\b/;

const opposing = /\b(?:i|we) (?:\w{1,20} )?(?:oppose|object)\b/;

const accepting =
  /\b(?:acceptable|ready to|willing to|prepared to|(?:is|are|am|be|was|were|remains?) open to|agrees? (?:to|with|on)|agreed (?:to|with|on)|in favou?r of|(?:i|we|they|he|she|it) (?:\w{1,20} )?(?:supports?|welcomes?|supported|welcomed)|(?:supports|welcomes) (?:the|a|an|this|that|any)|very positive|fruitful|constructive)\b/;

const wanting =
  /\b(?:must(?! (?:say|tell|admit|confess|have|be (?:up|so|very|hard|wrong|right|kidding|joking))\b)|should(?! have\b| be surprised| come as)|ought to|(?<!will )ha(?:s|ve) to|needs? to|needs? that|(?:i|we|he|she|it) (?:\w{1,20} )?(?:wants?|demands?|insist|propose|calls? (?:for|on))|would (?:secure|seize|liberate|pacify)|to (?:pull back|cease|withdraw))\b/;

const doubting =
  /\b(?:unlikely|sceptical|skeptical|not (?:\w{1,20} )?(?:sure|convinced)|(?:i|we|he|she|they|it) (?:\w{1,20} )?(?:doubts?|doubted))\b/;

const fearing =
  /\b(?:(?:i|we|he|she|they|it) (?:\w{1,20} )?(?:fears?|feared|worr(?:y|ies|ied))|(?:am|are|is|was|were) (?:\w{1,20} )?(?:concerned|worried|afraid))\b/;

/** Words one of which stands wherever these match. */
const hinted = {
  refusing: hint(
    /\b(?:reject|refuse|(?:un)?acceptable|suitable|agree|accept|concur|support|allow|negotiate|give|ready|willing|recogni[sz]e|lines?|way|intention|concessions|without|question|think|believe)\b/,
  ),
  opposing: hint(/\b(?:oppose|object)\b/),
  wanting: hint(
    /\b(?:must|should|ought|has|have|needs?|wants?|demands?|insist|propose|calls?|secure|seize|liberate|pacify|pull|cease|withdraw)\b/,
  ),
  accepting: hint(
    /\b(?:acceptable|ready|willing|prepared|open|agrees?|agreed|favou?r|supports?|supported|welcomes?|welcomed|positive|fruitful|constructive)\b/,
  ),
  doubting: hint(/\b(?:unlikely|s[ck]eptical|sure|convinced|doubts?|doubted)\b/),
  fearing: hint(/\b(?:fears?|feared|worr(?:y|ies|ied)|concerned|afraid)\b/),
} as const;

/** Words in which what should not be follows on "I don't think". */
const farthestDuty = 6;

/** "I don't think the vote should be held in secret": no duty where none is seen. */
function isThoughtWrong(plain: string): boolean {
  const thought = /\b(?:don't|doesn't|didn't|not) (?:think|believe) /.exec(plain);
  if (thought === null) return false;
  const after = plain.slice(thought.index + thought[0].length).split(' ', farthestDuty);
  return after.some((word) => /^(?:should|ought)$/.test(word));
}

/** The stance that the asserted words take, where the speech verb takes none. */
export function wordsStance(words: string, hints: Hinted): Stance {
  const may = {
    refuse: hinted.refusing(hints),
    oppose: hinted.opposing(hints),
    want: hinted.wanting(hints),
    accept: hinted.accepting(hints),
    doubt: hinted.doubting(hints),
    fear: hinted.fearing(hints),
  };
  if (!(may.refuse || may.oppose || may.want || may.accept || may.doubt || may.fear)) return 'says';
  const plain = words
    // "should the mayor return": no more than "if"
    .replace(/\b[Ss]hould (?=\p{Lu})/gu, '')
    .toLowerCase()
    // "as well as it should": how, not what
    .replace(/\bas (?:it|they|he|she|we|you|i) should\b/g, '')
    .replaceAll('’', "'")
    .replace(/["“”«»]/g, '');
  if (may.refuse && (refusing.test(plain) || isThoughtWrong(plain))) return 'refuses';
  if (may.oppose && opposing.test(plain)) return 'opposes';
  if (may.want && wanting.test(plain)) return 'wants';
  if (may.accept && accepting.test(plain)) return 'accepts';
  if (may.doubt && doubting.test(plain)) return 'doubts';
  return may.fear && fearing.test(plain) ? 'fears' : 'says';
}
