import type { Span } from '#shared/model/span.ts';
import type { Time } from '#shared/model/time.ts';
import { fewest, gist, isAlike } from './alike.ts';
import { type Material, nameSpan, wordsOf } from './material.ts';
import { touching } from './touching.ts';

/**
 * What a stretch of an article says, for telling whether another says the same: the words it carries, how often it denies, who says so (the last
 * word of each name: "Ann Roe" is "Ms Roe"), and when.
 */
export type Saying = {
  readonly gist: ReadonlySet<string>;
  readonly denials: number;
  readonly speakers: ReadonlySet<string>;
  readonly times: readonly Time[];
};

/** What `span` says; by the words at `carrying` alone, where they are given. */
export function sayingOf(material: Material, span: Span, carrying: readonly Span[] = [span]): Saying {
  const { statements, times } = material.reading;
  const voices = touching(statements, span).flatMap(({ kind, speaker }) => (kind === 'claim' && speaker) || []);
  const lastWord = (words: string): string => words.toLowerCase().split(' ').at(-1) ?? '';
  return {
    gist: gist(carrying.map((one) => wordsOf(material, one)).join(' ')),
    denials: denialsIn(wordsOf(material, span)),
    speakers: new Set(voices.map((voice) => lastWord(wordsOf(material, nameSpan(material, voice))))),
    times: touching(times, span).flatMap(({ value }) => (value.from === undefined ? [] : [value])),
  };
}

/** "No 10" and "not only … but also" deny nothing. */
const denial =
  /(?<!\p{L})(?:not(?! only)|no(?!\.? ?\p{N})|never|nor|neither|none|nobody|nothing|without|cannot|hardly|barely|unlikely|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|rul(?:e|es|ed|ing) out|fail(?:s|ed|ing)?|lack(?:s|ed|ing)?)(?!\p{L})|n['’]t(?!\p{L})/giu;

const denialsIn = (words: string): number => words.match(denial)?.length ?? 0;

/**
 * One is evidence for the other: alike, no two figures ("40 workers" is no evidence for "60 workers"), as many denials, one speaker, no two days; and
 * where they carry the same words, in the same order ("the guards hit the crowd").
 */
export const saysTheSame = (a: Saying, b: Saying): boolean =>
  isAlike(a.gist, b.gist) &&
  givesNoOtherFigure(a, b) &&
  a.denials === b.denials &&
  isSameSet(a.speakers, b.speakers) &&
  isSameTime(a, b) &&
  !isTurnedRound(a, b) &&
  !isOpposite(a, b);

/** Of the same matter, at the same time, one of them says that it is not so, or that it was the other way round. */
export const contradicts = (a: Saying, b: Saying): boolean =>
  givesNoOtherFigure(a, b) &&
  isSameTime(a, b) &&
  ((a.denials + b.denials) % 2 === 1 ? isSameMatter(a, b) : isAlike(a.gist, b.gist) && isTurnedRound(a, b));

/** Share of carried words from which what is said and what is denied are one; all of them where there are few. */
const nearly = 0.8;

function isSameMatter(a: Saying, b: Saying): boolean {
  const [one, other] = [carriedBy(a), carriedBy(b)];
  const [short, long] = one.size < other.size ? [one, other] : [other, one];
  const both = [...short].filter((word) => long.has(word)).length;
  if (short.size < fewest) return short.size > 1 && both === long.size;
  return both >= short.size * nearly && both * 2 >= long.size;
}

/** Without the words that only build a sentence. */
const carriedBy = ({ gist: words }: Saying): Set<string> => new Set([...words].filter((word) => !building.has(word)));

const building: ReadonlySet<string> = new Set(
  'that this these those there with from have been were will would could should must they their them which when what also into than then does being denied denies deny rejected refused never nothing without unlikely'.split(
    ' ',
  ),
);

function givesNoOtherFigure({ gist: a }: Saying, { gist: b }: Saying): boolean {
  const figuresIn = (words: ReadonlySet<string>): string[] => [...words].filter((word) => /\p{N}/u.test(word));
  return figuresIn(a).every((figure) => b.has(figure)) || figuresIn(b).every((figure) => a.has(figure));
}

const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));

