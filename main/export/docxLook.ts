import { AlignmentType, type IStylesOptions, LevelFormat, LineRuleType, ShadingType, TextRun } from 'docx';
import type { Paper } from '#shared/model/briefing.ts';

/** Twentieths of a point, as Word counts. */
const twips = (points: number): number => Math.round(points * 20);

export const paperSizes: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  a4: { width: 11906, height: 16838 },
  letter: { width: 12240, height: 15840 },
};

const side = twips(72);
export const sheetMargin = {
  top: twips(72),
  bottom: twips(72),
  left: side,
  right: side,
  header: twips(34),
  footer: twips(34),
} as const;

/** Width of the text, in twips. */
export const columnOf = (paper: Paper): number => paperSizes[paper].width - 2 * side;

/** How far the words of an entry stand behind its number, in twips. */
export const entryIndent = twips(28);

const quoteIndent = entryIndent + twips(14);

/** Faces that Word brings along on every system: a document does not carry its own. */
const faces = { serif: 'Cambria', sans: 'Calibri' } as const;

export const quiet = '5C5C66';

/** Sizes in half points. */
export function documentStyles(face: 'serif' | 'sans', language: string): IStylesOptions {
  const text = faces[face];
  const label = { font: faces.sans, color: quiet };
  const heading = (size: number, before: number, after: number) => ({
    run: { font: text, size, bold: true, color: '1B1B1F' },
    paragraph: { spacing: { before: twips(before), after: twips(after) }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: text, size: 22, language: { value: language } },
        paragraph: { spacing: { after: twips(6), line: 280, lineRule: LineRuleType.AUTO } },
      },
      title: heading(36, 0, 8),
      heading1: heading(26, 18, 6),
      heading2: heading(22, 10, 4),
      listParagraph: { run: {}, paragraph: {} },
    },
    paragraphStyles: [
      {
        id: 'Marking',
        name: 'Marking',
        basedOn: 'Normal',
        run: { font: faces.sans, size: 24 },
        paragraph: { alignment: AlignmentType.RIGHT, spacing: { after: 0 } },
      },
      {
        id: 'Foot',
        name: 'Foot',
        basedOn: 'Normal',
        run: { ...label, size: 17 },
        paragraph: { spacing: { after: 0 } },
      },
      {
        id: 'Kind',
        name: 'Kind',
        basedOn: 'Normal',
        run: { ...label, size: 19 },
        paragraph: { spacing: { after: twips(2) }, keepNext: true },
      },
      {
        id: 'Line',
        name: 'Masthead line',
        basedOn: 'Normal',
        paragraph: { spacing: { after: twips(1) }, indent: { left: twips(110), hanging: twips(110) } },
      },
      {
        id: 'Entry',
        name: 'Entry',
        basedOn: 'Normal',
        paragraph: { indent: { left: entryIndent, hanging: entryIndent } },
      },
      { id: 'EntryMore', name: 'Entry, more', basedOn: 'Normal', paragraph: { indent: { left: entryIndent } } },
      {
        id: 'QuotationFirst',
        name: 'Quotation, first',
        basedOn: 'Quotation',
        paragraph: { indent: { left: quoteIndent, right: twips(14), hanging: quoteIndent } },
      },
      {
        id: 'Quotation',
        name: 'Quotation',
        basedOn: 'Normal',
        paragraph: { indent: { left: quoteIndent, right: twips(14) } },
      },
      {
        id: 'Analyst',
        name: 'Analyst',
        basedOn: 'Normal',
        paragraph: {
          border: { left: { style: 'single', size: 18, space: 8, color: 'C9C9D1' } },
          indent: { left: twips(10) },
        },
      },
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        run: { size: 19 },
        paragraph: { spacing: { before: twips(2), after: twips(2), line: 250, lineRule: LineRuleType.AUTO } },
      },
      {
        id: 'CellHead',
        name: 'Cell head',
        basedOn: 'Cell',
        run: { ...label, size: 17, bold: true },
        paragraph: { keepNext: true },
      },
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'Normal',
        run: { size: 20 },
        paragraph: { indent: { left: entryIndent, hanging: entryIndent }, spacing: { after: twips(4) } },
      },
      { id: 'Method', name: 'Method', basedOn: 'Normal', run: { size: 19 } },
    ],
    characterStyles: [
      { id: 'Tag', name: 'Tag', run: { ...label, size: 16 } },
      { id: 'Number', name: 'Number', run: { color: quiet } },
      { id: 'Hyperlink', name: 'Hyperlink', run: { color: '1F4E79' } },
    ],
  };
}

/** Names of the two kinds of list; a numbered list that begins anew has an instance of its own. */
export const listNumbering = [
  { reference: 'bullets', levels: levels(LevelFormat.BULLET, () => '•') },
  { reference: 'numbers', levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
] as const;

function levels(format: (typeof LevelFormat)['BULLET' | 'DECIMAL'], textOf: (level: number) => string) {
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    format,
    text: textOf(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: entryIndent + twips(18) * (level + 1), hanging: twips(16) } } },
  }));
}

/** [B6] A marking as its scheme draws it: TLP's label bold in its colour on black, 12 points. */
export const markingRun = (text: string, ink: string | undefined): TextRun =>
  new TextRun({
    text: ink === undefined ? text : ` ${text} `,
    bold: true,
    ...(ink !== undefined && {
      color: ink.slice(1),
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: '000000' },
    }),
  });
