import type { Item } from '#main/reading/statements/frame/frame.ts';
import { isCapital, isDeterminer, isSubordinator } from '#main/reading/statements/frame/grammar.ts';
import type { Phrase } from '#main/reading/statements/frame/phrase.ts';

/** The subjects that "and" joins: "Peru and Chile", "Peru, Chile and Bolivia"; names only, and those alone that nothing but a clause's beginning stands before. */
export function joined(items: readonly Item[], phrase: Phrase): readonly Phrase[] {
  const after: Phrase[] = [];
  for (let at = phrase.head + 1; at < phrase.to && items[at]?.lower === 'and'; ) {
    const name = nameFrom(items, at + 1, phrase.to);
    if (name === undefined || name.to < phrase.to) break;
    after.push(name);
    at = name.to;
  }
  return [...before(items, phrase, after.length > 0).reverse(), phrase, ...after];
}

function nameFrom(items: readonly Item[], start: number, limit: number): Phrase | undefined {
  let to = isDeterminer(items[start]) ? start + 1 : start;
  const first = to;
  while (to < limit && isCapital(items[to])) to += 1;
  return to > first ? { from: start, to, head: to - 1 } : undefined;
}

/** The names that lead up to a name with "and" before it, or with "and" and the last name behind it. */
function before(items: readonly Item[], { from, head }: Phrase, isJoined: boolean): Phrase[] {
  const found: Phrase[] = [];
  if (!isCapital(items[head])) return found;
  let joint = from - 1;
  while (items[joint]?.lower === (found.length === 0 && !isJoined ? 'and' : ',')) {
    let start = joint;
    while (start > 0 && isCapital(items[start - 1])) start -= 1;
    if (start === joint) break;
    if (isDeterminer(items[start - 1])) start -= 1;
    found.push({ from: start, to: joint, head: joint - 1 });
    joint = start - 1;
  }
  const opener = items[joint];
  const opens = opener === undefined || opener.lower === ';' || isSubordinator(opener) || opener.lower === ',';
  return opens ? found : [];
}
