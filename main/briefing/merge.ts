import { canonicalJson } from '#shared/canonicalJson.ts';
import { emptyDoc, entriesOf, isEmptyDoc, type RichDoc, textOf } from '#shared/model/richtext/node.ts';
import { type Section, sectionKinds } from '#shared/model/section.ts';
import { withoutToldAgain } from './carried.ts';
import { mergeBody } from './mergeBody.ts';

export type Merge = {
  /** The sections as the user left them. */
  readonly now: readonly Section[];
  /** As they were built from the same sources for the same kind, before the user touched them. */
  readonly was: readonly Section[];
  /** As they are built for the new kind or from the new sources. */
  readonly built: readonly Section[];
  /** As they are built from the same sources for the other kinds: one of them is what a section that was set aside was built as. */
  readonly others?: readonly (readonly Section[])[];
  /** What changed. Another kind brings all its entries; another source only offers them where the user has been at work. */
  readonly change: 'kind' | 'sources';
  /** SHA-256 of a text, hex. */
  readonly hash: (text: string) => string;
};

/**
 * What a briefing's sections become when it is built again [B8]. A section that nobody touched takes its new body; in one that somebody did,
 * the user's own entries and words stay and the rest is renewed around them. What the new kind has no section for is set aside, hidden,
 * until a kind that has it comes back, and then what nobody edited is as that kind builds it; it is never lost, and a red line typed for a meeting never prints in a press brief. Headings, hiding,
 * marking and an order of the user's own stay as they were left.
 */
export function mergeSections({ now, others = [], change, hash, ...builds }: Merge): Section[] {
  const was = withoutToldAgain(builds.was, now, hash);
  const built = withoutToldAgain(builds.built, now, hash);
  const before = new Map(was.map((section) => [section.id, section]));
  const next = new Map(built.map((section) => [section.id, section]));
  const merged = now.flatMap((section): Section[] => {
    const old = before.get(section.id);
    const fresh = next.get(section.id);
    const untouched = section.built !== null && section.built === hash(canonicalJson(section.body));
    if (fresh === undefined && section.built === null) return old === undefined ? [section] : usersOwn(section, old);
    if (fresh === undefined) return withoutPlace(section, old, untouched);
    const shown = section.aside === true ? shownAgain(section) : section;
    const builds = [old ?? fresh, ...(old === undefined ? others.flat() : [])].filter(({ id }) => id === section.id);
    const heading = builds.some((one) => one.heading === section.heading) ? fresh.heading : section.heading;
    if (untouched && (section.dropped ?? []).length === 0)
      return [{ ...shown, heading, body: fresh.body, built: fresh.built }];
    const { dropped: _before, ...rest } = shown;
    const { body, dropped } = mergeBody({
      mine: section.body,
      was: old?.body ?? (section.built === null ? emptyDoc : likest(section, builds)),
      fresh: fresh.body,
      dropped: section.dropped ?? [],
      change,
    });
    const origin = section.built === null ? null : fresh.built;
    return [{ ...rest, heading, body, built: origin, ...(dropped.length > 0 && { dropped }) }];
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

/** A section that the user added and a kind filled up, in a kind that has none: what is the user's stays in it, the rest goes. */
function usersOwn(section: Section, old: Section): Section[] {
  const { dropped: before = [], ...rest } = section;
  const { body, dropped } = mergeBody({
    mine: section.body,
    was: old.body,
    fresh: emptyDoc,
    dropped: before,
    change: 'kind',
  });
  const isNothing = isEmptyDoc(body) && section.heading === old.heading;
  return isNothing ? [] : [{ ...rest, body, ...(dropped.length > 0 && { dropped }) }];
}

/** Of the builds of a section the one it was: that with the most blocks and rows that stand in it word for word, of several the one with the fewest others. */
function likest(section: Section, builds: readonly Section[]): RichDoc {
  const words = new Set(linesOf(section.body));
  const told = builds.map(({ body }) => {
    const lines = linesOf(body);
    const alike = lines.filter((line) => words.has(line)).length;
    return { body, alike, others: lines.length - alike };
  });
  return told.sort((a, b) => b.alike - a.alike || a.others - b.others)[0]?.body ?? section.body;
}

const linesOf = ({ content = [] }: RichDoc): string[] =>
  content.flatMap((block) => (block.type === 'table' ? (block.content ?? []) : [block])).map(textOf);

/**
 * A built section that the new kind has not: set aside where the user left something in it, else gone. One that the kind before had not
 * either, and that is not set aside, is where the user wants it.
 */
function withoutPlace(section: Section, old: Section | undefined, untouched: boolean): Section[] {
  if (old === undefined && section.aside !== true) return [section];
  const usual = old?.heading ?? sectionKinds[section.kind].heading;
  const asBuilt =
    untouched &&
    section.dropped === undefined &&
    section.aside !== true &&
    !section.hidden &&
    section.marking.scheme === 'none' &&
    section.heading === usual;
  if (asBuilt) return [];
  if (section.hidden) return [section];
  const here = new Set(entriesOf(section.body).map(({ attrs }) => attrs.id));
  const takenOut = entriesOf(old?.body ?? emptyDoc).flatMap(({ attrs: { id } }) => (here.has(id) ? [] : [id]));
  const dropped = [...new Set([...(section.dropped ?? []), ...takenOut])];
  return [{ ...section, hidden: true, aside: true, ...(dropped.length > 0 && { dropped }) }];
}

function shownAgain({ aside: _aside, ...section }: Section): Section {
  return { ...section, hidden: false };
}

/**
 * The order of the new build, unless the user had an order of their own; sections that are not in the build stay behind the one they
 * followed, at the end where they stood behind everything or stood in a place of the old kind's; new ones come behind the one they follow in the build.
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
  const lastBuilt = now.findLastIndex((section) => section.built !== null && section.aside !== true);
  for (const id of others) {
    if (order.includes(id)) continue;
    const at = source.indexOf(id);
    if (!ownOrder && (at > lastBuilt || (known.has(id) && now[at]?.built === null))) {
      order.push(id);
      continue;
    }
    const before = source.slice(0, at).findLast((one) => order.includes(one));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  const fresh = new Map(built.map((section) => [section.id, section]));
  return order.flatMap((id) => byId.get(id) ?? fresh.get(id) ?? []);
}
