import type { Item } from '#main/reading/statements/frame/frame.ts';
import { isCapital, isDeterminer, isPreposition } from '#main/reading/statements/frame/grammar.ts';
import type { Phrase } from '#main/reading/statements/frame/phrase.ts';
import type { Known } from '#main/reading/statements/mentions.ts';
import type { Entity } from '#shared/model/finding.ts';

/** The entity whose mention covers an offset. */
type At = (start: number) => Known | undefined;

/** A name beside a noun: "her coach, Ann Lee" (a person), "the agency, Kabar" (a body that opens there). */
export function namedBeside({ also }: Phrase, items: readonly Item[], at: At): Known | undefined {
  if (also === undefined) return undefined;
  const name = lastCapital(items, also.from, also.to);
  const found = name === undefined ? undefined : at(name.start);
  const opened = items[isDeterminer(items[also.from]) ? also.from + 1 : also.from];
  const opens = found?.mention.span.start === opened?.start;
  return found !== undefined && (found.entity.type === 'person' || (opens && found.entity.type === 'organisation'))
    ? found
    : undefined;
}

/**
 * "University of Lund Student Union president Ann Lee", "head of the Refugee Council Ann Lee": the person whose name ends the phrase, with the body
 * she serves or her office, one that is known of her ("Secretary of State Ann Lee"), right before it. In "a spokesman for Ann Lee" a preposition stands there.
 */
export function nameAtEnd({ from, head, to }: Phrase, items: readonly Item[], at: At): Known | undefined {
  if (to - from < 3 || !isCapital(items[to - 1])) return undefined;
  const end = items[to - 1]?.end ?? 0;
  let first = Math.max(from + 2, head + 1);
  while (first < to && !isNameOf(at((items[first] as Item).start), (items[first] as Item).start, end)) first += 1;
  const found = first < to ? at((items[first] as Item).start) : undefined;
  const before = items[first - 1];
  if (
    found === undefined ||
    before === undefined ||
    before.shape === 'mark' ||
    isPreposition(before) ||
    isDeterminer(before)
  )
    return undefined;
  const body = at(before.start);
  const opens = items[from]?.start ?? 0;
  const isFull = items[first + 1] !== undefined && first + 1 < to;
  if (isFull && found.entity.roles.some(({ start, end: to }) => start <= opens && to === before.end)) return found;
  if (isCapital(before))
    return body?.entity.type === 'organisation' && body.mention.span.end === before.end ? found : undefined;
  return isCapital(items[head]) &&
    /^(?:president|leader|chair|chairman|chairwoman|chairperson|director|head|chief|member|secretary|spokes(?:man|woman|person)|professor|researcher|student|economist|analyst|lawyer|officer|manager|coach|founder|editor)$/.test(
      before.lower,
    )
    ? found
    : undefined;
}

const isNameOf = (found: Known | undefined, start: number, end: number): boolean =>
  found?.entity.type === 'person' &&
  found.mention.form === 'name' &&
  found.mention.span.start === start &&
  found.mention.span.end === end;

/** "The agency’s own figures", "its report": the body that the words before the document lead back to. */
export function ownerOf({ from, head }: Phrase, items: readonly Item[], at: At): Entity | undefined {
  const genitive = items.slice(from, head).findIndex(({ lower }) => lower === "'s");
  const owner = /^(?:its|their)$/.test(items[from]?.lower ?? '') ? items[from] : items[from + genitive - 1];
  const found = owner === undefined || (genitive < 1 && owner !== items[from]) ? undefined : at(owner.start);
  return found !== undefined && found.entity.type === 'organisation' && /^(?:nominal|pronoun)$/.test(found.mention.form)
    ? found.entity
    : undefined;
}

function lastCapital(items: readonly Item[], from: number, to: number): Item | undefined {
  let found: Item | undefined;
  for (let index = from; index < to; index += 1) {
    if (isCapital(items[index])) found = items[index];
    else if (items[index]?.lower === "'s")
      found = undefined; // "Ghana’s former chief justice Akosua Dwamena"
    else if (found !== undefined && items[index]?.shape !== 'mark') break;
  }
  return found;
}
