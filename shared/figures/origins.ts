import type { Grade } from '../model/statement.ts';
import {
  type Drawing,
  type FigureRole,
  fitLines,
  fitWords,
  type Ground,
  type Part,
  type Point,
  partOf,
  type Shape,
} from './shapes.ts';

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

/** Where the statements of one name come from or come through. */
type Source = { readonly name: string; readonly told: readonly Told[] };
type Speaker = Source & { readonly named: boolean };

/** More than these are summed up in one line. */
const mostSpeakers = 14;
const mostCarriers = 6;
/** Share of the width that names and what they said may take, where something stands between them and the outlet, and where not. */
const namesShare = 0.52;
const namesAlone = 0.6;
const outletShare = 0.2;
/** Names narrower than this, in ems, stand over how much was said. */
const leastName = 16;
/** Heights in ems: of a row, of one of two lines, of the way of what came directly past those it did not come through. */
const rowHeight = 1.7;
const tallRow = 2.9;
const wayHeight = 0.7;
/** Ems that a line needs to bend in. */
const bend = 2.2;

const plural = (count: number): string => `${count} ${count === 1 ? 'statement' : 'statements'}`;
const roleOf = (speaker: Speaker | undefined): FigureRole => (speaker?.named === false ? 'unnamed' : 'strong');
const says = (speaker: Speaker): string => `${plural(speaker.told.length)}, ${gradesOf(speaker)}`;

/** By name, most statements first; those past the limit as one. */
function summedUp(told: readonly Told[], nameOf: (one: Told) => string | undefined, most: number): Source[] {
  const byName = new Map<string, Told[]>();
  for (const one of told) {
    const name = nameOf(one);
    if (name !== undefined) byName.set(name, [...(byName.get(name) ?? []), one]);
  }
  const sorted = [...byName]
    .map(([name, list]): Source => ({ name, told: list }))
    .toSorted((a, b) => b.told.length - a.told.length);
  if (sorted.length <= most) return sorted;
  const rest = sorted.slice(most - 1);
  return [...sorted.slice(0, most - 1), { name: `${rest.length} others`, told: rest.flatMap((source) => source.told) }];
}

