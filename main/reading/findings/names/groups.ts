import type { EntityKind } from '#shared/model/finding.ts';
import type { Lexicon } from '../../lexicon.ts';
import type { Candidate, Scores } from './candidate.ts';
import type { Gazetteer } from './gazetteer.ts';

/** All candidates that are one thing, in order of the text, with what they are. */
export type Group = {
  readonly key: string;
  readonly type: EntityKind;
  readonly members: Candidate[];
};

type Pool = { readonly key: string; readonly members: Candidate[]; readonly scores: Scores; firm: Map<EntityKind, number>; evidence: boolean };

/**
 * [F2] Joins candidates into one record per thing: the same words first, then surname to full name, short name to long, acronym to what
 * it stands for; then decides what each is by all that was said for it. A lone capitalised word at the head of a sentence counts only
 * where something else speaks for it.
 */
export function groupsOf(candidates: readonly Candidate[], gazetteer: Gazetteer, lexicon: Lexicon, inLower: (word: string) => boolean): Group[] {
  const pools = pool(candidates);
  const long = [...pools.values()].filter(({ members }) => (members[0] as Candidate).words.length > 1);
  const aliases = aliasesOf(long);
  const merged = new Map<string, Pool>();
  for (const each of pools.values()) {
    const target = resolve(each, aliases, pools);
    const into = merged.get(target.key) ?? { ...target, members: [], scores: { person: 0, organisation: 0, place: 0 }, firm: new Map(), evidence: false };
    take(into, each);
    merged.set(target.key, into);
  }
  const groups: Group[] = [];
  for (const each of merged.values()) {
    const type = typeOf(each);
    if (type === undefined || !stands(each, type, gazetteer, lexicon, inLower)) continue;
    each.members.sort((a, b) => a.start - b.start);
    groups.push({ key: each.key, type, members: each.members });
  }
  return groups.sort((a, b) => (a.members[0] as Candidate).start - (b.members[0] as Candidate).start);
}

function pool(candidates: readonly Candidate[]): Map<string, Pool> {
  const pools = new Map<string, Pool>();
  for (const candidate of candidates) {
    const key = candidate.known?.dual === true && candidate.firm === 'place' ? `${candidate.key} (place)` : candidate.key;
    const each = pools.get(key) ?? { key, members: [], scores: { person: 0, organisation: 0, place: 0 }, firm: new Map<EntityKind, number>(), evidence: false };
    add(each, candidate);
    pools.set(key, each);
  }
  return pools;
}

function add(into: Pool, candidate: Candidate): void {
  into.members.push(candidate);
  for (const kind of ['person', 'organisation', 'place'] as const) into.scores[kind] += candidate.scores[kind];
  if (candidate.firm !== undefined) into.firm.set(candidate.firm, (into.firm.get(candidate.firm) ?? 0) + 1);
  if (!candidate.initial || candidate.firm !== undefined) into.evidence = true;
}

function take(into: Pool, from: Pool): void {
  for (const member of from.members) add(into, member);
}

type Aliases = ReadonlyMap<string, Pool>;

/** Short forms that lead to a longer name: surname, a body's first word, initials. The first bearer in the text has it. */
function aliasesOf(long: readonly Pool[]): Aliases {
  const aliases = new Map<string, Pool>();
  const offer = (alias: string, pool: Pool): void => {
    if (alias !== '' && !aliases.has(alias)) aliases.set(alias, pool);
  };
  for (const each of long) {
    const type = typeOf(each);
    const { words } = each.members[0] as Candidate;
    if (type === 'person') {
      const trimmed = words.filter((word) => !generations.has(word));
      const surname = trimmed.at(-1) as string;
      offer(surname, each);
      for (let i = trimmed.length - 2; i > 0; i -= 1) offer(trimmed.slice(i).join(' '), each);
      if (trimmed.length > 2) offer(`${trimmed[0]} ${surname}`, each);
      if (isSurnameFirst(trimmed)) offer(trimmed[0] as string, each);
    } else {
      offer(initialsOf(words, false), each);
      offer(initialsOf(words, true), each);
    }
  }
  for (const each of long) {
    const { words } = each.members[0] as Candidate;
    const type = typeOf(each);
    if (type === 'organisation') {
      const trimmed = words.filter((word) => !legalForms.has(word));
      for (let i = trimmed.length - 1; i > 0; i -= 1) offer(trimmed.slice(0, i).join(' '), each);
    }
    if (type === 'person') offer(words[0] as string, each);
  }
  return aliases;
}

