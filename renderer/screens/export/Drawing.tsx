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

/** What a figure is drawn with on screen: `family` is the CSS name of the face, measured as the browser will set it. */
export function screenGround(width: number, size: number, family: string): Ground {
  const context = document.createElement('canvas').getContext('2d');
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

/** A figure as SVG, the very shapes that the PDF draws, in the app's own colours. */
export function DrawingView({ drawing, size }: { readonly drawing: Drawing; readonly size: number }): ReactNode {
  const { width, height, shapes, alt } = drawing;
  return (
    <svg
      className="drawing"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={alt}
    >
      {shapes.map((shape, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a shape is its place in the drawing
        <ShapeView key={i} shape={shape} size={size} />
      ))}
    </svg>
  );
}

const dashes = (dashed: boolean | undefined): { strokeDasharray?: string } =>
  dashed ? { strokeDasharray: '2.5 2' } : {};

function ShapeView({ shape, size }: { readonly shape: Shape; readonly size: number }): ReactNode {
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
          strokeWidth={shape.weight}
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
          fill={shape.role === 'quiet' ? inks.quiet : inks.ink}
        >
          {shape.text}
        </text>
      );
    }
    default:
      return shape satisfies never;
  }
}
