import { describe, expect, it } from 'vitest';
import type { App } from '#main/app.ts';
import type { Written } from '#shared/contract/contract.ts';
import { entriesOf, RichDoc, type RichNode, spansOf, textOf, walk } from '#shared/model/richtext/node.ts';
import { noCorrections } from '#shared/model/source.ts';
import { withNewVersion } from '#shared/newVersion.ts';
import type { Outcome } from '#shared/outcome.ts';
import { newApp } from './newApp.ts';

const first = `Harbour board to rebuild the western quay

The harbour board will rebuild the western quay, its chair, Ana Petrova, said on Thursday.
“The work will take two years,” Petrova told reporters. “It will cost 40 million euros.”
The quay was closed in 2019 after an inspection found cracks in 14 of its 60 piers.
The city council has not said who will pay.`;
const second = first.replace('40 million', '55 million').replace('two years', 'three years');

function worth<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.fault.sentence);
  return outcome.value;
}

const dated = { published: { value: '2026-03-05', from: 'typed in' } };

/** A background brief of the first version; with `edit`, the first entry of its key points has words of the user's own. */
async function briefed(edit: boolean): Promise<{ app: App; id: string; written: Written }> {
  const app = newApp();
  const { source } = worth(await app.takeIn(first, { type: 'text' }));
  const used = { source: source.id, meta: { ...source.meta, ...dated }, corrections: noCorrections };
  const made = worth(await app.create([used], 'background', 'a4'));
  const { id, version, sections } = made.briefing;
  if (!edit) return { app, id, written: made };
  const { body } = sections.find((section) => section.id === 'key-points')!;
  const written = worth(
    app.commit(id, version, [{ do: 'write', section: 'key-points', body: RichDoc.parse(edited(body)) }], 'Typing'),
  );
  return { app, id, written };
}

/** The body with words of the user's own at the head of its first text. */
function edited(node: RichNode): RichNode {
  let done = false;
  const visit = (one: RichNode): RichNode => {
    if (!done && one.type === 'text') {
      done = true;
      return { type: 'text', text: `In short: ${one.text}` };
    }
    return one.content === undefined ? one : { ...one, content: one.content.map(visit) };
  };
  return visit(node);
}

async function renewed({ app, id, written }: Awaited<ReturnType<typeof briefed>>) {
  const next = worth(await app.takeIn(second, { type: 'text' })).source;
  const [used] = written.briefing.sources;
  const before = worth(app.source(used!.source));
  const sources = withNewVersion(written.briefing.sources, { before, used: used!, next });
  const { kind, version } = written.briefing;
  return { before, next, now: worth(await app.rebuild(id, version, sources, kind, 'A new version')).briefing };
}

const restsOn = (body: RichNode): Set<string> => new Set([...walk(body)].flatMap(spansOf).map(({ source }) => source));

const markdown = async (app: App, id: string): Promise<string> =>
  new TextDecoder().decode(worth(await app.printing.exportAs(id, 'md')).bytes);

