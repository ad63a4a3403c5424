import { ORPCError } from '@orpc/client';
import { isContractProcedure } from '@orpc/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type IntakeDraft } from '#shared/contract/contract.ts';
import { faults } from '#shared/contract/faults.ts';
import type { BriefingSource } from '#shared/model/briefing.ts';
import { exportFiles, exportFormats } from '#shared/model/exportFormat.ts';
import { noCorrections } from '#shared/model/source.ts';
import { readyStyles } from '#shared/model/style.ts';
import { type Mount, mounts } from './mounts.ts';

const article = `Harbour board to rebuild the western quay
By Ann Roe
4 December 2025

The harbour board will rebuild the western quay, its chair, Ana Petrova, said on Thursday. “The work will take two years,” Petrova told the Harbour Times.
The quay was closed in 2019 after an inspection found cracks in 14 of its 60 piers. The city council has not said who will pay.`;

/** The typed error that a call ends with; throws where it succeeds or ends otherwise. */
async function errorOf(
  call: Promise<unknown>,
): Promise<{ code: string; status: number; message: string; data: unknown }> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    expect(error.defined).toBe(true);
    return { code: error.code, status: error.status, message: error.message, data: error.data };
  }
  throw new Error('the call succeeded');
}

describe.each(['electron', 'browser'] as const)('the contract over the %s mount', (host) => {
  let mount: Mount;
  let sources: BriefingSource[];

  beforeAll(async () => {
    mount = await mounts[host]();
    const { source } = await mount.client.intake.paste({ text: article });
    sources = [{ source: source.id, meta: source.meta, corrections: noCorrections }];
  });
  afterAll(() => mount.close());

  const create = () => mount.client.briefings.create({ sources, kind: 'background', paper: 'a4' });

  it('says where it runs', async () => {
    expect(await mount.client.app.info()).toMatchObject({ host, node: process.version, version: '0.1.0' });
  });

  it('takes in a paste, with what it states and how it reads', async () => {
    const { source, reading } = await mount.client.intake.paste({ text: article });
    expect(source.meta.published).toEqual({ value: '2025-12-04', from: 'date line' });
    expect(reading.source).toBe(source.id);
    expect(reading.sentences.length).toBeGreaterThan(3);
    expect(await mount.client.sources.get({ id: source.id })).toEqual(source);
  });

  it('[E8] tells every window what is saved of a briefing, and stops when the window goes', async () => {
    const { briefing } = await create();
    const stop = new AbortController();
    const { id } = briefing;
    const heard = await mount.client.briefings.watch({ id }, { signal: stop.signal });
    expect(await heard.next()).toEqual({ done: false, value: { version: 1 } });
    const next = heard.next();
    await mount.client.briefings.commit({ id, base: 1, changes: [{ do: 'title', title: 'Quay' }], label: 'Title' });
    expect(await next).toEqual({ done: false, value: { version: 2 } });
    const afterUndo = heard.next();
    await mount.client.briefings.undo({ id, base: 2 });
    expect(await afterUndo).toEqual({ done: false, value: { version: 3 } });
    await heard.return();
    expect(await errorOf(mount.client.briefings.watch({ id: 'none' }))).toMatchObject({ code: 'not-found' });
  });

  it('[E4] [P7] names a version and keeps what was exported from it', async () => {
    const { briefing } = await create();
    const { id } = briefing;
    await mount.client.briefings.name({ id, version: 1, name: ' First draft ' });
    await mount.client.briefings.exported({ id, version: 1, file: 'Quay.pdf', hash: 'a'.repeat(64) });
    const [commit] = await mount.client.briefings.history({ id });
    expect(commit).toMatchObject({ name: 'First draft', exports: [{ file: 'Quay.pdf', hash: 'a'.repeat(64) }] });
    expect(await errorOf(mount.client.briefings.name({ id, version: 9, name: 'x' }))).toMatchObject({
      code: 'not-found',
    });
  });

  it('takes in the clipboard’s HTML through the gate', async () => {
    const { source } = await mount.client.intake.paste({
      text: 'x',
      html: '<p onclick="x()">The quay <script>x()</script>is old.</p>',
    });
    expect([source.format, source.text]).toEqual(['html', 'The quay is old.']);
  });

  it('takes in a file as raw bytes and names the briefings that hold it already [A5]', async () => {
    const { briefing } = await create();
    const answer = await mount.ask('/intake', {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent('Kai – “West”.txt') },
      body: new TextEncoder().encode(article),
    });
    expect(answer.status).toBe(200);
    const { source, known } = (await answer.json()) as IntakeDraft;
    expect(source.name).toBe('Kai – “West”.txt');
    expect(known.map(({ id }) => id)).toContain(briefing.id);
  });

  it('[A6] a file that is no text is a typed error, and nothing is stored', async () => {
    const before = await mount.client.briefings.list({ trash: false });
    const answer = await mount.ask('/intake', {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'photo.txt' },
      body: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0),
    });
    expect([answer.status, await answer.json()]).toEqual([
      422,
      {
        defined: true,
        code: 'not-text',
        status: 422,
        message: '“photo.txt” is a JPEG picture, not text: open the article itself, or copy its text and paste it.',
        data: { said: { name: 'notText', values: ['photo.txt', 'jpeg'] } },
      },
    ]);
    expect(await mount.client.briefings.list({ trash: false })).toEqual(before);
  });

  it('reads a source again with another date', async () => {
    const [{ source, meta }] = sources as [BriefingSource];
    const dated = { ...meta, published: { value: '2024-01-02', from: 'typed in' } };
    const reading = await mount.client.intake.read({ source, meta: dated, corrections: noCorrections });
    expect(reading.date).toBe('2024-01-02');
  });

  it('creates, changes, undoes, redoes, restores: every step a version in the history', async () => {
    const { briefing } = await create();
    const { id } = briefing;
    const commit = (base: number, title: string) =>
      mount.client.briefings.commit({ id, base, label: title, changes: [{ do: 'title', title }] });
    expect(await commit(1, 'First')).toMatchObject({ version: 2, sections: [], canUndo: true });
    expect((await mount.client.briefings.get({ id })).briefing).toMatchObject({ version: 2, title: 'First' });
    expect((await mount.client.briefings.undo({ id, base: 2 })).briefing.title).toBe(briefing.title);
    expect((await mount.client.briefings.redo({ id, base: 3 })).briefing.title).toBe('First');
    expect((await mount.client.briefings.restore({ id, base: 4, version: 1 })).briefing.title).toBe(briefing.title);
    const history = await mount.client.briefings.history({ id });
    expect(history.map(({ action }) => action)).toEqual(['restore', 'redo', 'undo', 'change', 'create']);
    expect((await mount.client.briefings.at({ id, version: 2 })).title).toBe('First');
    expect((await mount.client.briefings.readings({ id })).map(({ source }) => source)).toEqual([sources[0]?.source]);
  });

  it('[E8] a stale base is a conflict that carries the briefing as it stands', async () => {
    const { briefing } = await create();
    const write = { id: briefing.id, base: 1, label: 'x' };
    await mount.client.briefings.commit({ ...write, changes: [{ do: 'title', title: 'Theirs' }] });
    const error = await errorOf(mount.client.briefings.commit({ ...write, changes: [{ do: 'title', title: 'Mine' }] }));
    expect([error.code, error.status]).toEqual(['conflict', 409]);
    expect(error.data).toMatchObject({ current: { version: 2, title: 'Theirs' } });
  });

  it('[B8] builds again and keeps the section that was edited', async () => {
    const { briefing } = await create();
    const section = briefing.sections.find(({ kind }) => kind === 'comment') ?? briefing.sections[0];
    if (section === undefined) throw new Error('no section');
    const body = {
      type: 'doc' as const,
      content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'My words.' }] }],
    };
    const edited = await mount.client.briefings.commit({
      id: briefing.id,
      base: 1,
      label: 'Write',
      changes: [{ do: 'write', section: section.id, body: body as never }],
    });
    const again = await mount.client.briefings.rebuild({
      id: briefing.id,
      base: edited.version,
      sources,
      kind: 'note',
      label: 'Build again',
    });
    expect(again.briefing.kind).toBe('note');
    expect(JSON.stringify(again.briefing.sections)).toContain('My words.');
  });

  const print = async (id: string) => mount.client.pdf.take(await mount.client.pdf.start({ id }));

  it('[P6] sets the PDF as a job: the bytes, a file name, the version and a report', async () => {
    const { briefing } = await create();
    const { file, name, version, report } = await print(briefing.id);
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, 5))).toBe('%PDF-');
    expect(new TextDecoder('latin1').decode(bytes.subarray(-8))).toContain('%%EOF');
    expect(name).toMatch(/\.pdf$/);
    expect(version).toBe(1);
    expect(report.pages).toBeGreaterThan(0);
    expect(report.places.filter(({ kind }) => kind === 'entry').length).toBeGreaterThan(3);
    const again = new Uint8Array(await (await print(briefing.id)).file.arrayBuffer());
    expect(Buffer.compare(bytes, again)).toBe(0);
  });

  it.each(exportFormats.filter((format) => format !== 'calendar'))(
    '[X1] [X2] writes the briefing as %s: the bytes, a file name that ends so, the version',
    async (format) => {
      const { briefing } = await create();
      const { file, name, version } = await mount.client.exports.make({ id: briefing.id, format });
      expect([name.endsWith(exportFiles[format].ending), file.type, version]).toEqual([
        true,
        exportFiles[format].type,
        1,
      ]);
      const bytes = new Uint8Array(await file.arrayBuffer());
      expect(bytes.length).toBeGreaterThan(100);
      const again = await mount.client.exports.make({ id: briefing.id, format });
      expect(Buffer.compare(bytes, new Uint8Array(await again.file.arrayBuffer()))).toBe(0);
    },
  );

  it('[X2] a table that the briefing does not print is refused in one sentence; so is a briefing that is not there', async () => {
    const { briefing } = await create();
    const { id } = briefing;
    expect(await errorOf(mount.client.exports.make({ id, format: 'calendar' }))).toMatchObject({ code: 'bad-input' });
    const timeline = briefing.sections.find(({ kind }) => kind === 'timeline')?.id ?? '';
    await mount.client.briefings.commit({
      id,
      base: 1,
      changes: [{ do: 'hide', section: timeline, hidden: true }],
      label: 'Hide',
    });
    expect(await errorOf(mount.client.exports.make({ id, format: 'timeline' }))).toMatchObject({
      code: 'bad-input',
      message:
        'This briefing prints no table of its timeline, so there is nothing to write: show or add that section and try again.',
    });
    expect(await errorOf(mount.client.exports.make({ id: 'none', format: 'md' }))).toMatchObject({ code: 'not-found' });
  });

  it('[P2] keeps the user’s own styles for every briefing, and none under the name of a ready one', async () => {
    const style = { ...readyStyles.newsroom, name: 'Harbour office' };
    await mount.client.styles.keep({ style });
    await mount.client.styles.keep({ style: { ...style, size: 11 } });
    expect(await mount.client.styles.list()).toEqual([{ ...style, size: 11 }]);
    await mount.client.styles.remove({ name: 'Harbour office' });
    expect(await mount.client.styles.list()).toEqual([]);
    expect(await errorOf(mount.client.styles.keep({ style: readyStyles.large }))).toMatchObject({ code: 'bad-input' });
  });

  it('[P7] a job sets the briefing as it was when it began, whatever is saved meanwhile', async () => {
    const { briefing } = await create();
    const { id } = briefing;
    const job = await mount.client.pdf.start({ id });
    await mount.client.briefings.commit({ id, base: 1, changes: [{ do: 'title', title: 'Later' }], label: 'Title' });
    expect(await mount.client.pdf.take(job)).toMatchObject({ version: 1 });
    expect(await print(id)).toMatchObject({ version: 2, name: 'Later.pdf' });
  });

  /** Takes a second or more to set. */
  async function createLong(): Promise<string> {
    const { briefing } = await create();
    const text = article.repeat(4).replaceAll('\n', ' ');
    const content = Array.from({ length: 300 }, () => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
    const section = briefing.sections[0]?.id ?? '';
    await mount.client.briefings.commit({
      id: briefing.id,
      base: 1,
      changes: [{ do: 'write', section, body: { type: 'doc', content } as never }],
      label: 'Write',
    });
    return briefing.id;
  }

  it('long work tells how far it is, ends where it is cancelled, and is then over', async () => {
    const job = await mount.client.pdf.start({ id: await createLong() });
    const taken = errorOf(mount.client.pdf.take(job));
    const heard = await mount.client.jobs.watch(job);
    const first = await heard.next();
    expect(first.value).toMatchObject({ stage: 'lines', of: expect.any(Number) });
    await mount.client.jobs.cancel(job);
    expect(await taken).toMatchObject({ code: 'cancelled', status: 499 });
    let last = await heard.next();
    while (!last.done) last = await heard.next();
    expect(await errorOf(mount.client.pdf.take(job))).toMatchObject({ code: 'not-found' });
    expect(await errorOf(mount.client.jobs.watch(job))).toMatchObject({ code: 'not-found' });
  });

  it('a job of a briefing that is not there is refused at once; ending one that is over does nothing', async () => {
    expect(await errorOf(mount.client.pdf.start({ id: 'none' }))).toMatchObject({ code: 'not-found' });
    const { briefing } = await create();
    const job = await mount.client.pdf.start({ id: briefing.id });
    await mount.client.pdf.take(job);
    await mount.client.jobs.cancel(job);
  });

  it('lists, finds, throws away, takes back, removes', async () => {
    const { briefing } = await create();
    const { id } = briefing;
    const ids = async (trash: boolean) => (await mount.client.briefings.list({ trash })).map((line) => line.id);
    expect(await ids(false)).toContain(id);
    expect((await mount.client.briefings.search({ query: 'quay', limit: 50 })).map((hit) => hit.briefing)).toContain(
      id,
    );
    expect((await errorOf(mount.client.briefings.remove({ id }))).code).toBe('bad-input');
    await mount.client.briefings.trash({ id });
    expect([(await ids(false)).includes(id), (await ids(true)).includes(id)]).toEqual([false, true]);
    await mount.client.briefings.untrash({ id });
    expect(await ids(false)).toContain(id);
    await mount.client.briefings.trash({ id });
    await mount.client.briefings.remove({ id });
    expect((await errorOf(mount.client.briefings.get({ id }))).code).toBe('not-found');
  });

  it('a fault is a typed error with a code, a status and one sentence', async () => {
    const error = await errorOf(mount.client.briefings.get({ id: 'none' }));
    expect([error.code, error.status]).toEqual(['not-found', 404]);
    expect(error.message).toMatch(/^[^\n]+[.]$/);
    expect((await errorOf(mount.client.intake.paste({ text: ' ' }))).code).toBe('empty-input');
  });

  it.each([
    ['id', 'briefings/get', { id: 'no spaces allowed' }],
    ['base', 'briefings/undo', { id: 'a', base: 0 }],
    ['changes.0.title', 'briefings/commit', { id: 'a', base: 1, label: 'x', changes: [{ do: 'title', title: 7 }] }],
    [
      'sources.0.meta.published.value',
      'briefings/create',
      {
        kind: 'note',
        paper: 'a4',
        sources: [
          {
            source: '0123456789abcdef',
            corrections: { paragraphs: [] },
            meta: { published: { value: 'soon', from: 'x' } },
          },
        ],
      },
    ],
  ])('[R20] input that does not fit names its field: %s', async (path, call, input) => {
    const answer = await mount.ask(`/rpc/${call}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ json: input }),
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ json: { code: 'bad-input', defined: true, data: { path } } });
  });
});

describe('[R20] every call is checked and bounded', () => {
  let mount: Mount;
  beforeAll(async () => {
    mount = await mounts.electron();
  });
  afterAll(() => mount.close());

  const calls: string[] = [];
  const collect = (node: object, path: string): void => {
    for (const [name, value] of Object.entries(node))
      if (isContractProcedure(value)) calls.push(`${path}/${name}`);
      else collect(value, `${path}/${name}`);
  };
  collect(contract, '');

  it.each(calls)('%s answers any JSON with a result or a typed error', async (call) => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.jsonValue(),
          fc.record({ id: fc.string(), base: fc.integer(), query: fc.string() }, { requiredKeys: [] }),
        ),
        async (json) => {
          const answer = await mount.ask(`/rpc${call}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ json }),
          });
          const body = (await answer.json()) as { json?: { code?: string } };
          if (answer.status === 200) return;
          expect(Object.keys(faults)).toContain(body.json?.code);
          expect(answer.status).toBeLessThan(500);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['a prototype', '{"json":{"__proto__":{"id":"a"}}}'],
    ['a broken meta', '{"json":{"id":"a"},"meta":[[0,"x","y"]]}'],
    ['deep nesting', `{"json":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  ])('a body of %s is refused as the caller’s mistake', async (_what, body) => {
    const answer = await mount.ask('/rpc/briefings/get', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });
});
