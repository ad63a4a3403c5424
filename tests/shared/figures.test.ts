import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawOrigins, type Told } from '#shared/figures/origins.ts';
import { dayOf, timeScale } from '#shared/figures/scale.ts';
import type { Drawing, Ground, Shape } from '#shared/figures/shapes.ts';
import { drawTimeline, type TimelineEvent } from '#shared/figures/timeline.ts';

/** A face of which every letter is half as wide as it is tall. */
const ground = (width: number): Ground => ({ width, size: 8, measure: (text) => text.length * 4 });

type Words = Extract<Shape, { kind: 'words' }>;
const wordsIn = (drawing: Drawing): Words[] => drawing.shapes.filter((shape): shape is Words => shape.kind === 'words');

function box({ at, text, align }: Words): { left: number; right: number; top: number; foot: number } {
  const width = text.length * 4;
  const left = align === 'left' ? at[0] : align === 'right' ? at[0] - width : at[0] - width / 2;
  return { left, right: left + width, top: at[1] - 5, foot: at[1] + 1 };
}

/** Words stand inside the figure and over no other words. */
function expectClear(drawing: Drawing): void {
  const boxes = wordsIn(drawing).map((words) => ({ ...box(words), text: words.text }));
  for (const [i, a] of boxes.entries()) {
    expect(a.left, a.text).toBeGreaterThanOrEqual(-0.01);
    expect(a.right, a.text).toBeLessThanOrEqual(drawing.width + 0.01);
    expect(a.foot, a.text).toBeLessThanOrEqual(drawing.height);
    for (const b of boxes.slice(i + 1))
      expect(a.left < b.right && b.left < a.right && a.top < b.foot && b.top < a.foot, `${a.text} / ${b.text}`).toBe(
        false,
      );
  }
}

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const event: fc.Arbitrary<TimelineEvent> = fc
  .record({
    start: fc.integer({ min: -20_000, max: 40_000 }),
    length: fc.constantFrom(0, 0, 0, 30, 364),
    what: fc.integer({ min: 1, max: 30 }),
    status: fc.constantFrom(
      'past' as const,
      'current' as const,
      'scheduled' as const,
      'projected' as const,
      'conditional' as const,
    ),
    rough: fc.boolean(),
  })
  .map(({ start, length, what, status, rough }) => ({
    id: `event ${start} ${length} ${what}`,
    when: what % 7 === 0 ? 'at some time between the first and the last of the great strikes' : iso(start),
    what: Array.from({ length: what }, (_, i) => `word${i}`).join(' '),
    from: iso(start),
    to: iso(start + length),
    status,
    rough,
  }));
const events = fc
  .array(event, { minLength: 1, maxLength: 25 })
  .map((all) => all.toSorted((a, b) => a.from.localeCompare(b.from)));

describe('timeScale', () => {
  it('[P1] keeps the order of days, from one end to the other', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20_000, max: 40_000 }), { minLength: 2, maxLength: 30 }), (days) => {
        const scale = timeScale(days);
        const places = days.toSorted((a, b) => a - b).map((day) => scale.at(day));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const at of [...places, ...scale.breaks]) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(1);
        }
      }),
    ));

  it('[P1] marks a stretch of years among days, and none where days follow each other', () => {
    expect(timeScale([0, 1, 2, 4, 2000]).breaks).toHaveLength(1);
    expect(timeScale([0, 1, 2, 4, 5]).breaks).toEqual([]);
    expect(timeScale([7]).at(7)).toBe(0.5);
  });

  it('[P1] counts days by the calendar', () => {
    expect(dayOf('2025-12-04') - dayOf('2025-11-04')).toBe(30);
    expect(dayOf('2025-12-04T23:59')).toBe(dayOf('2025-12-04'));
  });
});