const generations = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'jr.', 'sr.']);
const legalForms = new Set(['inc', 'inc.', 'ltd', 'llc', 'plc', 'corp', 'corporation', 'company', 'co', 'n.v.', 'nv', 's.a.', 'ag', 'gmbh', 'limited', 'group', 'holdings']); // biome-ignore format: one line reads better
const small = new Set(['of', 'the', 'for', 'and', '&', 'in', 'on', 'de', 'la']);

/** Chinese, Korean names: a short first word, the second with a hyphen or both short. */
const isSurnameFirst = (words: readonly string[]): boolean =>
  words.length >= 2 && words.length <= 3 && (words[0] as string).length <= 5 && (words[1] as string).includes('-');

const initialsOf = (words: readonly string[], all: boolean): string =>
  words.length < 2 ? '' : words.filter((word) => all || !small.has(word)).map((word) => word[0]).join('');

/** Where a pool's name leads. A known name of its own stays itself, unless it is only everyday. */
function resolve(each: Pool, aliases: Aliases, pools: ReadonlyMap<string, Pool>): Pool {
  const first = each.members[0] as Candidate;
  const plainKey = each.key.replaceAll('.', '');
  const target = aliases.get(each.key) ?? (/^(?:\p{Ll}\.)+$/u.test(each.key) ? aliases.get(plainKey) : undefined);
  if (target === undefined || target.key === each.key) return each;
  const type = typeOf(target);
  if (each.firm.size > 0 && !each.firm.has(type as EntityKind)) return each;
  if (first.known !== undefined && first.known.kind === 'place' && type !== 'place') return each;
  if (first.words.length > 1 && type === 'organisation' && each.firm.size > 0) return each;
  const next = pools.get(target.key) ?? target;
  return next;
}

/** What most speaks for; undefined where nothing does. What a name's own words say firmly comes before what stands around it. */
function typeOf({ scores, firm }: Pool): EntityKind | undefined {
  let best: EntityKind | undefined;
  let most = 0;
  for (const kind of ['person', 'organisation', 'place'] as const) {
    const sum = (firm.get(kind) ?? 0) * firmWeight + scores[kind];
    if (sum > most) {
      most = sum;
      best = kind;
    }
  }
  return best;
}

const firmWeight = 4;
const enough = 1.4;

/** Whether a group is a name at all. */
function stands(each: Pool, type: EntityKind, gazetteer: Gazetteer, lexicon: Lexicon, inLower: (word: string) => boolean): boolean {
  if (each.firm.size > 0) return true;
  const first = each.members[0] as Candidate;
  const single = first.words.length === 1;
  if (!single) return true;
  const word = first.words[0] as string;
  const everyday = gazetteer.common.has(word) || lexicon.starters.has(word) || looksEveryday(gazetteer, word) || inLower(word);
  if (!each.evidence) return each.scores[type] >= enough && !everyday;
  return !everyday || (!inLower(word) && each.scores[type] >= 2.5);
}

/** An inflected form of an everyday word. */
function looksEveryday({ common }: Gazetteer, word: string): boolean {
  for (const ending of ['s', 'es', 'ed', 'd', 'ing', 'ly', 'er', 'ers', "'s"])
    if (word.endsWith(ending) && word.length > ending.length + 2 && (common.has(word.slice(0, -ending.length)) || common.has(`${word.slice(0, -ending.length)}e`))) return true;
  return word.length > 6 && (word.endsWith('ing') || word.endsWith('tion') || word.endsWith('ly') || word.endsWith('ment'));
}
