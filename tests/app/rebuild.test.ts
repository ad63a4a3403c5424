import { expect, it } from 'vitest';
import { addSample } from '#main/sample.ts';
import type { Written } from '#shared/contract/contract.ts';
import { RichDoc, textOf } from '#shared/model/richtext/node.ts';
import type { Outcome } from '#shared/outcome.ts';
import { newApp, sample } from './newApp.ts';

function worth<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.fault.sentence);
  return outcome.value;
}

const bodyOf = ({ briefing }: Written, id: string): string =>
  textOf(briefing.sections.find((section) => section.id === id)!.body);

it('[B8] another kind replaces the sections nobody edited and keeps every edited word; undo brings all of it back', async () => {
  const app = newApp();
  const id = worth(await addSample(app, sample))!;
  const made = worth(app.get(id)).briefing;
  const body = RichDoc.parse({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'My own words.' }] }],
  });
  const edited = worth(app.commit(id, made.version, [{ do: 'write', section: 'timeline', body }], 'Typing')).briefing;
  const note = worth(await app.rebuild(id, edited.version, edited.sources, 'note', 'Kind'));
  expect(note.briefing.sections.map((section) => section.id).sort()).toEqual([
    'bottom-line',
    'key-points',
    'positions',
    'sourcing',
    'timeline',
    'unknowns',
    'watch',
    'why-it-matters',
  ]);
  expect(bodyOf(note, 'timeline')).toBe('My own words.');
  const back = worth(app.undo(id, note.briefing.version));
  expect(back.briefing.sections).toEqual(edited.sections);
  await app.close();
});

it('[B8] offers what was taken out, and nothing of a briefing as it was built', async () => {
  const app = newApp();
  const id = worth(await addSample(app, sample))!;
  const made = worth(app.get(id)).briefing;
  expect(worth(await app.offers(id))).toEqual([]);
  const points = made.sections.find((section) => section.id === 'key-points')!;
  const [first, ...rest] = points.body.content ?? [];
  const body = RichDoc.parse({ type: 'doc', content: rest });
  worth(app.commit(id, made.version, [{ do: 'write', section: 'key-points', body }], 'Dropped'));
  expect(worth(await app.offers(id))).toEqual([
    { section: 'key-points', kind: 'key-points', heading: 'Key points', id: first?.attrs?.id, node: first },
  ]);
  await app.close();
});

it('[B8] a second article renews what nobody touched, and is offered where somebody did', async () => {
  const app = newApp();
  const id = worth(await addSample(app, sample))!;
  const made = worth(app.get(id)).briefing;
  const points = made.sections.find((section) => section.id === 'key-points')!;
  const own = { type: 'paragraph', content: [{ type: 'text', text: 'My own words.' }] };
  const body = RichDoc.parse({ type: 'doc', content: [...(points.body.content ?? []), own] });
  const edited = worth(app.commit(id, made.version, [{ do: 'write', section: 'key-points', body }], 'Typing')).briefing;
  const news =
    'The harbour board of Kelsey voted to rebuild the quay.\n\nAnn Roe, the chair, said the work would begin in May.';
  const other = worth(await app.takeIn(news, { type: 'text' })).source;
  const sources = [...edited.sources, { source: other.id, meta: other.meta, corrections: { paragraphs: [] } }];
  const merged = worth(await app.rebuild(id, edited.version, sources, 'background', 'Added an article'));
  expect(bodyOf(merged, 'people')).toContain('Ann Roe');
  expect(bodyOf(merged, 'key-points')).toContain('My own words.');
  expect(bodyOf(merged, 'key-points')).not.toContain('quay');
  const offered = worth(await app.offers(id)).filter(({ section }) => section === 'key-points');
  expect(offered.some(({ node }) => textOf(node).includes('Ann Roe'))).toBe(true);
  await app.close();
});

it('[A3] an edited date of the article reaches the sections nobody edited', async () => {
  const app = newApp();
  const id = worth(await addSample(app, sample))!;
  const { version, sources } = worth(app.get(id)).briefing;
  const later = sources.map((one) => ({
    ...one,
    meta: { ...one.meta, published: { value: '2025-12-11', from: 'typed in' } },
  }));
  const rebuilt = worth(await app.rebuild(id, version, later, 'background', 'Source details'));
  expect(bodyOf(rebuilt, 'bottom-line')).toContain('Thursday [11 December 2025]');
  await app.close();
});

it('[A5] the same article taken in twice is known by the briefing that holds it', async () => {
  const app = newApp();
  const id = worth(await addSample(app, sample))!;
  const again = worth(await app.takeIn(`${sample}\n`, { type: 'text' }));
  expect(again.known.map((summary) => summary.id)).toEqual([id]);
  await app.close();
});

it('[E3] a verbatim mark on words that are not the source’s is dropped when they are saved', async () => {
  const app = newApp();
  const id = worth(await addSample(app, sample))!;
  const { version, sources } = worth(app.get(id)).briefing;
  const body = RichDoc.parse({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text: 'Nobody said this',
            marks: [{ type: 'verbatim', attrs: { source: sources[0]!.source, start: 1, end: 17 } }],
          },
        ],
      },
    ],
  });
  const saved = worth(app.commit(id, version, [{ do: 'write', section: 'background', body }], 'Typing'));
  expect(JSON.stringify(saved.briefing.sections.find((section) => section.id === 'background')!.body)).not.toContain(
    'verbatim',
  );
  await app.close();
});

it('[E8] a stale base is a conflict and changes nothing', async () => {
  const app = newApp();
  const id = worth(await addSample(app, sample))!;
  const { version } = worth(app.get(id)).briefing;
  worth(app.commit(id, version, [{ do: 'title', title: 'First' }], 'Title'));
  const late = app.commit(id, version, [{ do: 'title', title: 'Second' }], 'Title');
  expect(late).toMatchObject({ ok: false, fault: { code: 'conflict' } });
  expect(worth(app.get(id)).briefing.title).toBe('First');
  await app.close();
});

it('[H3] the sample is made once: not where there is a briefing, nor where one lies in the trash', async () => {
  const app = newApp();
  const id = worth(await addSample(app, sample))!;
  expect(worth(await addSample(app, sample))).toBeUndefined();
  worth(app.trash(id));
  expect(worth(await addSample(app, sample))).toBeUndefined();
  await app.close();
});

it('[B8] title and cut-off follow the articles while they stand as they were built, and what the user wrote stays', async () => {
  const app = newApp();
  const id = worth(await addSample(app, sample))!;
  const made = worth(app.get(id)).briefing;
  const later = made.sources.map((source) => ({
    ...source,
    meta: {
      ...source.meta,
      title: { value: 'Another headline', from: 'user' },
      published: { value: '2025-12-06', from: 'user' },
    },
  }));
  const moved = worth(await app.rebuild(id, made.version, later, made.kind, 'Article')).briefing;
  expect(moved.masthead.cutoff).toBe('2025-12-06');
  expect(moved.title).toBe('Another headline');
  const masthead = { ...moved.masthead, cutoff: '2025-12-31' };
  const own = worth(
    app.commit(
      id,
      moved.version,
      [
        { do: 'title', title: 'Mine' },
        { do: 'masthead', masthead },
      ],
      'Own',
    ),
  ).briefing;
  const back = worth(await app.rebuild(id, own.version, made.sources, made.kind, 'Article')).briefing;
  expect([back.title, back.masthead.cutoff]).toEqual(['Mine', '2025-12-31']);
  await app.close();
});
