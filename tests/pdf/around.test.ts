import { describe, expect, it } from 'vitest';
import type { PrintJob } from '#shared/model/print.ts';
import { type ReadyStyle, readyStyles } from '#shared/model/style.ts';
import { layoutFaults } from './checkers/layout.ts';
import { harbour, harbourBackground, harbourNote } from './fixtures/harbour.ts';
import { doc, headRow, jobOf, p, row, section, table } from './fixtures/make.ts';
import { paragraphs } from './fixtures/prose.ts';
import { inScripts } from './fixtures/scripts.ts';
import { laidOut, linesIn } from './laid.ts';

type Briefing = PrintJob['briefing'];
const withBriefing = (job: PrintJob, more: Partial<Briefing>): PrintJob => ({
  ...job,
  briefing: { ...job.briefing, ...more },
});
const own = (label: string): Briefing['marking'] => ({ scheme: 'own', label, order: [] });
const strict: Briefing['marking'] = { scheme: 'tlp', level: 'AMBER+STRICT' };
const styled = (name: ReadyStyle, more: Partial<Briefing['style'] & object> = {}) => ({
  style: { ...readyStyles[name], ...more },
});
const narrow = { sides: 110, top: 54, bottom: 60 };
const long = paragraphs(14).join(' ');
const wide = long.slice(0, 190);
const compound = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

const handled = (job: PrintJob, expires: string): PrintJob => ({
  ...withBriefing(job, {
    handling: { draft: true, expires },
    masthead: { ...job.briefing.masthead, reference: 'MPU/2025/0042/SECTION-7/ANNEX-B' },
  }),
  copy: { number: 12, of: 345 },
});
const twoSections = (heading: string, marking: Briefing['marking'] = { scheme: 'none' }): PrintJob =>
  jobOf([harbour], {
    kind: 'background',
    title: `The title ${compound} ${wide}`,
    sections: [
      section('own', doc(p(long), p(long), p(long)), { heading, marking }),
      section('own', doc(p(long), p(long)), { heading: compound, marking: own('W'.repeat(60)) }),
    ],
  });

const crowded: readonly (readonly [string, PrintJob])[] = [
  [
    'TLP at the smallest margins',
    withBriefing(harbourBackground, { ...styled('ministry', { margins: { ...narrow, sides: 36 } }), marking: strict }),
  ],
  [
    'TLP at 20 points',
    withBriefing(harbourBackground, { ...styled('large', { size: 20, margins: narrow }), marking: strict }),
  ],
  ['TLP in large print', withBriefing(harbourNote, { ...styled('large'), marking: strict })],
  ['a long heading', twoSections(wide)],
  ['a long heading with a long marking', twoSections(wide, own('OFFICIAL-SENSITIVE: COMMERCIAL'))],
  ['a heading of one word', twoSections(compound, strict)],
  ['a marking of eighty letters', withBriefing(harbourNote, { marking: own('W'.repeat(80)) })],
  [
    'the same at 20 points',
    withBriefing(harbourNote, {
      ...styled('large', { size: 20, margins: narrow }),
      marking: own('EYES ONLY – '.repeat(7).trim()),
    }),
  ],
  ['much to say at the foot', handled(withBriefing(harbourNote, styled('large')), 'the close of the meeting')],
  [
    'more than a line at the foot',
    handled(
      withBriefing(harbourNote, {
        ...styled('newsroom', { size: 20, margins: narrow, organisation: wide.slice(0, 120) }),
        marking: strict,
      }),
      'the close of the meeting of the secretaries, or when overtaken',
    ),
  ],
  [
    'a long name over a table',
    jobOf([harbour], {
      kind: 'background',
      sections: [
        section(
          'own',
          doc(
            table(
              headRow('When', 'What'),
              ...Array.from({ length: 40 }, (_, i) => row('claim', 'S2', `${i}`, long.slice(i, i + 300))),
            ),
          ),
          { heading: wide },
        ),
      ],
    }),
  ],
];

describe('what stands around the text', () => {
  it.each(crowded)('[P2] stands on the sheet, whole, over nothing else: %s', async (_, job) => {
    expect(layoutFaults(await laidOut(job))).toEqual([]);
  });

  it('[P2] a long running head is cut at a word, and leaves the title more than half of the line', async () => {
    const { furniture, sheet } = await laidOut(
      twoSections('What the government knew of the contract and when it was told, by whom, and what it did then'),
    );
    const [title, heading] = linesOf(furniture[1]!);
    expect(heading!.text).toMatch(/^What the government knew .*[a-z]{3,}…$/);
    expect(heading!.width).toBeLessThanOrEqual((sheet.right - sheet.left) * 0.45);
    expect(title!.width).toBeGreaterThan((sheet.right - sheet.left) * 0.4);
  });

  it('[P2] a table that goes on says so, whatever its section is called', async () => {
    const { pages } = await laidOut(crowded.at(-1)![1]);
    for (const { placed } of pages.slice(1, 3)) expect(linesOf(placed[0]!.marks)[0]!.text).toMatch(/…, continued$/);
  });

  it('[B6] what says how a copy is handled is never cut: the organisation is, then the reference', async () => {
    const job = handled(
      withBriefing(harbourNote, styled('newsroom', { organisation: wide.slice(0, 120) })),
      '2026-06-30',
    );
    const texts = linesOf((await laidOut(job)).furniture[0]!).map(({ text }) => text);
    expect(texts.join('\n')).toContain('Expires 30 June 2026 · Copy 12 of 345');
    expect(texts.join('\n')).toMatch(/… · MPU\/2025\/0042\/SECTION-7\/ANNEX-B · 4 December 2025 · Version 3/);
    expect(texts).toContain('Page 1 of 2');
  });

  it('[P2] a title in a script without spaces is cut between its letters', async () => {
    const title = inScripts['zh-Hans']!.repeat(2);
    const job = jobOf([harbour], {
      kind: 'background',
      title,
      sections: [section('own', doc(p(long), p(long)), { heading: title })],
    });
    const heads = linesOf((await laidOut(job)).furniture[1]!).slice(0, 2);
    for (const { text } of heads) {
      expect(text.length).toBeGreaterThan(15);
      expect(title.startsWith(text.replace(/…$/, ''))).toBe(true);
    }
  });

  it('[P4] a heading is read to its end, then its marking', async () => {
    for (const label of ['OFFICIAL', 'OFFICIAL-SENSITIVE: COMMERCIAL AND STAFF']) {
      const lines = linesIn(await laidOut(twoSections(wide, own(label))));
      const from = lines.findIndex(({ tag }) => tag.type === 'H2');
      const end = lines.findIndex(({ tag }, i) => i > from && tag.type !== 'H2');
      expect(end - from).toBeGreaterThan(1);
      expect(lines[end]!.text).toBe(label);
      expect(lines.findLastIndex(({ tag }) => tag === lines[from]!.tag)).toBeLessThan(end);
    }
  });
});

type Marks = Awaited<ReturnType<typeof laidOut>>['furniture'][number];
const linesOf = (marks: Marks): { text: string; width: number }[] =>
  marks.flatMap((mark) =>
    mark.kind === 'line' ? [{ text: mark.line.pieces.map(({ text }) => text).join(''), width: mark.line.width }] : [],
  );
