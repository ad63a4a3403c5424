import type { Lexicon } from '#main/reading/lexicon.ts';
import type { Paragraph, Sentence } from '#shared/model/reading.ts';
import { type BlockVote, type Corrections, dateOf, type SourceMeta } from '#shared/model/source.ts';
import type { SourceId } from '#shared/model/span.ts';
import type { Article, Token } from './article.ts';
import { blocksIn } from './blocks.ts';
import { classify } from './classes.ts';
import type { Forms } from './form.ts';
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
  const blocks = blocksIn(text);
  const verdicts = classify(text, blocks, { meta, votes, corrections, lexicon });
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const pieces: Pieces = { tokens: [], atoms: [], until: 0 };
  const { tokens, atoms } = pieces;
  const forms: Forms = { byLetters: new Map(), lexicon };
  const bounds: Bounds[] = [];
  for (const [index, { start, end }] of blocks.entries()) {
    const verdict = verdicts[index];
    if (verdict === undefined) continue;
    paragraphs.push({ number: index + 1, span: { source: id, start, end }, ...verdict });
    for (const each of sentencesIn(text, start, end, forms, pieces, lexicon)) {
      const span = {
        source: id,
        start: (tokens[each.first] as Token).start,
        end: (tokens[each.last - 1] as Token).end,
      };
      sentences.push({ number: sentences.length, span, paragraph: index + 1 });
      bounds.push(each);
    }
  }
  addBetween(text, text.length, pieces);
  const date = dateOf(meta);
  const known = {
    ...(date === undefined ? {} : { date }),
    ...(meta.title === undefined ? {} : { title: meta.title.value }),
  };
  return { source: id, text, paragraphs, sentences, tokens, bounds, forms: forms.byLetters, atoms, made: new Map(), ...known };
}

type Bounds = Article['bounds'][number];

/** Cuts a paragraph into tokens, which `pieces` gets, and these into sentences. */
function sentencesIn(
  text: string,
  start: number,
  end: number,
  forms: Forms,
  pieces: Pieces,
  lexicon: Lexicon,
): readonly Bounds[] {
  const { tokens } = pieces;
  let first = tokens.length;
  tokensIn(text, start, end, forms, pieces);
  return sentenceEnds(text, tokens, first, tokens.length, lexicon).map((last) => {
    const bounds = { first, last };
    first = last;
    return bounds;
  });
}
