import type { Lexicon } from '#main/reading/lexicon.ts';
import type { Paragraph, Sentence } from '#shared/model/reading.ts';
import { type BlockVote, type Corrections, dateOf, type SourceMeta } from '#shared/model/source.ts';
import type { SourceId } from '#shared/model/span.ts';
import type { Article, Token } from './article.ts';
import { type Block, blocksIn } from './blocks.ts';
import { classify } from './classes.ts';
import { type Forms, formsOf } from './form.ts';
import { type Hinted, hintsBetween } from './hints.ts';
import { sentenceEnds } from './sentences.ts';
import { addBetween, type Pieces, tokensIn } from './tokens.ts';

/** What is known of a source before it is read. */
export type Cutting = {
  readonly source: { readonly id: SourceId; readonly text: string; readonly votes: readonly BlockVote[] };
  readonly meta: SourceMeta;
  readonly corrections: Corrections;
};

/** [A4] [F1] Paragraphs with their classes, sentences, tokens. Every paragraph is cut into sentences, whatever its class. */
export function cutArticle({ source, meta, corrections }: Cutting, lexicon: Lexicon): Article {
  const { id, text, votes } = source;
  const forms = formsOf(lexicon);
  const pieces: Pieces = { tokens: [], hints: [], atoms: [], until: 0 };
  const { tokens, hints, atoms } = pieces;
  const blocks = blocksIn(text).map((block) => cutBlock(text, block, forms, pieces));
  addBetween(text, text.length, pieces);
  const verdicts = classify(text, blocks, { meta, votes, corrections, lexicon });
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const bounds: Bounds[] = [];
  for (const [index, { start, end, first, last }] of blocks.entries()) {
    const verdict = verdicts[index];
    if (verdict === undefined) continue;
    paragraphs.push({ number: index + 1, span: { source: id, start, end }, ...verdict });
    let from = first;
    for (const to of sentenceEnds(text, tokens, first, last, lexicon)) {
      const span = { source: id, start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end };
      sentences.push({ number: sentences.length, span, paragraph: index + 1 });
      bounds.push({ first: from, last: to });
      from = to;
    }
  }
  const date = dateOf(meta);
  const known = {
    ...(date === undefined ? {} : { date }),
    ...(meta.title === undefined ? {} : { title: meta.title.value }),
  };
  const made = new Map<unknown, unknown>();
  return { source: id, text, paragraphs, sentences, tokens, hints, bounds, forms: forms.all, atoms, made, ...known };
}

type Bounds = Article['bounds'][number];

/** A paragraph cut into tokens `[first, last)`, which `pieces` gets. */
type CutBlock = Block & Hinted & Bounds;

function cutBlock(text: string, { start, end }: Block, forms: Forms, pieces: Pieces): CutBlock {
  const first = pieces.tokens.length;
  tokensIn(text, start, end, forms, pieces);
  const last = pieces.tokens.length;
  return { start, end, first, last, hints: hintsBetween(pieces, first, last) };
}
