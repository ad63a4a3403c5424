import { describe, expect, it } from 'vitest';
import type { Marking } from '#shared/model/marking.ts';
import type { PrintJob } from '#shared/model/print.ts';
import type { RichNode } from '#shared/model/richtext/node.ts';
import { guidanceOf, type SectionKind, sectionKinds } from '#shared/model/section.ts';
import { harbour, harbourBackground, harbourNote } from './fixtures/harbour.ts';
import { at, doc, entry, evidence, headRow, jobOf, p, row, section, sourceOf, table } from './fixtures/make.ts';
import { proseJob } from './fixtures/prose.ts';
import { elementsOf } from './open.ts';
import { setAndOpen } from './set.ts';

const all = async (job: PrintJob): Promise<string> =>
  (await setAndOpen(job)).opened.pages.flatMap(({ lines }) => lines).join('\n');
const withBriefing = (job: PrintJob, briefing: Partial<PrintJob['briefing']>): PrintJob => ({
  ...job,
  briefing: { ...job.briefing, ...briefing },
});

describe('what prints', () => {
  it('[B2] guidance, empty sections and hidden ones never print', async () => {
    const kinds = Object.keys(sectionKinds) as SectionKind[];
    const sections = kinds.map((kind) => section(kind, doc(p())));
    const hidden = section('comment', doc(p('Only for us: zanzibar.')), { hidden: true, heading: 'Hidden heading' });
    const shown = section('own', doc(p('Shown.')), { heading: 'Visible' });
    const words = await all(jobOf([harbour], { sections: [...sections, hidden, shown] }));
    expect(words).toContain('Visible');
    expect(words).not.toMatch(/zanzibar|Hidden heading/);
    for (const kind of kinds) {
      expect(words).not.toContain(`${sectionKinds[kind].heading}\n`);
      expect(words).not.toContain(guidanceOf(kind)?.slice(0, 30) ?? 'never there');
    }
  });

  it('[P1] the block says who it is for, from and when, only where that is given', async () => {
    const words = await all(harbourNote);
    expect(words).toContain('to Permanent Secretary from Maritime Policy Unit');
    expect(words).toContain('4 December 2025, 09:00 UTC');
    const bare = await all(
      withBriefing(harbourNote, { masthead: { ...harbourNote.briefing.masthead, to: '', purpose: '' } }),
    );
    expect(bare).not.toMatch(/Permanent Secretary|purpose/);
  });

  it('[P1] a title with & stands in print and in the metadata as it was written', async () => {
    const { opened } = await setAndOpen(harbourNote);
    const { title } = harbourNote.briefing;
    expect(opened.info.Title).toBe(title);
    expect(opened.xmp).toContain('strike &amp; the pay offer');
    expect(opened.pages[0]!.lines.join(' ')).toContain(title);
  });

  it('[P1] entries are numbered through the document, and each says what it is and how it is sourced', async () => {
    const words = await all(harbourNote);
    for (const number of [1, 4, 8, 11]) expect(words).toMatch(new RegExp(`(^|\\n|[a-z] ?)${number} \\S`));
    expect(words).toMatch(/claim S4/);
    expect(words).toMatch(/gap S6/);
    expect(words).toMatch(/assessment/);
    const edited = entry('claim', 'S2', p('Other words.', evidence(at(harbour, 1))));
    const job = jobOf([harbour], {
      sections: [section('key-points', doc({ ...edited, attrs: { ...edited.attrs, state: 'edited' } }))],
    });
    expect(await all(job)).toContain('claim S2 edited');
  });

  it('[B4] a fact or a claim behind which no source stands says so, in prose and in a row; the analyst’s own judgement needs none', async () => {
    const printed = async (body: RichNode): Promise<string> =>
      all(jobOf([harbour], { sections: [section('key-points', doc(body))] }));
    expect(await printed(entry('fact', null, p('We say so.')))).toMatch(/fact\s+no source/);
    expect(await printed(entry('claim', 'S2', p('He said so.')))).toMatch(/claim S2\s+no source/);
    expect(await printed(table(headRow('What', 'Who'), row('claim', 'S2', 'Ferries', 'Somebody')))).toContain(
      'no source',
    );
    expect(await printed(entry('claim', 'S2', p('He said so.', evidence(at(harbour, 1)))))).not.toMatch(
      /S2\s+no source/,
    );
    expect(await printed(entry('assessment', null, p('We think so.')))).not.toMatch(/assessment\s+no source/);
  });

  it('[B7] the likelihood scale is explained only where the analyst uses it', async () => {
    expect(await all(harbourNote)).toContain('roughly even chance');
    const quoted = section(
      'key-points',
      doc(entry('claim', 'S1', p('He said it was likely.', evidence(at(harbour, 1))))),
    );
    expect(await all(jobOf([harbour], { sections: [quoted] }))).not.toContain('roughly even chance');
  });

  it('[P1] each page but the first has a head, and every page its reference, version and number', async () => {
    const { opened } = await setAndOpen(harbourBackground);
    const count = opened.pages.length;
    opened.pages.forEach(({ lines }, i) => {
      expect(
        lines.some((line) => line.startsWith('MPU/2025/119 · Version 3') && line.endsWith(`Page ${i + 1} of ${count}`)),
      ).toBe(true);
      expect(lines[1]!.includes('The Halvik port strike')).toBe(i > 0);
    });
  });

  it.each<[Marking, string]>([
    [{ scheme: 'tlp', level: 'AMBER' }, 'TLP:AMBER'],
    [
      { scheme: 'own', label: 'OFFICIAL – SENSITIVE', order: ['OFFICIAL', 'OFFICIAL – SENSITIVE'] },
      'OFFICIAL – SENSITIVE',
    ],
  ])('[B6] the marking stands at the head and foot of every page: %s', async (marking, label) => {
    const { opened } = await setAndOpen(withBriefing(proseJob(30), { marking }));
    expect(opened.pages.length).toBeGreaterThan(4);
    for (const { lines } of opened.pages) expect(lines.filter((line) => line.endsWith(label))).toHaveLength(2);
  });

  it('[B6] the highest marking of any section that prints is the document’s, and stands at its heading', async () => {
    const { opened } = await setAndOpen(harbourBackground);
    for (const { lines } of opened.pages) {
      expect(lines[0]).toMatch(/TLP:AMBER\+STRICT$/);
      expect(lines.at(-1)).toBe('TLP:AMBER+STRICT');
    }
    const own = opened.pages
      .flatMap(({ lines }) => lines)
      .filter((line) => line === 'Not known or disputed TLP:AMBER+STRICT');
    expect(own).toHaveLength(1);
    const unmarkedPages = (await setAndOpen(proseJob(4))).opened.pages.flatMap(({ lines }) => lines);
    expect(unmarkedPages.some((line) => line.includes('TLP'))).toBe(false);
  });

  it('[P2] Letter is Letter, A4 is A4', async () => {
    const size = async (paper: 'a4' | 'letter') =>
      (await setAndOpen(withBriefing(harbourNote, { paper }))).opened.pages.map((page) => page.size);
    for (const [width, height] of await size('a4')) expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    for (const measured of await size('letter')) expect(measured).toEqual([612, 792]);
  });

  it('[E6] a note says by how many lines it misses its page', async () => {
    const over = async (sections: number): Promise<number> => {
      const more = Array.from({ length: sections }, () => section('own', doc(p('One line.')), { heading: 'More' }));
      const job = withBriefing(harbourNote, { sections: [...harbourNote.briefing.sections.slice(0, 3), ...more] });
      return (await setAndOpen(job)).report.linesOver!;
    };
    expect(await over(1)).toBe((await over(0)) + 2);
    expect(await over(0)).toBeLessThan(0);
    expect(await over(20)).toBeGreaterThan(0);
    expect((await setAndOpen(harbourBackground)).report.linesOver).toBeNull();
  });

  it('[P8] several articles are named once in annex A, by letters that its sentences use', async () => {
    const other = sourceOf('b1b2c3d4e5f60719', 'The ferry has been cancelled. Passengers were told on Monday.', {
      title: { value: 'Ferry cancelled', from: 'typed in' },
      published: { value: '2025-12-01', from: 'typed in' },
    });
    const points = doc(p('One.', evidence(at(harbour, 9))), p('Two.', evidence(at(other, 2))));
    const words = await all(jobOf([harbour, other], { sections: [section('key-points', points)] }));
    expect(words).toContain('A Halvik dockers vote');
    expect(words).toContain('B Ferry cancelled, outlet not stated, 1 December 2025');
    expect(words).toContain('Passengers were told on Monday. B ¶ 1, cited in Key points');
    expect(words).not.toContain('The ferry has been cancelled');
  });

  it('[B4] what most rows of a table are is said once, above it; the others say what they are', async () => {
    const asked = (kind: 'fact' | 'claim', name: string): RichNode =>
      row(kind, 'S6', name, 'asked', evidence(at(harbour, 1)));
    const linesOf = async (...rows: RichNode[]): Promise<string> =>
      all(
        jobOf([harbour], {
          kind: 'background',
          sections: [section('people', doc(table(headRow('Name', 'Says'), ...rows)))],
        }),
      );
    const facts = ['Ann', 'Ben', 'Cleo'].map((name) => asked('fact', name));
    const alike = await linesOf(...facts);
    expect(alike).toContain('all rows: fact S6');
    expect(alike.match(/fact S6/g)).toHaveLength(1);
    const mixed = await linesOf(...facts, asked('claim', 'Dora'));
    expect(mixed).toContain('rows without a mark: fact S6');
    expect(mixed.match(/fact S6/g)).toHaveLength(1);
    expect(mixed.match(/claim S6/g)).toHaveLength(1);
    expect(await linesOf(...facts.slice(1))).not.toContain('rows');
    // Where the table goes on, its head says it once more.
    const long = await linesOf(
      asked('claim', 'Dora'),
      ...Array.from({ length: 50 }, (_, i) => asked('fact', `Ann ${i}`)),
    );
    expect(long.match(/continued ?rows without a mark: fact S6/g)).toHaveLength(1);
  });

  it('[P4] contents are references, and a title is read apart from its page', async () => {
    const { opened } = await setAndOpen(harbourBackground);
    expect(opened.pages[0]!.text).toMatch(/Bottom line\s+1/);
    const items = [...elementsOf(opened.pages[0]!.structure)].filter(({ role }) => role === 'TOCI');
    expect(items.length).toBeGreaterThan(3);
    for (const { children } of items) expect(children.map(({ role }) => role)).toEqual(['Reference']);
  });

  it('[P4] tables have heads with a scope, lists their labels, evidence its references', async () => {
    const { opened } = await setAndOpen(harbourBackground);
    const roles = new Map<string, number>();
    for (const { structure } of opened.pages)
      for (const { role } of elementsOf(structure)) roles.set(role, (roles.get(role) ?? 0) + 1);
    for (const role of [
      'H1',
      'H2',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'TH',
      'TD',
      'Note',
      'Reference',
      'Link',
      'BlockQuote',
      'TOCI',
    ])
      expect(roles.get(role), role).toBeGreaterThan(0);
  });

  it('[P8] annexes are lettered as they print: the method is annex A where nothing is cited, and does not send anyone to another', async () => {
    const heads = async (job: PrintJob): Promise<string> =>
      (await setAndOpen(job)).opened.pages.map(({ text }) => text.replaceAll('\n', ' ')).join(' ');
    const uncited = await heads(
      jobOf([harbour], { kind: 'background', sections: [section('own', doc(p('Own words.')))] }),
    );
    expect(uncited).toContain('Annex A: Method and scales');
    expect(uncited).not.toMatch(/Annex B|annex A/);
    const cited = await heads(harbourNote);
    expect(cited).toMatch(
      /Annex A: Cited source sentences.*Annex B: Method and scales.*Raised figures lead to annex A\./,
    );
  });
});
