import type { Article, Token } from '#main/reading/article/article.ts';
import type { EntityKind } from '#shared/model/finding.ts';
import { type Aliases, aliasesOf } from './aliases.ts';
import type { Candidate } from './candidate.ts';
import { type Everyday, isInflected } from './everyday.ts';
import type { Gazetteer } from './gazetteer.ts';
import { placeOdds } from './likely.ts';
import { add, emptyPool, isFirm, type Pool, poolsOf, typeOf } from './pools.ts';

/** All candidates that are one thing, in order of the text, with what they are. */
export type Group = {
  readonly key: string;
  readonly type: EntityKind;
  readonly members: readonly Candidate[];
  readonly asides: readonly Candidate[];
};

/**
 * [F2] Joins candidates into one record per thing: the same words first, then surname to full name, short name to long, acronym to what
 * it stands for; then decides what each is by all that was said for it. A lone capitalised word at the head of a sentence counts only
 * where something else speaks for it.
 */
export function groupsOf(
  article: Article,
  candidates: readonly Candidate[],
  gazetteer: Gazetteer,
  isEveryday: Everyday,
): Group[] {
  const pools = poolsOf(candidates);
  const aliases = aliasesOf([...pools.values()]);
  const merged = new Map<string, Pool>();
  for (const each of pools.values()) {
    const { key } = longest(article, gazetteer, each, aliases, isEveryday);
    const into = merged.get(key) ?? emptyPool(key);
    for (const member of each.members) add(into, member);
    merged.set(key, into);
  }
  const groups: Group[] = [];
  for (const each of merged.values()) {
    const own = pools.get(each.key) as Pool;
    const type = typeOf(isFirm(own) ? own : each) ?? unsaid(article, each, gazetteer, isEveryday);
    if (type === undefined || !stands(each, type, gazetteer, isEveryday)) continue;
    const sorted = each.members.sort((a, b) => a.start - b.start);
    const parts = partedBy(sorted);
    if (parts !== undefined) groups.push({ key: each.key, type, ...parts });
  }
  return groups.sort((a, b) => (a.members[0] as Candidate).start - (b.members[0] as Candidate).start);
}

/** The mentions that make a record, and those that only add to it: of whom only captions speak, these make it; a credit makes none. */
function partedBy(all: readonly Candidate[]): Pick<Group, 'members' | 'asides'> | undefined {
  const running = all.filter(({ aside }) => aside === undefined);
  const members = running.length > 0 ? running : all.filter(({ aside }) => aside === 'caption');
  if (members.length === 0) return undefined;
  return { members, asides: all.filter((each) => !members.includes(each)) };
}

/** "Lee" is short for "Ann Lee", which is short for "Ann K. Lee". */
const mostSteps = 4;

/** The longest name that a pool's name is short for, over those between; itself where it is short for none. */
function longest(article: Article, gazetteer: Gazetteer, each: Pool, aliases: Aliases, isEveryday: Everyday): Pool {
  let found = each;
  for (let step = 0; step < mostSteps; step += 1) {
    const next = leadsTo(article, gazetteer, found, aliases, isEveryday);
    if (next === undefined) break;
    found = next;
  }
  return found;
}

/** The longer name a pool's name is short for. A name of firm kind leads only to its own kind; the name of a place stays one. */
function leadsTo(
  article: Article,
  gazetteer: Gazetteer,
  each: Pool,
  aliases: Aliases,
  isEveryday: Everyday,
): Pool | undefined {
  const target = aliases.get(each.key) ?? (isDotted(each.key) ? aliases.get(each.key.replaceAll('.', '')) : undefined);
  if (target === undefined || target.key === each.key) return undefined;
  const type = typeOf(target);
  const first = each.members[0] as Candidate;
  if (first.known?.sovereign === true && first.known.country !== target.members[0]?.known?.country) return undefined;
  if (type === 'person' && isOther(article, gazetteer, each, target)) return undefined;
  const sure = isFirm(target);
  if (!sure && first.words.length === 1 && isEveryday(first.words[0] as string)) return undefined;
  const word = first.words[0] as string;
  if (type === 'organisation' && !isFirm(each) && first.words.length === 1 && first.own.organisation <= 0)
    if (isEveryday(word)) return undefined;
  if (isFirm(each) && (type === undefined || each.firm[type] === 0)) return undefined;
  const isNamed = isFirm(each) && !each.members.every(({ rule }) => rule === 'acts-as-firm');
  return first.words.length > 1 && type === 'organisation' && isNamed ? undefined : target;
}

