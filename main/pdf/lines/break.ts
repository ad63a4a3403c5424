import { hangAfter, hangBefore } from './hang.ts';
import { forced, type Item, wideEnough } from './items.ts';

/** One line: items `[start, end)`, the item it breaks at, and how far its glue goes: 0 natural, 1 stretched by its stretch, −1 shrunk by its shrink. */
export type Break = { readonly start: number; readonly end: number; readonly at: number; readonly ratio: number };

/** How elastic things are: glue in proportion to its width, letters by so little that nobody sees it (as microtypography does). */
export const elastic = { stretch: 0.5, shrink: 0.3, letters: 0.024 } as const;

export type Manner = 'justified' | 'ragged' | 'compact';

type Pass = { readonly tolerance: number; readonly untied: boolean };

/** Whole words, as long as no line is loose; then syllables; then whatever it takes, because no word may be lost. */
export type Stage = 'whole' | 'hyphened' | 'loose';

const last: Pass = { tolerance: Infinity, untied: true };
/** Uneven lines may be as short as they like; where one would be by 30 % of the measure, syllables help first. */
const uneven: Readonly<Record<Stage, readonly Pass[]>> = {
  whole: [{ tolerance: 1e6, untied: false }],
  hyphened: [{ tolerance: 1e6, untied: false }],
  loose: [last],
};
const passes: Readonly<Record<Manner, Readonly<Record<Stage, readonly Pass[]>>>> = {
  justified: {
    whole: [{ tolerance: 1.4, untied: false }],
    hyphened: [{ tolerance: 1.55, untied: false }],
    loose: [{ tolerance: 2.2, untied: false }, { tolerance: 3, untied: true }, last],
  },
  ragged: { ...uneven, whole: [{ tolerance: 2.4, untied: false }] },
  compact: uneven,
};

type Node = {
  readonly at: number;
  readonly start: number;
  readonly fitness: number;
  readonly demerits: number;
  readonly ladder: number;
  readonly from: Node | undefined;
  readonly end: number;
  readonly ratio: number;
};

/** In a narrow column more than a ragged line costs, and less than a word that is cut. */
const runtDemerits = { wide: 1e6, narrow: 6e7 } as const;
const ladderDemerits = 20_000;
const fitnessDemerits = 3_000;
/** Above what any raggedness costs: a cell takes as few lines as it can. */
const compactDemerits = 1e12;
const untiedCost = 3_000;

/**
 * Breaks a paragraph where the sum of all lines' demerits is least (Knuth and Plass 1981): justified to `width` points, `ragged` with lines as
 * even as may be, or `compact` in as few as may be. At most two hyphens stand above one another; a last line of less than `minLast` points
 * is avoided. Own code because the npm breaker knows neither hanging punctuation nor last lines, ladders or elastic letters.
 * Undefined where this stage finds no way; the last one always does.
 */
export function breakLines(
  items: readonly Item[],
  width: number,
  manner: Manner,
  minLast: number,
  stage: Stage,
): readonly Break[] | undefined {
  const sums = sumsOf(items);
  for (const pass of passes[manner][stage]) {
    const end = search(items, sums, width, pass, manner, minLast);
    if (end !== undefined) return linesOf(end);
  }
  return undefined;
}

type Sums = {
  readonly natural: Float64Array;
  readonly glue: Float64Array;
  /** Index of the first box at or after an item. */
  readonly nextBox: Int32Array;
};

function sumsOf(items: readonly Item[]): Sums {
  const n = items.length;
  const natural = new Float64Array(n + 1);
  const glue = new Float64Array(n + 1);
  const nextBox = new Int32Array(n + 1).fill(n);
  items.forEach((item, i) => {
    const isGlue = item.kind === 'glue';
    natural[i + 1] = (natural[i] ?? 0) + (item.kind === 'penalty' ? 0 : item.width);
    glue[i + 1] = (glue[i] ?? 0) + (isGlue ? item.room : 0);
  });
  for (let i = n - 1; i >= 0; i -= 1) nextBox[i] = items[i]?.kind === 'box' ? i : (nextBox[i + 1] ?? n);
  return { natural, glue, nextBox };
}

