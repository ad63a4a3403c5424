import type { Lexicon } from '#main/reading/lexicon.ts';
import type { Entity, Term } from '#shared/model/finding.ts';
import { small } from './acronyms.ts';
import { formOf, knownToAll } from './unexplained.ts';
import { makeTerm } from './words.ts';

/** Letters of the shortest acronym that its letters alone tie to a name. */
const fewest = 3;

/**
 * The letters of a body that the article also names in full, though never the one beside the other ("the Consumer Financial Protection Bureau … the
 * CFPB"): worked out. Acronyms that every reader knows are left out.
 */
export function namedInFull(text: string, lexicon: Lexicon, entities: readonly Entity[]): Term[] {
  const toAll = knownToAll(lexicon);
  return entities.flatMap(({ type, span, mentions }): Term[] => {
    if (type !== 'organisation') return [];
    const short = mentions.find(({ span: { start, end } }) => {
      if (end - start > longest || end - start < fewest) return false;
      const form = formOf(text.slice(start, end));
      return acronym.test(form) && !toAll.has(form) && initialsOf(text.slice(span.start, span.end)).includes(form);
    });
    return short === undefined ? [] : [makeTerm('acronym of a name', 'acronym', short.span, span, 'worked-out')];
  });
}

/** In characters, with full stops. */
const longest = 12;

const acronym = /^\p{Lu}{3,8}$/u;

/** With and without the small words. */
function initialsOf(name: string): string[] {
  const words = name.split(/[\s-]+/);
  const of = (some: readonly string[]): string => some.map((word) => word.charAt(0).toUpperCase()).join('');
  return [of(words), of(words.filter((word) => !small.has(word.toLowerCase())))];
}
