import type { Article } from '#main/reading/article/article.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Draft } from './records.ts';
import type { Seen } from './scene.ts';

/** What a firm is called for short. */
export const firmNouns: ReadonlySet<string> = new Set([
  'company',
  'firm',
  'airline',
  'carmaker',
  'retailer',
  'manufacturer',
  'lender',
  'insurer',
  'brewer',
  'publisher',
  'startup',
]);

/** "Mbeki & Steyn printed them. The company said …": the one firm that the sentence before names, where its own words hold no such noun. */
export function loneFirm(
  article: Article,
  gazetteer: Gazetteer,
  scenes: readonly (readonly Seen[])[],
  sentence: number,
  before: number,
  noun = '',
): Draft | undefined {
  if (!firmNouns.has(noun)) return undefined;
  const here = (scenes[sentence] as readonly Seen[]).filter(({ last }) => last <= before);
  const isNext = article.sentences[sentence - 1]?.paragraph === article.sentences[sentence]?.paragraph;
  const seen = here.length > 0 || !isNext ? here : (scenes[sentence - 1] ?? []);
  const firms = new Set(seen.flatMap(({ draft }) => (isFirm(gazetteer, draft) ? [draft] : [])));
  const [firm] = firms;
  return firms.size === 1 ? firm : undefined;
}

/** A body that no list knows for a country's or a paper, and whose name holds no word for an office. */
const isFirm = (gazetteer: Gazetteer, { group: { type, members }, fullest }: Draft): boolean =>
  type === 'organisation' &&
  members.every(({ known }) => known?.medium !== true && known?.country === undefined) &&
  !fullest.words.some((word) => gazetteer.organisationHeads.has(word) && publicWords.has(word));

const publicWords = new Set(
  'ministry department government police court council parliament commission committee agency party army navy university hospital school union association federation institute foundation church bank senate assembly congress tribunal inquiry board authority'.split(
    ' ',
  ),
);
