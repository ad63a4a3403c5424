import type { Article, Token } from '#main/reading/article/article.ts';
import { firstFrom } from '#main/reading/article/order.ts';
import { type Entity, type EntityKind, findingId, type Mention } from '#shared/model/finding.ts';
import type { Span } from '#shared/model/span.ts';
import { bodyRole } from './bodyRole.ts';
import type { Candidate } from './candidate.ts';
import { isNoun } from './everyday.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Group } from './groups.ts';
import { roleLead } from './roleLead.ts';
import { type Role, roleAfter, roleBefore } from './roles.ts';
import { countriesIn, type Tie, tieIn, tieOfHeaded, tieOfPlace } from './ties.ts';

/** A record in the making. `roles` and `country` are read off the named mentions. */
export type Draft = {
  readonly group: Group;
  readonly fullest: Candidate;
  readonly roles: readonly Role[];
  readonly mentions: Mention[];
  country: Tie | undefined;
  gender: 'female' | 'male' | undefined;
};

/** The groups with their roles and the country that the words tie them to, in the order of their first mention. */
export function draftsOf(article: Article, gazetteer: Gazetteer, groups: readonly Group[]): Draft[] {
  let counts: ReadonlyMap<string, number> | undefined;
  let most = 0;
  const isHead = (word: string): boolean => gazetteer.organisationHeads.has(word);
  const isElsewhere: Elsewhere = (words, code) => {
    const isCommon = (word: string): boolean => linking.has(word) || isHead(word) || isNoun(gazetteer, word);
    if (!words.some(isHead) || !words.every(isCommon)) return false;
    if (counts === undefined) {
      counts = countriesIn(article, gazetteer);
      most = Math.max(0, ...counts.values());
    }
    const own = counts.get(code) ?? 0;
    return words.length === 1 ? most > own + 1 : own === 0 && counts.size > 0;
  };
  const drafts: Draft[] = [];
  for (const group of groups) drafts.push(draftOf(article, gazetteer, group, isElsewhere));
  const named = drafts
    .flatMap((draft) => draft.group.members.map(({ start, end }): Named => ({ draft, start, end })))
    .sort((a, b) => a.start - b.start);
  for (const draft of drafts) draft.country ??= inherited(article, draft, named);
  return drafts;
}

/**
 * Whether a body that many countries have, by its common name, is not the one of the list's country here: "Congress" where another country is
 * named twice more often, "Department of Justice" where only others are named.
 */
type Elsewhere = (words: readonly string[], code: string) => boolean;

const linking = new Set(['of', 'for', 'and', 'the', '&']);

function draftOf(article: Article, gazetteer: Gazetteer, group: Group, isElsewhere: Elsewhere): Draft {
  const { type, members } = group;
  const fullest = members.reduce((best, member) => (isFuller(article, member, best) ? member : best));
  const roles = type === 'place' ? [] : distinctRoles(article, gazetteer, group);
  return {
    group,
    fullest,
    roles,
    mentions: [...members, ...group.asides].map((member) => namedMention(article, gazetteer, member)),
    country: countryOf(article, gazetteer, group, roles, isElsewhere),
    gender: type === 'person' ? members.find(({ gender }) => gender !== undefined)?.gender : undefined,
  };
}

/** More words; of as many, the one not all in capitals. */
const isFuller = ({ text }: Article, one: Candidate, other: Candidate): boolean =>
  one.words.length === other.words.length
    ? one.end - one.start > 5 &&
      isShouted(text.slice(other.start, other.end)) &&
      !isShouted(text.slice(one.start, one.end))
    : one.words.length > other.words.length;

const isShouted = (words: string): boolean => words === words.toUpperCase();

/** The roles of all mentions, each once, singular ones of a mention first. */
function distinctRoles(article: Article, gazetteer: Gazetteer, { type, members }: Group): Role[] {
  const roles: Role[] = [];
  const seen = new Set<string>();
  for (const member of members) {
    const after = roleAfter(article, gazetteer, member, type === 'person');
    const before = type === 'person' ? roleBefore(article, gazetteer, member) : bodyRole(article, member);
    const lead = type === 'person' ? roleLead(article, gazetteer, member, before) : undefined;
    const found = [lead, before, after];
    if (before?.plural === true) found.reverse();
    for (const role of found) {
      if (role === undefined) continue;
      const key = wordsOf(article, role).toLowerCase();
      if (seen.has(key)) continue;
      seen.add(key);
      roles.push(role);
    }
  }
  return roles;
}

const wordsOf = ({ text, tokens }: Article, { first, last }: Role): string =>
  text.slice((tokens[first] as Token).start, (tokens[last - 1] as Token).end);

function countryOf(
  article: Article,
  gazetteer: Gazetteer,
  { type, members }: Group,
  roles: readonly Role[],
  isElsewhere: Elsewhere,
): Tie | undefined {
  if (type === 'organisation')
    for (const { first, sentence } of members) {
      const owner = tieOfOwner(article, gazetteer, article.bounds[sentence]?.first ?? first, first);
      if (owner !== undefined) return owner;
    }
  for (const member of members) {
    const { known, words, start, end, first, last, sentence } = member;
    const isBody = known?.kind === 'organisation';
    if (known?.country !== undefined && (known.sovereign || known.capital || isBody))
      if (!isBody || !isElsewhere(words, known.country)) return { code: known.country, start, end };
    const tie =
      type === 'place'
        ? tieOfPlace(article, gazetteer, sentence, first, last)
        : type === 'organisation'
          ? tieOfBody(article, gazetteer, member)
          : undefined;
    if (tie !== undefined) return tie;
  }
  for (const { first, last } of roles) {
    const tie = tieIn(article, gazetteer, first, last);
    if (tie !== undefined) return tie;
  }
  for (const member of members) {
    const role = roleBefore(article, gazetteer, member);
    const { first: from } = article.bounds[member.sentence] as { first: number };
    const tie = tieOfHeaded(article, gazetteer, from, role?.first ?? member.first);
    if (tie !== undefined) return tie;
  }
  return undefined;
}

