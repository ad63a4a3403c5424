import { markingLabel } from '#shared/model/marking.ts';
import type { MissingCharacter, PrintJob } from '#shared/model/print.ts';
import type { Block, Flow, Run } from './flow/blocks.ts';
import { flowOf } from './flow/flow.ts';
import { mapRuns } from './flow/runs.ts';
import type { Fonts } from './fonts.ts';
import { covered } from './lines/cover.ts';
import { loadHyphens } from './lines/hyphens.ts';
import { languageOf } from './lines/language.ts';
import { compose } from './pages/compose.ts';
import { furniture } from './pages/furniture.ts';
import { type Page, paginate } from './pages/paginate.ts';
import type { Composing } from './pages/paragraph.ts';
import type { Mark, Strip, Tag } from './pages/strip.ts';
import { grid, type Sheet, sheetOf, styles } from './theme.ts';

/** Contents are worth their room from this many pages on. */
const contentsFrom = 4;

/** A briefing set in lines on pages, ready to be drawn; everything in points. */
export type Layout = {
  readonly flow: Flow;
  readonly sheet: Sheet;
  readonly pages: readonly Page[];
  /** Head and foot, one for each page. */
  readonly furniture: readonly (readonly Mark[])[];
  /** [E6] Body lines past the first page, or, negative, free on it. */
  readonly linesOver: number;
  readonly missing: readonly MissingCharacter[];
};

/** Flow → lines → pages. */
export async function layOut(job: PrintJob, fonts: Fonts): Promise<Layout> {
  const missing = new Map<string, MissingCharacter>();
  const flow = settable(flowOf(job), fonts, missing);
  const sheet = sheetOf(job.briefing.paper, job.briefing.kind);
  const hyphenate = await loadHyphens(job.briefing.language, languagesIn(flow));
  const composing: Composing = { fonts, hyphenate, sheet, gap: grid / 2, sectionGap: grid, pageOf: () => '' };
  const { pages, body } = flow.kind === 'note' ? noteOnPages(flow, composing) : onPages(flow, composing);
  return {
    flow,
    sheet,
    pages,
    furniture: furniture(pages, flow, sheet, fonts),
    linesOver: linesOver(pages, body, sheet),
    missing: [...missing.values()],
  };
}

/** Every word as one that a house face can draw; what none has is replaced, and noted where it first stands. */
function settable(flow: Flow, fonts: Fonts, missing: Map<string, MissingCharacter>): Flow {
  let section = 'Masthead';
  const ready = (runs: readonly Run[]): readonly Run[] =>
    covered(runs, fonts, (character, context) => {
      if (!missing.has(character)) missing.set(character, { character, section, context });
    });
  const blocks = flow.blocks.map((block): Block => {
    if (block.kind === 'heading') {
      section = block.text;
      ready([{ kind: 'words', text: `${block.text} ${markingLabel(block.marking)}`, style: styles.section }]);
    }
    return mapRuns(block, ready);
  });
  ready([{ kind: 'words', text: `${markingLabel(flow.marking)} ${flow.foot}`, style: styles.marking }]);
  return { ...flow, blocks };
}

function languagesIn(flow: Flow): Set<string> {
  const found = new Set<string>();
  for (const block of flow.blocks)
    mapRuns(block, (runs) => {
      for (const run of runs)
        if (run.kind === 'words')
          for (const word of run.text.split(' ')) {
            const language = languageOf(word);
            if (language !== undefined) found.add(language);
          }
      return runs;
    });
  return found;
}

/** A note that would run over its page is set closer: first without space between its entries, whose numbers part them, then between sections. */
function noteOnPages(flow: Flow, composing: Composing): Laid {
  const tries = [{}, { gap: 0 }, { gap: 0, sectionGap: grid / 2 }];
  let laid: Laid | undefined;
  for (const closer of tries) {
    laid = onPages(flow, { ...composing, ...closer });
    if (linesOver(laid.pages, laid.body, composing.sheet) <= 0) break;
  }
  return laid ?? onPages(flow, composing);
}

type Laid = { readonly pages: readonly Page[]; readonly body: readonly Strip[] };

/** Strips on pages. A long brief gets its contents, whose page numbers are known once it is laid out with room for them. */
function onPages(flow: Flow, composing: Composing): Laid {
  const { sheet } = composing;
  const document: Tag = { type: 'Document', parent: undefined };
  const head = compose(flow.blocks.slice(0, 1), document, composing, false);
  const main = compose(flow.blocks.slice(1, flow.annexFrom), document, composing, false);
  const annex = compose(flow.blocks.slice(flow.annexFrom), document, composing, true);
  const laidWith = (contents: readonly Strip[]): Laid => {
    const body = [...head, ...contents, ...main];
    return { body, pages: paginate([...body, ...annex], sheet.top, sheet.bottom) };
  };
  const plain = laidWith([]);
  if (flow.kind === 'note' || plain.pages.length < contentsFrom) return plain;
  const items = flow.blocks.flatMap((block) =>
    block.kind === 'heading' ? [{ text: block.text, name: block.name }] : [],
  );
  const contents = (pageOf: Composing['pageOf']): Strip[] =>
    compose([{ kind: 'contents', items }], document, { ...composing, pageOf }, false);
  const { pages } = laidWith(contents(() => ''));
  const numbers = new Map<string, string>();
  pages.forEach((page, i) => {
    for (const { section } of page.placed) if (section !== undefined) numbers.set(section.name, String(i + 1));
  });
  return laidWith(contents((name) => numbers.get(name) ?? ''));
}

function linesOver(pages: readonly Page[], body: readonly Strip[], sheet: Sheet): number {
  const first = pages[0];
  const second = pages[1]?.first ?? body.length;
  if (first === undefined) return 0;
  if (second >= body.length) return 0 - Math.floor((sheet.bottom - first.end) / grid);
  const height = body.slice(second).reduce((sum, strip, i) => sum + strip.height + (i > 0 ? strip.before : 0), 0);
  return Math.ceil(height / grid);
}
