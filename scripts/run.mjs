import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { requireNode24, root } from './node24.mjs';

/** Runs a tool of node_modules on Node 24 in the project's folder; answers its exit code and, where asked to keep it, what it wrote. */
export function runTool(file, args, { keep = false, env = {}, timeout } = {}) {
  return runProgram(requireNode24(), [join(root, 'node_modules', file), ...args], { keep, env, timeout });
}

/** Runs a program; 127 where it is not there, 124 where it took longer than `timeout` ms. */
export function runProgram(program, args, { keep = false, env = {}, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: keep ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      ...(timeout === undefined ? {} : { timeout }),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (words) => (output += words));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal === 'SIGTERM' ? 124 : 1), output }));
  });
}

/** The tools, by what they are called here. */
export const tools = {
  vite: 'electron-vite/bin/electron-vite.js',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  oxlint: 'oxlint/bin/oxlint',
  knip: 'knip/bin/knip.js',
};
