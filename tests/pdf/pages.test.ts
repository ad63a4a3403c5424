import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from '#main/pdf/pages/columns.ts';
import { paginate } from '#main/pdf/pages/paginate.ts';
import type { Mark, Strip } from '#main/pdf/pages/strip.ts';
import type { PrintJob } from '#shared/model/print.ts';
import type { RichNode } from '#shared/model/richtext/node.ts';
import { readyStyles } from '#shared/model/style.ts';
import { drawnJob } from './fixtures/drawn.ts';
import { harbour } from './fixtures/harbour.ts';
import {
  at,
  bullets,
  doc,
  entry,
  eventOf,
  eventRow,
  evidence,
  headRow,
  jobOf,
  p,
  quote,
  row,
  section,
  table,
} from './fixtures/make.ts';
import { paragraphs } from './fixtures/prose.ts';
import { traps } from './fixtures/traps.ts';
import { byTag, laidOut, linesIn } from './laid.ts';

const words = fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 50 })).map(([seed, count]) =>
  paragraphs(9, seed)
    .join(' ')
    .split(' ')
    .slice(0, count * 3)
    .join(' '),
);
const mark = evidence(at(harbour, 1));
const block: fc.Arbitrary<RichNode> = fc.oneof(
  words.map((text) => p(text)),
  words.map((text) => entry('claim', 'S2', p(text, mark))),
  words.map((text) => entry('claim', 'S1', quote(p(text), p('— Somebody')))),
  fc.array(words, { minLength: 1, maxLength: 4 }).map((texts) => bullets(...texts.map((text) => p(text)))),
  fc
    .array(words, { minLength: 1, maxLength: 12 })
    .map((texts) =>
      table(headRow('What', 'Who'), ...texts.map((text) => row('fact', 'S6', text, p('Somebody', mark)))),
    ),
);
const briefing: fc.Arbitrary<PrintJob> = fc
  .record({
    bodies: fc.array(fc.array(block, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 9 }),
    kind: fc.constantFrom('note' as const, 'background' as const),
    paper: fc.constantFrom('a4' as const, 'letter' as const),
  })
  .map(({ bodies, kind, paper }) =>
    jobOf([harbour], {
      kind,
      paper,
      sections: bodies.map((blocks, i) => section('own', doc(...blocks), { heading: `Section ${i + 1}` })),
    }),
  );

const runs = { numRuns: 60 };

