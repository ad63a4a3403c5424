import type { BriefingKind, Paper } from '#shared/model/briefing.ts';
import type { Squeezed } from '#shared/model/print.ts';
import type { HouseStyle } from '#shared/model/style.ts';
import { dateIn } from '#shared/printed/dates.ts';
import { readable } from './ink.ts';
import { startMemory } from './memory.ts';
import { colours, leading, type Sheet, type Style, styles } from './theme.ts';

/**
 * How closely a briefing is set: points off the leading, points more of measure, space between entries and above sections in lines, and
 * how much closer the annexes are set (0 to 3). `gives`: what of it is not as styled.
 */
export type Closeness = {
  readonly leading: number;
  readonly measure: number;
  readonly gap: number;
  readonly sectionGap: number;
  readonly notes: number;
  readonly gives: readonly Squeezed[];
};

export const asStyled: Closeness = { leading: 0, measure: 0, gap: 0.5, sectionGap: 1, notes: 0, gives: [] };

/**
 * [E6] What a note gives up, in this order, to stay on its page: the space between its entries, whose numbers part them; half the space
 * between sections; up to a point of leading; up to 18 points of measure, as far as the
 * headings beside leave room. Nothing is set smaller.
 */
export const closenesses: readonly Closeness[] = [
  asStyled,
  { ...asStyled, gap: 0.25, gives: ['entries'] },
  { ...asStyled, gap: 0, gives: ['all-entries'] },
  { ...asStyled, gap: 0, sectionGap: 0.5, gives: ['all-entries', 'sections'] },
  { ...asStyled, gap: 0, sectionGap: 0.5, leading: 0.5, gives: ['all-entries', 'sections', 'half-leading'] },
  { ...asStyled, gap: 0, sectionGap: 0.5, leading: 1, gives: ['all-entries', 'sections', 'leading'] },
  {
    ...asStyled,
    gap: 0,
    sectionGap: 0.5,
    leading: 1,
    measure: 18,
    gives: ['all-entries', 'sections', 'leading', 'measure'],
  },
];

export type StyleName = keyof typeof styles;

/** A house style worked out for one sheet: everything that composing needs to know of sizes, in points. */
export type Look = {
  readonly styles: Readonly<Record<StyleName, Style>>;
  readonly accent: string;
  /** Body lines stand this far apart, everything else in halves of it. */
  readonly grid: number;
  /** What strips stand on where they do not say. */
  readonly step: number;
  readonly leading: Readonly<Record<keyof typeof leading, number>>;
  readonly manner: 'justified' | 'ragged' | 'compact';
  readonly hyphens: boolean;
  /** Sizes against those of the table in theme.ts. */
  readonly scale: number;
  readonly sheet: Sheet;
  /** Headings stand beside their sections: there is room in the margin column. */
  readonly sideHeads: boolean;
  /** Space between entries and paragraphs, and above a section with a side head. */
  readonly gap: number;
  readonly sectionGap: number;
  /** Space between the notes of annex A, and their measure, which suits their smaller type. */
  readonly noteGap: number;
  readonly noteMeasure: number;
  readonly numbering: HouseStyle['numbering'];
  /** An ISO date as the style writes dates. */
  readonly dateInWords: (iso: string) => string;
};

const sizes: Readonly<Record<Paper, readonly [number, number]>> = { a4: [595.28, 841.89], letter: [612, 792] };
/** Measures at the size of theme.ts: 60 to 75 characters. A note gives the text a little more of the width. */
const measureOf = (kind: BriefingKind): number => (kind === 'note' ? 366 : 352);
/** A sans runs narrower: the same characters fill less. */
const sansMeasure = 0.95;
/** What numbers before the text need at least, and heads beside it. */
const numberColumn = 30;
const headColumn = 76;
/** A word of a heading wider than this may be divided. */
const widestHead = 80;
/** Between headings in the margin column and the numbers and text beside them. */
export const headGap = (numbering: HouseStyle['numbering']): number => (numbering === 'section' ? 38 : 24);
const tableSize = 9;
/** Ems of an annex's measure. */
const noteMeasure = 35.6;

/** Points from the sheet's edges that head and foot need. */
export type Room = { readonly top: number; readonly bottom: number };
/** `head`: points of the longest word of any heading, which the margin column must hold where headings stand in it. */
export type Needs = Room & { readonly head: number };
const noNeeds: Needs = { head: 0, top: 0, bottom: 0 };

const looks = startMemory<Look>(50);

/** The look of a style; the same object for the same style, so that what was set in it is known again. */
export function lookOf(
  style: HouseStyle,
  kind: BriefingKind,
  paper: Paper,
  closeness: Closeness = asStyled,
  needs: Needs = noNeeds,
): Look {
  const key = JSON.stringify([style, kind, paper, closeness, needs]);
  let look = looks.get(key);
  if (look === undefined) {
    look = made(style, kind, paper, closeness, needs);
    looks.set(key, look);
  }
  return look;
}

