import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUpDaily } from '#main/store/backups.ts';
import { openStore } from '#main/store/store.ts';
import { brevier, sample } from '../cli/run.ts';
import { mounts } from '../contract/mounts.ts';
import { article, contentOf, noon, sectionOf, take } from '../store/samples.ts';
import { temporaryFolder } from './temporary.ts';

const sentence =
  /^The library’s file was damaged and could not be opened, so this is the newest good backup, whose last change is of 4 December 2025, \d\d:\d\d; anything changed later is missing here, and the damaged file is kept beside it as brevier-damaged\.sqlite\.$/;

/** A library with a backup, then nothing but noise in its file; without the backup on wish. */
function damaged(data: string, hasBackup = true): Buffer {
  const store = take(openStore(data));
  take(store.putSource(article));
  take(store.create('x', contentOf('Talks on grain', sectionOf('a', 'Bottom line', 'Ministers met.')), noon));
  store.close();
  if (hasBackup) take(backUpDaily(data, '2025-12-04'));
  const noise = Buffer.alloc(30_000, 0x5a);
  writeFileSync(join(data, 'brevier.sqlite'), noise);
  return noise;
}

describe.each(['electron', 'browser'] as const)('[R5] the %s host over a library that is damaged', (host) => {
  it('opens its backup, says so in one sentence until that is read, and works', async () => {
    let folder = '';
    let noise: Buffer = Buffer.alloc(0);
    const { client, close } = await mounts[host]((data) => {
      folder = data;
      noise = damaged(data);
    });
    expect(await client.briefings.list({ trash: false })).toMatchObject([{ id: 'x', title: 'Talks on grain' }]);
    expect((await client.app.info()).sample).toBeNull();
    const [notice, ...more] = await client.library.notices();
    expect([notice?.about, notice?.isNew, more]).toEqual(['recovery', true, []]);
    expect(notice?.sentence).toMatch(sentence);
    expect(notice?.said).toEqual({ name: 'recovered', values: ['brevier-damaged.sqlite', 'backup', noon, 0] });
    expect(readFileSync(join(folder, 'brevier-damaged.sqlite'))).toEqual(noise);
    await client.library.forgetRecovery();
    expect(await client.library.notices()).toEqual([]);
    const changes = [{ do: 'title', title: 'On we go' }] as const;
    expect(await client.briefings.commit({ id: 'x', base: 1, changes: [...changes], label: 'Title' })).toMatchObject({
      version: 2,
    });
    await close();
  });
});

describe('[R5] the command line over a library that is damaged', () => {
  const build = (data: string) =>
    brevier(['build', sample, '--date', '2025-12-04', '-o', join(data, 'a.pdf'), '--save', '--data', data]);

  it('saves into its backup and says so in one line, once', async () => {
    const data = temporaryFolder();
    damaged(data);
    const first = await build(data);
    expect([first.code, first.stderr.trim().split('\n').length]).toEqual([0, 1]);
    expect(first.stderr.trim().replace('brevier: ', '')).toMatch(sentence);
    const second = await build(data);
    expect([second.code, second.stderr]).toEqual([0, '']);
    const store = take(openStore(data));
    expect(take(store.list({ trash: false }))).toHaveLength(3);
    store.close();
  });

  it('that has nothing to be put together from is one sentence, and is left as it is', async () => {
    const data = temporaryFolder();
    const noise = damaged(data, false);
    const ended = await build(data);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/^brevier: The library’s file at \S+ is damaged; keep a copy of it, then [^\n]+\n$/);
    expect(readFileSync(join(data, 'brevier.sqlite'))).toEqual(noise);
    expect(readdirSync(data).sort()).toEqual(['brevier.lock', 'brevier.sqlite']);
  });

  it('[L4] makes the backup of the day when it saves', async () => {
    const data = temporaryFolder();
    expect((await build(data)).code).toBe(0);
    expect(readdirSync(join(data, 'backups'))).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d\.sqlite$/)]);
  });
});
