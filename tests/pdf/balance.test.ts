import { describe, expect, it } from 'vitest';
import { asStyled, closenesses, lookOf } from '#main/pdf/look.ts';
import type { RichNode } from '#shared/model/richtext/node.ts';
import { readyStyles, usualStyle } from '#shared/model/style.ts';
import { harbour, harbourNote } from './fixtures/harbour.ts';
import { at, bullets, doc, entry, evidence, headRow, jobOf, p, row, section, table } from './fixtures/make.ts';
import { paragraphs } from './fixtures/prose.ts';
import { laidOut, linesIn } from './laid.ts';
import { setAndOpen } from './set.ts';

/** A note of `count` key points, two lines each. */
const noteOf = (count: number) =>
  jobOf([harbour], {
    sections: [
      section(
        'key-points',
        doc(
          ...Array.from({ length: count }, (_, i) =>
            entry('claim', 'S2', p(`Point ${i}: ${paragraphs(1, 5)[0]!.slice(0, 110)}`, evidence(at(harbour, 1)))),
          ),
        ),
      ),
    ],
  });

/** A background brief whose main text is `count` one-line paragraphs and whose annex cites every sentence. */
const briefOf = (count: number) =>
  jobOf([harbour], {
    kind: 'background',
    sections: [
      section(
        'key-points',
        doc(
          p('All of it.', evidence(...harbour.sentences.map(({ span }) => span))),
          ...Array.from({ length: count }, (_, i) => p(`Line ${i}.`)),
        ),
      ),
    ],
  });

describe('a note that runs over its page', () => {
  it('[E6] gives up space between entries, then between sections, then leading, then measure, and no more than needed', async () => {
    const closer = await Promise.all(
      [8, 14, 18, 19, 20].map(async (count) => (await laidOut(noteOf(count))).closer.length),
    );
    expect(closer[0]).toBe(0);
    expect(closer).toEqual(closer.toSorted((a, b) => a - b));
    const most = await laidOut(noteOf(60));
    expect(most.squeezes.map(({ gives }) => gives)).toEqual(closenesses.map(({ gives }) => gives));
    expect(most.linesOver).toBeGreaterThan(0);
    const { report } = await setAndOpen(harbourNote);
    expect(report.linesOver).toBeLessThanOrEqual(0);
  });

  it('[P2] and still does: its annexes follow on the page it has begun, instead of leaving that empty', async () => {
    const layout = await laidOut(noteOf(28));
    expect(layout.linesOver).toBeGreaterThan(0);
    const heads = linesIn(layout).filter(({ tag }) => tag.type === 'H2');
    expect(heads.find(({ text }) => text.startsWith('Annex A'))?.page).toBe(2);
    const fits = linesIn(await laidOut(noteOf(8))).filter(({ tag }) => tag.type === 'H2');
    expect(fits.find(({ text }) => text.startsWith('Annex A'))?.page).toBe(2);
  });

  it('[E6] never sets smaller, nor closer than a point of leading, nor more than 75 characters a line', () => {
    for (const paper of ['a4', 'letter'] as const)
      for (const closeness of closenesses) {
        const look = lookOf(usualStyle, 'note', paper, closeness);
        const styled = lookOf(usualStyle, 'note', paper, asStyled);
        expect(look.styles).toEqual(styled.styles);
        expect(look.grid).toBeGreaterThanOrEqual(styled.grid - 1);
        expect(look.sheet.measure).toBeLessThanOrEqual(styled.sheet.measure + 18);
        expect(look.sheet.right).toBe(styled.sheet.right);
      }
  });
});

describe('the last page', () => {
  it('[P2] never holds a few lines where closer annexes would spare it, nor the end of a paragraph', async () => {
    for (let count = 1; count < 45; count += 1) {
      const layout = await laidOut(briefOf(count));
      const lines = linesIn(layout);
      const last = lines.filter(({ page }) => page === layout.pages.length);
      if (layout.pages.length > 1 && new Set(last.map(({ y }) => Math.round(y))).size < 8)
        expect(last.some(({ tag }) => tag.type === 'H2')).toBe(true);
    }
  });
});

