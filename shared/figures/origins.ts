import type { Grade } from '../model/statement.ts';
import { type Drawing, fitWords, type Ground, type Part, type Point, partOf, type Shape } from './shapes.ts';

/** One claim as it reached the reader: who says so, through whom, how it is sourced. */
export type Told = {
  /** Id of the statement. */
  readonly id: string;
  readonly speaker: string;
  /** The article names the speaker. */
  readonly named: boolean;
  /** Agencies and media it came through, in order; usually none or one. */
  readonly through: readonly string[];
  readonly grade: Grade;
};

export type OriginData = {
  readonly told: readonly Told[];
  /** Where it was read: the outlet's name, or "the outlet". */
  readonly outlet: string;
  /** Statements in the outlet's own voice. */
  readonly own: number;
};

type Speaker = { readonly name: string; readonly named: boolean; readonly told: readonly Told[] };

/** More speakers than this are summed up in one line. */
const mostSpeakers = 14;
const plural = (count: number): string => `${count} ${count === 1 ? 'statement' : 'statements'}`;

/** Speakers, most statements first; those past the limit as one. */
function speakersOf(told: readonly Told[]): Speaker[] {
  const byName = new Map<string, Told[]>();
  for (const one of told) byName.set(one.speaker, [...(byName.get(one.speaker) ?? []), one]);
  const all = [...byName].map(
    ([name, list]): Speaker => ({ name, named: list.some(({ named }) => named), told: list }),
  );
  const sorted = all.toSorted((a, b) => b.told.length - a.told.length);
  if (sorted.length <= mostSpeakers) return sorted;
  const rest = sorted.slice(mostSpeakers - 1);
  return [
    ...sorted.slice(0, mostSpeakers - 1),
    { name: `${rest.length} others`, named: true, told: rest.flatMap((speaker) => speaker.told) },
  ];
}

