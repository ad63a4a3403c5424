import type { RichNode } from '#shared/model/richtext/node.ts';
import type { EntryAttrs } from '#shared/model/richtext/schema.ts';
import type { Grade } from '#shared/model/statement.ts';
import { type EntryLabel, isAttribution, labelOf } from '#shared/printed/labels.ts';
import type { Look } from '../look.ts';
import type { Style } from '../theme.ts';
import type { Block, Cell, Run } from './blocks.ts';
import { inline, isBlank } from './inline.ts';
import { type Marks, paragraphLabel } from './marks.ts';

/** What setting a section's body needs to know and counts up: entries are counted through the whole document, whatever numbers they print. */
export type BodyState = {
  readonly marks: Marks;
  readonly heading: string;
  /** Of its running text. */
  readonly style: Style;
  readonly styles: Look['styles'];
  number: number;
  /** What the entry counted `number` is called in print; '' where entries have no numbers. */
  readonly labelOf: (number: number) => string;
};

/**
 * The blocks of one section's body, in order; empty paragraphs between others do not print. What stands outside entries and tables is the
 * analyst's and looks it, except where Brevier itself wrote it (`own` false: the account of sources).
 */
export function bodyBlocks(body: RichNode, own: boolean, state: BodyState): Block[] {
  return (body.content ?? []).flatMap((node): readonly Block[] => {
    const blocks = blockOf(node, state);
    const isAnalyst = own && node.type !== 'entry' && node.type !== 'table' && blocks.length > 0;
    return isAnalyst ? [{ kind: 'analyst', blocks }] : blocks;
  });
}

function blockOf(node: RichNode, state: BodyState): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, state);
    case 'entry':
      return entry(node, state);
    case 'blockquote':
      return [quote(node, state)];
    case 'bulletList':
    case 'orderedList':
      return [list(node, state)];
    case 'table':
      return table(node, state);
    default:
      return [];
  }
}

function paragraph(node: RichNode, state: BodyState): readonly Block[] {
  const runs = inline(node, state.style, state.marks);
  const role = state.style === state.styles.body ? 'body' : 'meta';
  return isBlank(runs) ? [] : [{ kind: 'paragraph', role, runs }];
}

function entry(node: RichNode, state: BodyState): readonly Block[] {
  const attrs = node.attrs as EntryAttrs;
  const label = labelOf(node);
  const number = state.number + 1;
  const printed = state.labelOf(number);
  if (printed !== '') state.marks.under(`${paragraphLabel}${printed}`);
  const blocks = (node.content ?? []).flatMap((child) => blockOf(child, state));
  state.marks.under(state.heading);
  if (blocks.length === 0) return [];
  state.number = number;
  const name = `paragraph${String(number).padStart(5, '0')}`;
  return [
    { kind: 'entry', id: attrs.id, number: printed, name, label, blocks: withTag(blocks, label, state.styles.tag) },
  ];
}

function quote(node: RichNode, state: BodyState): Block {
  const paragraphs: (readonly Run[])[] = [];
  const attribution: (readonly Run[])[] = [];
  for (const child of node.content ?? []) {
    const names = paragraphs.length > 0 && isAttribution(child);
    const runs = inline(child, names ? state.styles.attribution : state.style, state.marks);
    if (!isBlank(runs)) (names ? attribution : paragraphs).push(runs);
  }
  return { kind: 'quote', paragraphs, attribution };
}

function list(node: RichNode, state: BodyState): Block {
  return {
    kind: 'list',
    ordered: node.type === 'orderedList',
    start: Number(node.attrs?.start ?? 1),
    items: (node.content ?? []).map((item) => (item.content ?? []).flatMap((child) => blockOf(child, state))),
  };
}

function table(node: RichNode, state: BodyState): readonly Block[] {
  const rows = (node.content ?? []).map((row): Row => {
    const attrs = row.attrs as EntryAttrs | undefined;
    const isEntry = attrs?.id !== null && attrs?.id !== undefined;
    const cells = (row.content ?? []).map((cell, i, { length }): Cell => {
      const isHeader = cell.type === 'tableHeader';
      // What a row of Brevier's own tables is about stands in its first cell.
      const head = isHeader || (isEntry && i === 0 && length > 1);
      const style: Style = isHeader ? state.styles.cellHead : state.styles.cell;
      return {
        head,
        columns: Number(cell.attrs?.colspan ?? 1),
        rows: Number(cell.attrs?.rowspan ?? 1),
        paragraphs: (cell.content ?? []).map((child) => inline(child, style, state.marks)).filter((r) => !isBlank(r)),
      };
    });
    return { cells, ...(isEntry && attrs !== undefined ? { id: attrs.id, label: labelOf(row) } : noEntry) };
  });
  const printed = rows.filter(({ cells }) => cells.some((cell) => cell.paragraphs.length > 0));
  return printed.length === 0
    ? []
    : [
        {
          kind: 'table',
          title: state.heading,
          ...taggedRows(printed, state.styles),
          entries: printed.map(({ id }) => id),
        },
      ];
}

