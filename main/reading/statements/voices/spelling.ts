import type { Article } from '#main/reading/article/article.ts';
import type { Entity } from '#shared/model/finding.ts';

/** Shorter surnames differ by a letter and are other people's. */
const shortest = 5;
/** From this length on two letters may differ. */
const long = 8;

/** Leads from a surname that is in no full name to the one person named in full whose surname it misspells. */
export type Misspelt = (surname: string) => Entity | undefined;

/**
 * A surname that stands alone and that nobody in the article bears in full is most likely a slip: copy desks list doubled and dropped letters
 * ("Buchman", "Buchmann") and a final s ("Water", "Waters") as the commonest. Both keep the consonants; a consonant that changes ("Obama",
 * "Osama") makes another name. Linear in the entities.
 */
export function misspeltIn(article: Article, entities: readonly Entity[]): Misspelt {
  let bearers: Bearers | undefined;
  return (written) => {
    if (written.length < shortest) return undefined;
    bearers ??= bearersOf(article, entities);
    const [one, two] = bearers.get(skeleton(written)) ?? [];
    if (one === undefined || two !== undefined || one.surname === written) return undefined;
    return differing(written, one.surname) <= (written.length < long ? 1 : 2) ? one.entity : undefined;
  };
}

/** People named in full by the consonants of their surnames: two at most, for then nobody is meant for sure. */
type Bearers = ReadonlyMap<string, readonly { readonly surname: string; readonly entity: Entity }[]>;

function bearersOf(article: Article, entities: readonly Entity[]): Bearers {
  const bearers = new Map<string, { readonly surname: string; readonly entity: Entity }[]>();
  for (const entity of entities) {
    if (entity.type !== 'person') continue;
    const words = article.text.slice(entity.span.start, entity.span.end).toLowerCase().split(/\s/);
    const surname = words.at(-1) ?? '';
    if (words.length < 2 || surname.length < shortest) continue;
    const key = skeleton(surname);
    const known = bearers.get(key);
    if (known === undefined) bearers.set(key, [{ surname, entity }]);
    else if (known.length < 2) known.push({ surname, entity });
  }
  return bearers;
}

/** The consonants in order, doubled ones once, without a final s. */
const skeleton = (name: string): string =>
  `${name[0]}${name.slice(1).replace(/[aeiouy]/g, '')}`.replace(/(.)\1/g, '$1').replace(/s$/, '');

/** How many letters one of the two has and the other has not. */
function differing(a: string, b: string): number {
  const left = Array.from(b);
  let only = 0;
  for (const letter of a) {
    const at = left.indexOf(letter);
    if (at < 0) only += 1;
    else left.splice(at, 1);
  }
  return only + left.length;
}
