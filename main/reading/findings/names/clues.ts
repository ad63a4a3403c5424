import type { Article, Token } from '#main/reading/article/article.ts';
import type { EntityKind } from '#shared/model/finding.ts';
import type { Candidate, Scores } from './candidate.ts';
import { type Gazetteer, knownAt, roleEnd } from './gazetteer.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const organisationNouns = set('side holders champions visitors hosts newcomers rivals minnows company companies airline airlines carrier carriers carmaker automaker automakers carmakers bank lender firm firms group manufacturer manufacturers maker giant retailer retailers newspaper newspapers daily tabloid magazine broadcaster network agency website site portal party union charity organisation organization club team band label publisher developer operator consortium subsidiary subsidiaries supplier startup start-up militia movement faction watchdog regulator university school chain studio institute service airframer conglomerate contractor insurer brokerage exchange cooperative consultancy miner brewer shipbuilder fund ngo nonprofit non-profit foundation think-tank lobby alliance coalition bloc platform utility builder planemaker chipmaker drugmaker oil-giant multinational corporation committee council commission ministry department orchestra choir duo trio troupe gang cartel squad battalion brigade league federation association channel station observer monitor outlet outfit'); // biome-ignore format: one line reads better
const placeNouns = set('districts regions provinces villages cities towns field highway crossing camp resident residents native dam suburbs mountains refinery city town village province region state district island islands capital port suburb county river mountain country neighbourhood neighborhood valley resort township municipality territory enclave exclave area peninsula lake sea desert coast border hamlet settlement prefecture governorate oblast republic kingdom nation continent volcano airport hometown stronghold'); // biome-ignore format: one line reads better
const speech = set('said says told added adds wrote writes asked insisted argued claimed explained noted replied stated tweeted warned announced declared remarked testified recalled admitted denied acknowledged confirmed joked vowed urged thinks believes thought wants'); // biome-ignore format: one line reads better
const personVerbs = set('who whose died married resigned smiled laughed sat walked wore arrived himself herself pleaded'); // biome-ignore format: one line reads better
const staff = set('shares stock employees executives officials spokesman spokeswoman spokesperson spokesmen executive workers staff plant plants factory subsidiary customers management headquarters ceo fighters militants lawmakers members supporters shareholders stores products aircraft jets planes users engineers dealers brand brands website unit group airliner phones cars vehicles software'); // biome-ignore format: one line reads better
/** Between the name of a place and what kind of place it is: "the Arash gas field". */
const carriers = set(
  'gas oil refugee border railway metro bus power nuclear coastal mountain industrial residential hydroelectric coal copper',
);
/** What follows the name of a club or team. */
const playing = set(
  'coach captain goalkeeper striker midfielder defender winger forward fans fullback scrum-half batsman bowler pitcher quarterback edge edged drew vs v thrashed conceded trailed midfield',
);
const ownedByBody = set('chief ceo shares stock products board spokesman spokeswoman headquarters profits earnings management customers employees fleet factory factories bid founder owner shareholders stores website brand staff managing executive'); // biome-ignore format: one line reads better
const ownedByPlace = set('capital population government parliament army economy president prime foreign border military navy air constitution defence defense interior health people citizens parliamentary ambassador embassy coast streets airport mayor police central ruling second largest main'); // biome-ignore format: one line reads better
const ownedByPerson = set('wife husband son daughter lawyer lawyers mother father brother sister career death aide aides allies office administration supporters home family attorney resignation arrest son-in-law predecessor successor body funeral life visit trip remarks comments speech envoy'); // biome-ignore format: one line reads better
const placePrepositions: ReadonlyMap<string, number> = new Map([
  ['in', 2], ['near', 1.5], ['outside', 1.5], ['throughout', 2], ['across', 1.5], ['around', 1], ['toward', 1], ['towards', 1], ['via', 0.8], ['inside', 1], ['at', 0.6], ['from', 0.6], ['to', 0.5], ['into', 0.8], ['leave', 0.8], ['leaving', 0.8], ['visit', 0.8], ['visited', 0.8], ['visiting', 0.8], ['reach', 0.6], ['reached', 0.6], ['entering', 0.8], ['occupied', 1], ['northern', 2.5], ['southern', 2.5], ['eastern', 2.5], ['western', 2.5], ['central', 2], ['north-eastern', 2.5], ['northeastern', 2.5], ['northwestern', 2.5], ['southeastern', 2.5], ['southwestern', 2.5], ['downtown', 2.5], ['mainland', 2.5], ['annex', 1], ['annexed', 1],
]); // biome-ignore format: one line reads better
const compass = set('north south east west northeast northwest southeast southwest outskirts capital city town village province region state island port district suburb county'); // biome-ignore format: one line reads better
/** Of what these are, a country is: "the President of Zambara", "soldiers from Orvania". Never a person. */
const ofCountries = set('president vice-president minister premier king queen emir sultan monarch government republic kingdom people parliament army citizens borders coast independence territory soil invasion annexation occupation embassy'); // biome-ignore format: one line reads better
const fromCountries = set('soldiers troops forces refugees migrants citizens workers delegates delegations fighters envoys people imports exports goods visitors tourists nationals'); // biome-ignore format: one line reads better
const organisationPrepositions: ReadonlyMap<string, number> = new Map([
  ['joined', 1],
  ['founded', 1],
  ['by', 0.2],
  ['with', 0.2],
  ['acquire', 2],
  ['acquired', 2],
  ['bought', 1.2],
  ['merge', 1.5],
  ['sued', 0.6],
  ['beat', 1.2],
  ['beats', 1.2],
  ['defeat', 0.8],
  ['defeated', 0.8],
  ['against', 0.8],
  ['vs', 1.5],
  ['v', 1.5],
]);

