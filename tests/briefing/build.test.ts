import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildBriefing, type Material } from '#main/briefing/build.ts';
import { cite } from '#shared/citations.ts';
import { BriefingContent, briefingKinds } from '#shared/model/briefing.ts';
import { entriesOf, isEmptyDoc, textOf, walk } from '#shared/model/richtext/node.ts';
import { keepTrueVerbatim } from '#shared/model/richtext/verbatim.ts';
import { guidanceOf } from '#shared/model/section.ts';
import { noCorrections } from '#shared/model/source.ts';
import { contains, mostSpans } from '#shared/model/span.ts';
import { grades } from '#shared/model/statement.ts';
import { corpus, hash, materialFrom, materialOf } from './material.ts';

const plan = (material: Material, kind: (typeof briefingKinds)[number]) =>
  buildBriefing({
    materials: [material],
    sources: [{ source: material.source.id, meta: material.source.meta, corrections: noCorrections }],
    kind,
    paper: 'a4',
    hash,
  });

const articles = readdirSync(corpus, { withFileTypes: true }).filter((item) => item.isDirectory());
for (const { name } of articles) {
  const { date } = JSON.parse(readFileSync(join(corpus, name, 'expected.json'), 'utf8')) as { date?: string };
  const material = await materialOf(name, date);
  for (const kind of briefingKinds)
    describe(`${kind} of ${name}`, () => {
      const content = plan(material, kind);
      const entries = content.sections.flatMap(({ body }) => entriesOf(body));

      it('[B1] is a whole briefing in the model’s own terms, with a title and sections that hold something', () => {
        expect(BriefingContent.parse(content)).toEqual(content);
        expect(content.title).not.toBe('');
        expect(entries.length).toBeGreaterThan(4);
        expect(new Set(content.sections.map(({ id }) => id)).size).toBe(content.sections.length);
      });

      it('[B3] every entry carries evidence that lies in the source, and has an id of its own', () => {
        for (const { attrs, evidence } of entries) {
          expect(evidence.length, attrs.id).toBeGreaterThan(0);
          for (const span of evidence) expect(span.end).toBeLessThanOrEqual(material.source.text.length);
        }
        expect(new Set(entries.map(({ attrs }) => attrs.id)).size).toBe(entries.length);
      });

      it('[A4] nothing rests on a paragraph that is not body, but what says that the article was corrected', () => {
        const others = material.reading.paragraphs.filter((paragraph) => paragraph.kind !== 'body');
        const spans = entries
          .filter(({ node }) => !textOf(node).trimStart().startsWith('Corrected: '))
          .flatMap(({ evidence }) => evidence);
        expect(spans.filter((span) => others.some((paragraph) => contains(paragraph.span, span)))).toEqual([]);
      });

      it('[B3] words marked verbatim are the source’s, letter for letter', () => {
        for (const section of content.sections)
          expect(keepTrueVerbatim(section.body, () => material.source.text)).toEqual(section.body);
      });

      it('[B3] what is not verbatim is template, figure or date: never a word of prose of its own', () => {
        for (const { id, body } of content.sections)
          for (const node of walk(body)) {
            if (node.type !== 'text' || id === 'sourcing' || id === 'headline') continue;
            if (node.marks?.some(({ type }) => type === 'verbatim')) continue;
            expect((node.text ?? '').split(' ').length, `${id}: ${node.text}`).toBeLessThan(9);
          }
      });

      it('[B2] sections that only the analyst can write start empty', () => {
        for (const section of content.sections)
          if (guidanceOf(section.kind) !== undefined) expect(isEmptyDoc(section.body)).toBe(true);
      });

      it('[X1] every evidence mark has a number', () => {
        const { numbersOf } = cite(content.sections, () => material.reading.sentences);
        for (const { evidence } of entries) expect(numbersOf(evidence).length).toBeGreaterThan(0);
      });

      it('[F9] the grade of a claim is never better than its statement’s', () => {
        for (const { attrs } of entries) {
          const statement = material.reading.statements.find(({ id }) => id === attrs.statement);
          if (statement === undefined || attrs.grade === null || statement.kind !== 'claim') continue;
          expect(grades.indexOf(attrs.grade)).toBeGreaterThanOrEqual(grades.indexOf(statement.grade));
        }
      });

      it('[P6] is the same built twice', () => expect(plan(material, kind)).toEqual(content));
    });
}