describe('drawTimeline', () => {
  it('[P1] sets words clear of each other and inside the figure, whatever the dates', () =>
    fc.assert(
      fc.property(events, fc.integer({ min: 280, max: 500 }), fc.boolean(), (all, width, dated) => {
        expectClear(drawTimeline({ events: all, asOf: dated ? '2025-12-04' : undefined, undrawn: 2 }, ground(width)));
      }),
    ));

  const one = (more: Partial<TimelineEvent>): TimelineEvent => ({
    id: 'e',
    when: '4 December 2025',
    what: 'Talks are held.',
    from: '2025-12-04',
    to: '2025-12-04',
    status: 'past',
    rough: false,
    ...more,
  });
  const signs = (event: TimelineEvent): Shape[] =>
    drawTimeline(
      { events: [one({ from: '2025-01-01', to: '2025-01-01' }), event], asOf: undefined, undrawn: 0 },
      ground(400),
    ).shapes.filter(({ kind }) => kind === 'circle' || kind === 'area');

  it('[P1] tells past, scheduled and projected apart without colour, and a day from a month', () => {
    expect(signs(one({}))[1]).toMatchObject({ kind: 'circle', fill: 'ink' });
    expect(signs(one({ status: 'scheduled' }))[1]).toMatchObject({ kind: 'circle', fill: 'paper', edge: 'ink' });
    expect(signs(one({ status: 'projected' }))[1]).toMatchObject({ kind: 'area', fill: 'paper', dashed: true });
    expect(signs(one({ from: '2025-12-01', to: '2025-12-31' }))[1]).toMatchObject({ kind: 'area', fill: 'ink' });
    expect(signs(one({ rough: true }))[1]).toMatchObject({ kind: 'area' });
  });

  it('[P1] never cuts a date; words have a second line, and end on nothing that leads on', () => {
    const what = 'The commission of the two governments meets to settle in the capital what nobody had settled';
    const when = 'Between the end of September and the beginning of November 2025';
    for (const width of [280, 400, 500]) {
      const drawing = drawTimeline(
        { events: [one({ what }), one({ when, what })], asOf: undefined, undrawn: 0 },
        ground(width),
      );
      const words = wordsIn(drawing);
      const said = (role: string): string =>
        words.flatMap(({ role: is, text }) => (is === role ? [text] : [])).join(' ');
      expect(said('strong')).toBe(`4 December 2025 ${when}`);
      const lines = words.filter(({ role }) => role === 'plain');
      expect(lines.length).toBe(4);
      for (const { text } of lines.filter((line) => line.text.endsWith('…')))
        expect(text).not.toMatch(/\b(?:the|of|to|in|what)…$/);
      expectClear(drawing);
    }
  });

  it('[P1] names months on its axis from left to right', () =>
    fc.assert(
      fc.property(events, fc.integer({ min: 280, max: 500 }), (all, width) => {
        const drawing = drawTimeline({ events: all, asOf: undefined, undrawn: 0 }, ground(width));
        const names = wordsIn(drawing).filter(({ role, at }) => role === 'quiet' && at[1] < 16);
        const lefts = names.map(({ at }) => at[0]);
        expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
      }),
    ));

  it('[P4] says in words all that it shows, and what it leaves out', () => {
    const { alt } = drawTimeline(
      { events: [one({}), one({ status: 'scheduled', when: 'May 2026' })], asOf: '2025-12-05', undrawn: 1 },
      ground(400),
    );
    expect(alt).toBe(
      'Timeline of 2 events, article of 2025-12-05. 4 December 2025: Talks are held. May 2026 (scheduled): Talks are held. 1 more without a date of its own.',
    );
  });
});