/** Every time of one of them is about one of the other's. */
function isSameTime({ times: a }: Saying, { times: b }: Saying): boolean {
  const overlaps = (one: Time, other: Time): boolean =>
    dayOf(one.from) <= dayOf(other.to ?? other.from) && dayOf(other.from) <= dayOf(one.to ?? one.from);
  const isWithin = (some: readonly Time[], others: readonly Time[]): boolean =>
    some.every((one) => others.some((other) => overlaps(one, other)));
  return isWithin(a, b) || isWithin(b, a);
}

const dayOf = (iso = ''): string => iso.slice(0, 10);

function isTurnedRound({ gist: a }: Saying, { gist: b }: Saying): boolean {
  const other = [...b];
  return isSameSet(a, b) && [...a].some((word, at) => word !== other[at]);
}

/** Words of which a sentence and its opposite have one each. */
const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:rise[ns]?|rose|rising|increased?|increases|grew|grows?|gain(?:s|ed)|climb(?:s|ed)|higher|jumped)$/,
    /^(?:falls?|fell|fallen|falling|decreased?|decreases|shrank|shrinks|los(?:t|es)|dropp?(?:s|ed)|declined?|lower|slumped)$/,
  ],
  [
    /^(?:accept(?:s|ed)?|approv(?:es|ed)|support(?:s|ed)?|back(?:s|ed)|favou?rs)$/,
    /^(?:reject(?:s|ed)?|oppos(?:es|ed)|vetoed|against)$/,
  ],
  [/^(?:open(?:s|ed)?|reopen(?:s|ed)?)$/, /^clos(?:e|es|ed)$/],
  [/^before$/, /^after$/],
];

/** "rose" and "fell"; "safe" and "unsafe". */
function isOpposite({ gist: a }: Saying, { gist: b }: Saying): boolean {
  const [onlyA, onlyB] = [[...a].filter((word) => !b.has(word)), [...b].filter((word) => !a.has(word))];
  const some = (words: readonly string[], pattern: RegExp): boolean => words.some((word) => pattern.test(word));
  return (
    opposites.some(([up, down]) => (some(onlyA, up) && some(onlyB, down)) || (some(onlyA, down) && some(onlyB, up))) ||
    onlyA.some((word) => b.has(`un${word}`) || b.has(`in${word}`)) ||
    onlyB.some((word) => a.has(`un${word}`) || a.has(`in${word}`))
  );
}

/** One of several that say the same, with the others. */
export type Gathered<T> = { readonly one: T; readonly also: readonly T[] };

/** A word that more of the kept ones carry than this tells none of them apart. */
const commonest = 200;

/** Those that say the same and `may` be the same, the first of each with the others, in order of the first. */
export function gathered<T>(
  items: readonly T[],
  saying: (item: T) => Saying,
  may: (a: T, b: T) => boolean,
): Gathered<T>[] {
  const kept: { readonly one: T; readonly also: T[]; readonly says: Saying }[] = [];
  const byWord = new Map<string, (typeof kept)[number][]>();
  for (const item of items) {
    const says = saying(item);
    const near = new Set([...says.gist].flatMap((word) => byWord.get(word) ?? []));
    const same = [...near].find((other) => may(other.one, item) && saysTheSame(other.says, says));
    if (same !== undefined) {
      same.also.push(item);
      continue;
    }
    const one = { one: item, also: [], says };
    kept.push(one);
    for (const word of says.gist) {
      const those = byWord.get(word) ?? [];
      if (those.length < commonest) byWord.set(word, [...those, one]);
    }
  }
  return kept;
}
