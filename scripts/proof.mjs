// npm run proof: the three hundred generated briefings of tests/pdf/proof.test.ts instead of a few.
import { runTool, tools } from './run.mjs';

const { code } = await runTool(tools.vitest, ['run', 'tests/pdf/proof.test.ts', '--reporter=dot'], {
  env: { BREVIER_PROOF: process.argv[2] ?? '300' },
});
process.exitCode = code ?? 1;
