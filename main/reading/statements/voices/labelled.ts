import type { Article } from '#main/reading/article/article.ts';
import type { Entity, Voice } from '#shared/model/finding.ts';
import type { Paragraph } from '#shared/model/reading.ts';
import type { Span } from '#shared/model/span.ts';
import { mostNamed, type Turn } from './turn.ts';

/** What opens a turn: "SENATOR WANJIKU (chair):", "Q:". `span` is the name without what follows it in brackets; `end` lies behind the colon. */
type Label = { readonly words: string; readonly span: Span; readonly end: number };

const fewestTurns = 3;
const longestLabel = 60;

/**
 * The turns of a transcript ("NAME: …") or of questions and answers ("Q: … A: …"), by paragraph number; none where the labels do not come back, as in a
 * list of facts ("Price: …"). Who answers is the person most spoken of before the first question. Paragraphs without a label between two turns go on with the first.
 */
export function labelledTurns(article: Article, entities: readonly Entity[]): ReadonlyMap<number, Turn> {
  const labels = new Map<number, Label>();
  for (const paragraph of article.paragraphs) {
    const label = labelOf(article, paragraph);
    if (label !== undefined) labels.set(paragraph.number, label);
  }
  const kinds = new Set([...labels.values()].map(({ words }) => words));
  if (labels.size < fewestTurns || kinds.size < 2 || kinds.size === labels.size) return new Map();
  const people = entities.filter(({ type }) => type === 'person');
  const first = Math.min(...[...labels.values()].map(({ span }) => span.start));
  const guest = mostNamed(entities, first);
  const byFamily = new Map<string, Entity>();
  for (const person of people) {
    const family = lastWord(article.text.slice(person.span.start, person.span.end));
    if (!byFamily.has(family)) byFamily.set(family, person);
  }
  const turns = new Map<number, Turn>();
  for (const [number, label] of labels) {
    const voice = voiceOf(label, byFamily, guest);
    turns.set(number, { from: label.end, ...(voice === undefined ? {} : { voice }) });
  }
  return goingOn(article, turns);
}

function goingOn(article: Article, turns: ReadonlyMap<number, Turn>): ReadonlyMap<number, Turn> {
  const last = Math.max(...turns.keys());
  const all = new Map<number, Turn>();
  let running: Turn | undefined;
  for (const { number, kind, span } of article.paragraphs) {
    const own = turns.get(number);
    running = own ?? running;
    if (own !== undefined) all.set(number, own);
    else if (running !== undefined && kind === 'body' && number < last)
      all.set(number, { ...running, from: span.start });
  }
  return all;
}

const asks = new Set(['Q', 'QUESTION', 'Question']);
const answers = new Set(['A', 'ANSWER', 'Answer']);

/** A name in capitals, or the Q or A, with a colon behind it, that opens a paragraph of the body. */
function labelOf({ text, source }: Article, { kind, span }: Paragraph): Label | undefined {
  if (kind !== 'body') return undefined;
  const head = text.slice(span.start, Math.min(span.end, span.start + longestLabel));
  const colon = head.indexOf(':');
  if (colon < 1 || head.charAt(colon + 1) !== ' ') return undefined;
  const bracket = head.indexOf(' (');
  const words = head.slice(0, bracket > 0 && bracket < colon ? bracket : colon);
  if (!asks.has(words) && !answers.has(words) && !isCapitals(words)) return undefined;
  const end = span.start + words.length;
  return { words, span: { source, start: span.start, end }, end: span.start + colon + 1 };
}

const isCapitals = (words: string): boolean =>
  words.length > 2 && words === words.toUpperCase() && words.split(' ').every((word) => /^\p{Lu}/u.test(word));

function voiceOf(label: Label, byFamily: ReadonlyMap<string, Entity>, guest: Entity | undefined): Voice | undefined {
  if (asks.has(label.words)) return undefined;
  const answer = answers.has(label.words);
  const known = answer ? guest : byFamily.get(lastWord(label.words));
  return {
    kind: 'person',
    span: label.span,
    ...(known === undefined ? {} : { entity: known.id }),
    certainty: answer ? 'worked-out' : 'stated',
    rule: answer ? 'voice-answer' : 'voice-label',
  };
}

const lastWord = (words: string): string => words.slice(words.lastIndexOf(' ') + 1).toUpperCase();
