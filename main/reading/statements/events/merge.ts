import type { Event } from '#shared/model/statement.ts';

/** An event with what decides whether another tells the same: the kinds of happening its words name, its own words in small letters, and every entity in it. */
export type Told = {
  readonly event: Event;
  readonly kinds: ReadonlySet<string>;
  readonly gist: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
  readonly weight: number;
  /** It can be understood alone; what cannot is kept only beside a telling that can. */
  readonly told: boolean;
};

/**
 * One event told twice is one event: the same time, the same kind of happening or most of its words, and somebody or somewhere in common (or one
 * telling that names nobody: "the Tuesday meeting"). The fullest telling stands, the others become `also`. Order of first telling is kept.
 */
export function mergeTold(told: readonly Told[]): Event[] {
  const groups: Told[][] = [];
  const byTime = new Map<string, Told[][]>();
  for (const next of told) {
    const key = `${next.event.time.precision}|${next.event.time.edtf ?? ''}`;
    const near = next.event.time.edtf === undefined ? undefined : byTime.get(key);
    const group = near === undefined ? undefined : toldBefore(near, next);
    if (group !== undefined) {
      group.push(next);
      continue;
    }
    const fresh = [next];
    groups.push(fresh);
    if (near === undefined) byTime.set(key, [fresh]);
    else near.push(fresh);
  }
  return groups.filter((group) => group.some(({ told }) => told)).map(standing);
}

/** The first of the groups near in which the same is told. */
function toldBefore(near: readonly Told[][], next: Told): Told[] | undefined {
  for (let at = Math.max(0, near.length - mostNear); at < near.length; at += 1)
    if (holds(near[at] as Told[], next)) return near[at];
  return undefined;
}

function holds(group: readonly Told[], next: Told): boolean {
  for (let at = Math.max(0, group.length - mostNear); at < group.length; at += 1)
    if (isSame(group[at] as Told, next)) return true;
  return false;
}

/** How many of a time's events back a second telling is looked for, and how many tellings of each: keeps the search linear. */
const mostNear = 50;

function isSame(a: Told, b: Told): boolean {
  if (!share(a.kinds, b.kinds) && !isSaid(a.gist, b.gist)) return false;
  return a.named.size === 0 || b.named.size === 0 || share(a.named, b.named);
}

/** Two words at least, and half of the shorter telling, are in both. */
function isSaid(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return both > 1 && 2 * both >= Math.min(a.size, b.size);
}

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const each of a) if (b.has(each)) return true;
  return false;
};

function standing(group: readonly Told[]): Event {
  const best = group.reduce((top, next) => (next.weight > top.weight ? next : top));
  const also = group.filter((told) => told !== best).map(({ event }) => event.span);
  return { ...best.event, also };
}
