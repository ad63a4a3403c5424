import type { Ground, Shape } from './shapes.ts';
import type { TimelineEvent } from './timeline.ts';

/** "a date of its own", of one or several. */
export const own = (count: number): string => `a date of ${count === 1 ? 'its' : 'their'} own`;

/** The line of the article's date. */
export const nowLine = (x: number, from: number, to: number): Shape => ({
  kind: 'line',
  from: [x, from],
  to: [x, to],
  weight: 0.6,
  ink: 'accent',
  dashed: true,
});

/** The sign of an event: solid, hollow or dashed by its status; round for a day, long for anything less exact. */
export function mark(
  { status, rough, from: first, to: last }: Pick<TimelineEvent, 'status' | 'rough' | 'from' | 'to'>,
  from: number,
  to: number,
  y: number,
  size: number,
): Shape[] {
  const half = size * 0.3;
  const ahead = status === 'scheduled' || status === 'projected' || status === 'conditional';
  const fill = status === 'current' ? 'accent' : ahead ? 'paper' : 'ink';
  const edge = status === 'current' ? 'accent' : 'ink';
  const dashed = status === 'projected' || status === 'conditional';
  if (first === last && !dashed) {
    const [left, right] = [from - half * 1.15, from + half * 1.15];
    if (status === 'scheduled') return [{ kind: 'circle', at: [from, y], radius: half, fill, edge, weight: 1 }];
    return rough
      ? [
          {
            kind: 'area',
            points: [
              [left, y],
              [from, y - half * 1.15],
              [right, y],
              [from, y + half * 1.15],
            ],
            fill,
            edge,
            weight: 0.8,
          },
        ]
      : [{ kind: 'circle', at: [from, y], radius: half, fill, edge, weight: 0.8 }];
  }
  const right = Math.max(to, from + half * 2.4);
  const points = [
    [from, y - half * 0.8],
    [right, y - half * 0.8],
    [right, y + half * 0.8],
    [from, y + half * 0.8],
  ] as const;
  return [{ kind: 'area', points, fill, edge, weight: 0.8, ...(dashed ? { dashed } : {}) }];
}

type Sign = { readonly text: string; readonly wide: number; readonly draw: (x: number, y: number) => Shape[] };

/** The signs of these events, with their names, below `from`; `foot` is where the last line of them ends. */
export function legend(
  events: readonly TimelineEvent[],
  hasNow: boolean,
  undrawn: number,
  from: number,
  { size, measure, width }: Ground,
): { readonly shapes: readonly Shape[]; readonly foot: number } {
  const day = { from: '2000-01-01', to: '2000-01-01', rough: false };
  const span = { from: '2000-01-01', to: '2000-01-31', rough: false };
  const bar = size * 1.4;
  const signs: Sign[] = (['past', 'current', 'scheduled', 'projected', 'conditional'] as const)
    .filter((status) => events.some((event) => event.status === status))
    .map((status) =>
      status === 'projected' || status === 'conditional'
        ? { text: status, wide: bar, draw: (x, at) => mark({ status, ...span }, x, x + bar, at, size) }
        : { text: status, wide: size * 0.6, draw: (x, at) => mark({ status, ...day }, x + size * 0.3, x, at, size) },
    );
  if (events.some(({ from, to }) => from !== to))
    signs.push({
      text: 'bar: some time within',
      wide: bar,
      draw: (x, at) => mark({ status: 'past', ...span }, x, x + bar, at, size),
    });
  if (hasNow)
    signs.push({
      text: 'date of the article',
      wide: 4,
      draw: (x, at) => [nowLine(x + 2, at - size / 2, at + size / 2)],
    });
  if (undrawn > 0)
    signs.push({ text: `${undrawn} without ${own(undrawn)}: only in the table`, wide: 0, draw: () => [] });
  const shapes: Shape[] = [];
  if (signs.length === 0) return { shapes: [], foot: from + size * 0.6 };
  let [at, base] = [0, from + size * 1.9];
  for (const { text, wide, draw } of signs) {
    const all = wide + size * 0.4 + measure(text, 'quiet');
    if (at > 0 && at + all > width) [at, base] = [0, base + size * 1.5];
    shapes.push(...draw(at, base - size * 0.3), {
      kind: 'words',
      at: [at + (wide === 0 ? 0 : wide + size * 0.4), base],
      text,
      role: 'quiet',
      align: 'left',
    });
    at += all + size * 1.1;
  }
  return { shapes, foot: base + size * 0.6 };
}
