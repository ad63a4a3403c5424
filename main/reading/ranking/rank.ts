import type { Article, Token } from '#main/reading/article/article.ts';
import type { Lexicon } from '#main/reading/lexicon.ts';
import type { Entity, Figure, Quotation, Timex } from '#shared/model/finding.ts';
import { type Ranked, type Sentence, sentenceAt } from '#shared/model/reading.ts';
import type { Event, Statement } from '#shared/model/statement.ts';
import { headlineWords, sharedWithHeadline } from './headline.ts';
import { inOrderOfNews } from './novelty.ts';
import { length, weights } from './weights.ts';

export type Findings = {
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  readonly times: readonly Timex[];
  readonly events: readonly Event[];
  readonly quotations: readonly Quotation[];
  readonly figures: readonly Figure[];
};

type Reason = Ranked['reasons'][number];

const opening = new Set(['he', 'she', 'it', 'they', 'this', 'these', 'that', 'those', 'his', 'her', 'their', 'its', 'but', 'and', 'so', 'there']); // biome-ignore format: one line reads better

/** [F10] The body's sentences, the one that carries most first, each with the reasons and their weights. Sentences that say again what a better one said come after it. */
export function rank(article: Article, lexicon: Lexicon, findings: Findings): Ranked[] {
  const body = article.sentences.filter((sentence) => article.paragraphs[sentence.paragraph - 1]?.kind === 'body');
  const named = salience(article, findings.entities);
  const has = marksOf(article, findings);
  const headline = headlineWords(article, lexicon);
  const isSpoken = findings.statements.filter(({ rule }) => rule === 'turn').length * 2 > findings.statements.length;
  const scored = body.map((sentence, index): Ranked => {
    const place = { index, before: body[index - 1], names: named[sentence.number] ?? 0, isSpoken };
    const reasons = reasonsOf(article, sentence, place, has, headline);
    const score = reasons.reduce((sum, { weight }) => sum + weight, 0);
    return { sentence: sentence.number, score: Math.round(score * 1000) / 1000, reasons };
  });
  return inOrderOfNews(article, scored);
}

/** `isSpoken`: most of the article is a transcript, an interview or a speech, which does not put what matters first. */
type Place = {
  readonly index: number;
  readonly before: Sentence | undefined;
  readonly names: number;
  readonly isSpoken: boolean;
};

function reasonsOf(
  article: Article,
  sentence: Sentence,
  { index, before, names, isSpoken }: Place,
  has: Marks,
  headline: ReadonlySet<string>,
): Reason[] {
  const { number, span, paragraph } = sentence;
  const bounds = article.bounds[number] ?? { first: 0, last: 0 };
  const told = sharedWithHeadline(article, headline, bounds.first, bounds.last);
  let words = 0;
  let first = '';
  for (let at = bounds.first; at < bounds.last; at += 1) {
    const { shape, lower } = article.tokens[at] as Token;
    if (shape === 'mark') continue;
    if (words === 0) first = lower;
    words += 1;
  }
  const found: (Reason | false)[] = [
    reason(
      'lead',
      (isSpoken ? weights.opening : weights.lead) / (1 + index * weights.decay),
      `It is sentence ${index + 1} of the body; news puts what matters first.`,
    ),
    before?.paragraph !== paragraph && reason('paragraph', weights.paragraph, 'It opens its paragraph.'),
    told > 0 && reason('headline', weights.headline * told, 'It says what the headline says.'),
    has.dates.has(number) && reason('date', weights.date, 'It says when.'),
    has.places.has(number) && reason('place', weights.place, 'It says where.'),
    reason('length', weights.length * Math.min(1, words / length.full), 'It is long enough to say something whole.'),
    names > 0 && reason('names', weights.names * names, 'It names those the article names most.'),
    has.events.has(number) && reason('event', weights.event, 'It tells a dated event.'),
    has.figures.has(number) && reason('figure', weights.figure, 'It gives a figure.'),
    has.claims.has(number) && reason('speech', weights.speech, 'It says who says so.'),
    has.old.has(number) && reason('old', weights.old, 'It tells something long past: background.'),
    !isSpoken &&
      has.quoted.has(number) &&
      reason('quoted', weights.quoted, 'It is a quotation that does not stand alone.'),
    words < length.fewest && reason('short', weights.short, 'It is very short.'),
    words > length.most && reason('long', weights.long, 'It is very long.'),
    opening.has(first) &&
      index > 0 &&
      reason('pronoun', weights.pronoun, `It begins with “${first}”, which points back to another sentence.`),
    (article.text.slice(span.start, span.end).includes('?') || has.asked.has(paragraph)) &&
      reason('question', weights.question, 'It asks, or leads up to a question, and does not tell.'),
  ];
  return found.filter((one) => one !== false);
}

const reason = (rule: string, weight: number, words: string): Reason => ({
  rule,
  reason: words,
  weight: Math.round(weight * 1000) / 1000,
});

type Marks = Readonly<
  Record<'events' | 'figures' | 'claims' | 'quoted' | 'old' | 'dates' | 'places' | 'asked', ReadonlySet<number>>
>;

/** Days after which an event is background. */
const oldAfter = 60;
const day = 86_400_000;

function marksOf(article: Article, { entities, events, figures, statements, times }: Findings): Marks {
  const sentenceOf = (start: number): number => sentenceAt(article.sentences, { start })?.number ?? -1;
  const isOld = ({ time }: Event): boolean => {
    const until = time.to ?? time.from;
    return (
      article.date !== undefined &&
      until !== undefined &&
      Date.parse(article.date) - Date.parse(until.slice(0, 10)) > oldAfter * day
    );
  };
  return {
    events: new Set(events.filter((event) => !isOld(event)).map(({ sentence }) => sentence)),
    old: new Set(events.filter(isOld).map(({ sentence }) => sentence)),
    dates: new Set(
      times.filter(({ type }) => type === 'date' || type === 'time').map(({ span }) => sentenceOf(span.start)),
    ),
    places: new Set(
      entities
        .filter(({ type }) => type === 'place')
        .flatMap(({ mentions }) => mentions.map(({ span }) => sentenceOf(span.start))),
    ),
    figures: new Set(figures.map(({ span }) => sentenceOf(span.start))),
    claims: new Set(statements.filter(({ kind }) => kind === 'claim').map(({ sentence }) => sentence)),
    asked: new Set(
      article.paragraphs.filter(({ span }) => article.text.charAt(span.end - 1) === '?').map(({ number }) => number),
    ),
    quoted: new Set(statements.filter(({ manner }) => manner === 'direct').map(({ sentence }) => sentence)),
  };
}

/** For each sentence, how much it speaks of those the article speaks of most: 0 to about 1. */
function salience(article: Article, entities: readonly Entity[]): number[] {
  const sentenceOf = (start: number): number => sentenceAt(article.sentences, { start })?.number ?? -1;
  const most = Math.max(1, ...entities.map(({ mentions }) => mentions.length));
  const sums: number[] = new Array(article.sentences.length).fill(0);
  for (const { mentions } of entities) {
    const weight = Math.log1p(mentions.length) / Math.log1p(most);
    const seen = new Set(mentions.map(({ span }) => sentenceOf(span.start)));
    for (const number of seen) if (number !== -1) sums[number] = (sums[number] ?? 0) + weight;
  }
  return sums.map((sum) => Math.min(1, sum / 3));
}
