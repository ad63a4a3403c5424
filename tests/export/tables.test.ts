import { describe, expect, it } from 'vitest';
import { exportOf } from '#main/export/export.ts';
import type { PrintJob } from '#shared/model/print.ts';
import type { RichNode } from '#shared/model/richtext/node.ts';
import type { Span } from '#shared/model/span.ts';
import { harbour, harbourBackground } from '../pdf/fixtures/harbour.ts';
import {
  at,
  bullets,
  doc,
  entry,
  eventOf,
  evidence,
  headRow,
  jobOf,
  p,
  row,
  section,
  table,
} from '../pdf/fixtures/make.ts';

const textOf = async (job: PrintJob, format: 'timeline' | 'figures' | 'calendar'): Promise<string | undefined> => {
  const bytes = await exportOf(job, format);
  return bytes && new TextDecoder().decode(bytes);
};

/** Fields by RFC 4180, read without the code that wrote them. */
function fieldsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  let from = 0;
  while (from < csv.length) {
    const quoted = csv[from] === '"';
    let end = from;
    if (quoted) {
      end = from + 1;
      while (csv[end] !== '"' || csv[end + 1] === '"') end += csv[end] === '"' ? 2 : 1;
      end += 1;
    } else while (end < csv.length && csv[end] !== ',' && csv[end] !== '\r') end += 1;
    const field = csv.slice(from, end);
    rows.at(-1)?.push(quoted ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (csv[end] === '\r') {
      expect(csv[end + 1]).toBe('\n');
      if (end + 2 < csv.length) rows.push([]);
      from = end + 2;
    } else from = end + 1;
  }
  return rows;
}

/** The sentence of the article that begins so. */
const sentence = (start: string): Span =>
  harbour.sentences.map(({ span }) => span).find((span) => harbour.text.startsWith(start, span.start)) ??
  at(harbour, 1);
const told = (statement: string, node: RichNode): RichNode => ({ ...node, attrs: { ...node.attrs, statement } });

const friday = eventOf('event-1', '2025-12-05', '2025-12-05');
const meeting = { ...friday, time: { ...friday.time, edtf: '2025-12-05' } };
const review = eventOf('event-2', '2027-01-01', '2027-12-31');
const withEvents = { ...harbour, events: [meeting, review] };
const timeline = jobOf([withEvents], {
  sections: [
    section(
      'timeline',
      doc(
        table(
          headRow('When', 'Event'),
          told(
            'event-1',
            row(
              'fact',
              'S6',
              '5 December 2025',
              p('Mediators, “both sides”, meet', evidence(sentence('Mediators'), at(harbour, 2))),
            ),
          ),
          row('claim', 'S2', '=HYPERLINK("http://x")', '-2+3'),
          row('fact', 'S6', '-6.5%', '+1,200'),
        ),
      ),
    ),
  ],
});

describe('[X2] the timeline as comma-separated values', () => {
  it('has the columns of the page, the date as EDTF, kind, grade and the page’s evidence numbers', async () => {
    const rows = fieldsOf((await textOf(timeline, 'timeline')) ?? '');
    expect(rows[0]).toEqual(['When', 'Event', 'Date (EDTF)', 'Kind', 'Grade', 'Evidence']);
    expect(rows[1]).toEqual(['5 December 2025', 'Mediators, “both sides”, meet', '2025-12-05', 'fact', 'S6', '1 2']);
  });

  it('runs no formula in a spreadsheet, and leaves numbers what they are', async () => {
    const rows = fieldsOf((await textOf(timeline, 'timeline')) ?? '');
    expect(rows[2]?.slice(0, 2)).toEqual(['\'=HYPERLINK("http://x")', "'-2+3"]);
    expect(rows[3]?.slice(0, 2)).toEqual(['-6.5%', '+1,200']);
  });

  it('the figures are their own table, and a briefing that prints no such table has none', async () => {
    const rows = fieldsOf((await textOf(harbourBackground, 'figures')) ?? '');
    expect(rows[1]?.slice(0, 2)).toEqual(['€1.2 billion', 'goods delayed']);
    expect(await textOf(timeline, 'figures')).toBeUndefined();
    const { briefing } = timeline;
    const hidden = {
      ...timeline,
      briefing: { ...briefing, sections: briefing.sections.map((one) => ({ ...one, hidden: true })) },
    };
    expect(await textOf(hidden, 'timeline')).toBeUndefined();
  });

  it('a cell that spans keeps the others in their columns', async () => {
    const wide: RichNode = { type: 'tableCell', attrs: { colspan: 2, rowspan: 2 }, content: [p('wide')] };
    const cell = (words: string): RichNode => ({ type: 'tableCell', content: [p(words)] });
    const line = (...content: RichNode[]): RichNode => ({ type: 'tableRow', content });
    const job = jobOf([harbour], {
      sections: [section('timeline', doc(table(headRow('A', 'B', 'C'), line(wide, cell('1')), line(cell('2')))))],
    });
    const rows = fieldsOf((await textOf(job, 'timeline')) ?? '');
    expect(rows.slice(1).map((fields) => fields.slice(0, 3))).toEqual([
      ['wide', '', '1'],
      ['', '', '2'],
    ]);
  });
});

