import type { Article, Token } from '#main/reading/article/article.ts';
import type { Candidate } from './candidate.ts';
import { type Cut, isNoName, roleAt, tokenAt } from './cutting.ts';
import { knownAt } from './gazetteer.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What stands before a ship's name and is part of it: what she is driven by, or whose navy she sails in. */
const prefixes = set('mv m/v mt m/t ms m/s ss s/s fv f/v rv r/v sv s/v my m/y hms hmc rms rrs rss hmas hmcs hmnzs uss usns uscgc ins brp bap ara kri kd jds js roks tcg rfa hnlms hdms hswms cgs mfv arc'); // biome-ignore format: one line reads better
const kinds = set('ship vessel boat frigate cutter destroyer corvette tanker supertanker oiler ferry trawler freighter steamer steamship schooner yacht ketch sloop barge tug tugboat lifeboat liner icebreaker submarine minesweeper minehunter warship gunboat battleship cruiser trimaran catamaran dredger longliner motorboat sailboat'); // biome-ignore format: one line reads better
/** They are initials of people and letters of bodies too ("MS Rahane", "SS Lazio", "the MS Society"): only behind "the", and before no head word. */
const otherwise = set('mt ms ss rv sv my kd kri js jds ara bap css cgs rss');
/** A "carrier" alone is an airline. */
const carriers = set('aircraft bulk ore');
/** What only a ship does, or is done to. */
const doings = set('sank capsized docked berthed foundered');
const undergone = set('anchored moored rammed towed refloated berthed scuttled docked capsized torpedoed');
const auxiliaries = set('had has was been is being were later');
const addressed = set('mr mrs ms miss dr');
const determiners = set('a an the another one');
const describing = 6;

/** The rule of a ship's name: no person, body or place wherever it stands in the article, even where its words look like one. */
export const ship = 'ship';

/** Whether the stretch at `at` is the name of a ship: "MV Corazon", or what follows "the frigate" at the head of its run. */
export function isShip(cut: Cut, at: number, last: number): boolean {
  const { lower, shape } = tokenAt(cut, at);
  if (shape === 'CAPS' && prefixes.has(lower) && at + 1 < last)
    return (
      tokenAt(cut, at + 1).shape === 'Title' &&
      roleAt(cut, at + 1, at + 2) === at + 1 &&
      !(otherwise.has(lower) && isInitials(cut, at, last))
    );
  const { first } = cut.article.bounds[cut.run.sentence] as { first: number };
  return at === cut.run.first && at > first && isKind(cut.article, at - 1) && !isOther(cut, at, last);
}

function isInitials(cut: Cut, at: number, last: number): boolean {
  const { tokens } = cut.article;
  const led = at > 0 && ((tokens[at - 1] as Token).lower === 'the' || isKind(cut.article, at - 1));
  return !led || cut.gazetteer.organisationHeads.has(tokenAt(cut, last - 1).lower);
}

function isKind({ tokens }: Article, at: number): boolean {
  const { lower, shape } = tokens[at] as Token;
  if (shape !== 'lower') return false;
  return kinds.has(singular(lower)) || (singular(lower) === 'carrier' && carriers.has(tokens[at - 1]?.lower ?? ''));
}

const singular = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : word);

/** "left the ship Monday", "told the ship Mr Roe", "the ship Iran seized": no name of hers. */
const isOther = (cut: Cut, at: number, last: number): boolean =>
  isNoName(cut, at) ||
  isOwner(cut, at, last) ||
  (tokenAt(cut, at).shape !== 'CAPS' && addressed.has(tokenAt(cut, at).lower));

/** A name of the lists with a verb behind it that no ship does: whose she is, or who took her. */
function isOwner({ gazetteer, article }: Cut, at: number, last: number): boolean {
  const end = knownAt(gazetteer, article.tokens, at, last)?.end;
  const next = end === undefined ? undefined : article.tokens[end];
  return (
    next?.shape === 'lower' &&
    /(?:ed|s)$/.test(next.lower) &&
    ![doings, undergone, auxiliaries].some((own) => own.has(next.lower))
  );
}

