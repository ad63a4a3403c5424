import type { Item } from '#main/reading/statements/frame/frame.ts';
import { isCapital, isDeterminer } from '#main/reading/statements/frame/grammar.ts';
import type { Phrase } from '#main/reading/statements/frame/phrase.ts';
import type { Entity, Voice } from '#shared/model/finding.ts';
import type { Span } from '#shared/model/span.ts';
import type { Descriptions } from './descriptions.ts';
import { documents, guarded, institutions, sayNothing, vague } from './speakers.ts';

/**
 * The voice of a phrase, over `span`, whose `head` leads to no entity: a document (of its `owner`, where one is found), a body, an unlisted name, somebody
 * described, or nobody in particular.
 */
export function unnamedVoice(
  phrase: Phrase,
  head: Item,
  items: readonly Item[],
  span: Span,
  owner: () => Entity | undefined,
  described: Descriptions,
): Voice {
  const first = items[phrase.from] as Item;
  const lower = head.lower;
  const opens = items.slice(0, phrase.head).every((item) => item.shape === 'mark' && item.quote === undefined);
  // "a student reading the results": the document is what the participle takes
  const taken =
    documents.has(lower) &&
    items
      .slice(phrase.from + 1, phrase.head)
      .some((item, at) => isDeterminer(item) && items[phrase.from + at]?.lower.endsWith('ing') === true);
  if (documents.has(lower) && !taken && (head.shape === 'lower' || opens)) {
    if (vague.has(lower) && !isDescribed(phrase, items))
      return { kind: 'vague', span, certainty: 'stated', rule: 'voice-vague' };
    const body = owner();
    const owned = body === undefined ? {} : { entity: body.id };
    return { kind: 'document', span, ...owned, certainty: 'stated', rule: 'voice-document' };
  }
  const plural = head.shape === 'Title' && /[^s]s$/.test(lower);
  if (isCapital(head) && !opens && !plural)
    return {
      kind: institutions.has(lower) ? 'organisation' : 'person',
      span,
      certainty: 'stated',
      rule: 'voice-capital',
    };
  if (vague.has(lower) && !isDescribed(phrase, items))
    return { kind: 'vague', span, certainty: 'stated', rule: 'voice-vague' };
  if ((institutions.has(lower) || isGuard(phrase, items)) && !/^(?:an?|one|another)$/.test(first.lower))
    return { kind: 'organisation', span, certainty: 'stated', rule: 'voice-institution' };
  // "A new study documenting the decline": what stands before its participle speaks in writing
  const writes = items
    .slice(phrase.from, phrase.head)
    .some(({ lower: noun }, at) => documents.has(noun) && /(?:ing|ed)$/.test(items[phrase.from + at + 1]?.lower ?? ''));
  if (writes) return { kind: 'document', span, certainty: 'stated', rule: 'voice-document' };
  const earlier = described.leadBack(phrase, items);
  const antecedent = earlier === undefined ? {} : { antecedent: earlier };
  return { kind: 'described', span, ...antecedent, certainty: 'stated', rule: 'voice-described' };
}

/** More than an article and the head: "Ukrainian officials", "two people briefed on the matter"; but "local media", "media reports" say no more than the head. */
function isDescribed(phrase: Phrase, items: readonly Item[]): boolean {
  let words = 0;
  for (let index = phrase.from; index < phrase.to; index += 1) {
    const item = items[index];
    if (item === undefined || item.shape === 'mark' || (index < phrase.head && sayNothing.has(item.lower))) continue;
    if (!(isDeterminer(item) && index === phrase.from)) words += 1;
  }
  return words > 1;
}

/** "The coast guard" is a body, "the security guard" a man. */
const isGuard = (phrase: Phrase, items: readonly Item[]): boolean =>
  items[phrase.head]?.lower === 'guard' && guarded.has(items[phrase.head - 1]?.lower ?? '');