function made(style: HouseStyle, kind: BriefingKind, paper: Paper, closeness: Closeness, needs: Needs): Look {
  const scale = style.size / styles.body.size;
  const accent = readable(style.accent);
  const set = Object.fromEntries(
    Object.entries<Style>(styles).map(([name, rule]) => [
      name,
      restyled(name as StyleName, rule, style, scale, accent),
    ]),
  ) as Record<StyleName, Style>;
  const grid = round(style.size * style.leading) - closeness.leading;
  const inTables = set.cell.size / tableSize;
  const leadings = {
    title: round(leading.title * (set.title.size / styles.title.size)),
    noteTitle: round(leading.noteTitle * (set.noteTitle.size / styles.noteTitle.size)),
    table: round(leading.table * inTables),
    masthead: round(leading.masthead * inTables),
    note: round(leading.note * (set.note.size / styles.note.size)) - (closeness.notes > 1 ? 0.5 : 0),
  };
  const { head } = needs;
  const plain = sheetOf(style, kind, paper, grid, scale, 0, needs);
  // Whether heads stand beside their sections is the style's to say: no squeeze moves them.
  const sideHeads = kind === 'note' && plain.textLeft - plain.left >= headColumn;
  const column = sideHeads && head <= widestHead * scale ? head + headGap(style.numbering) : 0;
  const sheet = sheetOf(style, kind, paper, grid, scale, closeness.measure, needs, column);
  return {
    styles: set,
    accent,
    grid,
    step: closeness.gap === 0.25 ? grid / 4 : grid / 2,
    leading: leadings,
    // A note's entries have two or three lines: too few to justify well, and every line counts.
    manner: kind === 'note' ? 'compact' : style.alignment,
    hyphens: style.hyphens,
    scale,
    sheet,
    sideHeads,
    gap: grid * closeness.gap,
    sectionGap: grid * closeness.sectionGap,
    noteGap: leadings.note / (closeness.notes > 0 ? 4 : 2),
    noteMeasure: closeness.notes > 2 ? sheet.measure : Math.min(sheet.measure, set.note.size * noteMeasure),
    numbering: style.numbering,
    dateInWords: (iso) => dateIn(iso, style.dates),
  };
}

/** To quarters of a point: what stands on a grid adds up without a rest. */
const round = (points: number): number => Math.round(points * 4) / 4;

const headings: readonly StyleName[] = ['title', 'noteTitle', 'section', 'side', 'subhead'];

function restyled(name: StyleName, rule: Style, style: HouseStyle, scale: number, accent: string): Style {
  const isTitle = name === 'title' || name === 'noteTitle';
  const isSans = isTitle ? style.heads === 'sans' && style.text === 'sans' : style.heads === 'sans';
  const family = headings.includes(name)
    ? isSans
      ? 'sans'
      : 'serif'
    : rule.cut.startsWith('text')
      ? style.text
      : 'sans';
  return {
    ...rule,
    cut: cutIn(rule.cut, family),
    size: Math.max(style.smallest, Math.round(rule.size * Math.min(scale, headLimit(isTitle)) * 20) / 20),
    colour: rule.colour === colours.accent ? accent : rule.colour,
    ...(rule.track === undefined ? {} : { track: rule.track * scale }),
  };
}

/** Titles are big as they are: they grow less than the text. */
const headLimit = (isTitle: boolean): number => (isTitle ? 1.25 : 4);

function cutIn(cut: Style['cut'], family: 'serif' | 'sans'): Style['cut'] {
  if (family === 'sans') return sansCuts[cut] ?? cut;
  return serifCuts[cut] ?? cut;
}

const sansCuts: Partial<Record<Style['cut'], Style['cut']>> = {
  text: 'sans',
  textItalic: 'sansItalic',
  textBold: 'sansBold',
  textBoldItalic: 'sansBoldItalic',
  title: 'sansBold',
};
const serifCuts: Partial<Record<Style['cut'], Style['cut']>> = { sansBold: 'title' };

function sheetOf(
  { margins, text, numbering }: HouseStyle,
  kind: BriefingKind,
  paper: Paper,
  grid: number,
  scale: number,
  wider: number,
  needs: Room,
  column = 0,
): Sheet {
  const [width, height] = sizes[paper];
  const printed = width - 2 * margins.sides;
  const wanted = measureOf(kind) * scale * (text === 'sans' ? sansMeasure : 1) + wider;
  const measure = Math.min(
    wanted,
    printed - Math.max(column, (numbering === 'section' ? 1.4 : 1) * numberColumn * Math.max(1, scale * 0.8)),
  );
  const left = margins.sides;
  const top = Math.max(margins.top, needs.top);
  const below = Math.max(margins.bottom, needs.bottom);
  const lines = Math.floor((height - top - below) / grid);
  return {
    width,
    height,
    left,
    right: left + printed,
    textLeft: left + printed - measure,
    measure,
    top,
    // One page needs no grid that agrees with the next: a note may use the last few points too.
    bottom: kind === 'note' ? height - below : top + lines * grid,
  };
}