describe('the sample', async () => {
  const material = await materialOf('donbas-talks', '2025-12-04');
  const note = plan(material, 'note');
  const background = plan(material, 'background');
  const shown = (content: typeof note, id: string): string =>
    textOf(content.sections.find((section) => section.id === id)!.body);

  it('[B1] holds the sections of BRIEFING.md in their order', () => {
    expect(note.sections.map(({ id }) => id)).toEqual([
      'bottom-line',
      'why-it-matters',
      'key-points',
      'positions',
      'unknowns',
      'watch',
      'sourcing',
    ]);
    expect(background.sections.map(({ id }) => id)).toEqual([
      'bottom-line', 'key-judgements', 'key-points', 'background', 'positions', 'timeline', 'people', 'figures', 'quotations', 'terms', 'sourcing', 'unknowns', 'watch',
    ]); // biome-ignore format: one line reads better
    expect(plan(material, 'meeting').sections.map(({ heading }) => heading)).toEqual([
      'When and where', 'Objective and desired outcome', 'Bottom line', 'Participants', 'Their likely points', 'Our points and red lines', 'Questions to ask', 'Sensitive items', 'Background', 'Press line',
    ]); // biome-ignore format: one line reads better
    expect(plan(material, 'readout').sections.map(({ heading }) => heading)).toEqual([
      'Summary', 'Attendance', 'Points made', 'Agreed', 'Not agreed', 'Actions', 'Comment', 'Follow-up dates',
    ]); // biome-ignore format: one line reads better
    expect(plan(material, 'press').sections.map(({ heading }) => heading)).toEqual([
      'Headline facts', 'Bottom line', 'What is being said', 'Accurate', 'Inaccurate', 'Unverified', 'Lines to take', 'Questions to expect', 'Key quotations', 'Figures to have ready', 'Spokesperson and deadline', 'Timeline', 'Distribution and expiry',
    ]); // biome-ignore format: one line reads better
  });

  it('[B3] follows a relative date with the date in brackets', () => {
    expect(shown(background, 'bottom-line')).toContain('Thursday [4 December 2025]');
  });

  it('[B2] the timeline runs from 2014 to August 2027, the undated interview last', () => {
    const timeline = shown(background, 'timeline');
    const at = [
      '2014',
      'late November 2025',
      'Sunday 30 November 2025',
      'Tuesday 2 December 2025',
      'Wednesday 3 December 2025',
      'Thursday 4 December 2025',
      'August 2027',
      'interview with India Today',
    ].map((words) => timeline.indexOf(words));
    expect(at).not.toContain(-1);
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });

  it('[B2] each party has one line in the note', () => {
    for (const party of ['Russia', 'United States', 'Ukraine']) expect(shown(note, 'positions')).toContain(party);
  });

  it('[B2] says how well its claims are sourced', () => {
    expect(shown(note, 'sourcing')).toMatch(/\d+ claims: .*S4/);
  });

  it('[A3] without a date says so, and leaves relative dates in words', async () => {
    const undated = plan(await materialOf('donbas-talks'), 'background');
    expect(shown(undated, 'sourcing')).toContain('date not stated');
    expect(shown(undated, 'watch')).not.toContain('2025');
    expect(undated.masthead.cutoff).toBe('');
  });
});

describe('a very long article', () => {
  const things = 'crane quay berth wall gate lock ferry barge dock road bridge tower'.split(' ');
  const needs = 'paint repair cleaning light money power guarding signs staff rails'.split(' ');
  const times = 'winter spring summer autumn harvest Easter Christmas'.split(' ');
  const sayings = things
    .flatMap((thing) => needs.flatMap((need) => times.map((time) => `the ${thing} would want ${need} before ${time}`)))
    .map((saying) => `Harbour master Ann Roe said ${saying}.`);

  it('[B3] is told whole, though one person says more than an entry may rest on', async () => {
    const material = await materialFrom(sayings.join(' '), { type: 'text' }, '2025-12-04');
    expect(sayings.length).toBeGreaterThan(mostSpans);
    for (const kind of briefingKinds) expect(plan(material, kind).sections.length).toBeGreaterThan(0);
    const people = plan(material, 'background').sections.find(({ id }) => id === 'people')!;
    expect(textOf(people.body)).toContain(`${sayings.length} statements`);
  });
});