/** Leaves out every mention of what the article calls a ship, by her prefix, her kind, or what she does ("the Lady Amihan sank"). */
export function withoutShips(article: Article, candidates: readonly Candidate[]): readonly Candidate[] {
  const ships = new Set<string>();
  const called = new Set<Candidate>();
  for (const [i, candidate] of candidates.entries())
    if (
      candidate.rule === ship ||
      isOneMore(article, candidates[i - 1], candidate, ships) ||
      acts(article, candidate)
    ) {
      called.add(candidate);
      ships.add(bare(calledIn(article, candidate)));
    }
  if (ships.size === 0) return candidates;
  const byEnd = Map.groupBy(
    [...ships].map((name) => name.split(' ')),
    (words) => words.at(-1) as string,
  );
  return candidates.filter(
    (each) =>
      !called.has(each) && !byEnd.get(each.words.at(-1) as string)?.some((words) => endsIn(article, each, words)),
  );
}

/** The candidate closes these words behind "the": "Samar" in "the Princess of Samar"; without it ("in Estonia", "praised Ann Dahl") a place or somebody has the same name. */
const endsIn = ({ tokens }: Article, { first, last, words: own }: Candidate, words: readonly string[]): boolean =>
  (own.length < words.length || tokens[first - 1]?.lower === 'the') &&
  own.length <= words.length &&
  words.every((word, i) => tokens[last - words.length + i]?.lower === word);

/** "the frigates Andres Luna and Ramon Bell", "two boats, the Lady Grace and the Mother Ship". */
function isOneMore(
  article: Article,
  before: Candidate | undefined,
  { sentence, first, role }: Candidate,
  ships: ReadonlySet<string>,
): boolean {
  if (before === undefined || before.sentence !== sentence || !ships.has(bare(calledIn(article, before)))) return false;
  const { tokens } = article;
  const start = role?.first ?? first;
  const and = (tokens[start - 1] as Token).lower === 'the' ? start - 2 : start - 1;
  if (before.last !== and || !['and', ','].includes(tokens[and]?.lower ?? '')) return false;
  const lead = before.role?.first ?? before.first;
  return (tokens[lead - 1]?.lower === 'the' ? tokens[lead - 3] : tokens[lead - 1])?.lower.endsWith('s') ?? false;
}

/** "MV Corazon" is "the Corazon" too. */
const bare = (name: string): string => {
  const end = name.indexOf(' ');
  return end > 0 && prefixes.has(name.slice(0, end)) ? name.slice(end + 1) : name;
};

/** With the title that its first words look like: "lady amihan". */
function calledIn({ tokens }: Article, { key, role }: Candidate): string {
  if (role === undefined) return key;
  return [...tokens.slice(role.first, role.last).map(({ lower }) => lower), key].join(' ');
}

/** "the Lady Amihan sank", "the Lady Amihan had been anchored", "the Blue Marlin, a 40-metre trawler", "two boats, the Lady Grace": with an article, and nothing that lists know. */
function acts(article: Article, { sentence, first, last, role, known }: Candidate): boolean {
  if (known !== undefined) return false;
  const { tokens, bounds } = article;
  const { first: from, last: to } = bounds[sentence] as { first: number; last: number };
  const the = (role?.first ?? first) - 1;
  if (the < from || (tokens[the] as Token).lower !== 'the') return false;
  if (the - 2 >= from && (tokens[the - 1] as Token).lower === ',' && isKind(article, the - 2)) return true;
  let at = last;
  if (tokens[at]?.lower === ',' && determiners.has(tokens[at + 1]?.lower ?? ''))
    return describedFrom(article, at + 2, to);
  if (doings.has(tokens[at]?.lower ?? '')) return true;
  while (at < to && auxiliaries.has((tokens[at] as Token).lower)) at += 1;
  return at > last && at < to && undergone.has((tokens[at] as Token).lower);
}

/** "…, a 40-metre trawler", not "…, a ferry owner". */
function describedFrom(article: Article, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + describing); at += 1) {
    const { shape } = article.tokens[at] as Token;
    const next = article.tokens[at + 1];
    if (isKind(article, at)) return next?.shape === 'mark' || afterKind.has(next?.lower ?? '');
    if (shape === 'mark') return false;
  }
  return false;
}

const afterKind = set('that which with of carrying owned from built registered sailing');