type Row = {
  readonly cells: readonly Cell[];
  readonly id: string | null;
  readonly label: EntryLabel | undefined;
};
const noEntry = { id: null, label: undefined } as const;

/** Each row with its tag. Where most rows under a head have the same, it stands once above the table, and only the others say theirs. */
function taggedRows(rows: readonly Row[], { tag }: Look['styles']): Pick<Table, 'rows' | 'common'> {
  const labels = rows.flatMap(({ label }) => label ?? []);
  const [head] = rows;
  const isHeaded = head?.label === undefined && (head?.cells.every((cell) => cell.head) ?? false);
  const isWhole = labels.length === rows.length - 1;
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(keyOf(label), sharing(label, counts) + 1);
  const enough = (label: EntryLabel): number => (isPlain(label) ? labels.length / 2 : labels.length);
  const common = labels.find((label) => sharing(label, counts) >= Math.max(fewestAlike, enough(label)));
  if (!isHeaded || !isWhole || common === undefined)
    return {
      rows: rows.map(({ cells, label }) => (label === undefined ? cells : taggedLast(cells, label, tag))),
      common: [],
    };
  const says = sharing(common, counts) === labels.length ? 'all rows: ' : 'rows without a mark: ';
  return {
    rows: rows.map(({ cells, label }) =>
      label === undefined || keyOf(label) === keyOf(common) ? cells : taggedLast(cells, label, tag),
    ),
    common: tagRuns(common, says, tag),
  };
}

type Table = Extract<Block, { kind: 'table' }>;
/** So many rows at least share a tag that is said once. */
const fewestAlike = 3;
/** What was edited, or has no source, is said where it is. */
const isPlain = ({ edited, uncited }: EntryLabel): boolean => !edited && !uncited;

const keyOf = ({ kind, grade, edited, uncited }: EntryLabel): string => `${kind} ${grade} ${edited} ${uncited}`;
const sharing = (label: EntryLabel, counts: ReadonlyMap<string, number>): number => counts.get(keyOf(label)) ?? 0;

/** The quiet words after an entry that say what it is, how it is sourced, whether it was edited, and whether its source is gone: "claim S2". */
function tagRuns(label: EntryLabel, before: string, style: Style): Run[] {
  const grade: Grade | null = label.grade;
  const runs: Run[] = [{ kind: 'words', text: `${before}${label.kind}`, style, tied: true }];
  if (grade !== null)
    runs.push({
      kind: 'words',
      text: ` ${grade}`,
      style: { ...style, cut: 'sans', size: style.size * 0.89 },
      tied: true,
    });
  if (label.edited) runs.push({ kind: 'words', text: ' edited', style, tied: true });
  if (label.uncited) runs.push({ kind: 'words', text: ' no source', style, tied: true });
  return runs;
}

/** Puts the tag behind the last words of an entry, wherever they stand. */
function withTag(blocks: readonly Block[], label: EntryLabel, style: Style): readonly Block[] {
  const last = blocks.at(-1);
  const before = blocks.slice(0, -1);
  if (last?.kind === 'paragraph') return [...before, { ...last, runs: [...last.runs, ...tagRuns(label, '  ', style)] }];
  if (last?.kind === 'quote') {
    const key = last.attribution.length > 0 ? 'attribution' : 'paragraphs';
    return [...before, { ...last, [key]: tagLast(last[key], label, style) }];
  }
  if (last?.kind === 'list') {
    const items = last.items.map((item, i) => (i === last.items.length - 1 ? withTag(item, label, style) : item));
    return [...before, { ...last, items }];
  }
  return blocks;
}

const tagLast = (paragraphs: readonly (readonly Run[])[], label: EntryLabel, style: Style): (readonly Run[])[] =>
  paragraphs.map((runs, i) => (i === paragraphs.length - 1 ? [...runs, ...tagRuns(label, '  ', style)] : runs));

/** A row's tag stands behind its last words; in a narrow cell it may stand below them. */
function taggedLast(cells: readonly Cell[], label: EntryLabel, style: Style): Cell[] {
  const at = cells.findLastIndex((cell) => cell.paragraphs.length > 0);
  return cells.map((cell, i) => {
    if (i !== at) return cell;
    const space: Run = { kind: 'words', text: ' ', style };
    const last = cell.paragraphs.length - 1;
    return {
      ...cell,
      paragraphs: cell.paragraphs.map((runs, n) =>
        n === last ? [...runs, space, ...tagRuns(label, '', style)] : runs,
      ),
    };
  });
}
