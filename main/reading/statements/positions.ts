import type { Article } from '#main/reading/article/article.ts';
import { hintsWithin } from '#main/reading/article/hints.ts';
import { firstFrom } from '#main/reading/article/order.ts';
import type { Lexicon } from '#main/reading/lexicon.ts';
import { longestUnit, unitsOf } from '#main/reading/statements/frame/frame.ts';
import { grammarOf } from '#main/reading/statements/frame/grammar.ts';
import { clauseSubject } from '#main/reading/statements/frame/subject.ts';
import { isAnswerWanted } from '#main/reading/statements/stances/asking.ts';
import { stancesIn, suggesting } from '#main/reading/statements/stances/clauses.ts';
import { type Parties, type Party, partiesOf } from '#main/reading/statements/stances/parties.ts';
import { negate, type Stance, verbStance, wordsStance } from '#main/reading/statements/stances/stance.ts';
import { voicesOf } from '#main/reading/statements/voices/voice.ts';
import type { Entity, Quotation } from '#shared/model/finding.ts';
import { type Span, wordsAt } from '#shared/model/span.ts';
import type { Position, Statement } from '#shared/model/statement.ts';
import { bySentence } from './statement.ts';

type Found = {
  readonly party: Party;
  /** The party as a person or body of its own, for a story within one country. */
  readonly alone?: Party;
  readonly stance: Stance;
  readonly span: Span;
  readonly statement: Statement;
  readonly rule: string;
};

/**
 * What each party wants, refuses, opposes, offers, accepts, doubts, warns of, accuses another of, expects, says or does. A party is the country that a speaker or subject stands for, where the story
 * is one between countries; else the body or person. Parties come in the order in which the story brings them; for each its best quotation first, then the text's order.
 */
export function findPositions(
  article: Article,
  lexicon: Lexicon,
  entities: readonly Entity[],
  statements: readonly Statement[],
  quotations: readonly Quotation[],
): Position[] {
  const inSentence = bySentence(article, statements);
  const voices = voicesOf(article, entities);
  const parties = partiesOf(article, lexicon, entities, voices);
  const said: Found[] = [];
  for (const statement of statements) for (const found of saidBy(article, parties, statement)) said.push(found);
  const grammar = grammarOf(lexicon);
  const done: Found[] = [];
  let last: { party: Party; paragraph: number } | undefined;
  for (const unit of unitsOf(article, quotations)) {
    if (unit.items.length > longestUnit) continue;
    const they = last?.paragraph === unit.paragraph ? last.party : undefined;
    for (const found of stancesIn(article, unit, grammar, parties, they)) {
      const statement = covering(inSentence, unit.first, unit.last, found);
      if (statement !== undefined) done.push({ ...found, statement });
    }
    const subject = clauseSubject(unit.items, 0, unit.items.length, grammar);
    const party = subject === undefined ? undefined : parties.ofPhrase(subject, unit.items);
    if (party !== undefined) last = { party, paragraph: unit.paragraph };
  }
  const all = unique([...said, ...done]);
  const between = isBetweenCountries(all);
  return ordered(
    between ? all : all.map((found) => (found.alone === undefined ? found : { ...found, party: found.alone })),
  );
}

