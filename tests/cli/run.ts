import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
export const sample = join(root, 'resources/samples/donbas-talks.txt');

export type Ended = { readonly code: number | null; readonly stdout: Buffer; readonly stderr: string };

/** Runs the command line from its source on this Node. `input` goes to standard input; `env` is put over this process's own. */
export function brevier(
  args: readonly string[],
  options: { input?: Uint8Array | string; env?: Record<string, string> } = {},
): Promise<Ended> {
  return program(process.execPath, [join(root, 'main/cli.ts'), ...args], options);
}

export function program(
  file: string,
  args: readonly string[],
  { input, env = {} }: { input?: Uint8Array | string; env?: Record<string, string> } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { env: { ...process.env, NODE_OPTIONS: '', ...env } });
    const out: Buffer[] = [];
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.setEncoding('utf8').on('data', (words: string) => {
      stderr += words;
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout: Buffer.concat(out), stderr }));
  });
}