/** Who said what to whom: speakers at the left, those it came through in the middle, the outlet at the right; a line's weight is its number of statements. */
export function drawOrigins(data: OriginData, ground: Ground): Drawing {
  const { size } = ground;
  const top = size * 1.9;
  const isThrough = data.told.some(({ through }) => through.length > 0);
  const limit = ground.width * (isThrough ? namesShare : namesAlone);
  const fitting = (isTall: boolean): Rows => rowsOf(data, isTall, top, ground);
  const wide = fitting(false);
  const saysWidth = Math.max(...wide.speakers.map((speaker) => ground.measure(says(speaker), 'quiet')));
  const nameWidth = Math.max(...wide.speakers.map(({ name }) => ground.measure(name, 'strong')));
  const beside = limit - saysWidth - size * 1.4;
  const isTall = nameWidth > beside && beside < size * leastName;
  const { speakers, carriers } = isTall ? fitting(true) : wide;
  const names = speakers.map((speaker) =>
    fitWords(speaker.name, isTall ? limit - size * 0.8 : beside, roleOf(speaker), ground),
  );
  const shownWidth = Math.max(...names.map((name, i) => ground.measure(name, roleOf(speakers[i]))));
  const namesRight = isTall ? Math.max(shownWidth, saysWidth) + size * 0.8 : shownWidth + saysWidth + size * 1.4;
  const row = size * (isTall ? tallRow : rowHeight);

  const middle = middleOf(speakers, carriers, row, size);
  const height = Math.max(speakers.length * row, middle.height, size * 6);
  const first = top + (height - speakers.length * row) / 2;
  const middleTop = top + (height - middle.height) / 2;
  const outletY = top + height / 2;

  const outletLines = fitLines(data.outlet, ground.width * outletShare, 'strong', ground, 2);
  const ownWords = data.own === 0 ? [] : [plural(data.own), 'in its own voice'];
  const widthOf = (lines: readonly string[], role: FigureRole): number =>
    Math.max(0, ...lines.map((text) => ground.measure(text, role)));
  const outletLeft = ground.width - Math.max(widthOf(outletLines, 'strong'), widthOf(ownWords, 'quiet'));
  const outlet: Point = [outletLeft - size * 0.5, outletY];
  const room = outlet[0] - namesRight - 2 * bend * size;
  const carrierNames = carriers.map(({ name }) => fitWords(name, Math.max(size * 3, room - size), 'strong', ground));
  const carrierWidth = widthOf(carrierNames, 'strong');
  const carrierMiddle = (namesRight + outlet[0]) / 2;
  const [enter, leave] = [-1, 1].map((side) => carrierMiddle + side * (carrierWidth / 2 + size * 0.5)) as [
    number,
    number,
  ];

  const joins: Shape[] = [];
  const shapes: Shape[] = [
    { kind: 'words', at: [0, size], text: 'Who says so', role: 'quiet', align: 'left' },
    ...(carriers.length > 0
      ? [{ kind: 'words', at: [carrierMiddle, size], text: 'through', role: 'quiet', align: 'middle' } as const]
      : []),
    { kind: 'words', at: [ground.width, size], text: 'read in', role: 'quiet', align: 'right' },
  ];
  const parts: Part[] = [];

  speakers.forEach((speaker, i) => {
    const y = first + row * (i + 0.5);
    const id = `speaker ${speaker.name}`;
    const base = y + size * 0.34;
    shapes.push(
      ...partOf(id, [
        {
          kind: 'words',
          at: [0, isTall ? base - size * 0.6 : base],
          text: names[i] ?? '',
          role: roleOf(speaker),
          align: 'left',
        },
        isTall
          ? { kind: 'words', at: [0, base + size * 0.58], text: says(speaker), role: 'quiet', align: 'left' }
          : { kind: 'words', at: [namesRight - size * 0.4, base], text: says(speaker), role: 'quiet', align: 'right' },
      ]),
    );
    parts.push(mapPart(id, saidOf(speaker), speaker.told, { x: 0, y: y - row / 2, width: namesRight, height: row }));
    const start: Point = [isTall ? namesRight - size * 0.4 : namesRight, y];
    const dashed = !speaker.named;
    const direct = speaker.told.filter(({ through }) => through.length === 0).length;
    const way = middle.ways.get(speaker);
    if (direct > 0 && way === undefined) joins.push(...partOf(id, [join(start, outlet, direct, dashed)]));
    if (direct > 0 && way !== undefined) {
      const level = middleTop + way;
      joins.push(
        ...partOf(id, [
          join(start, [enter, level], direct, dashed),
          { ...strokeOf(direct, dashed), kind: 'line', from: [enter, level], to: [leave, level] },
          join([leave, level], outlet, direct, dashed),
        ]),
      );
    }
    for (const carrier of carriers) {
      const count = speaker.told.filter((one) => carrier.told.includes(one)).length;
      const at = middleTop + (middle.ways.get(carrier) ?? 0);
      if (count > 0) joins.push(...partOf(id, [join(start, [enter, at], count, dashed)]));
    }
  });

  carriers.forEach((carrier, c) => {
    const y = middleTop + (middle.ways.get(carrier) ?? 0);
    // what two say together came through once
    const carried = [...new Map(carrier.told.map((one) => [one.id, one])).values()];
    const id = `carrier ${carrier.name}`;
    const text = carrierNames[c] ?? '';
    joins.push(...partOf(id, [join([leave, y], outlet, carried.length, false)]));
    shapes.push(
      ...partOf(id, [{ kind: 'words', at: [carrierMiddle, y + size * 0.34], text, role: 'strong', align: 'middle' }]),
    );
    const box = { x: carrierMiddle - carrierWidth / 2, y: y - (size * rowHeight) / 2, width: carrierWidth };
    parts.push(
      mapPart(id, `Through ${carrier.name}, ${plural(carried.length)}`, carried, { ...box, height: size * rowHeight }),
    );
  });

  const outletTop = outletY + size * 0.34 - (outletLines.length - 1) * size * 1.15;
  const words = (lines: readonly string[], y: number, role: FigureRole): Shape[] =>
    lines.map((text, i) => ({ kind: 'words', at: [outletLeft, y + i * size * 1.15], text, role, align: 'left' }));
  shapes.push(...words(outletLines, outletTop, 'strong'), ...words(ownWords, outletY + size * 1.55, 'quiet'));
  return {
    width: ground.width,
    height: top + height + size * 0.4,
    shapes: [...joins, ...shapes],
    parts,
    alt: altOf(data),
  };
}

