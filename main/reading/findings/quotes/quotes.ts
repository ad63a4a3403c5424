import type { Article } from '#main/reading/article/article.ts';
import { firstFrom } from '#main/reading/article/order.ts';
import type { Lexicon } from '#main/reading/lexicon.ts';
import { type Entity, findingId, type Quotation } from '#shared/model/finding.ts';
import { sentenceAt } from '#shared/model/reading.ts';
import { extentOf } from './extent.ts';
import { type SpeechWords, speechWords } from './speech.ts';
import { markedStretches, type Stretch } from './stretches.ts';
import { classifyUse } from './use.ts';
import { joinsUtterance } from './utterance.ts';

/**
 * [F3] Every marked stretch of the body, outermost marks only, in order: its words, what use it is, whether it is a whole clause, and which
 * stretches are one utterance. Nobody is its speaker yet: `attribute` says who.
 */
export function findQuotations(article: Article, lexicon: Lexicon, _entities: readonly Entity[]): Quotation[] {
  const body = article.paragraphs.filter((paragraph) => paragraph.kind === 'body');
  const speech = speechWords(lexicon);
  const found: Quotation[] = [];
  let previous: { stretch: Stretch; quotation: Quotation } | undefined;
  for (const stretch of markedStretches(
    article.text,
    body.map(({ span }) => span),
  )) {
    const quotation = quotationOf(article, speech, stretch, body[stretch.paragraph]?.span.start ?? 0);
    if (quotation === undefined) continue;
    const joined =
      previous !== undefined &&
      quotation.use === 'speech' &&
      previous.quotation.use === 'speech' &&
      joinsUtterance(article, speech, previous.stretch, stretch);
    const whole =
      joined && previous !== undefined ? { ...quotation, utterance: previous.quotation.utterance } : quotation;
    found.push(whole);
    previous = { stretch, quotation: whole };
  }
  return found;
}

function quotationOf(
  article: Article,
  speech: SpeechWords,
  stretch: Stretch,
  paragraphStart: number,
): Quotation | undefined {
  const span = { source: article.source, start: stretch.start, end: stretch.end };
  const words = { source: article.source, start: stretch.from, end: stretch.to };
  const opening = sentenceAt(article.sentences, span);
  const closing = sentenceAt(article.sentences, { start: stretch.to - 1 });
  if (opening === undefined || closing === undefined) return undefined;
  const from = article.bounds[opening.number]?.first ?? 0;
  const to = article.bounds[closing.number]?.last ?? from;
  const first = firstFrom(article.tokens, stretch.start);
  const last = firstFrom(article.tokens, stretch.end);
  const use = classifyUse(stretch, { article, speech, first, last, from, to });
  if (use === undefined) return undefined;
  const id = findingId('quotation', span);
  return {
    kind: 'quotation',
    id,
    span,
    words,
    use: use.use,
    extent: extentOf(article, stretch, first, last, paragraphStart),
    utterance: id,
    carriers: [],
    certainty: 'stated',
    rule: use.rule,
  };
}