/** "Peru’s Congress": the country whose name in the possessive stands right before a body of a common name goes before the country that its name alone would mean. */
function tieOfOwner(article: Article, gazetteer: Gazetteer, from: number, first: number): Tie | undefined {
  const { tokens } = article;
  if (first - 2 < from || (tokens[first - 1] as Token).lower !== "'s") return undefined;
  return tieIn(article, gazetteer, Math.max(from, first - 3), first - 1);
}

/** "Russian Foreign Ministry", "Russian state service TASS": in the name, or up to four words before it. */
function tieOfBody(article: Article, gazetteer: Gazetteer, { first, last, sentence }: Candidate): Tie | undefined {
  const { tokens } = article;
  const inside = tieIn(article, gazetteer, first, Math.min(first + 2, last));
  if (inside !== undefined) return inside;
  const { first: from } = article.bounds[sentence] as { first: number };
  let at = first;
  while (at > from && first - at < 4 && describes(tokens[at - 1] as Token)) at -= 1;
  return at < first ? tieIn(article, gazetteer, at, first) : undefined;
}

const describing = new Set(['state', 'news', 'state-run', 'state-owned', 'media', 'service', 'agency', 'newspaper', 'daily', 'broadcaster', 'television', 'tv', 'radio', 'channel', 'network', 'magazine', 'website', 'outlet', 'company', 'airline', 'bank', 'carmaker', 'firm', 'giant', 'group', 'party', 'opposition', 'ruling', 'energy', 'gas', 'oil', 'tech', 'national', 'public', 'private', 'low', 'cost', 'low-cost', 'budget', 'government', 'official', 'army', 'intelligence', 'police', 'military', 'think', 'tank', 'watchdog', 'charity', 'carrier', 'manufacturer', 'militant', 'rebel', "'s"]); // biome-ignore format: one line reads better
const describes = ({ shape, lower }: Token): boolean => shape === 'Title' || shape === 'CAPS' || describing.has(lower);

/** "Putin’s aide": the country of the first person whose name stands in the role. */
function inherited(article: Article, draft: Draft, named: readonly Named[]): Tie | undefined {
  if (draft.group.type !== 'person') return undefined;
  for (const { first, last } of draft.roles) {
    const end = (article.tokens[last - 1] as Token).end;
    for (let i = firstFrom(named, (article.tokens[first] as Token).start); i < named.length; i += 1) {
      const { draft: other, start, end: to } = named[i] as Named;
      if (to > end) break;
      if (other !== draft && other.country !== undefined) return { code: other.country.code, start, end: to };
    }
  }
  return undefined;
}

type Named = { readonly draft: Draft; readonly start: number; readonly end: number };

/** The mention with the form of address or rank that stands right before it ("Dr Mulenga", "Judge Marlene Okafor"). */
function namedMention(article: Article, gazetteer: Gazetteer, { start, end, words, rule, role }: Candidate): Mention {
  const written = article.text.slice(start, end);
  const isAcronym =
    words.length === 1 && written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase();
  const title = role === undefined ? undefined : (article.tokens[role.first] as Token);
  const titled =
    title !== undefined &&
    role !== undefined &&
    role.last - role.first <= 2 &&
    gazetteer.titles.has(title.lower) &&
    (role.last - role.first === 1 || (article.tokens[role.last - 1] as Token).lower === '.');
  return {
    span: { source: article.source, start: titled ? title.start : start, end },
    form: isAcronym ? 'acronym' : 'name',
    certainty: 'stated',
    rule,
  };
}

/** The finished record. */
export function entityOf(article: Article, { group, fullest, roles, mentions, country, gender }: Draft): Entity {
  const spanOf = (start: number, end: number): Span => ({ source: article.source, start, end });
  const span = spanOf(fullest.start, fullest.end);
  return {
    kind: 'entity',
    id: findingId('entity', span),
    span,
    certainty: 'stated',
    rule: fullest.rule,
    type: group.type,
    mentions: mentions.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end),
    roles: roles.map(({ first, last }) =>
      spanOf((article.tokens[first] as Token).start, (article.tokens[last - 1] as Token).end),
    ),
    ...(country === undefined ? {} : { country: { code: country.code, span: spanOf(country.start, country.end) } }),
    ...(group.members.some((member) => member.known?.medium === true || isCalledMedium(article, group.type, member))
      ? { medium: true }
      : {}),
    ...(gender === undefined ? {} : { gender }),
  };
}

/** "the newspaper Correio do Sul", "the state news agency Kabar": the noun before the name says that it publishes news. */
function isCalledMedium({ tokens }: Article, type: EntityKind, { first }: Candidate): boolean {
  const noun = tokens[first - 1]?.lower ?? '';
  if (type !== 'organisation') return false;
  return (
    /^(?:newspaper|daily|weekly|tabloid|broadsheet|broadcaster|newswire)$/.test(noun) ||
    (/^(?:agency|site|website|channel|outlet|magazine|portal)$/.test(noun) && tokens[first - 2]?.lower === 'news')
  );
}
