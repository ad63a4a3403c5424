import type { Page, Placed } from '../pages/paginate.ts';
import type { Mark, Tag } from '../pages/strip.ts';
import type { CutName, Sheet } from '../theme.ts';
import type { Encoded } from './encode.ts';
import type { Pack } from './file.ts';
import type { After, Before } from './structure.ts';

/** All that the bytes of a page depend on, beside the faces: what stands on it, and the numbers and elements that it goes on from. */
export type Given = {
  readonly page: Page;
  readonly furniture: readonly Mark[];
  readonly sheet: Sheet;
  readonly numbers: number;
  readonly before: Before;
};

/** A page that was drawn. `words`: each word on it once, in the order in which the faces met them. `numbers`: all that are given after it. */
export type Drawn = {
  readonly content: Uint8Array;
  readonly pack: Pack | undefined;
  readonly after: After;
  readonly names: readonly (readonly [name: string, place: string])[];
  readonly words: ReadonlyMap<Encoded, CutName>;
  readonly numbers: number;
};

/** By the marks of the last strip on it, which are kept as long as what it shows is. */
const drawn = new WeakMap<readonly Mark[], { readonly given: Given; readonly made: Drawn }>();

const keyOf = ({ placed }: Page): readonly Mark[] => placed.at(-1)?.marks ?? [];

export const keepPage = (given: Given, made: Drawn): void => {
  drawn.set(keyOf(given.page), { given, made });
};

/** A page as it was drawn before, in another document, where all that it depends on is the same. `next`: what the page after it shows. */
export function keptPage(given: Given, next: ReadonlySet<Tag>): Drawn | undefined {
  const known = drawn.get(keyOf(given.page));
  if (known === undefined || !sameGiven(known.given, given)) return undefined;
  return known.made.after.seen.every(([tag, isOpen]) => next.has(tag) === isOpen) ? known.made : undefined;
}

function sameGiven(a: Given, b: Given): boolean {
  return (
    a.numbers === b.numbers &&
    a.before.key === b.before.key &&
    sameFields(a.sheet, b.sheet) &&
    sameBy(a.page.placed, b.page.placed, samePlaced) &&
    sameBy(a.furniture, b.furniture, sameFields) &&
    sameBy(
      a.before.open,
      b.before.open,
      ([tag, { own, ...found }], [other, { own: number, ...element }]) =>
        tag === other && own.id === number.id && sameFields(found, element),
    )
  );
}

/** At the top of a page bars are cropped: the marks are others then, and the same in all they say. */
const samePlaced = (a: Placed, b: Placed): boolean =>
  a.y === b.y && (a.marks === b.marks || sameBy(a.marks, b.marks, sameFields));

const sameBy = <T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): boolean =>
  a.length === b.length && a.every((one, i) => same(one, b[i] as T));

function sameFields(a: object, b: object): boolean {
  if (a === b) return true;
  const fields = Object.entries(a);
  const others = b as Readonly<Record<string, unknown>>;
  return fields.length === Object.keys(b).length && fields.every(([key, value]) => Object.is(value, others[key]));
}

/** The elements of which something stands on a page, and those around them. */
export function tagsOn(page: Page | undefined): ReadonlySet<Tag> {
  const tags = new Set<Tag>();
  for (const { marks } of page?.placed ?? [])
    for (const mark of marks)
      if (mark.kind === 'line' || mark.kind === 'figure' || mark.kind === 'picture')
        for (let { tag } = mark as { tag: Tag | undefined }; tag !== undefined && !tags.has(tag); tag = tag.parent)
          tags.add(tag);
  return tags;
}