type Rows = { readonly speakers: readonly Speaker[]; readonly carriers: readonly Source[] };

/** As many speakers and carriers as the figure may be tall. */
function rowsOf({ told }: OriginData, isTall: boolean, top: number, { height, size }: Ground): Rows {
  const ems = height === undefined ? Number.POSITIVE_INFINITY : (height - top) / size - 0.5;
  const most = Math.max(2, Math.min(mostSpeakers, Math.floor(ems / (isTall ? tallRow : rowHeight))));
  const speakers = speakersOf(told, most);
  const free = Math.floor((ems - speakers.length * wayHeight) / rowHeight);
  const carriers = summedUp(told, ({ through }) => through[0], Math.max(2, Math.min(mostCarriers + 1, free)));
  return { speakers, carriers };
}

/** Who says something, most statements first. */
export const speakersIn = ({ told }: OriginData): string[] =>
  summedUp(told, ({ speaker }) => speaker, told.length).map(({ name }) => name);

const speakersOf = (told: readonly Told[], most: number): Speaker[] =>
  summedUp(told, ({ speaker }) => speaker, most).map((speaker) => ({
    ...speaker,
    named: speaker.told.some(({ named }) => named),
  }));

/**
 * Who stands where in the middle: each carrier, and a way for what each speaker said directly, by the height of those it comes from, so that
 * no line runs over a name. Heights from the top of the middle; no ways where nothing came through anyone.
 */
function middleOf(speakers: readonly Speaker[], carriers: readonly Source[], row: number, size: number) {
  const ways = new Map<Source, number>();
  if (carriers.length === 0) return { ways, height: 0 };
  const rowOf = (one: Told): number => speakers.findIndex(({ told }) => told.includes(one));
  const mean = ({ told }: Source): number => told.reduce((sum, one) => sum + rowOf(one), 0) / told.length;
  const direct = speakers.filter(({ told }) => told.some(({ through }) => through.length === 0));
  const items = [
    ...carriers.map((source) => ({ source, at: mean(source), height: Math.min(row, size * rowHeight) })),
    ...direct.map((source) => ({ source, at: speakers.indexOf(source), height: size * wayHeight })),
  ].toSorted((a, b) => a.at - b.at);
  let height = 0;
  for (const item of items) {
    ways.set(item.source, height + item.height / 2);
    height += item.height;
  }
  return { ways, height };
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
    ...strokeOf(count, dashed),
  };
}

const strokeOf = (count: number, dashed: boolean) => ({
  weight: Math.min(3.2, 0.5 + 0.35 * count),
  ink: dashed ? ('quiet' as const) : ('accent' as const),
  ...(dashed ? { dashed } : {}),
});

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

function altOf({ told, outlet, own }: OriginData): string {
  const speakers = speakersOf(told, mostSpeakers);
  return `Who said what to whom, as read in ${outlet}. ${speakers.map(saidOf).join('. ')}.${own === 0 ? '' : ` In the outlet’s own voice, ${plural(own)}.`}`;
}
