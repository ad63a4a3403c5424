import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../hosts/temporary.ts';
import { brevier, program, root, sample } from './run.ts';

const launcher = join(root, 'bin/brevier.cjs');

/** An older Node of this machine, outside the project; undefined where there is none. */
function olderNode(): string | undefined {
  const folders = (process.env.PATH ?? '').split(':').filter((folder) => !folder.includes('node_modules'));
  return folders
    .map((folder) => join(folder, 'node'))
    .find((file) => {
      try {
        return (
          Number(
            execFileSync(file, ['-p', 'process.versions.node.split(".")[0]'], {
              encoding: 'utf8',
              stdio: ['ignore', 'pipe', 'ignore'],
            }),
          ) < 24
        );
      } catch {
        return false;
      }
    });
}

describe('brevier as the package’s bin', () => {
  it('runs on this Node as it is', async () => {
    const ended = await program(process.execPath, [launcher, '--version']);
    expect([ended.code, ended.stdout.toString(), ended.stderr]).toEqual([0, '0.1.0\n', '']);
  });

  it('started by an older Node it hands over: arguments, input, output and exit code are passed on', async (context) => {
    const old = olderNode();
    if (old === undefined) return context.skip('there is no older Node on this machine');
    const read = await program(old, [launcher, 'read', '-', '--json'], {
      input: 'The board met on Monday. It said so.',
    });
    expect([read.code, read.stderr]).toEqual([0, '']);
    expect((JSON.parse(read.stdout.toString()) as { source: { text: string } }).source.text).toBe(
      'The board met on Monday. It said so.',
    );
    const refused = await program(old, [launcher, 'build', sample, '-o', '/nowhere/at/all.pdf']);
    expect(refused.code).toBe(4);
  });

  it('started by an older Node it hands over signals, and the app closes its library', async (context) => {
    const old = olderNode();
    if (old === undefined) return context.skip('there is no older Node on this machine');
    const data = temporaryFolder();
    const child = spawn(old, [launcher, 'serve', '--data', data]);
    const url = String(await once(child.stdout, 'data')).trim();
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(303);
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('where no Node can run it, it says so in one sentence: exit 2', async (context) => {
    const old = olderNode();
    if (old === undefined) return context.skip('there is no older Node on this machine');
    const folder = temporaryFolder();
    cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
    const ended = await program(old, [join(folder, 'bin/brevier.cjs'), '--version']);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(
      /^brevier: Brevier needs Node 24 or newer and this is v\d+[^\n]+: install it from nodejs\.org, or run “npm ci” in [^\n]+\n$/,
    );
  });

  it('passes on the exit code of whatever Node it finds beside it', async (context) => {
    const old = olderNode();
    if (old === undefined) return context.skip('there is no older Node on this machine');
    const folder = temporaryFolder();
    cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
    const stand = join(folder, 'node_modules/.bin/node');
    writeFileSync(stand, '#!/bin/sh\necho "$2 $3"\nexit 7\n');
    chmodSync(stand, 0o755);
    const ended = await program(old, [join(folder, 'bin/brevier.cjs'), 'a b', 'c']);
    expect([ended.code, ended.stdout.toString()]).toEqual([7, 'a b c\n']);
  });
});

describe('[H2] brevier serve', () => {
  it('prints the address and nothing else, and ends with 0 when it is stopped', async () => {
    const child = spawn(process.execPath, [join(root, 'main/cli.ts'), 'serve', '--data', temporaryFolder()]);
    let out = '';
    child.stdout.on('data', (words: Buffer) => {
      out += words;
    });
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [number | null];
    expect([code, out]).toEqual([0, expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/launch\/[\w-]{43}\n$/)]);
  });

  it('a port in use: one sentence, exit 5', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const ended = await brevier(['serve', '--port', String(port), '--data', temporaryFolder()]);
    other.close();
    expect([ended.code, ended.stderr, ended.stdout.length]).toEqual([
      5,
      `brevier: Port ${port} is in use by another program: choose another with --port, or leave it out.\n`,
      0,
    ]);
  });

  it('a data folder without write permission: one sentence, exit 4', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, 'x');
    const ended = await brevier(['serve', '--data', join(file, 'library')]);
    expect(ended.code).toBe(4);
    expect(ended.stderr).toMatch(/^brevier: [^\n]+choose another one with --data\.\n$/);
  });

  it('a second instance: one sentence, exit 5', async () => {
    const data = temporaryFolder();
    const first = spawn(process.execPath, [join(root, 'main/cli.ts'), 'serve', '--data', data]);
    await once(first.stdout, 'data');
    const ended = await brevier(['serve', '--data', data]);
    first.kill('SIGTERM');
    await once(first, 'exit');
    expect(ended.code).toBe(5);
    expect(ended.stderr).toMatch(
      /^brevier: [^\n]+is open in another Brevier; use that window, or close it and try again\.\n$/,
    );
  });
});
