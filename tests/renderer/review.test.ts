import { describe, expect, it } from 'vitest';
import type { BriefingContent } from '#shared/model/briefing.ts';
import { applyChange } from '#shared/model/change.ts';
import { entriesOf, RichDoc, type RichNode, textOf } from '#shared/model/richtext/node.ts';
import { accept, drop, entriesToReview, markGap } from '../../renderer/screens/desk/review/entryDeeds.ts';
import { takeOffer } from '../../renderer/screens/desk/review/takeOffer.ts';
import { sampleBriefings } from './sampleData.ts';

const [briefing] = sampleBriefings;
const points = briefing!.sections[2]!;
const done = (content: BriefingContent, { changes }: ReturnType<typeof accept>): BriefingContent =>
  changes.reduce<BriefingContent>(applyChange, content);
const bodyIn = (content: BriefingContent, id: string): RichDoc => content.sections.find((one) => one.id === id)!.body;

const row = (id: string | null, kind: 'tableCell' | 'tableHeader', ...cells: string[]): RichNode => ({
  type: 'tableRow',
  attrs: { id, statement: null, kind: 'fact', grade: 'S6', state: 'built' },
  content: cells.map((text) => ({ type: kind, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })),
});
const table = (...rows: RichNode[]): RichDoc =>
  RichDoc.parse({ type: 'doc', content: [{ type: 'table', content: rows }] });

describe('the review', () => {
  it('[E5] goes through every entry that prints, in order, and knows which are done', () => {
    expect(entriesToReview(briefing!).map(({ entry, reviewed }) => [entry, reviewed])).toEqual([
      ['e1', false],
      ['e2', false],
      ['e3', false],
      ['e4', false],
    ]);
    const hidden = { sections: briefing!.sections.map((one) => ({ ...one, hidden: one.id === 's-points' })) };
    expect(entriesToReview(hidden).map(({ entry }) => entry)).toEqual(['e1', 'e4']);
  });

  it('[E5] accepts an entry and touches no word of it and no other entry', () => {
    const after = done(briefing!, accept(points, 'e2'));
    const [first, second] = entriesOf(bodyIn(after, 's-points'));
    expect(first?.attrs).toMatchObject({ id: 'e2', state: 'accepted', kind: 'claim', grade: 'S3' });
    expect(second).toEqual(entriesOf(points.body)[1]);
    expect(textOf(bodyIn(after, 's-points'))).toBe(textOf(points.body));
  });

  it('[B4] marks an entry as a gap', () => {
    expect(entriesOf(bodyIn(done(briefing!, markGap(points, 'e2')), 's-points'))[0]?.attrs).toMatchObject({
      kind: 'gap',
      state: 'accepted',
    });
  });

  it('[E5] drops an entry; the last one leaves a section that is empty and sound', () => {
    const once = done(briefing!, drop(points, 'e2'));
    expect(entriesOf(bodyIn(once, 's-points')).map(({ attrs }) => attrs.id)).toEqual(['e3']);
    const twice = done(once, drop(once.sections[2]!, 'e3'));
    expect(RichDoc.parse(bodyIn(twice, 's-points'))).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
  });

  it('[E5] drops a row of a table; the table goes with its last row', () => {
    const head = row(null, 'tableHeader', 'When', 'What');
    const section = {
      ...points,
      body: table(head, row('r1', 'tableCell', 'May', 'a'), row('r2', 'tableCell', 'June', 'b')),
    };
    const content = { ...briefing!, sections: [section] };
    const once = done(content, drop(section, 'r1'));
    expect(textOf(once.sections[0]!.body)).toBe('When What June b');
    const twice = done(once, drop(once.sections[0]!, 'r2'));
    expect(twice.sections[0]!.body.content).toEqual([{ type: 'paragraph' }]);
  });
});

describe('an offered entry', () => {
  const node: RichNode = entriesOf(points.body)[0]!.node;
  const offer = { section: 's-points', kind: 'key-points', heading: 'Key points', id: 'e2', node } as const;

  it('[B8] comes back into its section with its own id, accepted', () => {
    const without = done(briefing!, drop(points, 'e2'));
    const after = done(without, takeOffer(without, offer));
    expect(entriesOf(bodyIn(after, 's-points')).map(({ attrs }) => [attrs.id, attrs.state])).toEqual([
      ['e3', 'built'],
      ['e2', 'accepted'],
    ]);
  });

  it('[B8] makes its section again where the user removed it', () => {
    const without = { ...briefing!, sections: briefing!.sections.filter(({ id }) => id !== 's-points') };
    const after = done(without, takeOffer(without, offer));
    expect(after.sections.at(-1)).toMatchObject({ id: 's-points', kind: 'key-points', heading: 'Key points' });
  });

  it('[B8] of a table joins the table of its section', () => {
    const section = {
      ...points,
      body: table(row(null, 'tableHeader', 'When', 'What'), row('r1', 'tableCell', 'May', 'a')),
    };
    const content = { ...briefing!, sections: [section] };
    const after = done(content, takeOffer(content, { ...offer, id: 'r2', node: row('r2', 'tableCell', 'June', 'b') }));
    expect(after.sections[0]!.body.content).toHaveLength(1);
    expect(textOf(after.sections[0]!.body)).toBe('When What May a June b');
  });
});
