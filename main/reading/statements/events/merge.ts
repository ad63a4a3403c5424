import type { Event } from '#shared/model/statement.ts';

/** An event with what decides whether another tells the same: the kinds of happening its words name and every entity in it. */
export type Told = {
  readonly event: Event;
  readonly kinds: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
  readonly weight: number;
};

/**
 * One event told twice is one event: the same time, the same kind of happening, and somebody or somewhere in common (or one telling that
 * names nobody: "the Tuesday meeting"). The fullest telling stands, the others become `also`. Order of first telling is kept.
 */
export function mergeTold(told: readonly Told[]): Event[] {
  const groups: Told[][] = [];
  const byTime = new Map<string, Told[][]>();
  for (const next of told) {
    const key = `${next.event.time.precision}|${next.event.time.edtf ?? ''}`;
    const near = next.event.time.edtf === undefined ? [] : (byTime.get(key) ?? []);
    const group = near.slice(-mostNear).find((members) => members.some((member) => isSame(member, next)));
    if (group !== undefined) {
      group.push(next);
      continue;
    }
    const fresh = [next];
    groups.push(fresh);
    byTime.set(key, [...near, fresh]);
  }
  return groups.map(standing);
}

/** How many of a time's events back a second telling is looked for. */
const mostNear = 50;

function isSame(a: Told, b: Told): boolean {
  if (![...a.kinds].some((kind) => b.kinds.has(kind))) return false;
  if (a.named.size === 0 || b.named.size === 0) return true;
  return [...a.named].some((id) => b.named.has(id));
}

function standing(group: readonly Told[]): Event {
  const best = group.reduce((top, next) => (next.weight > top.weight ? next : top));
  const also = group.filter((told) => told !== best).map(({ event }) => event.span);
  return { ...best.event, also };
}