describe('rows', () => {
  const tall = (lines: number) => {
    const text = paragraphs(30, 9)
      .join(' ')
      .split(' ')
      .slice(0, lines * 12)
      .join(' ');
    return jobOf([harbour], {
      kind: 'background',
      sections: [section('figures', doc(table(headRow('What', 'Who'), row('fact', 'S6', text, p('Somebody')))))],
    });
  };
  it('[P2] a row lower than half a page stays whole on a page of its own; a taller one is cut with three lines at least on either side', async () => {
    for (const lines of [20, 60, 70, 80, 100]) {
      const cells = linesIn(await laidOut(tall(lines))).filter(
        ({ tag, x, text }) => tag.type === 'TH' && text.length > 9 && x < 120,
      );
      const byPage = new Map<number, number>();
      for (const { page } of cells) byPage.set(page, (byPage.get(page) ?? 0) + 1);
      for (const count of byPage.values()) expect(count).toBeGreaterThanOrEqual(3);
      if (lines === 20) expect(byPage.size).toBe(1);
    }
  });
});

describe('tables in large print', () => {
  it('[P2] leave no page empty by a fifth, and no single low row under "continued"', async () => {
    const words = paragraphs(30, 9).join(' ').split(' ');
    const rows = Array.from({ length: 7 }, (_, i) =>
      row('fact', 'S6', `Day ${i}`, words.slice(i * 40, i * 40 + 36 + i * 5).join(' '), 'Who'),
    );
    for (let before = 0; before < 16; before += 2) {
      const fill = Array.from({ length: before }, (_, i) => p(`Line ${i}.`));
      const last = row('fact', 'S6', 'Last', 'short', 'Who');
      const body = doc(table(headRow('When', 'What', 'Who'), ...rows, last));
      const sections = [section('own', doc(p('First.'), ...fill)), section('own', body, { heading: 'Table' })];
      const layout = await laidOut(jobOf([harbour], { kind: 'background', style: readyStyles.large, sections }));
      const { sheet, pages } = layout;
      const cells = linesIn(layout).filter(({ tag }) => tag.type === 'TH' && tag.scope === 'Row');
      const end = cells.find(({ text }) => text.startsWith('Last'))!.page;
      for (const page of pages.slice(cells[0]!.page - 1, end - 1))
        expect(sheet.bottom - page.end).toBeLessThan((sheet.bottom - sheet.top) * 0.2);
      // Middle rows: the first and the last keep others with them.
      for (const cell of cells.slice(2, -2)) {
        const row = linesIn(layout).filter(({ tag }) => tag.parent === cell.tag.parent);
        if (row.every(({ page }) => page === cell.page)) continue;
        expect(sheet.bottom - cell.y).toBeGreaterThan((sheet.bottom - sheet.top) * 0.15 - 20);
      }
      const six = linesIn(layout).filter(({ tag, page }) => page === end && tag.type === 'TD');
      expect(six.length).toBeGreaterThan(3);
    }
  });
});

describe('the last row of a table', () => {
  it('[P2] goes on alone where it is of three lines or more and would else leave a page a quarter empty; of fewer it does not', async () => {
    const words = paragraphs(30, 9).join(' ').split(' ');
    const some = (count: number): string => words.slice(0, count).join(' ');
    let alone = 0;
    for (const last of ['Few words', some(24)])
      for (let before = 0; before < 24; before += 1) {
        const fill = Array.from({ length: before }, (_, i) => p(`Line ${i}.`));
        const rows = Array.from({ length: 5 }, (_, i) => row('fact', 'S6', `Day ${i}`, some(45), 'Who'));
        const body = doc(table(headRow('When', 'What', 'Who'), ...rows, row('fact', 'S6', 'Last', last, 'Who')));
        const sections = [section('own', doc(p('First.'), ...fill)), section('own', body, { heading: 'Table' })];
        const layout = await laidOut(jobOf([harbour], { kind: 'background', style: readyStyles.large, sections }));
        const { sheet, pages } = layout;
        const cells = linesIn(layout).filter(({ tag }) => tag.parent?.type === 'TR');
        const end = cells.at(-1)!.page;
        const other = cells.findLast(({ tag }) => tag.parent !== cells.at(-1)!.tag.parent)!.page;
        for (const page of pages.slice(cells[0]!.page - 1, end - 1))
          expect(sheet.bottom - page.end).toBeLessThan((sheet.bottom - sheet.top) / 4);
        if (other === end) continue;
        expect(last).not.toBe('Few words');
        alone += 1;
      }
    expect(alone).toBeGreaterThan(0);
  });
});

