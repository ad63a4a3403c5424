import type { Article, Token } from '#main/reading/article/article.ts';
import type { Lexicon } from '#main/reading/lexicon.ts';
import type { Entity, Figure, Quotation, Timex } from '#shared/model/finding.ts';
import { type Ranked, type Sentence, sentenceAt } from '#shared/model/reading.ts';
import type { Span } from '#shared/model/span.ts';
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
  const marks = marksOf(article, findings);
  const headline = headlineWords(article, lexicon);
  const isSpoken = findings.statements.filter(({ rule }) => rule === 'turn').length * 2 > findings.statements.length;
  const scored = body.map((sentence, index): Ranked => {
    const reasons = reasonsOf(article, sentence, { index, before: body[index - 1], isSpoken }, named, marks, headline);
    let score = 0;
    for (const { weight } of reasons) score += weight;
    return { sentence: sentence.number, score: Math.round(score * 1000) / 1000, reasons };
  });
  return inOrderOfNews(article, scored);
}

/** `isSpoken`: most of the article is a transcript, an interview or a speech, which does not put what matters first. */
type Place = { readonly index: number; readonly before: Sentence | undefined; readonly isSpoken: boolean };

const reason = (rule: string, weight: number, words: string): Reason => ({
  rule,
  reason: words,
  weight: Math.round(weight * 1000) / 1000,
});

/** The reasons that say the same of every sentence. */
const is = {
  paragraph: reason('paragraph', weights.paragraph, 'It opens its paragraph.'),
  date: reason('date', weights.date, 'It says when.'),
  place: reason('place', weights.place, 'It says where.'),
  event: reason('event', weights.event, 'It tells a dated event.'),
  figure: reason('figure', weights.figure, 'It gives a figure.'),
  speech: reason('speech', weights.speech, 'It says who says so.'),
  old: reason('old', weights.old, 'It tells something long past: background.'),
  quoted: reason('quoted', weights.quoted, 'It is a quotation that does not stand alone.'),
  short: reason('short', weights.short, 'It is very short.'),
  long: reason('long', weights.long, 'It is very long.'),
  page: reason('page', weights.page, 'It holds words of the page that the article stood on.'),
  question: reason('question', weights.question, 'It asks, or leads up to a question, and does not tell.'),
} as const;

function reasonsOf(
  article: Article,
  { number, span, paragraph }: Sentence,
  { index, before, isSpoken }: Place,
  named: Float64Array,
  marks: Uint8Array,
  headline: ReadonlySet<string>,
): Reason[] {
  const bounds = article.bounds[number] ?? { first: 0, last: 0 };
  const told = sharedWithHeadline(article, headline, bounds.first, bounds.last);
  const names = named[number] as number;
  const has = marks[number] as number;
  let words = 0;
  let first = '';
  for (let at = bounds.first; at < bounds.last; at += 1) {
    const { shape, lower } = article.tokens[at] as Token;
    if (shape === 'mark') continue;
    if (words === 0) first = lower;
    words += 1;
  }
  const lead = (isSpoken ? weights.opening : weights.lead) / (1 + index * weights.decay);
  const reasons = [reason('lead', lead, `It is sentence ${index + 1} of the body; news puts what matters first.`)];
  if (before?.paragraph !== paragraph) reasons.push(is.paragraph);
  if (told > 0) reasons.push(reason('headline', weights.headline * told, 'It says what the headline says.'));
  if (has & mark.date) reasons.push(is.date);
  if (has & mark.place) reasons.push(is.place);
  const share = Math.min(1, words / length.full);
  reasons.push(reason('length', weights.length * share, 'It is long enough to say something whole.'));
  if (names > 0) reasons.push(reason('names', weights.names * names, 'It names those the article names most.'));
  if (has & mark.event) reasons.push(is.event);
  if (has & mark.figure) reasons.push(is.figure);
  if (has & mark.claim) reasons.push(is.speech);
  if (has & mark.old) reasons.push(is.old);
  if (!isSpoken && has & mark.quoted) reasons.push(is.quoted);
  if (words < length.fewest) reasons.push(is.short);
  if (words > length.most) reasons.push(is.long);
  if (opening.has(first) && index > 0)
    reasons.push(
      reason('pronoun', weights.pronoun, `It begins with “${first}”, which points back to another sentence.`),
    );
  const written = article.text.slice(span.start, span.end);
  if (written.includes('?') || isAsked(article, paragraph)) reasons.push(is.question);
  if (ofThePage.test(written)) reasons.push(is.page);
  return reasons;
}

/** What buttons, players and pictures say, in a text that was taken off a page in one piece. */
const ofThePage =
  /\b(?:opens in (?:a )?new window|click to (?:share|print|email|play)|skip ad|ad loading|play (?:slideshow|video)|share this (?:article|story)|read or share this story|getty images|\d{1,3} of \d{1,3} \()/iu;

/** The paragraph ends in a question. */
const isAsked = ({ text, paragraphs }: Article, paragraph: number): boolean =>
  text.charAt((paragraphs[paragraph - 1]?.span.end ?? 0) - 1) === '?';

/** What a sentence holds or is, one bit for each; `old`: it tells what is long past. */
const mark = { event: 1, old: 2, date: 4, place: 8, figure: 16, claim: 32, quoted: 64 } as const;

/** Days after which an event is background. */
const oldAfter = 60;
const day = 86_400_000;

/** The marks of each sentence. */
function marksOf(article: Article, { entities, events, figures, statements, times }: Findings): Uint8Array {
  const marks = new Uint8Array(article.sentences.length);
  const add = (sentence: number, bit: number): void => {
    marks[sentence] = (marks[sentence] ?? 0) | bit;
  };
  const addAt = (span: Span, bit: number): void => {
    const sentence = sentenceAt(article.sentences, span);
    if (sentence !== undefined) add(sentence.number, bit);
  };
  const today = article.date === undefined ? Number.NaN : Date.parse(article.date);
  for (const event of events) add(event.sentence, isOld(event, today) ? mark.old : mark.event);
  for (const { type, span } of times) if (type === 'date' || type === 'time') addAt(span, mark.date);
  for (const { type, mentions } of entities)
    if (type === 'place') for (const { span } of mentions) addAt(span, mark.place);
  for (const { span } of figures) addAt(span, mark.figure);
  for (const { kind, manner, sentence } of statements) {
    if (kind === 'claim') add(sentence, mark.claim);
    if (manner === 'direct') add(sentence, mark.quoted);
  }
  return marks;
}

/** Whether an event ended long before the article's day, in milliseconds; not where that is not known. */
function isOld({ time }: Event, today: number): boolean {
  const until = time.to ?? time.from;
  return until !== undefined && today - Date.parse(until.slice(0, 10)) > oldAfter * day;
}

/** For each sentence, how much it speaks of those the article speaks of most: 0 to about 1. */
function salience(article: Article, entities: readonly Entity[]): Float64Array {
  let most = 1;
  for (const { mentions } of entities) most = Math.max(most, mentions.length);
  const sums = new Float64Array(article.sentences.length);
  for (const { mentions } of entities) {
    const weight = Math.log1p(mentions.length) / Math.log1p(most);
    let last = -1;
    // mentions are in order of the text, so those of one sentence stand together
    for (const { span } of mentions) {
      const number = sentenceAt(article.sentences, span)?.number ?? -1;
      if (number !== last && number !== -1) sums[number] = (sums[number] as number) + weight;
      last = number;
    }
  }
  for (let number = 0; number < sums.length; number += 1) sums[number] = Math.min(1, (sums[number] as number) / 3);
  return sums;
}
