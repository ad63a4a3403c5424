import { createHash } from 'node:crypto';
import { cite, printed } from '#shared/citations.ts';
import { figureOf } from '#shared/figures/figureOf.ts';
import { markingLabel } from '#shared/model/marking.ts';
import type { PrintJob } from '#shared/model/print.ts';
import type { Section } from '#shared/model/section.ts';
import { numbersIn } from '#shared/printed/labels.ts';
import { printedTitle } from '#shared/printed/masthead.ts';
import { remembered } from '../lines/memory.ts';
import type { Look } from '../look.ts';
import { type Memory, startMemory } from '../memory.ts';
import { citedSentences, method } from './annexes.ts';
import { aroundOf } from './around.ts';
import type { Block, Flow } from './blocks.ts';
import { type BodyState, bodyBlocks } from './body.ts';
import { type Cited, type Marks, startMarks } from './marks.ts';
import { mastheadOf } from './masthead.ts';

/** Letters of a marking that fit under a heading in the margin column. */
const sideLabel = 9;

/** What a job prints, in reading order: masthead, the sections that print, annexes. */
export function flowOf(job: PrintJob, look: Look): Flow {
  const { briefing, sources } = job;
  const sections = printed(briefing.sections);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const citations = cite(briefing.sections, (id) => byId.get(id)?.sentences ?? []);
  const marks = startMarks(citations, look.accent);
  const title = printedTitle(briefing);
  const isNote = briefing.kind === 'note';
  const masthead: Block = { kind: 'masthead', masthead: mastheadOf(briefing, title, sources, look) };
  const blocks: Block[] = [remembered(look, keyOf(masthead), () => masthead)];
  let entries = 0;
  let headings = 0;
  sections.forEach((section, i) => {
    const drawn = isNote ? undefined : figureOf(section, sources);
    const figure: Block[] = drawn === undefined ? [] : [{ kind: 'figure', figure: drawn }];
    const made = sectionBlocks({ section, index: i, heading: headings + 1, entries, figure, isNote }, marks, look);
    if (made.blocks.length === 0) return;
    headings += 1;
    entries = made.entries;
    blocks.push(...made.blocks);
  });
  const annexFrom = blocks.length;
  const cited = citedSentences(citations, sources, marks, isNote, look);
  const isCited = cited.length > 0;
  blocks.push(...cited, ...method(sections, isCited, isNote && !isCited, look));
  return {
    kind: briefing.kind,
    blocks,
    annexFrom,
    ...aroundOf(job),
  };
}

/** A block as a text that differs where it does; a logo by its bytes. */
const keyOf = (block: Block): string =>
  JSON.stringify(block, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );

/** A section, and all of the briefing around it that its blocks depend on: its place among the sections and headings that print, and the entries before it. */
type Part = {
  readonly section: Section;
  readonly index: number;
  readonly heading: number;
  readonly entries: number;
  readonly figure: readonly Block[];
  readonly isNote: boolean;
};
/** `entries`: those before it and its own. */
type Made = { readonly blocks: readonly Block[]; readonly entries: number; readonly cited: Cited };

/** Sections kept: a hundred pages or two. */
const kept = 150;
const made = new WeakMap<Look, Memory<Made>>();

/** The blocks of a section; those made before, where nothing that they depend on has changed. */
function sectionBlocks(part: Part, marks: Marks, look: Look): Made {
  const memory = made.get(look) ?? startMemory<Made>(kept);
  made.set(look, memory);
  const key = createHash('sha1').update(JSON.stringify(part)).digest('base64');
  const known = memory.get(key);
  if (known !== undefined && marks.again(known.cited)) return known;
  const found = makeSection(part, marks, look);
  memory.set(key, found);
  return found;
}

function makeSection({ section, index, heading, entries, figure, isNote }: Part, marks: Marks, look: Look): Made {
  const { styles } = look;
  const isAccount = section.kind === 'sourcing';
  const name = `section${String(index + 1).padStart(5, '0')}`;
  const state: BodyState = {
    marks,
    heading: section.heading,
    style: isAccount && isNote ? styles.value : styles.body,
    styles,
    number: entries,
    labelOf: numbersIn(look.numbering, heading, entries),
  };
  const cited = marks.begin(name);
  marks.under(section.heading);
  const body = bodyBlocks(section.body, !isAccount, state);
  if (body.length === 0) return { blocks: [], entries, cited };
  const head: Block = {
    kind: 'heading',
    text: look.numbering === 'section' ? `${heading} ${section.heading}` : section.heading,
    name,
    marking: section.marking,
    side: look.sideHeads && body[0]?.kind !== 'table' && markingLabel(section.marking).length <= sideLabel,
    newPage: false,
    section: section.id,
  };
  return { blocks: [head, ...(isAccount ? [...body, ...figure] : [...figure, ...body])], entries: state.number, cited };
}