describe('running heads', () => {
  it('[P2] name the section that the page begins with or goes on with, at the right', async () => {
    const { opened } = await setAndOpen(briefOf(80));
    expect(opened.pages.length).toBeGreaterThan(2);
    expect(opened.pages[1]!.lines[0]).toMatch(/^A briefing ?Key points$/);
    expect(opened.pages.at(-1)!.lines[0]).toMatch(/Annex [AB]: /);
  });
});

describe('what keeps together', () => {
  /** Pages of the lines that say so, with `before` one-line paragraphs above. */
  const pagesOf = async (before: number, blocks: RichNode[], pattern: RegExp): Promise<number[]> => {
    const fill = Array.from({ length: before }, (_, i) => p(`Line ${i}.`));
    const job = jobOf([harbour], { kind: 'background', sections: [section('own', doc(...fill, ...blocks))] });
    return linesIn(await laidOut(job)).flatMap(({ text, page }) => (pattern.test(text) ? [page] : []));
  };

  it('[P2] a short list stays on one page; so do words that announce a list, and its beginning', async () => {
    const list = bullets(...Array.from({ length: 5 }, (_, i) => p(`Item ${i}`)));
    for (let before = 20; before < 40; before += 1)
      expect(new Set(await pagesOf(before, [p('They are these:'), list], /Item|These|these:/)).size).toBe(1);
  });

  it('[P2] a long list goes on, since it would leave a hole', async () => {
    const list = bullets(...Array.from({ length: 12 }, (_, i) => p(`Item ${i}`)));
    const sizes = [];
    for (let before = 20; before < 40; before += 1) sizes.push(new Set(await pagesOf(before, [list], /Item/)).size);
    expect(Math.max(...sizes)).toBe(2);
  });

  it('[P2] no table begins with one short row at the foot of a page', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => row('fact', 'S6', `Row ${i}`, p('Somebody')));
    for (let before = 20; before < 40; before += 1) {
      const pages = await pagesOf(before, [table(headRow('What', 'Who'), ...rows)], /^Row/);
      expect(pages[0]).toBe(pages[1]);
      expect(pages.at(-1)).toBe(pages.at(-2));
    }
  });

  it('[P2] a heading keeps two lines of its section, though the first paragraph has only one', async () => {
    for (let before = 20; before < 45; before += 1) {
      const fill = Array.from({ length: before }, (_, i) => p(`Line ${i}.`));
      const more = section('own', doc(p('First.'), p('Second.'), p('Third.')), { heading: 'Kept' });
      const job = jobOf([harbour], { kind: 'background', sections: [section('own', doc(...fill)), more] });
      const pages = linesIn(await laidOut(job)).flatMap(({ text, page }) =>
        /^(?:Kept|First\.|Second\.)/.test(text) ? [page] : [],
      );
      expect(new Set(pages).size).toBe(1);
    }
  });
});

describe('headings beside a note that is squeezed', () => {
  const point = (i: number) =>
    entry(
      'claim',
      'S2',
      p(`Point ${i}: the board will run night ferries from May if the union agrees and the port pays.`),
    );
  const points = (count: number) => doc(...Array.from({ length: count }, (_, i) => point(i)));
  const crowded = (heading: string, count: number) =>
    jobOf([harbour], {
      sections: [
        section('key-points', points(count)),
        section('positions', doc(point(1)), { heading }),
        section(
          'why-it-matters',
          doc(p('In short.'), table(headRow('One', 'Two', 'Three'), row('fact', null, 'a', 'b', 'c'))),
        ),
      ],
    });

  it('[P2] [E6] keep their words whole, however closely it is set', async () => {
    for (const heading of ['Positions', 'Recommendation']) {
      const laid = await Promise.all([14, 15, 16, 17].map((count) => laidOut(crowded(heading, count))));
      expect(laid.some(({ closer }) => closer.length > 0)).toBe(true);
      for (const layout of laid) {
        const heads = linesIn(layout).filter(({ tag }) => tag.type === 'H2');
        expect(heads.map(({ text }) => text)).toContain(heading);
      }
    }
  });

  it('[E6] is set as styled where no squeeze keeps it on its page: it has another', async () => {
    for (const count of [26, 40]) {
      const layout = await laidOut(noteOf(count));
      expect(layout.closer).toEqual([]);
      expect(layout.squeezes.map(({ linesOver }) => linesOver > 0)).not.toContain(false);
      expect(layout.linesOver).toBe(layout.squeezes[0]!.linesOver);
    }
  });
});
