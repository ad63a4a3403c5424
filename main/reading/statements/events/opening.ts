import type { Article } from '#main/reading/article/article.ts';
import { wordSet } from '#main/reading/findings/dates/vocabulary.ts';
import type { Lexicon } from '#main/reading/lexicon.ts';
import { type Item, type Unit, unitsOf } from '#main/reading/statements/frame/frame.ts';
import { type Grammar, grammarOf, isAdverb, isCapital, isDeterminer } from '#main/reading/statements/frame/grammar.ts';
import type { Phrase } from '#main/reading/statements/frame/phrase.ts';
import { clauseSubject } from '#main/reading/statements/frame/subject.ts';
import type { Quotation } from '#shared/model/finding.ts';
import type { Span } from '#shared/model/span.ts';
import type { Event } from '#shared/model/statement.ts';
import { auxiliaries } from './auxiliaries.ts';

/** After these "it" stands for a clause, or for the weather. */
const expletive: ReadonlySet<string> = wordSet(`
  known unknown unclear clear expected believed reported said hoped thought announced agreed decided rumoured alleged understood feared estimated claimed
  noted stated assumed followed planned suggested recommended rained snowed took takes take seems seemed appears appeared emerged turned came comes
`);
/** How many sentences back a chain of pronouns may lead. */
const reach = 3;

/**
 * [F6] Gives an event that opens with "it" or "they" the words these stand for: the subject of the sentence before it, where that is of the same number
 * and no person for "it", and where "it" does something ("It will enter into force", not "It is unclear").
 */
export function withAntecedents(
  article: Article,
  lexicon: Lexicon,
  quotations: readonly Quotation[],
  events: readonly Event[],
): readonly Event[] {
  if (!events.some(({ span }) => pronounIn(article, span) !== undefined)) return events;
  const units = unitsOf(article, quotations);
  const indexes = new Map(units.map(({ first }, index) => [first, index]));
  const grammar = grammarOf(lexicon);
  return events.map((event) => {
    const pronoun = pronounIn(article, event.span);
    if (pronoun === undefined) return event;
    const at = indexes.get(event.sentence) ?? -1;
    const { items, start = -1 } = units[at] ?? {};
    if (items === undefined || start !== event.span.start || !acts(items, grammar)) return event;
    const antecedent = subjectOf(article, units, at - 1, pronoun, grammar);
    return antecedent === undefined ? event : { ...event, antecedent };
  });
}

type Pronoun = 'it' | 'they';

const pronounIn = ({ text }: Article, { start }: Span): Pronoun | undefined =>
  /^(It|They)\s/.exec(text.slice(start, start + 5))?.[1]?.toLowerCase() as Pronoun | undefined;

/** "It will enter …", "It was rebuilt …", "They return …": the first word that is no auxiliary or adverb is a verb that somebody or something does. */
function acts(items: readonly Item[], grammar: Grammar): boolean {
  let at = 1;
  while (auxiliaries.has(items[at]?.lower ?? '') || isAdverb(items[at])) at += 1;
  const verb = items[at];
  if (items[0]?.lower === 'they') return true;
  if (verb === undefined || verb.shape !== 'lower' || expletive.has(verb.lower) || isDeterminer(verb)) return false;
  const passive = /^(?:was|were|is|are|been|be)$/.test(items[at - 1]?.lower ?? '');
  return passive ? grammar.pastForm(verb.lower.replace(/^re(?=\p{L}{4})/u, '')) : at > 1 || grammar.finite(items, at);
}

/** The subject of the unit at `index`, followed through its own pronoun back to what that stands for. */
function subjectOf(
  article: Article,
  units: readonly Unit[],
  index: number,
  pronoun: Pronoun,
  grammar: Grammar,
): Span | undefined {
  for (let at = index; at >= Math.max(0, index - reach); at -= 1) {
    const { items, paragraph } = units[at] as Unit;
    if ((units[at + 1] as Unit).paragraph - paragraph > 1) return undefined;
    const subject = clauseSubject(items, 0, items.length, grammar);
    if (subject === undefined) return undefined;
    const head = items[subject.head] as Item;
    if (head.lower === pronoun && subject.to - subject.from === 1) continue;
    return fits(items, subject, pronoun, grammar) && isAlone(items, subject, pronoun, grammar)
      ? { source: article.source, start: (items[subject.from] as Item).start, end: (items[subject.to - 1] as Item).end }
      : undefined;
  }
  return undefined;
}

/** Nothing else that the sentence brings in could be meant: no "a report" for "it", nobody else for "they". */
const isAlone = (items: readonly Item[], { to }: Phrase, pronoun: Pronoun, grammar: Grammar): boolean =>
  !items.slice(to).some(({ lower }, at) => {
    if (pronoun === 'it') return /^(?:an?|another)$/.test(lower);
    return /[^s]s$/.test(lower) && grammar.person(lower.replace(/s$/, '')) && !isAdverb(items[to + at]);
  });

function fits(items: readonly Item[], { from, to, head }: Phrase, pronoun: Pronoun, grammar: Grammar): boolean {
  const noun = items[head] as Item;
  const joined = items.slice(from, to).some(({ lower }) => lower === 'and');
  const plural = joined || /[^s]s$/.test(noun.lower) || /^(?:people|men|women|children|police)$/.test(noun.lower);
  if (pronoun === 'they') return plural;
  return (
    !plural && noun.shape === 'lower' && !grammar.person(noun.lower) && isDeterminer(items[from]) && !isCapital(noun)
  );
}