describe('pages', () => {
  it('[P2] no heading is stranded: two lines of its section, or all of it, stand below it on its page', () =>
    fc.assert(
      fc.asyncProperty(briefing, async (job) => {
        const lines = linesIn(await laidOut(job));
        lines.forEach((line, i) => {
          if (line.tag.type !== 'H2' || lines[i + 1]?.tag === line.tag) return;
          const section = line.tag.parent;
          const own = lines
            .filter(({ tag }) => tag !== line.tag && isIn(tag, section))
            .filter(({ tag }) => tag.type !== 'Lbl');
          const bands = new Set(own.filter(({ page }) => page === line.page).map(({ y }) => Math.round(y)));
          const all = new Set(own.map(({ y, page }) => `${page} ${Math.round(y)}`));
          expect(bands.size).toBeGreaterThanOrEqual(Math.min(2, all.size));
        });
      }),
      runs,
    ));

  it('[P2] no paragraph leaves one line alone at the foot or the head of a page', () =>
    fc.assert(
      fc.asyncProperty(briefing, async (job) => {
        for (const [tag, lines] of byTag(linesIn(await laidOut(job)))) {
          if (tag.type !== 'P' || new Set(lines.map(({ page }) => page)).size === 1) continue;
          expect(lines.filter(({ page }) => page === lines[0]!.page).length).toBeGreaterThanOrEqual(2);
          expect(lines.filter(({ page }) => page === lines.at(-1)!.page).length).toBeGreaterThanOrEqual(2);
        }
      }),
      runs,
    ));

  it('[P2] no row leaves fewer than three lines on a page that it is parted by, nothing stands below the last line of the page, nothing overlaps', () =>
    fc.assert(
      fc.asyncProperty(briefing, async (job) => {
        const layout = await laidOut(job);
        const lines = linesIn(layout);
        const rows = new Map<unknown, Map<number, Set<number>>>();
        for (const { tag, page, y } of lines) {
          if (tag.type !== 'TD' && tag.type !== 'TH') continue;
          const pages = rows.get(tag.parent) ?? new Map<number, Set<number>>();
          rows.set(tag.parent, pages.set(page, (pages.get(page) ?? new Set()).add(Math.round(y))));
        }
        for (const pages of rows.values())
          if (pages.size > 1) for (const bands of pages.values()) expect(bands.size).toBeGreaterThanOrEqual(3);
        for (const { end, placed } of layout.pages) {
          expect(end).toBeLessThanOrEqual(layout.sheet.bottom + 0.01);
          placed.forEach(({ y }, i) => {
            if (i > 0) expect(y).toBeGreaterThan(placed[i - 1]!.y);
          });
        }
      }),
      runs,
    ));

  it('[P2] no line is wider than its column', () =>
    fc.assert(
      fc.asyncProperty(briefing, async (job) => {
        const layout = await laidOut(job);
        for (const { x, line } of linesIn(layout)) {
          expect(x).toBeGreaterThanOrEqual(layout.sheet.left - 0.01);
          expect(x + line.width).toBeLessThan(layout.sheet.right + 6);
        }
      }),
      runs,
    ));

  it('[P2] a row, an entry or a word too long for a page or a line goes on and loses nothing', async () => {
    const { pages } = await laidOut(traps['a row taller than a page']!);
    expect(pages.length).toBeGreaterThan(2);
    const lines = linesIn(await laidOut(traps['a word of three hundred letters']!));
    const wordsOf = (type: string): string =>
      lines
        .filter(({ tag, text }) => tag.type === type && !/short|fact/.test(text))
        .map(({ text }) => text.trim())
        .join('')
        .replaceAll('-', '');
    expect(wordsOf('P')).toContain('abcdefghij'.repeat(30));
    expect(`${wordsOf('TH')}${wordsOf('TD')}`).toContain('x'.repeat(300));
  });

  it('[P2] a row of several paragraphs goes on between two of them, its name beside it again', async () => {
    const points = paragraphs(12, 40).map((words) => p(`${words.split('. ')[0]}.`));
    const before = paragraphs(12, 3).map((words) => entry('fact', 'S6', p(words)));
    const layout = await laidOut(
      jobOf([harbour], {
        kind: 'background',
        sections: [
          section('own', doc(...before)),
          section('positions', doc(table(headRow('Party', 'Position'), row('fact', 'S6', 'Northport', points)))),
        ],
      }),
    );
    const all = linesIn(layout);
    const cell = all.filter(({ tag }) => tag.type === 'TD');
    const [first = 0, last = 0] = [cell[0]?.page, cell.at(-1)?.page];
    expect(last).toBe(first + 1);
    const words = cell
      .filter(({ page }) => page === first)
      .map(({ text }) => text)
      .join('')
      .trim();
    expect(words).toMatch(/[.?!]$/);
    const named = layout.pages.map(({ placed }) =>
      placed.flatMap(({ marks }) =>
        marks.filter((mark) => mark.kind === 'line' && mark.line.pieces[0]?.text.trim() === 'Northport'),
      ),
    );
    expect(named.map((marks) => marks.length).slice(first - 1, last)).toEqual([1, 1]);
    expect(all.filter(({ text }) => text.trim() === 'Northport')).toHaveLength(1);
  });

  it('[P2] numbers below one another end at one edge with their head; words, dates and a key begin at one', async () => {
    const rows = [
      row('fact', 'S6', '2024', '€90', '4.5%', '5 May', 'a'),
      row('fact', 'S6', '2025', '€12,250,000', '14.25%', '12', 'b'),
    ];
    const body = doc(table(headRow('Year', 'Amount', 'Share', 'Since', 'Words'), ...rows));
    const lines = linesIn(await laidOut(jobOf([harbour], { sections: [section('own', body)] })));
    const lineOf = (text: string) => lines.find((line) => line.text.trim() === text)!;
    const endOf = (text: string): number => lineOf(text).x + lineOf(text).line.width;
    for (const column of [
      ['Amount', '€90', '€12,250,000'],
      ['Share', '4.5%', '14.25%'],
    ])
      for (const text of column) expect(endOf(text)).toBeCloseTo(endOf(column[0]!), 3);
    expect(lineOf('12').x).toBe(lineOf('Since').x);
    expect(lineOf('2024').x).toBe(lineOf('Year').x);
  });

  it('[P3] the first cell of a row that is an entry heads its row; a cell of the analyst does not', async () => {
    const own = { ...row('fact', 'S6', 'Plain', 'cell'), attrs: {} };
    const body = doc(table(headRow('Party', 'Position'), row('fact', 'S6', 'Northport', 'for'), own));
    const lines = linesIn(await laidOut(jobOf([harbour], { sections: [section('positions', body)] })));
    const cellOf = (text: string) => lines.find((line) => line.text.startsWith(text))?.tag;
    expect(cellOf('Party')).toMatchObject({ type: 'TH', scope: 'Column' });
    expect(cellOf('Northport')).toMatchObject({
      type: 'TH',
      scope: 'Row',
      parent: { type: 'TR', parent: { type: 'TBody' } },
    });
    expect(cellOf('for')).toMatchObject({ type: 'TD' });
    expect(cellOf('Plain')).toMatchObject({ type: 'TD' });
  });

  it('[P2] a figure stands under its heading without waiting for the table below it', async () => {
    const job = drawnJob('background');
    const [timeline] = job.briefing.sections;
    const shared = await Promise.all(
      Array.from({ length: 12 }, async (_, i) => {
        const filler = section('own', doc(...Array.from({ length: 8 + i }, () => entry('fact', 'S6', p('A line.')))));
        const { pages } = await laidOut({ ...job, briefing: { ...job.briefing, sections: [filler, timeline!] } });
        const at = (found: (mark: Mark) => boolean): number =>
          pages.findIndex(({ placed }) => placed.some(({ marks }) => marks.some(found)));
        const figure = at((mark) => mark.kind === 'figure');
        expect(pages[figure]?.placed.some(({ section: here }) => here?.title === timeline?.heading)).toBe(true);
        return figure < at((mark) => mark.kind === 'line' && mark.tag?.type === 'TD');
      }),
    );
    expect(shared).toContain(true);
  });

  it('[P2] a timeline that does not fit is parted, so that no page before it is left empty by a quarter', async () => {
    const events = Array.from({ length: 20 }, (_, i) => eventOf(`e${i}`, `2025-03-${10 + i}`, `2025-03-${10 + i}`));
    const rows = events.map((event, i) => eventRow(event, `${10 + i} March 2025`, 'It happens'));
    const body = doc(table(headRow('When', 'Precision', 'Event', 'Who'), ...rows));
    for (const style of [readyStyles.ministry, readyStyles.large])
      for (let lines = 4; lines < 40; lines += 3) {
        const filler = section('own', doc(...Array.from({ length: lines }, () => entry('fact', 'S6', p('A line.')))));
        const sections = [filler, section('timeline', body)];
        const layout = await laidOut(jobOf([{ ...harbour, events }], { kind: 'background', style, sections }));
        const { sheet, pages } = layout;
        const drawn = pages.flatMap(({ placed }) =>
          placed.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'figure' ? [mark.tag.alt ?? ''] : []))),
        );
        const counts = drawn.map((alt) => Number(/Timeline of (\d+) events/.exec(alt)?.[1]));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20);
        for (const count of counts) expect(count).toBeGreaterThanOrEqual(3);
        const first = pages.findIndex(({ placed }) =>
          placed.some(({ marks }) => marks.some(({ kind }) => kind === 'figure')),
        );
        const before = pages[first - 1];
        if (before !== undefined) expect(sheet.bottom - before.end).toBeLessThan((sheet.bottom - sheet.top) * 0.25);
        for (const { end } of pages) expect(end).toBeLessThanOrEqual(sheet.bottom + 0.01);
      }
  });

  it('[P1] a table that goes on repeats its head, which is read only once', async () => {
    const rows = Array.from({ length: 90 }, (_, i) => row('fact', 'S6', `Row ${i}`, p('Somebody', mark)));
    const layout = await laidOut(
      jobOf([harbour], {
        kind: 'background',
        sections: [section('timeline', doc(table(headRow('When', 'Who'), ...rows)))],
      }),
    );
    const text = layout.pages.map(({ placed }) =>
      placed.flatMap(({ marks }) =>
        marks.flatMap((m) => (m.kind === 'line' ? [m.line.pieces.map((piece) => piece.text).join('')] : [])),
      ),
    );
    const going = text.filter((lines) => lines.some((words) => words.startsWith('Row ')));
    expect(going.length).toBeGreaterThan(2);
    for (const lines of going) expect(lines.filter((words) => words === 'When')).toHaveLength(1);
    for (const lines of going.slice(1)) expect(lines[0]).toBe('Timeline, continued');
    expect(linesIn(layout).filter(({ text: words }) => words === 'When')).toHaveLength(1);
  });
});