/** "Shares in", "the takeover of": what is held of a firm. */
export const heldIn = set(
  'shares stake stakes takeover acquisition purchase share stock bonds shareholder shareholders',
);

const strongest = 3;

/** Adds what stands around a candidate to its scores. Looks at most a few words to each side, inside its sentence. */
export function addClues(article: Article, gazetteer: Gazetteer, candidate: Candidate): void {
  const { first, last } = article.bounds[candidate.sentence] as { first: number; last: number };
  const { tokens } = article;
  const { scores } = candidate;
  const token = (at: number): Token | undefined => (at >= first && at < last ? tokens[at] : undefined);
  before(scores, token, candidate.first, gazetteer, tokens, candidate);
  const isOf = token(candidate.first - 1)?.lower === 'of' && isHeadedBy(gazetteer, tokens, candidate.first);
  if (isOf && speech.has(token(candidate.last)?.lower ?? '')) return;
  after(scores, token, candidate.last, gazetteer, tokens, last);
}

type At = (at: number) => Token | undefined;

function before(
  scores: Scores,
  token: At,
  at: number,
  gazetteer: Gazetteer,
  tokens: readonly Token[],
  candidate: Candidate,
): void {
  const p1 = token(at - 1);
  if (p1 === undefined) return;
  const p2 = token(at - 2);
  const isPossessed = token(candidate.last)?.lower === "'s";
  const place = placePrepositions.get(p1.lower);
  if (p1.lower === 'in' && p2 !== undefined && heldIn.has(p2.lower)) scores.organisation += strongest;
  else if (place !== undefined) scores.place += isPossessed ? place / 3 : place;
  scores.organisation += organisationPrepositions.get(p1.lower) ?? 0;
  if (speech.has(p1.lower) && p1.lower !== 'told') {
    scores.person += 1;
    scores.organisation += 0.4;
  }
  if (p1.lower === 'as' && p2 !== undefined && identified.has(p2.lower)) scores.person += strongest;
  if (p1.lower === 'of' && p2 !== undefined) {
    if (compass.has(p2.lower)) scores.place += strongest;
    else if (ofBodies.has(p2.lower)) scores.organisation += 1;
    if (ofCountries.has(p2.lower)) scores.place += ofBodies.has(p2.lower) ? 1.2 : strongest;
    if (isHeadedBy(gazetteer, tokens, at)) scores.person -= strongest;
  }
  if (p1.lower === 'from' && p2 !== undefined && fromCountries.has(p2.lower)) scores.place += 2;
  if (p1.lower === 'to' && p2 !== undefined && (p2.lower === 'ambassador' || p2.lower === 'envoy'))
    scores.place += strongest;
  if (p1.lower === 'the' && p2?.lower === 'of' && ofBodies.has(token(at - 3)?.lower ?? '')) scores.organisation += 2.5;
  if (p1.shape === 'lower') {
    if (organisationNouns.has(p1.lower)) scores.organisation += strongest;
    else if (placeNouns.has(p1.lower)) scores.place += strongest;
    else if (roleEnd(gazetteer, tokens, at - 1, at) > at - 1) scores.person += p1.lower.endsWith('s') ? 1.5 : strongest;
  } else if (p1.lower === ',' && p2 !== undefined && p2.shape === 'lower') {
    if (organisationNouns.has(p2.lower)) scores.organisation += 2;
    else if (roleEnd(gazetteer, tokens, at - 2, at - 1) > at - 2) scores.person += 1;
  }
  const { firm, own, words } = candidate;
  if (
    firm === undefined &&
    words.length === 1 &&
    own.person < 1 &&
    own.organisation <= 0 &&
    determiners.has(p1.lower)
  ) {
    scores.person -= 2;
    scores.organisation -= 1;
    scores.place -= 0.5;
  }
}

/** "the President of X": nobody heads a person; aides and mothers are of one. */
const isHeadedBy = (gazetteer: Gazetteer, tokens: readonly Token[], at: number): boolean =>
  headship.has((tokens[at - 2] as Token).lower) && roleEnd(gazetteer, tokens, at - 2, at - 1) === at - 1;

const headship = set('president vice-president minister premier king queen emir sultan monarch governor mayor chairman chairwoman chair director founder ceo head leader chancellor ambassador commander'); // biome-ignore format: one line reads better
const identified = set('identified only named');
/** Words that a person's own name seldom follows. */
export const determiners = set(
  'the a an its his her their our my your this that these those each every any another new first next latest some all both',
);
const ofBodies = set('offices headquarters premises employees staff workers customers shareholders subsidiary arm members member chairman chairwoman head director founder owner ceo spokesman spokeswoman president shares leader leaders'); // biome-ignore format: one line reads better

