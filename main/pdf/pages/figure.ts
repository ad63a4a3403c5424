import { drawFigure, type Figure } from '#shared/figures/figureOf.ts';
import { speakersIn } from '#shared/figures/origins.ts';
import type { Drawing, FigureInk, FigureRole, Ground, Shape } from '#shared/figures/shapes.ts';
import type { Look } from '../look.ts';
import { colours, type Style } from '../theme.ts';
import { type Composing, oneLine } from './paragraph.ts';
import type { Mark, Path, Strip, Tag } from './strip.ts';

const inks = ({ accent }: Look): Readonly<Record<FigureInk, string>> => ({
  ink: colours.ink,
  accent,
  quiet: colours.quiet,
  hairline: colours.hairline,
  paper: '1 1 1',
});

const rolesOf = ({ styles }: Look): Readonly<Record<FigureRole, Style>> => {
  const plain: Style = { cut: 'sans', size: styles.attribution.size, colour: colours.ink };
  return {
    plain,
    strong: { ...plain, cut: 'sansBold' },
    unnamed: { ...plain, cut: 'sansItalic' },
    quiet: { ...plain, size: styles.noteMeta.size, colour: colours.quiet },
  };
};

/** A figure is no taller than this share of a page. */
const mostOfPage = 0.5;

/** What a figure of the page is drawn with: the full width, and its words as they are set. */
export function figureGround({ look, fonts }: Pick<Composing, 'look' | 'fonts'>): Ground {
  const roles = rolesOf(look);
  return {
    width: look.sheet.right - look.sheet.left,
    height: (look.sheet.bottom - look.sheet.top) * mostOfPage,
    size: roles.plain.size,
    measure: (text, role) => oneLine([{ kind: 'words', text, style: roles[role] }], fonts).width,
  };
}

/**
 * A figure as strips over the full width, each of which says in words what it shows: one, or several for a timeline too long for half a page.
 * Either may be parted anew where what is left of a page holds some of its rows.
 */
export function figureStrips(figure: Figure, parent: Tag, before: number, composing: Composing): Strip[] {
  if (figure.kind === 'origins') {
    const strip = figureStrip(figure, parent, before, composing);
    return [{ ...strip, cut: { parts: 1, at: (room) => mapsAt(figure, room, parent, composing) } }];
  }
  const { height: most = Number.POSITIVE_INFINITY } = figureGround(composing);
  const all = figure.data.events.length;
  for (let parts = 1; ; parts += 1) {
    const each = Math.ceil(all / parts);
    const strips = Array.from({ length: Math.ceil(all / each) }, (_, i) => {
      const part = rowsOf(figure, i * each, Math.min((i + 1) * each, all));
      return figureStrip(part, parent, i === 0 ? before : composing.look.grid / 2, composing);
    });
    if (each > fewestRows && strips.some(({ height }) => height > most)) continue;
    return strips.map((strip, i) => {
      const rest = rowsOf(figure, i * each, all);
      return { ...strip, cut: { parts: strips.length - i, at: (room) => cutAt(rest, room, parent, composing) } };
    });
  }
}

/** Rows of a timeline that are worth a drawing of their own, and the height of one as a share of its size. */
const fewestRows = 3;
/** Two are, where they are as tall, in ems of their words, as three of one line. */
const fewestTall = 2;
const tallEnough = 8;
const rowShare = 1.62;

type Timeline = Extract<Figure, { kind: 'timeline' }>;

/** Some rows of a timeline. How many have no date, and what the signs of all rows say, stands with the last. */
function rowsOf({ kind, data }: Timeline, from: number, to: number): Timeline {
  const { events, undrawn, explained = events } = data;
  const isLast = to === events.length;
  return {
    kind,
    data: {
      ...data,
      events: events.slice(from, to),
      undrawn: isLast ? undrawn : 0,
      explained: isLast ? explained : [],
    },
  };
}

/** A timeline in parts, the first with as many rows as `room` holds; undefined where either side would have too few. */
function cutAt(figure: Timeline, room: number, parent: Tag, composing: Composing): Strip[] | undefined {
  const { grid } = composing.look;
  const all = figure.data.events.length;
  const { size } = figureGround(composing);
  const isWorth = (rows: number, height: number): boolean => rows >= fewestRows || height >= size * tallEnough;
  const most = Math.min(all - fewestTall, Math.floor(room / (size * rowShare)));
  for (let rows = most; rows >= fewestTall; rows -= 1) {
    const first = figureStrip(rowsOf(figure, 0, rows), parent, 0, composing);
    if (first.height > room || !isWorth(rows, first.height)) continue;
    const others = figureStrips(rowsOf(figure, rows, all), parent, grid / 2, composing);
    if (isWorth(all - rows, others[0]?.height ?? 0)) return [first, ...others];
  }
  return undefined;
}

/** A map as two, the first with as many speakers as `room` holds; undefined where either would have too few to be worth it. */
function mapsAt({ kind, data }: Map, room: number, parent: Tag, composing: Composing): Strip[] | undefined {
  const names = speakersIn(data);
  const of = (some: readonly string[], own: number): Map => ({
    kind,
    data: { ...data, own, told: data.told.filter(({ speaker }) => some.includes(speaker)) },
  });
  for (let count = names.length - fewestSpeakers; count >= fewestSpeakers; count -= 1) {
    const first = figureStrip(of(names.slice(0, count), 0), parent, 0, composing);
    if (first.height > room) continue;
    return [first, ...figureStrips(of(names.slice(count), data.own), parent, composing.look.grid / 2, composing)];
  }
  return undefined;
}

type Map = Extract<Figure, { kind: 'origins' }>;
const fewestSpeakers = 3;

function figureStrip(figure: Figure, parent: Tag, before: number, composing: Composing): Strip {
  const { look, fonts } = composing;
  const roles = rolesOf(look);
  const line = (text: string, role: FigureRole) => oneLine([{ kind: 'words', text, style: roles[role] }], fonts);
  const drawing = drawFigure(figure, figureGround(composing));
  const tag: Tag = { type: 'Figure', parent, alt: drawing.alt };
  return {
    height: drawing.height,
    before,
    keep: false,
    figure: true,
    marks: [markOf(drawing, tag, look, (shape) => line(shape.text, shape.role))],
  };
}

type Words = Extract<Shape, { kind: 'words' }>;

function markOf(
  { width, height, shapes }: Drawing,
  tag: Tag,
  look: Look,
  line: (words: Words) => ReturnType<typeof oneLine>,
): Mark {
  const colour = inks(look);
  const paths: Path[] = [];
  const words: Extract<Mark, { kind: 'figure' }>['words'][number][] = [];
  for (const shape of shapes)
    if (shape.kind === 'words') {
      const set = line(shape);
      const back = shape.align === 'left' ? 0 : shape.align === 'right' ? set.width : set.width / 2;
      words.push({ x: shape.at[0] - back, y: shape.at[1], line: set });
    } else paths.push({ shape, colour });
  return { kind: 'figure', tag, x: look.sheet.left, y: 0, width, height, paths, words };
}
