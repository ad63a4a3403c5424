import { printed } from '#shared/citations.ts';
import type { MissingCharacter, PrintJob, Squeeze, Squeezed } from '#shared/model/print.ts';
import { usualStyle } from '#shared/model/style.ts';
import { cover } from './coverage.ts';
import { aroundOf } from './flow/around.ts';
import type { Flow } from './flow/blocks.ts';
import { flowOf } from './flow/flow.ts';
import type { Fonts } from './fonts.ts';
import { loadHyphens } from './lines/hyphens.ts';
import { remembered } from './lines/memory.ts';
import { asStyled, type Closeness, closenesses, type Look, lookOf } from './look.ts';
import { compose } from './pages/compose.ts';
import { furniture, roomOf } from './pages/furniture.ts';
import { longestHead } from './pages/heads.ts';
import { type Page, paginate } from './pages/paginate.ts';
import type { Composing } from './pages/paragraph.ts';
import type { Mark, Strip } from './pages/strip.ts';
import { type Steps, startSteps } from './progress.ts';
import type { Sheet } from './theme.ts';

/** Contents are worth their room from this many pages on. */
const contentsFrom = 4;
/** A last page with less on it than this share of a page looks like a mistake. */
const scant = 0.2;

/** A briefing set in lines on pages, ready to be drawn; everything in points. */
export type Layout = {
  readonly flow: Flow;
  readonly sheet: Sheet;
  readonly pages: readonly Page[];
  /** Head and foot, one for each page. */
  readonly furniture: readonly (readonly Mark[])[];
  /** [E6] Body lines past the first page, or, negative, free on it. */
  readonly linesOver: number;
  /** What had to be set closer than the style says, so that a note stays on its page. */
  readonly closer: readonly Squeezed[];
  /** For a note: as styled, and closer step by step. */
  readonly squeezes: readonly Squeeze[];
  readonly missing: readonly MissingCharacter[];
};

/** Flow → lines → pages. */
export async function layOut(job: PrintJob, fonts: Fonts, steps: Steps = startSteps({})): Promise<Layout> {
  const { briefing } = job;
  const style = briefing.style ?? usualStyle;
  const headings = printed(briefing.sections).map(({ heading }) => heading);
  const usual = lookOf(style, briefing.kind, briefing.paper);
  const needs = {
    head: longestHead(headings, { fonts, look: usual }),
    ...roomOf(aroundOf(job), usual, fonts),
  };
  const lookAt = (closeness: Closeness): Look => lookOf(style, briefing.kind, briefing.paper, closeness, needs);
  const look = lookAt(asStyled);
  const { flow, languages, missing } = cover(flowOf(job, look), look, fonts);
  // A style that does not hyphenate needs few syllables: those of one language, since each takes its time to load.
  const hyphenate = await loadHyphens(briefing.language, style.hyphens ? languages : new Set(), !style.hyphens);
  const of = flow.blocks.length;
  let done = 0;
  const step = (): void => {
    done = Math.min(done + 1, of);
    steps.step({ stage: 'lines', done, of });
  };
  const setAt = (closeness: Closeness): Setting => ({
    flow,
    composing: { fonts, hyphenate, look: lookAt(closeness), pageOf: () => '', step },
    tighter: (notes) => lookAt({ ...closeness, notes }),
  });
  const tried = flow.kind === 'note' ? noteOnPages(setAt) : [{ closeness: asStyled, laid: onPages(setAt(asStyled)) }];
  const lengthAt = (one: Tried): number => lengthOf(one, lookAt(one.closeness));
  // Set closer only where that keeps it on its page: what goes on to another has room there.
  const fitting = briefing.closer === false ? undefined : tried.find((one) => lengthAt(one) <= 0);
  const { closeness, laid } = (fitting ?? tried[0]) as Tried;
  const { pages, body } = laid;
  const used = lookAt(closeness);
  return {
    flow,
    sheet: used.sheet,
    pages,
    furniture: furniture(pages, flow, used, fonts),
    linesOver: linesOver(pages, body, used),
    closer: closeness.gives,
    squeezes:
      flow.kind === 'note' ? tried.map((one) => ({ gives: one.closeness.gives, linesOver: lengthAt(one) })) : [],
    missing,
  };
}

/** What is set and how; `tighter` is the same look with annexes set closer, by steps. */
type Setting = {
  readonly flow: Flow;
  readonly composing: Composing;
  readonly tighter: (notes: number) => Look;
};
type Laid = { readonly pages: readonly Page[]; readonly body: readonly Strip[] };

type Tried = { readonly closeness: Closeness; readonly laid: Laid };
const lengthOf = ({ laid: { pages, body } }: Tried, look: Look): number => linesOver(pages, body, look);

