import { drawFigure, type Figure } from '#shared/figures/figureOf.ts';
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

/** What a figure of the page is drawn with: the full width, and its words as they are set. */
export function figureGround({ look, fonts }: Pick<Composing, 'look' | 'fonts'>): Ground {
  const roles = rolesOf(look);
  return {
    width: look.sheet.right - look.sheet.left,
    size: roles.plain.size,
    measure: (text, role) => oneLine([{ kind: 'words', text, style: roles[role] }], fonts).width,
  };
}

/** A figure as one strip over the full width: it is never cut, and says in words what it shows. */
export function figureStrips(figure: Figure, parent: Tag, before: number, composing: Composing): Strip[] {
  const { look, fonts } = composing;
  const { sheet } = look;
  const roles = rolesOf(look);
  const line = (text: string, role: FigureRole) => oneLine([{ kind: 'words', text, style: roles[role] }], fonts);
  const ground = figureGround(composing);
  return drawingsOf(figure, ground, sheet.bottom - sheet.top).map((drawing, i): Strip => {
    const tag: Tag = { type: 'Figure', parent, alt: drawing.alt };
    return {
      height: drawing.height,
      before: i === 0 ? before : look.grid / 2,
      keep: false,
      figure: true,
      marks: [markOf(drawing, tag, look, (shape) => line(shape.text, shape.role))],
    };
  });
}

/** A timeline too long for half a page goes on in another figure. */
function drawingsOf(figure: Figure, ground: Ground, page: number): Drawing[] {
  if (figure.kind === 'origins') return [drawFigure(figure, ground)];
  const most = Math.max(3, Math.floor((page * 0.5) / (ground.size * 1.62)) - 3);
  const { events, undrawn } = figure.data;
  const parts = Math.ceil(events.length / most);
  const each = Math.ceil(events.length / parts);
  return Array.from({ length: parts }, (_, i) =>
    drawFigure(
      {
        kind: 'timeline',
        data: {
          ...figure.data,
          events: events.slice(i * each, (i + 1) * each),
          undrawn: i === parts - 1 ? undrawn : 0,
        },
      },
      ground,
    ),
  );
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
