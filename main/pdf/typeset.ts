import { createHash } from 'node:crypto';
import type { MissingCharacter, PrintJob, PrintReport } from '#shared/model/print.ts';
import { kindNames } from '#shared/model/briefing.ts';
import { dateOf } from '#shared/model/source.ts';
import type { Block, Flow } from './flow/blocks.ts';
import { flowOf } from './flow/flow.ts';
import { mapRuns } from './flow/runs.ts';
import { openFonts, type Fonts } from './fonts.ts';
import { covered } from './lines/cover.ts';
import { loadHyphens } from './lines/hyphens.ts';
import { languageOf } from './lines/language.ts';
import { compose } from './pages/compose.ts';
import { furniture } from './pages/furniture.ts';
import type { Composing } from './pages/paragraph.ts';
import { type Page, paginate } from './pages/paginate.ts';
import type { Strip, Tag } from './pages/strip.ts';
import { type About, draw } from './pen.ts';
import { grid, type Sheet, sheetOf } from './theme.ts';

/** Contents are worth their room from this many pages on. */
const contentsFrom = 4;
/** What a file without any date of its own is dated. */
const noDate = '2000-01-01';

/**
 * A briefing as a PDF, and what setting it found out: flow (what to set) → lines → pages → pen. Plain data in, bytes out; the same job
 * gives the same bytes in any process and time zone [P6]. `fontFolder` holds the house faces. Rejects only where a font file is missing.
 */
export async function typeset(
  job: PrintJob,
  fontFolder: string,
): Promise<{ pdf: Uint8Array; report: PrintReport }> {
  const { briefing } = job;
  const fonts = openFonts(fontFolder);
  const missing = new Map<string, MissingCharacter>();
  const flow = settableFlow(flowOf(job), fonts, missing);
  const sheet = sheetOf(briefing.paper);
  const hyphenate = await loadHyphens(briefing.language, languagesIn(flow));
  const { pages, strips, bodyStrips } = layOut(flow, { fonts, hyphenate, sheet, pageOf: () => '' });
  const pdf = await draw(pages, furniture(pages, flow, sheet, fonts), sheet, fonts, aboutOf(job, flow));
  return {
    pdf,
    report: {
      pages: pages.length,
      linesOver: briefing.kind === 'note' ? linesOver(pages, strips.slice(0, bodyStrips), sheet) : null,
      missing: [...missing.values()],
    },
  };
}

/** Every word as one that a house face can draw; what none has is replaced and noted. */
function settableFlow(flow: Flow, fonts: Fonts, missing: Map<string, MissingCharacter>): Flow {
  let section = 'Masthead';
  const blocks = flow.blocks.map((block): Block => {
    if (block.kind === 'heading') section = block.text;
    return mapRuns(block, (runs) => covered(runs, fonts, section, missing));
  });
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

type LaidOut = {
  readonly pages: readonly Page[];
  readonly strips: readonly Strip[];
  /** How many of them come before the annexes. */
  readonly bodyStrips: number;
};

/** Strips on pages. A long brief gets its contents, whose page numbers are known once it is laid out with room for them. */
function layOut(flow: Flow, composing: Composing): LaidOut {
  const { sheet } = composing;
  const document: Tag = { type: 'Document', parent: undefined };
  const head = compose(flow.blocks.slice(0, 1), document, composing);
  const main = compose(flow.blocks.slice(1, flow.annexFrom), document, composing);
  const annex = compose(flow.blocks.slice(flow.annexFrom), document, composing);
  const onPages = (contents: readonly Strip[]): LaidOut => {
    const strips = [...head, ...contents, ...main, ...annex];
    return { strips, pages: paginate(strips, sheet.top, sheet.bottom), bodyStrips: strips.length - annex.length };
  };
  const plain = onPages([]);
  if (plain.pages.length < contentsFrom) return plain;
  const items = flow.blocks.flatMap((block) => (block.kind === 'heading' ? [{ text: block.text, name: block.name }] : []));
  const contents = (pageOf: Composing['pageOf']): Strip[] =>
    compose([{ kind: 'contents', items }], document, { ...composing, pageOf });
  const { pages } = onPages(contents(() => ''));
  const numbers = new Map<string, string>();
  pages.forEach((page, i) => {
    for (const { section } of page.placed) if (section !== undefined) numbers.set(section.name, String(i + 1));
  });
  return onPages(contents((name) => numbers.get(name) ?? ''));
}

/** [E6] Body lines past the first page, or, negative, free on it. */
function linesOver(pages: readonly Page[], body: readonly Strip[], sheet: Sheet): number {
  const first = pages[0];
  const second = pages[1]?.first ?? body.length;
  if (first === undefined) return 0;
  if (second >= body.length) return -Math.floor((sheet.bottom - first.end) / grid);
  const height = body.slice(second).reduce((sum, strip, i) => sum + strip.height + (i > 0 ? strip.before : 0), 0);
  return Math.ceil(height / grid);
}

function aboutOf({ briefing, sources }: PrintJob, flow: Flow): About {
  const iso = [briefing.masthead.date, ...sources.map((source) => dateOf(source.meta) ?? '')].find((date) =>
    /^\d{4}-\d{2}-\d{2}/.test(date),
  );
  const date = new Date(`${(iso ?? noDate).slice(0, 10)}T00:00:00Z`);
  const content = JSON.stringify([briefing.kind, briefing.paper, briefing.language, flow]);
  return {
    title: flow.title,
    author: briefing.masthead.from.trim(),
    subject: kindNames[briefing.kind],
    language: briefing.language,
    date: Number.isNaN(date.getTime()) ? new Date(`${noDate}T00:00:00Z`) : date,
    id: createHash('sha256').update(content).digest().subarray(0, 16),
  };
}