/** A note as styled, then closer step by step until it stays on its page. */
function noteOnPages(setAt: (closeness: Closeness) => Setting): Tried[] {
  const tried: Tried[] = [];
  for (const closeness of closenesses) {
    const setting = setAt(closeness);
    const one = { closeness, laid: onPages(setting) };
    tried.push(one);
    if (lengthOf(one, setting.composing.look) <= 0) break;
  }
  return tried;
}

/** Strips on pages. A long brief gets its contents, whose page numbers are known once it is laid out with room for them. */
function onPages({ flow, composing, tighter }: Setting): Laid {
  const { sheet, step } = composing.look;
  const head = compose(flow.blocks.slice(0, 1), composing, false);
  const main = compose(flow.blocks.slice(1, flow.annexFrom), composing, false);
  const annexes = new Map<number, Strip[]>();
  /** Annexes set closer by so many steps; none: as the rest. */
  const annexAt = (notes: number): Strip[] => {
    const look = notes === 0 ? composing.look : tighter(notes);
    const annex = annexes.get(notes) ?? compose(flow.blocks.slice(flow.annexFrom), { ...composing, look }, true);
    annexes.set(notes, annex);
    return annex;
  };
  const laidWith = (contents: readonly Strip[], annex: readonly Strip[]): Laid => {
    const body = [...head, ...contents, ...main];
    const pages = paginate([...body, ...annex], sheet.top, sheet.bottom, step);
    const isOver = flow.kind === 'note' && (pages[1]?.first ?? body.length) < body.length;
    // A note that runs over its page has begun another: its annexes follow there.
    const going = isOver ? annex.map((strip) => ({ ...strip, newPage: false })) : annex;
    return { body, pages: isOver ? paginate([...body, ...going], sheet.top, sheet.bottom, step) : pages };
  };
  const isScant = ({ pages }: Laid): boolean =>
    pages.length > 1 && (pages.at(-1)?.end ?? 0) - sheet.top < (sheet.bottom - sheet.top) * scant;
  /** Annexes are set closer where that spares a last page of a few lines; where it does not, the last section goes there whole. */
  const balanced = (contents: readonly Strip[]): Laid => {
    const annex = annexAt(0);
    const plain = laidWith(contents, annex);
    if (!isScant(plain)) return plain;
    for (let notes = 1; notes <= 3; notes += 1) {
      const laid = laidWith(contents, annexAt(notes));
      if (laid.pages.length < plain.pages.length) return laid;
    }
    const whole = laidWith(contents, keptLast(annex));
    return whole.pages.length === plain.pages.length ? whole : plain;
  };
  const plain = balanced([]);
  if (flow.kind === 'note' || plain.pages.length < contentsFrom) return plain;
  const items = flow.blocks.flatMap((block) =>
    block.kind === 'heading' ? [{ text: block.text, name: block.name }] : [],
  );
  const contents = (columns: 1 | 2, pageOf: Composing['pageOf']): Strip[] => {
    const key = `${composing.fonts.folder} ${columns} ${JSON.stringify(items.map((item) => [item, pageOf(item.name)]))}`;
    const make = (): Strip[] => compose([{ kind: 'contents', items, columns }], { ...composing, pageOf }, false);
    return remembered(composing.look, key, make);
  };
  // The first section begins on the first page wherever two columns of contents leave it room there.
  const begins = ({ pages }: Laid): boolean => pages[0]?.placed.some(({ section }) => section !== undefined) ?? false;
  const inOne = balanced(contents(1, () => ''));
  const inTwo = begins(inOne) ? inOne : balanced(contents(2, () => ''));
  const columns = !begins(inOne) && begins(inTwo) ? 2 : 1;
  const { pages } = columns === 2 ? inTwo : inOne;
  const numbers = new Map<string, string>();
  pages.forEach((page, i) => {
    for (const { section } of page.placed) if (section !== undefined) numbers.set(section.name, String(i + 1));
  });
  return balanced(contents(columns, (name) => numbers.get(name) ?? ''));
}

/** The last section of these strips in one piece. */
function keptLast(strips: readonly Strip[]): Strip[] {
  const from = strips.findLastIndex((strip) => strip.section !== undefined);
  return strips.map((strip, i) => (i >= from && i < strips.length - 1 ? { ...strip, keep: true } : strip));
}

function linesOver(pages: readonly Page[], body: readonly Strip[], { sheet, grid }: Look): number {
  const first = pages[0];
  const second = pages[1]?.first ?? body.length;
  if (first === undefined) return 0;
  if (second >= body.length) return 0 - Math.floor((sheet.bottom - first.end) / grid);
  const height = body.slice(second).reduce((sum, strip, i) => sum + strip.height + (i > 0 ? strip.before : 0), 0);
  return Math.ceil(height / grid);
}
