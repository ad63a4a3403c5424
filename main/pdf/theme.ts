import { type Marking, tlpInk } from '#shared/model/marking.ts';
import { inkOf } from './ink.ts';
import { scriptCuts } from './lines/faces.ts';

type CutRule = {
  readonly file: string;
  /** OpenType features beyond the usual ones (ligatures, kerning, marks). */
  readonly features: readonly string[];
};

const serif = (weight: string, features: readonly string[]): CutRule => ({
  file: `SourceSerif4_${weight}.ttf`,
  features,
});
const sans = (weight: string, features: readonly string[]): CutRule => ({
  file: `SourceSans3_${weight}.ttf`,
  features,
});

/**
 * Every cut of type on the page: old-style figures in running text, tabular lining figures in the sans (its default), real small
 * capitals in labels.
 */
const houseCuts = {
  text: serif('400Regular', ['onum', 'pnum']),
  textItalic: serif('400Regular_Italic', ['onum', 'pnum']),
  textBold: serif('600SemiBold', ['onum', 'pnum']),
  textBoldItalic: serif('600SemiBold_Italic', ['onum', 'pnum']),
  title: serif('600SemiBold', ['lnum', 'pnum']),
  sans: sans('400Regular', []),
  sansItalic: sans('400Regular_Italic', []),
  sansBold: sans('600SemiBold', []),
  sansBoldItalic: sans('600SemiBold_Italic', []),
  label: sans('600SemiBold', ['smcp']),
  quietLabel: sans('400Regular', ['smcp']),
} as const satisfies Record<string, CutRule>;

/** All cuts there are: the house's, and those of scripts that it lacks. */
export const cuts = { ...houseCuts, ...scriptCuts };

export type CutName = keyof typeof cuts;

/** The eight files of the house faces; any of them may be asked whether it has a character. */
export const houseFiles: readonly string[] = [...new Set(Object.values(houseCuts).map((cut) => cut.file))];

/** One accent, the rest greys; as `r g b` for PDF, 0 to 1. Each is 4.5:1 or better on white. */
export const colours = {
  ink: '0.11 0.12 0.14',
  accent: '0.05 0.29 0.42',
  quiet: '0.36 0.39 0.43',
  hairline: '0.68 0.70 0.73',
  black: '0 0 0',
} as const;

export type Colour = string;

/** How words look: sizes, rise and track in points. `track` is added after every glyph. */
export type Style = {
  readonly cut: CutName;
  readonly size: number;
  readonly colour: Colour;
  readonly rise?: number;
  readonly track?: number;
  /** Width of a line drawn along the letters, as a share of the size: bold where the face has no bold cut. */
  readonly stroke?: number;
};

/** The grid of the usual style: body lines stand 14 points apart, everything else in halves of that. */
export const grid = 14;

const ink = colours.ink;

/** Styles by what they set, at the usual size; a house style changes sizes, faces and the accent (look.ts). */
export const styles = {
  body: { cut: 'text', size: 10.5, colour: ink },
  kind: { cut: 'label', size: 10.5, colour: colours.accent, track: 0.6 },
  quietHead: { cut: 'sans', size: 10, colour: colours.quiet },
  title: { cut: 'title', size: 21, colour: ink },
  noteTitle: { cut: 'title', size: 17.5, colour: ink },
  section: { cut: 'sansBold', size: 11.5, colour: colours.accent },
  side: { cut: 'sansBold', size: 9.5, colour: colours.accent },
  subhead: { cut: 'sansBold', size: 9.5, colour: ink },
  number: { cut: 'sansBold', size: 8.5, colour: colours.accent },
  label: { cut: 'quietLabel', size: 9, colour: colours.quiet, track: 0.3 },
  value: { cut: 'sans', size: 9, colour: ink },
  tag: { cut: 'quietLabel', size: 8, colour: colours.quiet, track: 0.2 },
  cell: { cut: 'sans', size: 9, colour: ink },
  cellHead: { cut: 'sansBold', size: 8.5, colour: ink },
  attribution: { cut: 'sans', size: 8.5, colour: colours.quiet },
  note: { cut: 'text', size: 9.5, colour: ink },
  noteMeta: { cut: 'sans', size: 8, colour: colours.quiet },
  running: { cut: 'sans', size: 8, colour: colours.quiet },
  marking: { cut: 'sansBold', size: 12, colour: colours.black },
} as const satisfies Record<string, Style>;

/** Leading in points of what does not stand on the grid of the body, at the usual size. */
export const leading = { title: 28, noteTitle: 23, table: 12, masthead: 13, note: 12.5 } as const;

/** The same words at the same size in bold, italic or both. */
export function emphasised(style: Style, bold: boolean, italic: boolean): Style {
  if (!bold && !italic) return style;
  const family = style.cut.startsWith('sans') || style.cut.endsWith('abel') ? 'sans' : 'text';
  const isBold = bold || style.cut === 'sansBold';
  return { ...style, cut: `${family}${isBold ? 'Bold' : ''}${italic ? 'Italic' : ''}` };
}

/**
 * The raised figures that lead to annex A, in proportion to the words they follow: semibold figures set small, which match the weight of
 * the words. (The face's own superior glyphs are those of ¹²³, and a glyph can be read back as one character only.)
 */
export const superiorOf = (style: Style, accent: Colour): Style => ({
  cut: 'sansBold',
  size: style.size * 0.6,
  colour: accent,
  rise: style.size * 0.33,
});

/**
 * Where things stand on a sheet, in points from its top left corner. A margin column carries side heads and numbers, the text column has
 * the measure of 60 to 75 characters; tables take both.
 */
export type Sheet = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly textLeft: number;
  readonly measure: number;
  readonly top: number;
  readonly bottom: number;
};

/** Ink of a marking, and whether it stands on black; a scheme of the user's own is plain black on white. */
export const markingLook = (marking: Marking): { readonly ink: Colour; readonly onBlack: boolean } =>
  marking.scheme === 'tlp'
    ? { ink: inkOf(tlpInk[marking.level]), onBlack: true }
    : { ink: colours.black, onBlack: false };
