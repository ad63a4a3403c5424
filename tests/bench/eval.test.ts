import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('says in one sentence that the development data is not there, and exits 2', () => {
  const empty = mkdtempSync(join(tmpdir(), 'brevier-no-data-'));
  const run = spawnSync(process.execPath, ['bench/eval.ts'], {
    encoding: 'utf8',
    env: { ...process.env, BREVIER_EVAL: empty },
  });
  expect(run.status).toBe(2);
  expect(run.stdout).toBe('');
  expect(run.stderr.trim().split('\n')).toHaveLength(1);
  expect(run.stderr).toMatch(/BREVIER_EVAL/u);
});
