import type { ReactNode } from 'react';
import type { Drawing, FigureInk, FigureRole, Ground, Shape } from '#shared/figures/shapes.ts';

const inks: Readonly<Record<FigureInk, string>> = {
  ink: 'var(--ink)',
  accent: 'var(--accent)',
  quiet: 'var(--ink-faint)',
  hairline: 'var(--line)',
  paper: 'var(--raised)',
};

const weights: Readonly<
  Record<FigureRole, { readonly weight: number; readonly italic: boolean; readonly small: boolean }>
> = {
  strong: { weight: 600, italic: false, small: false },
  plain: { weight: 400, italic: false, small: false },
  unnamed: { weight: 400, italic: true, small: false },
  quiet: { weight: 400, italic: false, small: true },
};

const anchors = { left: 'start', middle: 'middle', right: 'end' } as const;
const small = 0.94;

let measuring: CanvasRenderingContext2D | null | undefined;

/** What a figure is drawn with on screen: words as wide as the browser will set them. */
export function screenGround(width: number, size: number): Ground {
  measuring ??= document.createElement('canvas').getContext('2d');
  const context = measuring;
  const family = getComputedStyle(document.documentElement).getPropertyValue('--sans') || 'sans-serif';
  return {
    width,
    size,
    measure: (text, role) => {
      const { weight, italic, small: isSmall } = weights[role];
      const points = isSmall ? size * small : size;
      if (context === null) return text.length * points * 0.5;
      context.font = `${italic ? 'italic ' : ''}${weight} ${points}px ${family}`;
      return context.measureText(text).width;
    },
  };
}

/** A figure as SVG, the very shapes that the PDF draws, in the app's own colours. What is laid over it are its `children`. */
export function DrawingView(props: {
  readonly drawing: Drawing;
  readonly size: number;
  /** Parts that stand out. */
  readonly lit: ReadonlySet<string>;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly children?: ReactNode;
}): ReactNode {
  const { width, height, shapes } = props.drawing;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group within the drawing, not of a form
    <svg
      className="drawing"
      lang="en"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
    >
      {/* Below the words and lines, so that a part's ground does not cover them. */}
      {props.children}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of shapes takes no focus; the parts and the caption say it all */}
      <g className="drawing-shapes" aria-hidden="true">
        {shapes.map((shape, i) => (
          <ShapeView
            // biome-ignore lint/suspicious/noArrayIndexKey: a shape is its place in the drawing
            key={i}
            shape={shape}
            size={props.size}
            lit={shape.part !== undefined && props.lit.has(shape.part)}
          />
        ))}
      </g>
    </svg>
  );
}

const dashes = (dashed: boolean | undefined): { strokeDasharray?: string } =>
  dashed ? { strokeDasharray: '2.5 2' } : {};

function ShapeView({ shape, size, lit }: { shape: Shape; size: number; lit: boolean }): ReactNode {
  switch (shape.kind) {
    case 'line':
      return (
        <line
          x1={shape.from[0]}
          y1={shape.from[1]}
          x2={shape.to[0]}
          y2={shape.to[1]}
          stroke={inks[shape.ink]}
          strokeWidth={shape.weight}
          {...dashes(shape.dashed)}
        />
      );
    case 'curve':
      return (
        <path
          d={`M${shape.from.join(' ')} C${[shape.by[0], shape.by[1], shape.to].map((point) => point.join(' ')).join(', ')}`}
          fill="none"
          stroke={inks[shape.ink]}
          strokeWidth={lit ? shape.weight + 1 : shape.weight}
          {...dashes(shape.dashed)}
        />
      );
    case 'area':
      return (
        <polygon
          points={shape.points.map((point) => point.join(',')).join(' ')}
          fill={inks[shape.fill]}
          stroke={shape.edge === undefined ? 'none' : inks[shape.edge]}
          strokeWidth={shape.weight ?? 1}
          {...dashes(shape.dashed)}
        />
      );
    case 'circle':
      return (
        <circle
          cx={shape.at[0]}
          cy={shape.at[1]}
          r={shape.radius}
          fill={inks[shape.fill]}
          stroke={shape.edge === undefined ? 'none' : inks[shape.edge]}
          strokeWidth={shape.weight ?? 1}
        />
      );
    case 'words': {
      const { weight, italic, small: isSmall } = weights[shape.role];
      return (
        <text
          x={shape.at[0]}
          y={shape.at[1]}
          textAnchor={anchors[shape.align]}
          fontSize={isSmall ? size * small : size}
          fontWeight={weight}
          fontStyle={italic ? 'italic' : 'normal'}
          fill={shape.role === 'quiet' && !lit ? inks.quiet : inks.ink}
        >
          {shape.text}
        </text>
      );
    }
    default:
      return shape satisfies never;
  }
}
