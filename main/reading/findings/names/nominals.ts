import type { Article, Token } from '#main/reading/article/article.ts';
import { isCapital } from './capitals.ts';
import { type Gazetteer, knownAt, roleEnd } from './gazetteer.ts';
import { firmNouns, loneFirm } from './loneFirm.ts';
import type { Draft } from './records.ts';
import { isClear, putIn, type Seen } from './scene.ts';

/** How many sentences back "the minister" may reach. */
const reach = 12;

/** Nouns that can stand for one another: each row is of one kind. */
const kindred: readonly (readonly string[])[] = [
  ['president', 'head of state', 'leader'],
  ['prime minister', 'premier', 'head of government', 'leader', 'taoiseach'],
  ['chancellor', 'leader', 'head of government'],
  ['king', 'queen', 'monarch', 'head of state', 'emperor'],
  ['secretary of state', 'foreign minister', 'foreign secretary', 'top diplomat'],
  ['spokesman', 'spokeswoman', 'spokesperson'],
  ['chief executive', 'ceo', 'chief executive officer', 'boss', 'executive'],
  ['chairman', 'chairwoman', 'chair', 'leader'],
  ['adviser', 'advisor', 'aide'],
  ['lawyer', 'attorney'],
  ['pope', 'pontiff'],
  ['senator', 'lawmaker', 'politician'],
  ['congressman', 'congresswoman', 'representative', 'lawmaker'],
  ['singer', 'musician', 'artist'],
  ['striker', 'midfielder', 'footballer', 'forward', 'player'],
  ['general', 'commander'],
  ['supreme leader', 'leader'],
];

/**
 * [F2] Adds "the Russian head of state", "the minister", "the Institute" to whom or what they mean: the last one of that role (and country, where
 * the words name one), or the last body whose own name holds the word. Worked out, and only where such a one was spoken of shortly before.
 */
export function addNominals(article: Article, gazetteer: Gazetteer, scenes: Seen[][]): void {
  const held = new Map<Draft, Held>();
  for (const { number } of article.sentences)
    if (isClear(article, number)) addIn(article, gazetteer, held, scenes, number);
}

/** Adds those of one sentence. */
function addIn(
  article: Article,
  gazetteer: Gazetteer,
  held: Map<Draft, Held>,
  scenes: readonly Seen[][],
  sentence: number,
): void {
  const { first, last } = article.bounds[sentence] as { first: number; last: number };
  const scene = scenes[sentence] as Seen[];
  for (let at = first; at + 1 < last; at += 1) {
    if ((article.tokens[at] as Token).lower !== 'the') continue;
    const phrase = personPhrase(article, gazetteer, at, last) ?? bodyPhrase(article, gazetteer, at, last);
    if (phrase === undefined) continue;
    const draft =
      meantBy(article, gazetteer, held, scenes, sentence, at, phrase) ??
      loneFirm(article, gazetteer, scenes, sentence, at, phrase.nouns[0]);
    if (draft === undefined || isInApposition(article, draft, scene, at, phrase.last)) continue;
    const start = (article.tokens[at] as Token).start;
    const end = (article.tokens[phrase.last - 1] as Token).end;
    draft.mentions.push({
      span: { source: article.source, start, end },
      form: 'nominal',
      certainty: 'worked-out',
      rule: phrase.kind,
    });
    putIn(scene, { draft, sentence, first: at, last: phrase.last, level: isSubject(article, first, at) ? 2 : 1 });
    at = phrase.last - 1;
  }
}

/** "John Collins, the Monaco midfielder", "the judge, Ana Rios": that is a role, not a second mention. */
const isInApposition = (article: Article, draft: Draft, scene: readonly Seen[], the: number, end: number): boolean =>
  (article.tokens[the - 1]?.lower === ',' && draft.group.members.some(({ last }) => last === the - 1)) ||
  scene.some(
    ({ draft: other }) => other !== draft && other.roles.some(({ first, last }) => first <= the + 1 && last === end),
  );

type Phrase = {
  readonly kind: 'role-noun' | 'body-noun';
  readonly nouns: readonly string[];
  readonly country: string | undefined;
  readonly last: number;
};
type Held = { readonly nouns: ReadonlySet<string>; readonly words: ReadonlySet<string> };

/** "the [Russian] head of state": up to three describing words, then a role in the singular with no name after it. */
function personPhrase(article: Article, gazetteer: Gazetteer, the: number, last: number): Phrase | undefined {
  const { tokens } = article;
  let at = the + 1;
  let country: string | undefined;
  while (at < last && at - the <= 3) {
    const known = knownAt(gazetteer, tokens, at, last);
    if (known !== undefined && (known.known.kind === 'demonym' || known.known.sovereign === true)) {
      country = known.known.country;
      at = known.end;
      continue;
    }
    const end = roleEnd(gazetteer, tokens, at, last);
    if (end > at)
      return closesPhrase(article, gazetteer, at, end, last)
        ? { kind: 'role-noun', nouns: [lowered(article, at, end)], country, last: end }
        : undefined;
    const token = tokens[at] as Token;
    if (token.shape !== 'lower' || !gazetteer.modifiers.has(token.lower)) return undefined;
    at += 1;
  }
  return undefined;
}