function after(
  scores: Scores,
  token: At,
  at: number,
  gazetteer: Gazetteer,
  tokens: readonly Token[],
  last: number,
): void {
  const n1 = token(at);
  if (n1 === undefined) return;
  const n2 = token(at + 1);
  if (n1.lower === "'s") owned(scores, n2);
  else if (speech.has(n1.lower)) {
    scores.person += 1.5;
    scores.organisation += 0.7;
  } else if (personVerbs.has(n1.lower)) scores.person += 2.5;
  else if (n1.lower === 'was' && n2?.lower === 'born') scores.person += strongest;
  else if (n1.shape === 'lower' && (staff.has(n1.lower) || playing.has(n1.lower))) scores.organisation += 2;
  else if (n1.shape === 'number' && n1.lower.includes('-') && n1.end - n1.start <= 5) scores.organisation += 2;
  else if (n1.shape === 'lower' && placeNouns.has(n1.lower)) scores.place += strongest;
  else if (n1.shape === 'lower' && organisationNouns.has(n1.lower)) scores.organisation += 2;
  else if (n1.shape === 'lower' && carriers.has(n1.lower) && n2?.shape === 'lower' && placeNouns.has(n2.lower))
    scores.place += 2;
  else if (n1.shape === 'lower' && roleEnd(gazetteer, tokens, at, last) > at) {
    scores.organisation += 0.8;
    scores.place += 0.6;
  } else if (n1.lower === ',') appositive(scores, token, at + 1, gazetteer, tokens, last);
  else if (n1.lower === 'is' || n1.lower === 'was') described(scores, token, at + 1, gazetteer, tokens, last);
}

function owned(scores: Scores, next: Token | undefined): void {
  if (next === undefined) return;
  if (ownedByBody.has(next.lower)) scores.organisation += 1.5;
  if (ownedByPlace.has(next.lower)) scores.place += 1.2;
  if (ownedByPerson.has(next.lower)) scores.person += 2;
  if (next.shape === 'Title') {
    scores.organisation += 0.8;
    scores.place += 0.6;
  }
}

/** ", 45," ", who" ", Ukraine" ", a Paris-based airline" ", the finance minister". */
function appositive(
  scores: Scores,
  token: At,
  at: number,
  gazetteer: Gazetteer,
  tokens: readonly Token[],
  last: number,
): void {
  const next = token(at);
  if (next === undefined) return;
  if (next.lower === 'who' || next.lower === 'whose') scores.person += strongest;
  else if (
    next.shape === 'number' &&
    next.end - next.start === 2 &&
    (token(at + 1)?.lower === ',' || token(at + 1)?.lower === '.')
  )
    scores.person += strongest;
  else if (next.shape !== 'lower' && next.shape !== 'mark') {
    const known = knownAt(gazetteer, tokens, at, last);
    if (known?.known.kind === 'place') {
      const after = token(known.end)?.lower;
      if (after === ',' || after === '.' || after === undefined) scores.place += 2.5;
    }
    if (known === undefined && roleEnd(gazetteer, tokens, at, last) > at) scores.person += 2;
  } else described(scores, token, at, gazetteer, tokens, last);
}

const describing = 8;

/** The first noun that names a kind of thing after "a", "an", "the" or a role: "a US-based conflict observer". */
function described(
  scores: Scores,
  token: At,
  at: number,
  gazetteer: Gazetteer,
  tokens: readonly Token[],
  last: number,
): void {
  const article = token(at)?.lower;
  const bare = article !== 'a' && article !== 'an' && article !== 'the' && article !== 'one';
  for (let i = bare ? at : at + 1; i < Math.min(at + describing, last); i += 1) {
    const word = tokens[i] as Token;
    if (word.shape === 'mark' && word.lower !== "'s") return;
    if (stops.has(word.lower)) return;
    if (bare && i > at + 2) return;
    const end = roleEnd(gazetteer, tokens, i, last);
    const headNext = tokens[Math.max(end, i + 1)];
    if (end > i && headNext !== undefined && speech.has(headNext.lower)) return;
    const isHead =
      headNext === undefined ||
      headNext.shape === 'mark' ||
      stops.has(headNext.lower) ||
      !/^\p{Ll}/u.test(headNext.lower);
    if (end > i && isHead) {
      scores.person += 2.5;
      return;
    }
    if (!isHead) continue;
    const kind = kindOfNoun(word.lower);
    if (kind !== undefined) {
      scores[kind] += 2.5;
      return;
    }
  }
}

const stops = set('of for in on at to from with by and or who which that whose where based is was has had said says as near'); // biome-ignore format: one line reads better
/** What a common noun says that its bearer is. */
export const kindOfNoun = (noun: string): EntityKind | undefined =>
  organisationNouns.has(noun) ? 'organisation' : placeNouns.has(noun) ? 'place' : undefined;