describe('paginate', () => {
  const strips = fc.array(
    fc.record({
      height: fc.integer({ min: 5, max: 30 }),
      before: fc.integer({ min: 0, max: 20 }),
      keep: fc.boolean(),
      step: fc.constantFrom(0, 6.25, 7),
    }),
    { minLength: 1, maxLength: 80 },
  );

  it('[P2] places every strip once, in order, within the page, whatever is kept with what', () =>
    fc.assert(
      fc.property(strips, (all) => {
        const made = all.map((strip, i): Strip => ({ ...strip, marks: [{ kind: 'name', name: String(i), y: 0 }] }));
        const pages = paginate(made, 50, 150, 7);
        const placed = pages.flatMap((page) =>
          page.placed.flatMap(({ marks }) => marks.map((m) => (m.kind === 'name' ? m.name : ''))),
        );
        expect(placed).toEqual(made.map((_, i) => String(i)));
        for (const { end } of pages) expect(end).toBeLessThanOrEqual(150.01);
      }),
    ));

  it('[P2] ends no page after a strip that is kept with the next, unless the whole page is kept', () =>
    fc.assert(
      fc.property(strips, (all) => {
        const made = all.map((strip): Strip => ({ ...strip, marks: [] }));
        const pages = paginate(made, 50, 150, 7);
        for (const { first } of pages.slice(1)) {
          const from = pages.findLast((page) => page.first < first)!.first;
          const kept = made.slice(from, first);
          if (kept.at(-1)!.keep) expect(kept.every(({ keep }) => keep)).toBe(true);
        }
      }),
    ));

  it('a table may have more cells than a call takes arguments', async () => {
    const cells = Array.from({ length: 10 }, () => 'a');
    const rows = Array.from({ length: 14_000 }, () => row('fact', 'S6', ...cells));
    const job = jobOf([harbour], { sections: [section('own', doc(table(headRow(...cells), ...rows)))] });
    expect((await laidOut(job)).pages.length).toBeGreaterThan(200);
  });
});