/**
 * The bearer of a title by the surname, where the full name is that of a relation ("President Brandt", "the first lady, Ada Brandt"), or of the
 * other sex than the form of address says.
 */
function isOther({ tokens }: Article, { titles }: Gazetteer, { members }: Pool, full: Pool): boolean {
  const own = (full.members[0] as Candidate).gender;
  const addressed = members.flatMap(({ role }) => (role && titles.get((tokens[role.first] as Token).lower)) ?? []);
  if (own !== undefined && addressed.length > 0 && addressed.every((sex) => sex !== own)) return true;
  const reigns = ({ role }: Candidate): boolean => role !== undefined && royal.has((tokens[role.first] as Token).lower);
  if (members.some(reigns) && !full.members.some(reigns)) return true;
  const isTitled = members.some(({ role }) => role !== undefined);
  const relation = ({ first }: Candidate): string | undefined =>
    tokens[tokens[first - 1]?.lower === ',' ? first - 2 : first - 1]?.lower;
  return isTitled && full.members.some((member) => member.role === undefined && kin.has(relation(member) ?? ''));
}

/** With these somebody is called by the given name, as nobody else of that name is: "Prince Charles" is not "Sir Charles Roe". */
const royal = new Set(['prince', 'princess', 'king', 'queen', 'emperor', 'empress', 'pope']);

const kin = new Set(['lady', 'wife', 'husband', 'spouse', 'widow', 'widower', 'daughter', 'son', 'mother', 'father', 'sister', 'brother', 'niece', 'nephew']); // biome-ignore format: one line reads better

const isDotted = (key: string): boolean => key.length > 2 && key.charCodeAt(1) === 0x2e;

/**
 * One foreign-looking word inside a sentence of which nothing says what it is ("surveyed Majuli by helicopter"): a name all the same, most
 * often a place. A word with an article, an English word or its plural is none.
 */
function unsaid(
  article: Article,
  { evidence, members, scores }: Pool,
  gazetteer: Gazetteer,
  isEveryday: Everyday,
): EntityKind | undefined {
  const { words, first } = members[0] as Candidate;
  const word = words[0] as string;
  const before = article.tokens[first - 1]?.shape;
  if (before !== undefined && before !== 'lower' && before !== 'mark') return undefined;
  if (
    !evidence ||
    words.length > 1 ||
    word.length < 4 ||
    scores.place < 0 ||
    !/^(?:(?:al|el|as|ad|ar|an|at)-)?\p{L}+$/u.test(word)
  )
    return undefined;
  if (isEveryday(word) || gazetteer.english.has(word) || isInflected(gazetteer, word)) return undefined;
  return placeOdds(gazetteer, word) >= 0 ? 'place' : 'person';
}

/** What must speak for a name that only ever opens sentences. */
const enough = 1.4;
/** What must speak for a foreign-looking one. */
const little = 0.8;
/** "Islamophobia", "Peronism": what people think, not who or where. */
const abstract = /(?:phobia|ism|cracy)$/;
/** What must speak for a name that is also an everyday word. */
const plenty = 2.5;

function stands(each: Pool, type: EntityKind, gazetteer: Gazetteer, isEveryday: Everyday): boolean {
  const { words } = each.members[0] as Candidate;
  if (isFirm(each) || words.length > 1) return true;
  const word = words[0] as string;
  const everyday = isEveryday(word) || isInflected(gazetteer, word) || abstract.test(word);
  if (!each.evidence)
    return !everyday && !gazetteer.english.has(word) && each.scores[type] >= (word.length > 4 ? little : enough);
  return !everyday || (!isEveryday(word) && each.scores[type] >= plenty);
}