describe('drawOrigins', () => {
  const told = fc.record({
    id: fc.uuid(),
    speaker: fc.integer({ min: 1, max: 22 }).map((n) => `Speaker of the ministry ${n}`),
    named: fc.boolean(),
    through: fc.constantFrom([], [], ['TASS'], ['Reuters'], ['A radio station', 'TASS']),
    grade: fc.constantFrom('S1' as const, 'S2' as const, 'S4' as const),
  });
  it('[P1] sets words clear of each other and inside the figure, however many speak', () =>
    fc.assert(
      fc.property(fc.array(told, { minLength: 1, maxLength: 60 }), fc.integer({ min: 380, max: 500 }), (all, width) => {
        expectClear(drawOrigins({ told: all, outlet: 'The Northern Courier', own: 12 }, ground(width)));
      }),
    ));

  it('[P1] a line for each way a statement came; dashed for who is not named, heavier for more', () => {
    const putin: Told = { id: 't1', speaker: 'Putin', named: true, through: ['TASS'], grade: 'S1' };
    const data = {
      told: [putin, putin, { id: 't3', speaker: 'an insider', named: false, through: [], grade: 'S4' as const }],
      outlet: 'CNN',
      own: 0,
    };
    const curves = drawOrigins(data, ground(400)).shapes.filter(({ kind }) => kind === 'curve');
    // Two through TASS; what came directly bends twice, on its way past TASS.
    expect(curves).toHaveLength(4);
    expect(curves.filter((curve) => 'dashed' in curve && curve.dashed)).toHaveLength(2);
    const weights = curves.map((curve) => ('weight' in curve ? (curve.weight ?? 0) : 0));
    expect(weights[0]).toBeGreaterThan(weights[1]!);
  });

  const many = (count: number): Told[] =>
    Array.from({ length: count }, (_, i) => ({
      id: `t${i}`,
      speaker: `Speaker ${i}`,
      named: true,
      through: i % 5 === 0 ? [] : [`Agency ${i}`],
      grade: 'S1',
    }));

  it('[P1] names six carriers and counts the others, and is no taller than it may be', () => {
    for (const height of [140, 200, 300]) {
      const data = { told: many(60), outlet: 'CNN', own: 3 };
      const drawing = drawOrigins(data, { ...ground(400), height });
      const words = wordsIn(drawing).map(({ text }) => text);
      expect(drawing.height).toBeLessThanOrEqual(height);
      expectClear(drawing);
      if (height === 300) {
        expect(words.filter((text) => text.startsWith('Agency'))).toHaveLength(6);
        expect(words).toContain('42 others');
      }
    }
    const few = wordsIn(drawOrigins({ told: many(8), outlet: 'CNN', own: 3 }, ground(400)));
    expect(few.filter(({ text }) => text.startsWith('Agency'))).toHaveLength(6);
    expect(few.some(({ text }) => text.endsWith('others'))).toBe(false);
  });

  it('[P1] no line runs over the name of a carrier', () => {
    const drawing = drawOrigins({ told: many(14), outlet: 'CNN', own: 3 }, ground(400));
    const carriers = wordsIn(drawing)
      .filter(({ text }) => text.startsWith('Agency'))
      .map(box);
    for (const shape of drawing.shapes) {
      if (shape.kind !== 'line' && shape.kind !== 'curve') continue;
      for (const [x, y] of [shape.from, shape.to])
        for (const { left, right, top, foot } of carriers)
          expect(x > left && x < right && y > top && y < foot).toBe(false);
      if (shape.kind === 'curve')
        for (const { left, right } of carriers) expect(shape.from[0] <= left && shape.to[0] >= right).toBe(false);
      else for (const { top, foot } of carriers) expect(shape.from[1] > top && shape.from[1] < foot).toBe(false);
    }
  });

  it('what two say together came through once', () => {
    const both = { id: 't1', named: true, through: ['TASS'], grade: 'S1' as const };
    const data = {
      told: [
        { ...both, speaker: 'Putin' },
        { ...both, speaker: 'Ushakov' },
      ],
      outlet: 'CNN',
      own: 0,
    };
    const parts = JSON.stringify(drawOrigins(data, ground(400)));
    expect(parts).toContain('Through TASS, 1 statement');
    expect(parts).not.toContain('2 statements');
  });

  it('[P4] says in words who said how much through whom', () => {
    const data = {
      told: [
        { id: 't1', speaker: 'Putin', named: true, through: ['TASS'], grade: 'S1' as const },
        { id: 't2', speaker: 'Putin', named: true, through: [], grade: 'S2' as const },
        { id: 't3', speaker: 'an insider', named: false, through: [], grade: 'S4' as const },
      ],
      outlet: 'CNN',
      own: 1,
    };
    expect(drawOrigins(data, ground(400)).alt).toBe(
      'Who said what to whom, as read in CNN. Putin, 2 statements, S1 S2, 1 through TASS. an insider (not named), 1 statement, S4. In the outlet’s own voice, 1 statement.',
    );
  });
});

describe('parts', () => {
  const inside = ({ width, height, parts }: Drawing): boolean =>
    parts.every(
      ({ box: { x, y, width: wide, height: tall } }) =>
        x >= -0.01 && y >= 0 && x + wide <= width + 0.01 && y + tall <= height + 0.01,
    );

  it('[E2] every event drawn is a part that leads to it, in the order of the rows', () =>
    fc.assert(
      fc.property(events, (all) => {
        const drawing = drawTimeline({ events: all, asOf: undefined, undrawn: 0 }, ground(420));
        expect(drawing.parts.map(({ of }) => of)).toEqual(all.map(({ id }) => [id]));
        expect(inside(drawing)).toBe(true);
        const marked = new Set(drawing.shapes.flatMap(({ part }) => part ?? []));
        for (const { id } of all) expect(marked).toContain(id);
      }),
    ));

  it('[E2] a speaker and a carrier each lead to their statements, and no statement is left out', () => {
    const drawing = drawOrigins(
      {
        told: [
          { id: 't1', speaker: 'Putin', named: true, through: ['TASS'], grade: 'S1' },
          { id: 't2', speaker: 'Putin', named: true, through: [], grade: 'S2' },
          { id: 't3', speaker: 'an insider', named: false, through: [], grade: 'S4' },
        ],
        outlet: 'CNN',
        own: 1,
      },
      ground(400),
    );
    expect(drawing.parts.map(({ says, of }) => [says, of])).toEqual([
      ['Putin, 2 statements, S1 S2, 1 through TASS', ['t1', 't2']],
      ['an insider (not named), 1 statement, S4', ['t3']],
      ['Through TASS, 1 statement', ['t1']],
    ]);
    expect(inside(drawing)).toBe(true);
  });
});
