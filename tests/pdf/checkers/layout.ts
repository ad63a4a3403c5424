import type { Layout } from '#main/pdf/layout.ts';
import type { Tag } from '#main/pdf/pages/strip.ts';
import { byTag, type LaidLine, linesIn } from '../laid.ts';
import { aroundFaults } from './around.ts';

/** Punctuation may hang this far into the margin, in ems. */
const hanging = 0.6;

/** What a typographer would send back of a layout: each fault with the page (from 1) and the words it was found at. */
export function layoutFaults(layout: Layout): readonly string[] {
  const lines = linesIn(layout);
  return [...stranded(lines, figuresIn(layout)), ...lone(lines), ...outside(lines, layout), ...aroundFaults(layout)];
}

type FigureAt = { readonly section: Tag | undefined; readonly page: number };

const figuresIn = ({ pages }: Layout): FigureAt[] =>
  pages.flatMap(({ placed }, i) =>
    placed.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'figure' ? [{ section: mark.tag.parent, page: i + 1 }] : [])),
    ),
  );

const at = ({ page, text }: LaidLine): string => `page ${page}, “${text.trim().slice(0, 40)}”`;
const band = ({ y, page }: LaidLine): string => `${page} ${Math.round(y)}`;

/** A heading without two lines or a figure of its section, or all of it, below it on its page. */
function stranded(lines: readonly LaidLine[], figures: readonly FigureAt[]): string[] {
  const bySection = new Map<Tag | undefined, LaidLine[]>();
  for (const line of lines)
    for (let tag = line.tag.parent; tag !== undefined; tag = tag.parent) {
      if (tag.type !== 'Sect') continue;
      bySection.set(tag, [...(bySection.get(tag) ?? []), line]);
      break;
    }
  return lines.flatMap((line, i) => {
    if (line.tag.type !== 'H2' || lines[i + 1]?.tag === line.tag) return [];
    if (figures.some(({ section, page }) => section === line.tag.parent && page === line.page)) return [];
    const own = (bySection.get(line.tag.parent) ?? []).filter(({ tag }) => tag.type !== 'H2' && tag.type !== 'Lbl');
    const here = new Set(own.filter(({ page }) => page === line.page).map(band));
    return here.size < Math.min(2, new Set(own.map(band)).size) ? [`stranded heading: ${at(line)}`] : [];
  });
}

/** The first line of a paragraph alone at the foot of a page, or the last alone at the head of one. */
function lone(lines: readonly LaidLine[]): string[] {
  const faults: string[] = [];
  for (const [tag, own] of byTag(lines)) {
    const [first, last] = [own[0], own.at(-1)];
    if (tag.type !== 'P' || first === undefined || last === undefined || first.page === last.page) continue;
    if (own.filter(({ page }) => page === first.page).length < 2) faults.push(`orphan: ${at(first)}`);
    if (own.filter(({ page }) => page === last.page).length < 2) faults.push(`widow: ${at(last)}`);
  }
  return faults;
}

function outside(lines: readonly LaidLine[], { sheet, pages }: Layout): string[] {
  const faults = lines.flatMap((line) => {
    const size = Math.max(0, ...line.line.pieces.map(({ ink }) => ink.style.size));
    const isIn =
      line.x >= sheet.left - hanging * size &&
      line.x + line.line.width <= sheet.right + hanging * size &&
      line.y > sheet.top &&
      line.y <= sheet.bottom + 0.01;
    return isIn ? [] : [`outside the frame: ${at(line)}`];
  });
  pages.forEach(({ end, placed }, i) => {
    for (const { marks } of placed)
      for (const mark of marks) {
        const right = mark.kind === 'bar' ? mark.x + mark.width : mark.kind === 'rule' ? mark.to : sheet.right;
        if (right > sheet.right + 0.01) faults.push(`page ${i + 1}: a rule outside the frame`);
      }
    if (end > sheet.bottom + 0.01) faults.push(`page ${i + 1} ends below its last line`);
  });
  return faults;
}
