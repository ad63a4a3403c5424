// npm run proof [-- 100 | -- 100-150]: the three hundred generated briefings of tests/pdf/proof.test.ts instead of a few, or some of them.
import { runTool, tools } from './run.mjs';

const { code } = await runTool(tools.vitest, ['run', 'tests/pdf/proof.test.ts', '--reporter=dot'], {
  env: { BREVIER_PROOF: process.argv[2] ?? '300' },
});
process.exitCode = code ?? 1;