function search(
  items: readonly Item[],
  sums: Sums,
  width: number,
  pass: Pass,
  manner: Manner,
  minLast: number,
): Node | undefined {
  const { natural, glue, nextBox } = sums;
  const ragged = manner !== 'justified';
  // Dates and units stay whole there before a last line gets longer.
  const isNarrow = width < wideEnough;
  const perLine = manner === 'compact' ? compactDemerits : 0;
  const first: Node = {
    at: -1,
    start: nextBox[0] ?? 0,
    fitness: 1,
    demerits: 0,
    ladder: 0,
    from: undefined,
    end: 0,
    ratio: 0,
  };
  let active: Node[] = [first];
  const best: (Node | undefined)[] = [undefined, undefined, undefined, undefined];
  for (let b = 0; b < items.length; b += 1) {
    const item = items[b];
    if (item === undefined || item.kind === 'box') continue;
    const cost = costOf(item, items[b - 1], pass);
    if (cost === Infinity) continue;
    let end = b;
    while (end > 0 && items[end - 1]?.kind === 'glue') end -= 1;
    const isForced = cost === forced;
    const isLast = b === items.length - 1;
    const flagged = item.kind === 'penalty' && item.hyphen;
    const added = item.kind === 'penalty' ? item.width : 0;
    const hangs = ragged ? 0 : hangAfter(items[end - 1], added > 0 ? item : undefined);
    let overfull: Node | undefined;
    let kept = 0;
    best.fill(undefined);
    for (let i = 0; i < active.length; i += 1) {
      const node = active[i] as Node;
      const from = natural[node.start] ?? 0;
      const spaces = Math.max(0, (glue[end] ?? 0) - (glue[node.start] ?? 0));
      const content =
        Math.max(0, (natural[end] ?? 0) - from) + added - hangs - (ragged ? 0 : hangBefore(items[node.start]));
      const slack = width - content;
      const letters = (content - spaces) * elastic.letters;
      let ratio: number;
      if (ragged) ratio = slack < -0.01 ? -2 : isForced ? 0 : slack / (width * 0.12);
      else if (slack >= 0) ratio = isForced ? 0 : slack / (spaces * elastic.stretch + letters || 1e-6);
      else ratio = slack / (spaces * elastic.shrink + letters || 1e-6);
      if (ratio < -1) {
        overfull = node;
        if (!isForced) continue;
      } else if (!isForced) {
        active[kept] = node;
        kept += 1;
      }
      if (ratio < -1 || ratio > pass.tolerance) continue;
      if (flagged && node.ladder >= 2 && pass.tolerance !== Infinity) continue;
      const runt =
        isLast && node.from !== undefined && content < minLast && !(isNarrow && isTied(items, node.start, end));
      if (runt && !isNarrow && !pass.untied) continue;
      const bad = Math.min(1e5, 100 * Math.abs(ratio) ** 3);
      const penalty = isForced ? 0 : cost;
      const fitness = ratio < -0.5 ? 0 : ratio < 0.5 ? 1 : ratio < 1 ? 2 : 3;
      let demerits = node.demerits + (10 + bad + penalty) ** 2 + perLine;
      if (flagged && node.ladder > 0) demerits += ladderDemerits;
      if (!ragged && Math.abs(fitness - node.fitness) > 1) demerits += fitnessDemerits;
      if (runt) demerits += runtDemerits[isNarrow ? 'narrow' : 'wide'] * (2 - content / minLast);
      const known = best[fitness];
      if (known === undefined || demerits < known.demerits)
        best[fitness] = {
          at: b,
          start: nextBox[b + 1] ?? items.length,
          fitness,
          demerits,
          ladder: flagged ? node.ladder + 1 : 0,
          from: node,
          end,
          ratio,
        };
    }
    active.length = kept;
    for (const node of best) if (node !== undefined) active.push(node);
    if (active.length === 0) {
      if (pass.tolerance !== Infinity || overfull === undefined) return undefined;
      active = [
        {
          at: b,
          start: nextBox[b + 1] ?? items.length,
          fitness: 1,
          demerits: overfull.demerits + 1e12,
          ladder: 0,
          from: overfull,
          end,
          ratio: -1,
        },
      ];
    }
  }
  return active.reduce<Node | undefined>(
    (low, node) => (low === undefined || node.demerits < low.demerits ? node : low),
    undefined,
  );
}

/** Words that are only ever set together, as an entry's tag is: they may be a line by themselves. */
function isTied(items: readonly Item[], start: number, end: number): boolean {
  const between = items.slice(start, end).filter((item) => item.kind === 'glue');
  return between.length > 0 && between.every((glue) => glue.tied === 'always');
}

/** Infinity where no line may end. */
function costOf(item: Item, before: Item | undefined, pass: Pass): number {
  if (item.kind === 'glue') {
    if (before?.kind !== 'box' || item.tied === 'always') return Infinity;
    return item.tied ? (pass.untied ? untiedCost : Infinity) : 0;
  }
  return item.kind === 'penalty' ? item.cost : Infinity;
}

function linesOf(end: Node): Break[] {
  const lines: Break[] = [];
  for (let node: Node | undefined = end; node?.from !== undefined; node = node.from)
    lines.push({ start: node.from.start, end: node.end, at: node.at, ratio: node.ratio });
  return lines.reverse();
}
