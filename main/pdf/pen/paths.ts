import type { Point } from '#shared/figures/shapes.ts';
import type { Mark, Path } from '../pages/strip.ts';

const round = (value: number): number => Math.round(value * 100) / 100;
/** Control points of a quarter circle, in radii. */
const bend = 0.5523;

/** A shape of a figure as operators of a content stream, at `x`, `y` of a page that counts downwards. */
export function pathOperators(shape: Path['shape'], colour: Path['colour'], x: number, y: number): string {
  const at = ([dx, dy]: Point): string => `${round(x + dx)} ${round(y + dy)}`;
  switch (shape.kind) {
    case 'line':
      return stroked(shape, colour, `${at(shape.from)} m ${at(shape.to)} l`);
    case 'curve':
      return stroked(shape, colour, `${at(shape.from)} m ${at(shape.by[0])} ${at(shape.by[1])} ${at(shape.to)} c`);
    case 'area': {
      const [first = [0, 0], ...rest] = shape.points;
      return filled(shape, colour, `${at(first)} m ${rest.map((point) => `${at(point)} l`).join(' ')} h`);
    }
    case 'circle':
      return filled(shape, colour, circle(shape.at, shape.radius, at));
    default:
      return shape satisfies never;
  }
}

type Stroked = Extract<Path['shape'], { kind: 'line' | 'curve' }>;
type Filled = Extract<Path['shape'], { kind: 'area' | 'circle' }>;

const dash = '[2.5 2] 0 d ';

const stroked = ({ ink, weight, dashed }: Stroked, colour: Path['colour'], path: string): string =>
  `q ${colour[ink]} RG ${weight} w ${dashed ? dash : ''}${path} S Q`;

function filled(shape: Filled, colour: Path['colour'], path: string): string {
  const { fill, edge, weight = 1 } = shape;
  if (edge === undefined) return `q ${colour[fill]} rg ${path} f Q`;
  const dashes = shape.kind === 'area' && shape.dashed ? dash : '';
  return `q ${colour[fill]} rg ${colour[edge]} RG ${weight} w ${dashes}${path} B Q`;
}

function circle([cx, cy]: Point, r: number, at: (point: Point) => string): string {
  const k = r * bend;
  const quarter = (a: Point, b: Point, c: Point): string => `${at(a)} ${at(b)} ${at(c)} c`;
  return [
    `${at([cx + r, cy])} m`,
    quarter([cx + r, cy + k], [cx + k, cy + r], [cx, cy + r]),
    quarter([cx - k, cy + r], [cx - r, cy + k], [cx - r, cy]),
    quarter([cx - r, cy - k], [cx - k, cy - r], [cx, cy - r]),
    quarter([cx + k, cy - r], [cx + r, cy - k], [cx + r, cy]),
    'h',
  ].join(' ');
}

/** A bar, a rule or a row of dots, on a strip with its top there. */
export function barOperators(mark: Extract<Mark, { kind: 'bar' | 'rule' }>, top: number): string {
  if (mark.kind === 'rule' && mark.dotsEvery !== undefined) {
    const y = round(top + mark.y);
    return `q ${mark.colour} RG ${mark.weight} w 1 J [0 ${mark.dotsEvery}] 0 d ${round(mark.x)} ${y} m ${round(mark.to)} ${y} l S Q`;
  }
  const [y, width, height] =
    mark.kind === 'bar' ? [mark.y, mark.width, mark.height] : [mark.y - mark.weight / 2, mark.to - mark.x, mark.weight];
  return `${mark.colour} rg ${round(mark.x)} ${round(top + y)} ${round(width)} ${round(height)} re f`;
}