/** Who said what to whom: speakers at the left, those it came through in the middle, the outlet at the right; a line's weight is its number of statements. */
export function drawOrigins(data: OriginData, ground: Ground): Drawing {
  const { width, size, measure } = ground;
  const speakers = speakersOf(data.told);
  const carriers = [...new Set(data.told.flatMap(({ through }) => through.slice(0, 1)))];
  const row = size * 1.7;
  const top = size * 1.9;
  const says = (speaker: Speaker): string => `${plural(speaker.told.length)}, ${gradesOf(speaker)}`;
  const saysWidth = Math.max(...speakers.map((speaker) => measure(says(speaker), 'quiet')));
  const namesRight = Math.min(
    width * 0.6,
    Math.max(...speakers.map(({ name }) => measure(name, 'strong'))) + saysWidth + size * 1.4,
  );
  const outletWords = fitWords(data.outlet, width * 0.2, 'strong', ground);
  const ownWords = data.own === 0 ? [] : [`${plural(data.own)}`, 'in its own voice'];
  const outletLeft =
    width - Math.max(measure(outletWords, 'strong'), ...ownWords.map((text) => measure(text, 'quiet')));
  const carrierWidth = Math.max(0, ...carriers.map((name) => measure(name, 'strong')));
  const carrierMiddle = (namesRight + outletLeft) / 2;
  // Carriers stand above the speakers' rows: what came directly runs below them and crosses no name.
  const carrierY = (i: number): number => top + row * (i + 0.5);
  const first = top + carriers.length * row;
  const middle = first + (speakers.length * row) / 2;
  const outlet: Point = [outletLeft - size * 0.5, middle];
  const shapes: Shape[] = [
    { kind: 'words', at: [0, size], text: 'Who says so', role: 'quiet', align: 'left' },
    ...(carriers.length > 0
      ? [{ kind: 'words', at: [carrierMiddle, size], text: 'through', role: 'quiet', align: 'middle' } as const]
      : []),
    { kind: 'words', at: [width, size], text: 'read in', role: 'quiet', align: 'right' },
  ];
  const joins: Shape[] = [];
  const parts: Part[] = [];
  speakers.forEach((speaker, i) => {
    const y = first + row * (i + 0.5);
    const room = namesRight - saysWidth - size * 1.2;
    const id = `speaker ${speaker.name}`;
    shapes.push(
      ...partOf(id, [
        {
          kind: 'words',
          at: [0, y + size * 0.34],
          text: fitWords(speaker.name, room, speaker.named ? 'strong' : 'unnamed', ground),
          role: speaker.named ? 'strong' : 'unnamed',
          align: 'left',
        },
        {
          kind: 'words',
          at: [namesRight - size * 0.4, y + size * 0.34],
          text: says(speaker),
          role: 'quiet',
          align: 'right',
        },
      ]),
    );
    parts.push(mapPart(id, saidOf(speaker), speaker.told, { x: 0, y: y - row / 2, width: namesRight, height: row }));
    const start: Point = [namesRight, y];
    const dashed = !speaker.named;
    const direct = speaker.told.filter(({ through }) => through.length === 0).length;
    if (direct > 0) joins.push(...partOf(id, [join(start, outlet, direct, dashed)]));
    carriers.forEach((carrier, c) => {
      const count = speaker.told.filter(({ through }) => through[0] === carrier).length;
      if (count > 0)
        joins.push(
          ...partOf(id, [join(start, [carrierMiddle - carrierWidth / 2 - size * 0.5, carrierY(c)], count, dashed)]),
        );
    });
  });
  carriers.forEach((carrier, c) => {
    const y = carrierY(c);
    // what two say together came through once
    const carried = [
      ...new Map(data.told.filter(({ through }) => through[0] === carrier).map((one) => [one.id, one])).values(),
    ];
    const id = `carrier ${carrier}`;
    joins.push(
      ...partOf(id, [join([carrierMiddle + carrierWidth / 2 + size * 0.5, y], outlet, carried.length, false)]),
    );
    shapes.push(
      ...partOf(id, [
        { kind: 'words', at: [carrierMiddle, y + size * 0.34], text: carrier, role: 'strong', align: 'middle' },
      ]),
    );
    const x = carrierMiddle - carrierWidth / 2;
    parts.push(
      mapPart(id, `Through ${carrier}, ${plural(carried.length)}`, carried, {
        x,
        y: y - row / 2,
        width: carrierWidth,
        height: row,
      }),
    );
  });
  shapes.push({
    kind: 'words',
    at: [outletLeft, middle + size * 0.34],
    text: outletWords,
    role: 'strong',
    align: 'left',
  });
  ownWords.forEach((text, i) => {
    shapes.push({
      kind: 'words',
      at: [outletLeft, middle + size * (1.55 + 1.15 * i)],
      text,
      role: 'quiet',
      align: 'left',
    });
  });
  return {
    width,
    height: Math.max(first + speakers.length * row, middle + size * 3) + size * 0.4,
    shapes: [...joins, ...shapes],
    parts,
    alt: altOf(data, speakers),
  };
}

const gradesOf = ({ told }: Speaker): string => [...new Set(told.map(({ grade }) => grade))].sort().join(' ');

/** A line that leaves and arrives level; heavier with more statements, dashed for who is not named. */
function join(from: Point, to: Point, count: number, dashed: boolean): Shape {
  const reach = (to[0] - from[0]) * 0.5;
  return {
    kind: 'curve',
    from,
    by: [
      [from[0] + reach, from[1]],
      [to[0] - reach, to[1]],
    ],
    to,
    weight: Math.min(3.2, 0.5 + 0.35 * count),
    ink: dashed ? 'quiet' : 'accent',
    ...(dashed ? { dashed } : {}),
  };
}

function saidOf(speaker: Speaker): string {
  const through = new Map<string, number>();
  for (const { through: path } of speaker.told)
    if (path[0] !== undefined) through.set(path[0], (through.get(path[0]) ?? 0) + 1);
  const ways = [...through].map(([name, count]) => `${count} through ${name}`);
  return `${speaker.name}${speaker.named ? '' : ' (not named)'}, ${plural(speaker.told.length)}, ${gradesOf(speaker)}${ways.length === 0 ? '' : `, ${ways.join(', ')}`}`;
}

/** A speaker or a carrier, which stands for at least one statement. */
const mapPart = (id: string, says: string, told: readonly Told[], box: Part['box']): Part => ({
  id,
  says,
  of: told.map((one) => one.id),
  box,
});

function altOf({ outlet, own }: OriginData, speakers: readonly Speaker[]): string {
  return `Who said what to whom, as read in ${outlet}. ${speakers.map(saidOf).join('. ')}.${own === 0 ? '' : ` In the outlet’s own voice, ${plural(own)}.`}`;
}