const lowered = ({ tokens }: Article, first: number, last: number): string => {
  const words: string[] = [];
  for (let at = first; at < last; at += 1) words.push((tokens[at] as Token).lower);
  return words.join(' ');
};

function closesPhrase(article: Article, gazetteer: Gazetteer, first: number, end: number, last: number): boolean {
  const noun = (article.tokens[end - 1] as Token).lower;
  if (noun.endsWith('s') && gazetteer.roles.get(noun) === undefined && end - first === 1) return false;
  const next = end < last ? (article.tokens[end] as Token) : undefined;
  if (next === undefined || next.shape === 'mark') return true;
  if (next.lower === "'s") return true;
  return (
    next.lower !== 'of' &&
    next.lower !== 'for' &&
    !isCapital(article, next) &&
    roleEnd(gazetteer, article.tokens, end, last) === end &&
    !nouns.has(next.lower)
  );
}

const nouns = new Set([
  'office',
  'post',
  'job',
  'role',
  'race',
  'election',
  'team',
  'palace',
  'position',
  'candidate',
  'debate',
  'visit',
  'system',
  'community',
  'level',
  'board',
  'class',
]);

/** "the Institute", "the Ministry": the head word of a body with its capital, alone; or "the company", "the agency". */
function bodyPhrase(article: Article, { organisationHeads }: Gazetteer, the: number, last: number): Phrase | undefined {
  const token = article.tokens[the + 1] as Token;
  const next = the + 2 < last ? (article.tokens[the + 2] as Token) : undefined;
  const alone =
    next === undefined ||
    next.shape === 'mark' ||
    (!isCapital(article, next) && next.lower !== 'of' && next.lower !== 'for' && next.lower !== 'and');
  if (!alone) return undefined;
  if (!bodies.has(token.lower) && !(token.shape === 'Title' && organisationHeads.has(token.lower))) return undefined;
  return { kind: 'body-noun', nouns: [token.lower], country: undefined, last: the + 2 };
}

const bodies = new Set(['ministry', 'institute', 'bank', 'party', 'university', 'agency', 'commission', 'committee', 'council', 'court', 'union', 'foundation', 'carrier', 'organisation', 'organization', 'charity', 'newspaper', 'club', 'association', 'federation', 'department', 'museum', ...firmNouns]); // biome-ignore format: one line reads better

/** The last one before the phrase that it fits, in each sentence a subject before others. */
function meantBy(
  article: Article,
  gazetteer: Gazetteer,
  held: Map<Draft, Held>,
  scenes: readonly (readonly Seen[])[],
  sentence: number,
  before: number,
  phrase: Phrase,
): Draft | undefined {
  for (let back = 0; back <= reach && sentence - back >= 0; back += 1) {
    let found: Seen | undefined;
    for (const seen of scenes[sentence - back] as readonly Seen[]) {
      if ((back === 0 && seen.last > before) || (found !== undefined && seen.level < 2)) continue;
      if (!fits(article, gazetteer, held, seen.draft, phrase)) continue;
      found = seen;
      if (seen.level === 2) break;
    }
    if (found !== undefined) return found.draft;
  }
  return undefined;
}

function fits(article: Article, gazetteer: Gazetteer, held: Map<Draft, Held>, draft: Draft, phrase: Phrase): boolean {
  const { type } = draft.group;
  if (phrase.kind === 'body-noun' ? type !== 'organisation' : type !== 'person') return false;
  if (phrase.country !== undefined && draft.country !== undefined && draft.country.code !== phrase.country)
    return false;
  const own = heldBy(article, gazetteer, held, draft);
  const [noun] = phrase.nouns;
  if (noun === undefined) return false;
  if (phrase.kind === 'body-noun') return own.words.has(noun);
  if (own.nouns.has(noun)) return true;
  return phrase.country !== undefined && draft.country !== undefined
    ? kindred.some((row) => row.includes(noun) && row.some((other) => own.nouns.has(other)))
    : kindred.some((row) => row.includes(noun) && noun !== 'leader' && row.some((other) => own.nouns.has(other)));
}

/** The role nouns a person holds, and the words of a body's names and descriptions. */
function heldBy(article: Article, gazetteer: Gazetteer, held: Map<Draft, Held>, draft: Draft): Held {
  const seen = held.get(draft);
  if (seen !== undefined) return seen;
  const roleNouns = new Set<string>();
  const words = new Set<string>();
  for (const { first, last } of draft.roles)
    for (let at = first; at < last; at += 1) {
      const end = roleEnd(gazetteer, article.tokens, at, last);
      if (end > at) roleNouns.add(lowered(article, at, end));
      words.add((article.tokens[at] as Token).lower);
    }
  if (draft.group.type === 'organisation') for (const word of draft.fullest.words) words.add(word);
  const own = { nouns: roleNouns, words };
  held.set(draft, own);
  return own;
}

function isSubject(article: Article, begin: number, at: number): boolean {
  if (at === begin) return true;
  const { lower, shape } = article.tokens[at - 1] as Token;
  return shape === 'mark' || ['that', 'and', 'but', 'as', 'when', 'while', 'after', 'because', 'if'].includes(lower);
}
