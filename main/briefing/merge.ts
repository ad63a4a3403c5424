import { canonicalJson } from '#shared/canonicalJson.ts';
import { type Section, sectionKinds } from '#shared/model/section.ts';
import { mergeBody } from './mergeBody.ts';

export type Merge = {
  /** The sections as the user left them. */
  readonly now: readonly Section[];
  /** As they were built from the same sources for the same kind, before the user touched them. */
  readonly was: readonly Section[];
  /** As they are built for the new kind or from the new sources. */
  readonly built: readonly Section[];
  /** What changed. Another kind brings all its entries; another source only offers them where the user has been at work. */
  readonly change: 'kind' | 'sources';
  /** SHA-256 of a text, hex. */
  readonly hash: (text: string) => string;
};

/**
 * What a briefing's sections become when it is built again [B8]. A section that nobody touched takes its new body; in one that somebody did,
 * the user's own entries and words stay and the rest is renewed around them. What the new kind has no section for is set aside, hidden,
 * until a kind that has it comes back; it is never lost, and a red line typed for a meeting never prints in a press brief. Headings, hiding,
 * marking and an order of the user's own stay as they were left.
 */
export function mergeSections({ now, was, built, change, hash }: Merge): Section[] {
  const before = new Map(was.map((section) => [section.id, section]));
  const next = new Map(built.map((section) => [section.id, section]));
  const merged = now.flatMap((section): Section[] => {
    const old = before.get(section.id);
    const fresh = next.get(section.id);
    const untouched = section.built !== null && section.built === hash(canonicalJson(section.body));
    if (fresh === undefined) return section.built === null ? [section] : withoutPlace(section, old, untouched);
    const shown = section.aside === true ? shownAgain(section) : section;
    const heading = old !== undefined && section.heading === old.heading ? fresh.heading : section.heading;
    if (untouched && (section.dropped ?? []).length === 0)
      return [{ ...shown, heading, body: fresh.body, built: fresh.built }];
    const { dropped: _before, ...rest } = shown;
    const { body, dropped } = mergeBody({
      mine: section.body,
      was: (old ?? fresh).body,
      fresh: fresh.body,
      dropped: section.dropped ?? [],
      change,
    });
    return [{ ...rest, heading, body, built: fresh.built, ...(dropped.length > 0 && { dropped }) }];
  });
  const aside = merged.filter((section) => section.aside === true);
  return [
    ...inOrder(
      merged.filter((section) => section.aside !== true),
      now,
      was,
      built,
    ),
    ...aside,
  ];
}

/** A built section that the new kind has not: set aside where the user left something in it, else gone. */
function withoutPlace(section: Section, old: Section | undefined, untouched: boolean): Section[] {
  const usual = old?.heading ?? sectionKinds[section.kind].heading;
  const asBuilt =
    untouched &&
    section.dropped === undefined &&
    section.aside !== true &&
    !section.hidden &&
    section.marking.scheme === 'none' &&
    section.heading === usual;
  if (asBuilt) return [];
  return [section.hidden ? section : { ...section, hidden: true, aside: true }];
}

function shownAgain({ aside: _aside, ...section }: Section): Section {
  return { ...section, hidden: false };
}

/**
 * The order of the new build, unless the user had an order of their own; sections that are not in the build stay behind the one they
 * followed, new ones come behind the one they follow in the build.
 */
function inOrder(
  merged: readonly Section[],
  now: readonly Section[],
  was: readonly Section[],
  built: readonly Section[],
): Section[] {
  const ids = (sections: readonly Section[]): string[] => sections.map(({ id }) => id);
  const known = new Set(ids(was));
  const placed = ids(now).filter((id) => known.has(id));
  const ownOrder =
    ids(was)
      .filter((id) => placed.includes(id))
      .join() !== placed.join();
  const byId = new Map(merged.map((section) => [section.id, section]));
  const order = ownOrder ? ids(merged) : ids(built);
  const others = ownOrder ? ids(built) : ids(merged);
  const source = ownOrder ? ids(built) : ids(now);
  for (const id of others) {
    if (order.includes(id)) continue;
    const before = source.slice(0, source.indexOf(id)).findLast((one) => order.includes(one));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  const fresh = new Map(built.map((section) => [section.id, section]));
  return order.flatMap((id) => byId.get(id) ?? fresh.get(id) ?? []);
}