describe('[X2] what to watch as a calendar', () => {
  const watched = (kind: 'watch' | 'key-points'): PrintJob => {
    const watch = (statement: string, words: string): RichNode =>
      told(statement, entry('claim', 'S2', p(words, evidence(sentence('Mediators')))));
    const content = [
      watch(
        'event-1',
        'Friday 5 December 2025 – mediators meet both sides; does the union, which is split, attend? 船が待つ 船が待つ 船が待つ',
      ),
      watch('event-2', '2027 – review'),
      watch('no-event', 'undated'),
      bullets(p('the analyst’s')),
    ];
    return jobOf([withEvents], { title: 'Quay, and; after', sections: [section(kind, doc(...content))] });
  };
  const linesOf = (calendar: string): string[] => calendar.replaceAll('\r\n ', '').trimEnd().split('\r\n');

  it('has a day for each dated entry, to the day after its last', async () => {
    const lines = linesOf((await textOf(watched('watch'), 'calendar')) ?? '');
    expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
      'DTSTART;VALUE=DATE:20251205',
      'DTSTART;VALUE=DATE:20270101',
    ]);
    expect(lines.filter((line) => line.startsWith('DTEND'))).toEqual([
      'DTEND;VALUE=DATE:20251206',
      'DTEND;VALUE=DATE:20280101',
    ]);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT' || line === 'END:VEVENT')).toHaveLength(4);
    expect([lines[0], lines[1], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'END:VCALENDAR']);
  });

  it('says the entry, what it is and the sentence it rests on, with every sign that has a meaning there escaped', async () => {
    const lines = linesOf((await textOf(watched('watch'), 'calendar')) ?? '');
    expect(lines).toContain('X-WR-CALNAME:Quay\\, and\\; after');
    expect(lines.find((line) => line.startsWith('SUMMARY'))).toBe(
      'SUMMARY:Friday 5 December 2025 – mediators meet both sides\\; does the union\\, which is split\\, attend? 船が待つ 船が待つ 船が待つ',
    );
    expect(lines.find((line) => line.startsWith('DESCRIPTION'))).toMatch(
      /^DESCRIPTION:claim\u00a0S2\\n“Mediators appointed/,
    );
  });

  it('has lines of 75 octets at most, none ending inside a character', async () => {
    const calendar = (await textOf(watched('watch'), 'calendar')) ?? '';
    for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(calendar).not.toContain('\ufffd');
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('an hour in a zone that a machine knows is that hour, else the hour wherever it is read', async () => {
    for (const [zone, start] of [
      ['GMT', 'DTSTART:20251205T143000Z'],
      ['CET', 'DTSTART:20251205T143000'],
      [undefined, 'DTSTART:20251205T143000'],
    ] as const) {
      const at = '2025-12-05T14:30';
      const event = { ...meeting, time: { precision: 'minute' as const, from: at, to: at, ...(zone && { zone }) } };
      const job = { ...watched('watch'), sources: [{ ...harbour, events: [event] }] };
      expect(linesOf((await textOf(job, 'calendar')) ?? '')).toContain(start);
    }
  });

  it('nothing dated to watch, no calendar', async () => {
    expect(await textOf(watched('key-points'), 'calendar')).toBeUndefined();
    expect(await textOf(jobOf([harbour], watched('watch').briefing), 'calendar')).toBeUndefined();
  });
});