describe('columnWidths', () => {
  it('[P1] shares out all of the width, gives every column its longest word where there is room, and keeps one-line tables on one line', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            least: fc.integer({ min: 10, max: 60 }),
            cells: fc.array(fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 3 }), {
              minLength: 3,
              maxLength: 3,
            }),
          }),
          { minLength: 1, maxLength: 6 },
        ),
        (needs) => {
          const widths = columnWidths(needs, 400);
          expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(400, 6);
          for (const [i, width] of widths.entries())
            expect(width).toBeGreaterThanOrEqual(Math.min(needs[i]!.least, 400 / needs.length) - 1e-9);
          const natural = needs.map(({ least, cells }) => Math.max(least, ...cells.flat()));
          if (natural.reduce((sum, width) => sum + width, 0) <= 400)
            for (const [i, width] of widths.entries()) expect(width).toBeGreaterThanOrEqual(natural[i]! - 1e-9);
        },
      ),
    ));

  it('[P1] gives long cells more than short ones', () => {
    const [date, event] = columnWidths(
      [
        { least: 40, cells: [[60], [60]] },
        { least: 40, cells: [[900], [400, 300]] },
      ],
      400,
    );
    expect(event).toBeGreaterThan(date! * 3);
  });

  it('[P2] gives a column whose cells are mostly short no more than it uses, so that a timeline is about as low as it can be', () => {
    const column = (least: number, ...cells: number[]) => ({ least, cells: cells.map((width) => [width]) });
    const needs = [
      column(46, 25, 22, 74, 45, 45, 120, 43, 56, 73, 43),
      column(42, 60, 20, 78, 124, 118, 50, 82, 82, 120, 82),
      column(59, 25, 515, 465, 465, 270, 185, 500, 740, 335, 75),
      column(41, 60, 105, 265, 75, 240, 75, 105, 110, 75, 90),
    ];
    const linesAt = (widths: readonly number[]): number =>
      needs[0]!.cells.reduce(
        (sum, _, row) =>
          sum + Math.max(...needs.map(({ cells }, i) => Math.ceil(cells[row]![0]! / (widths[i]! * 0.96)))),
        0,
      );
    let fewest = Infinity;
    for (let a = 46; a < 150; a += 8)
      for (let b = 42; b < 150; b += 8)
        for (let c = 59; c < 300; c += 8)
          if (409 - a - b - c >= 41) fewest = Math.min(fewest, linesAt([a, b, c, 409 - a - b - c]));
    const widths = columnWidths(needs, 409);
    expect(linesAt(widths)).toBeLessThanOrEqual(fewest + 1);
    expect(widths[0]).toBeLessThan(70);
  });
});

function isIn(tag: { readonly parent: unknown } | undefined, ancestor: unknown): boolean {
  for (let at = tag; at !== undefined; at = at.parent as typeof tag) if (at === ancestor) return true;
  return false;
}
