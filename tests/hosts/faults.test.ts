import { readFileSync, rmdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ORPCError } from '@orpc/client';
import { describe, expect, it, vi } from 'vitest';
import { serve } from '#main/serve.ts';
import { openStore } from '#main/store/store.ts';
import { noCorrections } from '#shared/model/source.ts';
import { brevier } from '../cli/run.ts';
import { type Mount, mounts } from '../contract/mounts.ts';
import { remount, whyNoMounts, withTmpfs } from '../faults/mounts.ts';
import { article, contentOf, noon, sectionOf, take } from '../store/samples.ts';
import { startElectron } from './startElectron.ts';
import { temporaryFolder } from './temporary.ts';

const noMounts = whyNoMounts();
const hosts = ['electron', 'browser'] as const;

/** The fault that a call ends with. */
async function faultOf(call: Promise<unknown>): Promise<{ code: string; sentence: string; said: unknown }> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ORPCError) || !error.defined) throw new Error(`no fault of the contract: ${String(error)}`);
  return { code: error.code, sentence: error.message, said: (error.data as { said?: { name?: string } }).said?.name };
}

/** Says until it no longer can that a briefing has another title; the number of the version that was answered last. */
async function fill(
  { client }: Mount,
  id: string,
  from: number,
): Promise<{ version: number; fault: Awaited<ReturnType<typeof faultOf>> }> {
  for (let base = from; ; base += 1) {
    const body = contentOf('t', sectionOf('a', 'A', `${base} `.repeat(20_000))).sections[0]!.body;
    const changes = [{ do: 'write' as const, section: 'a', body }];
    const call = client.briefings.commit({ id, base, changes, label: 'Typing' });
    const isDone = await call.then(
      () => true,
      () => false,
    );
    if (!isDone) return { version: base, fault: await faultOf(call) };
  }
}

function filled(data: string): void {
  const store = take(openStore(data));
  take(store.putSource(article));
  take(store.create('x', contentOf('Talks', sectionOf('a', 'Bottom line', 'alpha')), noon));
  take(store.commit('x', 1, contentOf('Talks', sectionOf('a', 'Bottom line', 'gamma')), { label: 'Typing', at: noon }));
  store.close();
}

describe.each(hosts)('[R4] the %s host on a disk that fills up', (host) => {
  it.skipIf(noMounts !== undefined)(
    'says so in one sentence for every call that writes, reads on, and writes again when there is room',
    async () => {
      await withTmpfs('1500k', async (disk) => {
        const mount = await mounts[host]((data) => {
          rmdirSync(data);
          symlinkSync(disk, data);
          filled(data);
        });
        const { client } = mount;
        const { version, fault } = await fill(mount, 'x', 2);
        expect(fault).toMatchObject({ code: 'store-unwritable', said: 'diskFull' });
        expect(fault.sentence).toMatch(
          /^The library at \S+ cannot be written because the disk is full; free some space and try again\.$/,
        );
        expect((await client.briefings.get({ id: 'x' })).briefing.version).toBe(version);
        expect(await client.briefings.list({ trash: false })).toHaveLength(1);
        const text = `${article.text} `.repeat(3000);
        const sources = [{ source: article.id, meta: {}, corrections: noCorrections }];
        for (const call of [
          client.intake.paste({ text }),
          client.briefings.create({ sources, kind: 'background', paper: 'a4' }),
        ])
          expect(await faultOf(call)).toMatchObject({ code: 'store-unwritable', said: 'diskFull' });
        const taken = await mount.ask('/intake', { method: 'PUT', body: text, headers: { 'x-file-name': 'a.txt' } });
        expect([taken.status >= 500, await taken.json()]).toMatchObject([
          true,
          { code: 'store-unwritable', data: { said: { name: 'diskFull' } } },
        ]);
        remount(disk, 'size=16m');
        const changes = [{ do: 'title' as const, title: 'Room again' }];
        expect(await client.briefings.commit({ id: 'x', base: version, changes, label: 'Title' })).toMatchObject({
          version: version + 1,
        });
        await mount.close();
      });
    },
  );
});

describe.each(hosts)('[R6] the %s host over a text that is damaged', (host) => {
  it('says which section and what to restore, and restores it', async () => {
    const { client, close } = await mounts[host]((data) => {
      filled(data);
      const file = new DatabaseSync(join(data, 'brevier.sqlite'));
      file.exec("UPDATE object SET json = replace(json, 'gamma', 'delta')");
      file.close();
    });
    expect(await faultOf(client.briefings.get({ id: 'x' }))).toEqual({
      code: 'store-damaged',
      sentence:
        'The section “Bottom line” is damaged in the library’s file; open the history and restore version 1, the newest that is whole.',
      said: 'damaged',
    });
    expect(await faultOf(client.briefings.at({ id: 'x', version: 2 }))).toMatchObject({ code: 'store-damaged' });
    expect(await client.briefings.history({ id: 'x' })).toHaveLength(2);
    expect(await client.briefings.restore({ id: 'x', base: 2, version: 1 })).toMatchObject({
      briefing: { version: 3 },
    });
    await close();
  });
});

describe('a library that cannot be opened at all', () => {
  const noise = Buffer.alloc(30_000, 0x5a);
  const broken = {
    'is damaged and has no backup': (data: string) => writeFileSync(join(data, 'brevier.sqlite'), noise),
    'was written by a newer Brevier': (data: string) => {
      filled(data);
      const file = new DatabaseSync(join(data, 'brevier.sqlite'));
      file.exec('PRAGMA user_version = 99');
      file.close();
    },
    'is another program’s': (data: string) => {
      const file = new DatabaseSync(join(data, 'brevier.sqlite'));
      file.exec('CREATE TABLE song (name TEXT)');
      file.close();
    },
  };
  const cases = [
    ['is damaged and has no backup', /is damaged; keep a copy of it, then /, /пошкоджен/, 1],
    ['was written by a newer Brevier', /written by a newer Brevier/, /новіший Brevier/, 4],
    ['is another program’s', /is not a Brevier library; /, /не є бібліотекою Brevier/, 1],
  ] as const;

  it.each(cases)(
    '[R5] that %s is one sentence in a dialog in the user’s language, one line from the command line, and left as it is',
    async (what, english, ukrainian, exit) => {
      const data = temporaryFolder();
      broken[what](data);
      const bytes = readFileSync(join(data, 'brevier.sqlite'));
      vi.stubEnv('BREVIER_DATA', '');
      for (const [language, words] of [
        ['en-GB', english],
        ['uk-UA', ukrainian],
      ] as const) {
        const electron = await startElectron(data, { window: false, languages: [language] });
        expect(electron.module.dialog.showErrorBox.mock.calls[0]?.[1]).toMatch(words);
        expect([electron.app.exit.mock.calls, electron.windows]).toEqual([[[4]], []]);
      }
      vi.unstubAllEnvs();
      expect(await serve(data, 0)).toMatchObject({ ok: false, fault: { sentence: expect.stringMatching(english) } });
      const ended = await brevier(['serve', '--data', data]);
      expect([ended.code, ended.stdout.length]).toEqual([exit, 0]);
      expect(ended.stderr).toMatch(/^brevier: [^\n]+\n$/);
      expect(ended.stderr).toMatch(english);
      expect(readFileSync(join(data, 'brevier.sqlite'))).toEqual(bytes);
    },
  );
});
