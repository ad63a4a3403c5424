const day = 86_400_000;

/** Days since 1970 of an ISO date or date-time. */
export const dayOf = (iso: string): number => Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / day);

/** A scale of time: where a day stands, from 0 to 1, and which gaps are shortened more than the rest. */
export type TimeScale = {
  at(day: number): number;
  /** Middles of the long empty stretches, from 0 to 1. */
  readonly breaks: readonly number[];
};

/** A gap this many times the usual one, and longer than a season, is marked as a break. */
const longGap = 8;
const season = 90;

/**
 * Events lie days apart and years apart in one article: each gap between the days that matter is drawn in proportion to the logarithm of
 * its length, so that the near ones can be told apart and the order is kept.
 */
export function timeScale(days: readonly number[]): TimeScale {
  const stops = [...new Set(days)].sort((a, b) => a - b);
  const first = stops[0] ?? 0;
  const last = stops.at(-1) ?? 0;
  if (first === last) return { at: (value) => (value < first ? 0 : value > first ? 1 : 0.5), breaks: [] };
  const gaps = stops.slice(1).map((stop, i) => stop - (stops[i] ?? 0));
  const lengths = gaps.map((gap) => Math.log2(1 + gap));
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const places = [0];
  for (const length of lengths) places.push((places.at(-1) ?? 0) + length / all);
  const usual = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 1;
  return {
    at: (value) => {
      if (value <= first) return 0;
      const i = stops.findLastIndex((stop) => stop <= value);
      const [from = 0, to = 1] = [places[i], places[i + 1]];
      const [start = 0, end = start + 1] = [stops[i], stops[i + 1]];
      return i >= stops.length - 1 ? 1 : from + ((to - from) * (value - start)) / (end - start);
    },
    breaks: gaps.flatMap((gap, i) =>
      gap > season && gap > usual * longGap ? [((places[i] ?? 0) + (places[i + 1] ?? 0)) / 2] : [],
    ),
  };
}
