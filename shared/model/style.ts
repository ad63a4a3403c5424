import { z } from 'zod';

/** What head and foot can name. `section` is the one that the page begins with or goes on with. */
export const headFields = ['title', 'section', 'organisation', 'reference', 'version', 'date'] as const;
export type HeadField = (typeof headFields)[number];

/** A logo as a PNG, base64; `height` in points. `alt` is read to who cannot see it. */
export const Logo = z.object({
  data: z.base64().max(400_000),
  alt: z.string().min(1).max(200),
  height: z.number().min(8).max(72),
});
export type Logo = Readonly<z.infer<typeof Logo>>;

const fields = z.array(z.enum(headFields)).max(6);

export const dateForms = ['day-month', 'month-day', 'iso'] as const;

/** Each form of a date as it prints. */
export const dateSamples = {
  'day-month': '4 December 2025',
  'month-day': 'December 4, 2025',
  iso: '2025-12-04',
} as const;

/**
 * How a briefing looks on paper, without code. It is stored with the briefing, so that an old one prints the same whatever happens to the
 * ready styles. Sizes in points; `leading` in proportion to the size; `margins` from the edge of the sheet to the text.
 */
export const HouseStyle = z.object({
  name: z.string().min(1).max(60),
  text: z.enum(['serif', 'sans']),
  heads: z.enum(['serif', 'sans']),
  size: z.number().min(9).max(20),
  leading: z.number().min(1.2).max(1.7),
  /** Nothing but raised figures is set smaller than this. */
  smallest: z.number().min(6).max(20),
  alignment: z.enum(['justified', 'ragged']),
  hyphens: z.boolean(),
  margins: z.object({
    sides: z.number().min(36).max(110),
    top: z.number().min(54).max(120),
    bottom: z.number().min(60).max(120),
  }),
  /** `#rrggbb`; darkened on the page until it reads on white (4.5:1). */
  accent: z.string().regex(/^#[0-9a-f]{6}$/i),
  /** Entries are numbered through the document, by section ("2.3"), or not at all. */
  numbering: z.enum(['document', 'section', 'none']),
  /** `4 December 2025`, `December 4, 2025`, `2025-12-04`: of the block, head and foot. */
  dates: z.enum(dateForms),
  organisation: z.string().max(120),
  logo: Logo.nullable(),
  head: fields,
  foot: fields,
});
export type HouseStyle = Readonly<z.infer<typeof HouseStyle>>;

const ministry: HouseStyle = {
  name: 'Ministry',
  text: 'serif',
  heads: 'sans',
  size: 10.5,
  leading: 4 / 3,
  smallest: 6,
  alignment: 'justified',
  hyphens: true,
  margins: { sides: 75, top: 76, bottom: 72 },
  accent: '#0d4a6b',
  numbering: 'document',
  dates: 'day-month',
  organisation: '',
  logo: null,
  head: ['title', 'section'],
  foot: ['reference', 'version'],
};

/** The three styles to start from. The first is what a briefing has that was never given one. */
export const readyStyles = {
  ministry,
  newsroom: {
    ...ministry,
    name: 'Newsroom',
    text: 'sans',
    heads: 'serif',
    size: 10,
    leading: 1.4,
    alignment: 'ragged',
    hyphens: false,
    margins: { sides: 66, top: 72, bottom: 72 },
    accent: '#a3201d',
    foot: ['organisation', 'reference', 'date', 'version'],
  },
  large: {
    ...ministry,
    name: 'Plain large print',
    text: 'sans',
    heads: 'sans',
    size: 16,
    leading: 1.375,
    smallest: 14,
    alignment: 'ragged',
    hyphens: false,
    margins: { sides: 60, top: 80, bottom: 80 },
    accent: '#12303f',
  },
} as const satisfies Record<string, HouseStyle>;

export type ReadyStyle = keyof typeof readyStyles;
export const readyStyleNames = Object.keys(readyStyles) as readonly ReadyStyle[];
export const ReadyStyleName = z.enum(readyStyleNames as [ReadyStyle, ...ReadyStyle[]]);
export const usualStyle: HouseStyle = ministry;