describe('[A2] [B8] a new version of an article', () => {
  it('is what everything is built from that nobody edited; the old one is kept behind it', async () => {
    const brief = await briefed(false);
    const { before, next, now } = await renewed(brief);
    expect(now.sources.map(({ source, replacedBy }) => [source, replacedBy])).toEqual([
      [next.id, undefined],
      [before.id, next.id],
    ]);
    for (const { body } of now.sections) expect(restsOn(body)).not.toContain(before.id);
    const words = now.sections.map(({ body }) => textOf(body)).join('\n');
    expect(words).toContain('55 million');
    expect(words).not.toContain('40 million');
    expect(await markdown(brief.app, brief.id)).not.toContain('earlier version');
  });

  it('leaves an edited entry with the words it rests on, and the page says of which version they are', async () => {
    const brief = await briefed(true);
    const { before, next, now } = await renewed(brief);
    const points = now.sections.find((section) => section.id === 'key-points')!;
    const entries = entriesOf(points.body).map(({ node, evidence }) => [textOf(node), evidence[0]!.source] as const);
    expect(entries.find(([words]) => words.startsWith('In short: '))?.[1]).toBe(before.id);
    expect(entries.filter(([words]) => !words.startsWith('In short: ')).map(([, source]) => source)).toEqual(
      entries.slice(1).map(() => next.id),
    );
    const readings = worth(await brief.app.readings(brief.id));
    expect(readings.map(({ source }) => source)).toEqual([next.id, before.id]);
    const page = await markdown(brief.app, brief.id);
    expect(page).toContain('earlier version');
    const set = worth(await brief.app.printing.render(brief.id, { attach: true }));
    expect(set.pdf.length).toBeGreaterThan(1000);
  });

  it('can be undone, and a third version takes the place of the second', async () => {
    const brief = await briefed(true);
    const { next, now } = await renewed(brief);
    const undone = worth(brief.app.undo(brief.id, now.version)).briefing;
    expect(undone.sources).toEqual(brief.written.briefing.sources);
    expect(undone.sections).toEqual(brief.written.briefing.sections);
    const again = worth(brief.app.redo(brief.id, undone.version)).briefing;
    const third = worth(await brief.app.takeIn(second.replace('55', '60'), { type: 'text' })).source;
    const used = again.sources.find(({ source }) => source === next.id)!;
    const sources = withNewVersion(again.sources, { before: next, used, next: third });
    const last = worth(await brief.app.rebuild(brief.id, again.version, sources, again.kind, 'Third')).briefing;
    expect(last.sources.map(({ source }) => source)).toEqual([
      third.id,
      next.id,
      brief.written.briefing.sources[0]!.source,
    ]);
    expect(last.sections.map(({ body }) => textOf(body)).join('\n')).toContain('60 million');
  });

  it('that was there before and comes back is the current one again', async () => {
    const brief = await briefed(false);
    const { before, next, now } = await renewed(brief);
    const used = now.sources[0]!;
    const sources = withNewVersion(now.sources, { before: next, used, next: before });
    expect(sources.map(({ source, replacedBy }) => [source, replacedBy])).toEqual([
      [before.id, undefined],
      [next.id, before.id],
    ]);
  });
});

describe('[A3] [A4] what the user said of an article', () => {
  it('is carried over where the new version does not state it, and what was read in the old one is not', async () => {
    const app = newApp();
    const before = worth(await app.takeIn(`By Ann Roe\n${first}`, { type: 'text' })).source;
    const next = worth(await app.takeIn(second, { type: 'text' })).source;
    expect(before.meta.author).toBeDefined();
    const meta = { ...before.meta, ...dated, outlet: { value: 'Harbour Times', from: 'typed in' } };
    const [renewedSource] = withNewVersion([{ source: before.id, meta, corrections: noCorrections }], {
      before,
      used: { source: before.id, meta, corrections: noCorrections },
      next,
    });
    expect(renewedSource!.meta.published).toEqual(dated.published);
    expect(renewedSource!.meta.outlet?.value).toBe('Harbour Times');
    expect(renewedSource!.meta.author).toBeUndefined();
  });

  it('of a paragraph follows it where it stands word for word, and once', async () => {
    const app = newApp();
    const before = worth(await app.takeIn(first, { type: 'text' })).source;
    const next = worth(
      await app.takeIn(`A correction was made.\n\n${second}\nTwice.\nTwice.`, { type: 'text' }),
    ).source;
    const at = (text: string, words: string): number => text.indexOf(words);
    const corrections = {
      paragraphs: [
        { start: at(before.text, 'The quay was closed'), kind: 'boilerplate' as const },
        { start: at(before.text, '“The work will take'), kind: 'pullquote' as const },
      ],
    };
    const used = { source: before.id, meta: before.meta, corrections };
    const [renewedSource] = withNewVersion([used], { before, used, next });
    expect(renewedSource!.corrections.paragraphs).toEqual([
      { start: at(next.text, 'The quay was closed'), kind: 'boilerplate' },
    ]);
  });
});
