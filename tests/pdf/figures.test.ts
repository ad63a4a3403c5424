import { describe, expect, it } from 'vitest';
import type { Layout } from '#main/pdf/layout.ts';
import type { Line } from '#main/pdf/lines/set.ts';
import type { PrintJob } from '#shared/model/print.ts';
import { readyStyleNames, readyStyles } from '#shared/model/style.ts';
import { accessibilityFaults } from './checkers/accessible.ts';
import { drawnJob as job, drawnRows as rows } from './fixtures/drawn.ts';
import { harbour } from './fixtures/harbour.ts';
import { doc, eventOf, eventRow, headRow, jobOf, p, section, table } from './fixtures/make.ts';
import { laidOut } from './laid.ts';
import { elementsOf } from './open.ts';
import { has, setAndOpen } from './set.ts';

const alternatives = async (set: PrintJob): Promise<string[]> =>
  (await laidOut(set)).pages.flatMap(({ placed }) =>
    placed.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'figure' ? [mark.tag.alt ?? ''] : []))),
  );

const figuresOn = ({ pages }: Layout) =>
  pages.flatMap(({ placed }) => placed.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'figure')));

const wordsOf = ({ pieces }: Line): string => pieces.map(({ text }) => text).join('');

describe('figures', () => {
  it('[P1] a brief draws its timeline and who said what to whom, each with all of it in words', async () => {
    expect(await alternatives(job('background'))).toEqual([
      'Timeline of 3 events, article of 2025-12-03. 2 December 2025: Port workers vote to go on. 5 December 2025 (scheduled): Mediators meet both sides. 2027 (projected): A second terminal is planned. 1 more without a date of its own.',
      'Who said what to whom, as read in The Northern Courier. Ingrid Solvang, 1 statement, S1. Marguerite Delacroix-Whitfield, 1 statement, S1, 1 through NRT. a person familiar with the discussions (not named), 1 statement, S4. In the outlet’s own voice, 9 statements.',
    ]);
  });

  it('[P1] a note has no room for them, and two events need none', async () => {
    expect(await alternatives(job('note'))).toEqual([]);
    expect(await alternatives(job('background', rows.slice(1)))).toHaveLength(1);
  });

  it('[P1] a date is drawn without its weekday, wherever that stands; a weekday alone stays', async () => {
    const days = ['before Friday 5 December 2025', 'Friday 5 – Sunday 7 December 2025', 'by Friday'];
    const told = days.map((_, i) => eventOf(`d${i}`, '2025-12-05', '2025-12-05'));
    const body = doc(
      table(
        headRow('When', 'Precision', 'Event', 'Who'),
        ...told.map((event, i) => eventRow(event, days[i] ?? '', 'It happens')),
      ),
    );
    const [drawn] = await alternatives(
      jobOf([{ ...harbour, events: told }], { kind: 'background', sections: [section('timeline', body)] }),
    );
    expect(drawn).toContain('before 5 December 2025: ');
    expect(drawn).toContain('5 – 7 December 2025: ');
    expect(drawn).toContain('by Friday: ');
  });

  it('[E3] a row that was edited is not drawn: its date may be another now', async () => {
    const edited = rows.map((row, i) => (i === 0 ? { ...row, attrs: { ...row.attrs, state: 'edited' } } : row));
    expect(await alternatives(job('background', edited))).toHaveLength(1);
  });

  it('[P2] a long timeline goes on in a second figure, on pages it fits', async () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      eventOf(`e${i}`, `2025-01-${String((i % 28) + 1).padStart(2, '0')}`, '2025-01-31'),
    );
    const set = jobOf([{ ...harbour, events: many }], {
      kind: 'background',
      sections: [
        section(
          'timeline',
          doc(
            table(
              headRow('When', 'Precision', 'Event', 'Who'),
              ...many.map((event) => eventRow(event, 'January', 'It happens')),
            ),
          ),
        ),
      ],
    });
    const count = (await alternatives(set)).length;
    expect(count).toBeGreaterThan(1);
    const layout = await laidOut(set);
    for (const { end } of layout.pages) expect(end).toBeLessThanOrEqual(layout.sheet.bottom + 0.01);
    // What its signs say is said once, below the last.
    const keys = figuresOn(layout).map(({ words }) =>
      words.some(({ line }) => wordsOf(line) === 'bar: some time within'),
    );
    expect(keys).toEqual(Array.from({ length: count }, (_, i) => i === count - 1));
  });

  it('[P2] a map of who said what to whom is parted rather than leave a third of a page empty, and nobody is lost', async () => {
    const speakers = Array.from({ length: 12 }, (_, i) => `Speaker ${String.fromCharCode(65 + i)}`);
    const told = speakers.map((speaker, i) => ({
      id: `t${i}`,
      speaker,
      named: true,
      through: [],
      grade: 'S1' as const,
    }));
    const counts = new Set<number>();
    for (let lines = 20; lines < 40; lines += 2) {
      const filler = Array.from({ length: lines }, (_, i) => p(`Line ${i} of what stands before.`));
      const layout = await laidOut(
        jobOf([{ ...harbour, told, ownVoice: 9 }], {
          kind: 'background',
          sections: [section('sourcing', doc(...filler)), section('watch', doc(...filler))],
        }),
      );
      const { sheet, pages } = layout;
      for (const { end } of pages.slice(0, -1)) expect(sheet.bottom - end).toBeLessThan((sheet.bottom - sheet.top) / 3);
      const said = figuresOn(layout).map(({ tag }) => tag.alt ?? '');
      counts.add(said.length);
      for (const speaker of speakers)
        expect(said.filter((alt) => alt.includes(`${speaker}, 1 statement`))).toHaveLength(1);
      expect(said.filter((alt) => alt.includes('9 statements'))).toHaveLength(1);
    }
    expect(counts).toEqual(new Set([1, 2]));
  });

  it('[P1] no figure is taller than half a page; a copy of its words keeps them apart', async () => {
    const many = Array.from({ length: 40 }, (_, i) =>
      eventOf(`e${i}`, `20${10 + (i >> 2)}-0${1 + (i % 9)}-11`, `20${10 + (i >> 2)}-0${1 + (i % 9)}-11`),
    );
    const told = many.map(({ id }, i) => ({
      id,
      speaker: `Speaker ${i}`,
      named: true,
      through: [`Agency number ${i}`],
      grade: 'S1' as const,
    }));
    const what = 'The intergovernmental commission meets to settle in the capital what nobody had settled';
    for (const name of readyStyleNames) {
      const set = jobOf([{ ...harbour, events: many, told, ownVoice: 9 }], {
        kind: 'background',
        style: readyStyles[name],
        sections: [
          section(
            'timeline',
            doc(table(headRow('When', 'What'), ...many.map((event) => eventRow(event, '4 December 2025', what)))),
          ),
          section('sourcing', doc(p('Sourcing.'))),
        ],
      });
      const { sheet, pages } = await laidOut(set);
      const figures = pages.flatMap(({ placed }) =>
        placed.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'figure' ? [mark] : []))),
      );
      expect(figures.length).toBeGreaterThan(2);
      for (const { height } of figures) expect(height).toBeLessThanOrEqual((sheet.bottom - sheet.top) / 2);
      const { opened } = await setAndOpen(set);
      const text = opened.pages.map((page) => page.text).join('\n');
      expect(text).not.toMatch(/\d{4}[A-Z0-9]|Agency number \d+Agency/);
    }
  });

  it.skipIf(!has('qpdf'))('[P4] figures stand in the order of reading, tagged, with their box', async () => {
    const { pdf, opened } = await setAndOpen(job('background'));
    expect(accessibilityFaults(pdf)).toEqual([]);
    const roles = opened.pages.flatMap(({ structure }) => [...elementsOf(structure)].map(({ role }) => role));
    expect(roles.filter((role) => role === 'Figure')).toHaveLength(2);
    expect(roles.indexOf('Figure')).toBeLessThan(roles.indexOf('Table'));
  });
});