function saidBy(article: Article, parties: Parties, statement: Statement): Found[] {
  if (statement.kind !== 'claim' || statement.speaker === undefined || statement.rule.endsWith('-part')) return [];
  const speakers = [statement.speaker, ...parties.besides(statement.speaker, statement.cue)];
  const verb =
    ruledStance[statement.rule] ?? (statement.cue === undefined ? undefined : cueStance(article, statement.cue));
  const asserted = statement.content.map((span) => wordsAt(article.text, span)).join(' ');
  const asks = /\?["'”’]*$|^(?:if|whether) /.test(asserted);
  const words = asks ? 'says' : wordsStance(asserted, { hints: hintsWithin(article, statement.content) });
  const said = statement.cue === undefined ? '' : wordsAt(article.text, statement.cue).toLowerCase();
  const cue = asks || isAnswerWanted(said, asserted) ? undefined : verb;
  const stance = words === 'refuses' || words === 'opposes' || cue === undefined || cue === 'does' ? words : cue;
  if (stance === 'says' && (statement.quotations.length === 0 || isScrap(asserted))) return [];
  return speakers.flatMap((speaker): Found[] => {
    const party = parties.ofVoice(speaker);
    if (party === undefined) return [];
    const alone = parties.alone(speaker);
    const rule = cue === stance ? 'position-verb' : 'position-words';
    return [{ party, ...(alone === undefined ? {} : { alone }), stance, span: statement.span, statement, rule }];
  });
}

/** Where the verb says it only with its object: "rejected claims that …", "ruled out a strike". */
const ruledStance: Readonly<Record<string, Stance>> = { 'claim-denial': 'denies', 'claim-refusal': 'refuses' };

/** A word or two that nobody could be held to. */
const isScrap = (words: string): boolean => words.trim().split(/\s+/).length < 4;

/** The stance of the speech verb; "not" before it turns it round. */
function cueStance(article: Article, cue: Span): Stance | undefined {
  const verb = wordsAt(article.text, cue).toLowerCase();
  const calls = /^call(?:s|ed|ing)?$/.test(verb) && /^ (?:for|on|upon) /.test(article.text.slice(cue.end, cue.end + 6));
  const stance = suggesting.test(verb) ? undefined : calls ? 'wants' : verbStance(verb);
  const before = article.text.slice(Math.max(0, cue.start - 7), cue.start).toLowerCase();
  return stance !== undefined && /(?:\bnot|never|n['’]t) $/.test(before) ? negate(stance) : stance;
}

/** The statement whose span holds the words, the outlet's own before a claim; else the one that holds the word of the stance. */
function covering(
  inSentence: ReadonlyMap<number, readonly Statement[]>,
  first: number,
  last: number,
  { span, word }: { readonly span: Span; readonly word: Span },
): Statement | undefined {
  const here: Statement[] = [];
  for (let number = first; number <= last; number += 1) here.push(...(inSentence.get(number) ?? []));
  return (
    here.find((one) => one.span.start <= span.start && span.end <= one.span.end) ??
    here.find((one) => one.span.start <= word.start && word.end <= one.span.end) ??
    here.find((one) => one.span.start < span.end && span.start < one.span.end)
  );
}

/** One position of a party for a statement and stance; a plain "says" or "does" gives way to any other of the same statement. */
function unique(found: readonly Found[]): Found[] {
  const best: Found[] = [];
  /** Places in `best` by statement. */
  const places = new Map<string, number[]>();
  for (const one of found) {
    const plain = one.stance === 'says' || one.stance === 'does';
    const here = places.get(one.statement.id);
    const place = here?.find((at) => best[at]?.party.id === one.party.id);
    const known = place === undefined ? undefined : best[place];
    if (place !== undefined) {
      if ((known?.stance === 'says' || known?.stance === 'does') && !plain) best[place] = one;
      continue;
    }
    if (here === undefined) places.set(one.statement.id, [best.length]);
    else here.push(best.length);
    best.push(one);
  }
  const kept = best.sort((a, b) => a.span.start - b.span.start);
  const spans = kept.map(({ span }) => span);
  const isToldWithin = (wide: Found): boolean => {
    for (let at = firstFrom(spans, wide.span.start); at < kept.length; at += 1) {
      const said = kept[at] as Found;
      if (said.span.start > wide.span.end) return false;
      if (isWithin(said, wide)) return true;
    }
    return false;
  };
  return kept.filter((wide) => wide.rule !== 'position-subject' || !isToldWithin(wide));
}

/** A narrower telling of the same stance by the same party: "promised an inquiry" of the sentence that holds it. */
const isWithin = (said: Found, wide: Found): boolean =>
  said !== wide &&
  said.party.id === wide.party.id &&
  said.stance === wide.stance &&
  wide.span.start <= said.span.start &&
  said.span.end <= wide.span.end &&
  said.span.end - said.span.start < wide.span.end - wide.span.start;

/** At least two countries take positions, the second of them more than now and then. */
function isBetweenCountries(found: readonly Found[]): boolean {
  const counts = new Map<string, number>();
  for (const { party } of found) if (party.country) counts.set(party.id, (counts.get(party.id) ?? 0) + 1);
  const [most = 0, second = 0] = [...counts.values()].sort((a, b) => b - a);
  return second > 0 && second * 8 >= most;
}

function ordered(found: readonly Found[]): Position[] {
  const inText = [...found].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const order = new Map<string, number>();
  for (const { party } of inText) if (!order.has(party.id)) order.set(party.id, order.size);
  const rank = (one: Found): number => (one.statement.quotations.length > 0 ? 0 : 1);
  return inText
    .map((one, index) => ({ one, index }))
    .sort(
      (a, b) =>
        (order.get(a.one.party.id) ?? 0) - (order.get(b.one.party.id) ?? 0) ||
        rank(a.one) - rank(b.one) ||
        a.index - b.index,
    )
    .map(({ one: { party, stance, span, statement, rule } }) => ({
      party: party.id,
      label: party.label,
      stance,
      span,
      statement: statement.id,
      rule,
    }));
}
